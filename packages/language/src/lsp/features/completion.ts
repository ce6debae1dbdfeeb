import {
  CompletionItemKind, CompletionTriggerKind, InsertTextFormat, InsertTextMode,
  type ClientCapabilities, type CompletionItem, type CompletionList, type CompletionParams,
} from 'vscode-languageserver';
import { completionAt } from '../../queries/completion/completion-at.ts';
import type { About, Gap, Pattern, Proposal, ProposalKind } from '../../queries/completion/proposal.ts';
import { tellAbout } from '../../queries/completion/told.ts';
import type { Feature } from '../feature.ts';
import { markup } from '../markup.ts';
import type { Seen, Session } from '../session.ts';

/** What could be written at a place: names, keywords, answers, and whole statements. */
export const completion: Feature = {
  // A blank, a quotation mark or a bracket asks only where something must follow; a bar, among the answers and rules of a table.
  capabilities: () => ({
    completionProvider: { triggerCharacters: [' ', '"', '(', '|'], resolveProvider: true, completionItem: { labelDetailsSupport: true } },
  }),
  register: (session) => {
    session.connection.onCompletion(session.answering<CompletionParams, CompletionList | null>(null, (seen, { position, context }) => {
      const offset = session.offset(seen, position);
      const { proposals, needed, more } = completionAt({ view: seen.view, offset, files: seen.folder.workspace.files, language: session.settings.language });
      if (context?.triggerKind === CompletionTriggerKind.TriggerCharacter && !needed) return null;
      return { isIncomplete: more === true, items: proposals.map((proposal, index) => itemOf(proposal, index, proposals.length, { session, seen, offset })) };
    }));
    session.connection.onCompletionResolve(async (item) => resolved(item, session));
  },
};

/** Where a request was made. */
interface At {
  readonly session: Session;
  readonly seen: Seen;
  readonly offset: number;
}

function itemOf(proposal: Proposal, index: number, of: number, at: At): CompletionItem {
  const { label, kind, detail, about, ends, put } = proposal;
  const can = at.session.client.textDocument?.completion?.completionItem;
  return {
    label, kind: KINDS[kind], sortText: String(index).padStart(4, '0'),
    ...(detail === undefined ? {} : can?.labelDetailsSupport === true ? { labelDetails: { description: detail } } : { detail }),
    ...(of === 1 && can?.preselectSupport === true ? { preselect: true } : {}),
    ...(ends !== undefined && ends.length > 0 && can?.commitCharactersSupport === true ? { commitCharacters: [...ends] } : {}),
    ...(about === undefined ? {} : { data: { uri: at.seen.folder.uriOf(at.seen.file), about } satisfies Data }),
    ...(typeof put === 'object' ? patternItem(at.session.client) : {}),
    textEdit: editOf(proposal, at),
  };
}

/** A word may be put before the rest of one that stands there, or in its place; a whole statement, or a word whose own rest that is, always takes the place. */
function editOf({ label, kind, put = label, replace }: Proposal, { session, seen: { folder, file, view: { source: { text } } }, offset }: At): NonNullable<CompletionItem['textEdit']> {
  const newText = typeof put === 'string' ? put : written(put, session.client);
  const range = session.range(folder, { file, ...replace });
  if (session.client.textDocument?.completion?.completionItem?.insertReplaceSupport !== true) return { range, newText };
  const insert = kind === 'pattern' || label.endsWith(text.slice(offset, replace.end)) ? range : session.range(folder, { file, start: replace.start, end: offset });
  return { newText, insert, replace: range };
}

function patternItem(client: ClientCapabilities): Pick<CompletionItem, 'insertTextFormat' | 'insertTextMode'> {
  const indents = client.textDocument?.completion?.completionItem?.insertTextModeSupport?.valueSet.includes(InsertTextMode.adjustIndentation) === true;
  return { ...(takesGaps(client) ? { insertTextFormat: InsertTextFormat.Snippet } : {}), ...(indents ? { insertTextMode: InsertTextMode.adjustIndentation } : {}) };
}

function takesGaps(client: ClientCapabilities): boolean {
  return client.textDocument?.completion?.completionItem?.snippetSupport === true;
}

/** A pattern with its gaps as the client can fill them, or with what is meant in them. */
function written(pattern: Pattern, client: ClientCapabilities): string {
  if (!takesGaps(client)) return pattern.map((part) => typeof part === 'string' ? part : part.gap).join('');
  let gaps = 0;
  const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
  const withGap = ({ gap }: Gap): string => `\${${String(++gaps)}${gap === '' ? '' : `:${escaped(gap)}`}}`;
  return pattern.map((part) => typeof part === 'string' ? escaped(part) : withGap(part)).join('');
}

/** What an item carries so that more can be told of it later. */
interface Data {
  readonly uri: string;
  readonly about: About;
}

async function resolved(item: CompletionItem, session: Session): Promise<CompletionItem> {
  const data = item.data as Data | undefined;
  const seen = data === undefined ? undefined : await session.seen(data.uri);
  const telling = data === undefined || seen === undefined ? undefined : tellAbout(data.about, (file) => seen.folder.workspace.view(file));
  const formats = session.client.textDocument?.completion?.completionItem?.documentationFormat;
  return telling === undefined ? item : { ...item, documentation: markup(telling, formats, session) };
}

const KINDS: Readonly<Record<ProposalKind, CompletionItemKind>> = {
  framework: CompletionItemKind.Module, inspection: CompletionItemKind.Module, edition: CompletionItemKind.Constant, section: CompletionItemKind.Class,
  level: CompletionItemKind.Struct, unit: CompletionItemKind.Unit, fact: CompletionItemKind.Field, question: CompletionItemKind.Field,
  list: CompletionItemKind.Enum, value: CompletionItemKind.EnumMember, reason: CompletionItemKind.EnumMember, rule: CompletionItemKind.Event,
  property: CompletionItemKind.Property, function: CompletionItemKind.Function, word: CompletionItemKind.Constant,
  record: CompletionItemKind.Reference,
  file: CompletionItemKind.File, keyword: CompletionItemKind.Keyword, pattern: CompletionItemKind.Snippet, mark: CompletionItemKind.Value,
};
