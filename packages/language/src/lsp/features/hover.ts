import { MarkupKind, type Hover, type HoverParams, type MarkupContent } from 'vscode-languageserver';
import { asMarkdown, asPlainText, tellAt, type Telling } from '../../hover/index.ts';
import type { Feature } from '../feature.ts';
import type { Session } from '../session.ts';

/** What stands under the pointer: questions, scores, bands, facts, answers, records, and the words of the language. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register: (session) => {
    session.connection.onHover(session.answering<HoverParams, Hover | null>(null, (seen, { position }) => {
      const told = tellAt(seen.view, session.offset(seen, position));
      return told === undefined ? null : { contents: markup(told.telling, session), range: session.range(seen.folder, { file: seen.file, ...told.place }) };
    }));
  },
};

/** A telling as the client can show it. */
function markup(telling: Telling, { client, host }: Session): MarkupContent {
  return client.textDocument?.hover?.contentFormat?.[0] === MarkupKind.Markdown ? { kind: MarkupKind.Markdown, value: asMarkdown(telling, (page) => host.languagePage(page)) }
    : { kind: MarkupKind.PlainText, value: asPlainText(telling) };
}
