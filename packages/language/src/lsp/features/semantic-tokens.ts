import type { Range, SemanticTokens, SemanticTokensDelta, SemanticTokensEdit } from 'vscode-languageserver';
import { coloursIn } from '../../queries/colours/colours.ts';
import type { Stretch } from '../../syntax/index.ts';
import type { Feature } from '../feature.ts';
import { refreshWhenChanged } from '../refresh.ts';
import type { Seen, Session } from '../session.ts';
import { LEGEND, tokenData } from '../token-data.ts';

/** Words are coloured by what they mean: a whole file, the lines in sight, or what has changed since the last time. */
export const semanticTokens: Feature = {
  capabilities: () => ({ semanticTokensProvider: { legend: LEGEND, full: { delta: true }, range: true } }),
  register: (session) => {
    const { connection: { languages: { semanticTokens: tokens } }, client } = session;
    const sent = new Sent();
    refreshWhenChanged(session, client.workspace?.semanticTokens?.refreshSupport, () => tokens.refresh());
    tokens.on(session.answering<{ textDocument: { uri: string } }, SemanticTokens>({ data: [] }, (seen) => sent.whole(uriOf(seen), dataOf(seen, session))));
    tokens.onDelta(session.answering<{ textDocument: { uri: string }; previousResultId: string }, SemanticTokens | SemanticTokensDelta>({ data: [] }, (seen, { previousResultId }) => (
      sent.change(uriOf(seen), previousResultId, dataOf(seen, session))
    )));
    tokens.onRange(session.answering<{ textDocument: { uri: string }; range: Range }, SemanticTokens>({ data: [] }, (seen, { range }) => (
      { data: dataOf(seen, session, { start: session.offset(seen, range.start), end: session.offset(seen, range.end) }) }
    )));
    session.onChange(({ folder, file }) => { if (file !== undefined && !folder.isHeld(file)) sent.forget(folder.uriOf(file)); });
  },
};

function uriOf({ folder, file }: Seen): string {
  return folder.uriOf(file);
}

function dataOf({ file, view: { project, diagnostics, source } }: Seen, { encoding }: Session, range?: Stretch): number[] {
  return tokenData(source.text, coloursIn({ file, project, diagnostics }, range), encoding);
}

/** What each file was last coloured with, so that later only what is different need be sent. */
class Sent {
  private readonly last = new Map<string, { readonly resultId: string; readonly data: number[] }>();
  private count = 0;

  whole(uri: string, data: number[]): SemanticTokens & { readonly resultId: string } {
    const resultId = String(++this.count);
    this.last.set(uri, { resultId, data });
    return { resultId, data };
  }

  change(uri: string, previous: string, data: number[]): SemanticTokens | SemanticTokensDelta {
    const known = this.last.get(uri);
    const { resultId } = this.whole(uri, data);
    if (known?.resultId !== previous) return { resultId, data };
    return { resultId, edits: difference(known.data, data) };
  }

  forget(uri: string): void {
    this.last.delete(uri);
  }
}

/** What is different between two rows of numbers, as one stretch: what they begin and end with alike is left out. */
function difference(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let same = 0;
  while (same < most - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  const deleteCount = before.length - same - start;
  return deleteCount === 0 && after.length === before.length ? [] : [{ start, deleteCount, data: after.slice(start, after.length - same) }];
}
