import { CodeActionKind, type ClientCapabilities, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import { actionsAt, type Action, type ActionKind } from '../../fixes/actions.ts';
import type { Checked } from '../../rules/check.ts';
import { checkedOf } from '../../workspace/inspected.ts';
import type { View } from '../../workspace/workspace.ts';
import type { Feature } from '../feature.ts';
import type { Seen, Session } from '../session.ts';
import { isShown, shownDiagnostics } from '../shown.ts';
import { refusal, workspaceEdit } from '../workspace-edit.ts';

/** What can be done about findings, what can be said otherwise, and what puts a whole file in order. */
export const codeActions: Feature = {
  capabilities: ({ textDocument }) => {
    if (textDocument?.codeAction?.codeActionLiteralSupport === undefined) return {};
    return { codeActionProvider: { codeActionKinds: Object.values(KINDS), resolveProvider: true } };
  },
  register: (session) => {
    session.connection.onCodeAction(session.answering<CodeActionParams, CodeAction[]>([], (seen, { range, context: { only } }) => {
      const place = { start: session.offset(seen, range.start), end: session.offset(seen, range.end) };
      const data: Place = { nth: 0, uri: seen.document.uri, ...place, stamp: stampOf(seen.view), kinds: only ?? undefined };
      const actions = offeredAt(seen, data, session);
      const nthOf = (action: Action): number => actions.filter((one) => isAlike(one, action)).indexOf(action);
      return [...actions.map((action) => shown(action, { ...data, nth: nthOf(action) }, seen, session)), ...refusedIn(seen, data, session)];
    }));
    session.connection.onCodeActionResolve(async (action) => resolved(action, session));
  },
};

const KINDS: Readonly<Record<ActionKind, string>> = {
  quickfix: CodeActionKind.QuickFix, rewrite: CodeActionKind.RefactorRewrite, extract: CodeActionKind.RefactorExtract, inline: CodeActionKind.RefactorInline,
  organise: CodeActionKind.SourceOrganizeImports, everything: `${CodeActionKind.SourceFixAll}.criteria`,
};

/** What was asked for. An action carries it, so that its edits can be worked out later, and from the same text only. */
interface Place {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
  readonly stamp: number;
  readonly kinds: readonly string[] | undefined;
  /** Which it is of those that have one title: two findings can be answered in the same words. */
  readonly nth: number;
}

function offeredAt({ file, view }: Seen, { start, end, kinds }: Place, session: Session): readonly Action[] {
  return actionsAt(seenBy(session, view), { file, start, end }, (kind) => isAsked(KINDS[kind], kinds));
}

function isAlike(one: Action, other: Action): boolean {
  return one.kind === other.kind && one.fix.title === other.fix.title;
}

/** Whether a kind is one of those asked for, or belongs to one. What is done to a whole file is offered to those alone who ask for it, and not at each place. */
function isAsked(kind: string, kinds: readonly string[] | undefined): boolean {
  return kinds === undefined ? !kind.startsWith(CodeActionKind.Source) : kinds.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

/** An action as an editor lists it. */
function shown(action: Action, data: Place, seen: Seen, session: Session): CodeAction {
  const { fix, kind, diagnostic } = action;
  const diagnostics = diagnostic === undefined ? undefined : shownDiagnostics(session, seen.folder, [diagnostic]);
  return {
    title: fix.title, kind: KINDS[kind],
    ...diagnostics === undefined ? {} : { diagnostics },
    ...fix.preferred === true ? { isPreferred: true } : {},
    ...resolvesLater(session.client) ? { data } : { edit: workspaceEdit(fix.edits, seen.folder, session, seen.file) },
  };
}

/** Where a file cannot be read everywhere, nothing in it is said otherwise; whoever asks for that is told why, where the client can show it. */
function refusedIn({ view: { source } }: Seen, { kinds }: Place, { client }: Session): readonly CodeAction[] {
  const asked = kinds?.find((kind) => kind.startsWith(CodeActionKind.Refactor) || kind.startsWith(CodeActionKind.SourceOrganizeImports));
  if (asked === undefined || source.syntax.tree.problems.length === 0 || client.textDocument?.codeAction?.disabledSupport !== true) return [];
  return [{ title: 'Say this otherwise', kind: asked, disabled: { reason: 'Something in this file cannot be understood. Mend that first.' } }];
}

function resolvesLater({ textDocument }: ClientCapabilities): boolean {
  const can = textDocument?.codeAction;
  return can?.dataSupport === true && can.resolveSupport?.properties.includes('edit') === true;
}

async function resolved(action: CodeAction, session: Session): Promise<CodeAction> {
  const data = action.data as Place | undefined;
  const seen = data === undefined ? undefined : await session.seen(data.uri);
  if (data === undefined || action.edit !== undefined) return action;
  if (seen === undefined || stampOf(seen.view) !== data.stamp) throw refusal('The text has changed since this was offered, so nothing was done. Ask again.');
  const same = offeredAt(seen, data, session).filter(({ fix, kind }) => fix.title === action.title && KINDS[kind] === action.kind)[data.nth];
  const edits = same?.fix.edits ?? [];
  if (edits.length === 0 && same?.kind !== 'everything') throw refusal('Something here would be lost or would change its meaning, so nothing was done.');
  return { ...action, edit: workspaceEdit(edits, seen.folder, session, seen.file) };
}

const stamps = new WeakMap<View, number>();
let last = 0;

/** A number for what is understood of a file. There is another one as soon as the file changes, or a framework. */
function stampOf(view: View): number {
  const known = stamps.get(view) ?? ++last;
  stamps.set(view, known);
  return known;
}

/** A file as it was checked, without what a user has chosen not to see: that is not mended either. */
function seenBy({ settings }: Session, view: View): Checked {
  return { ...checkedOf(view), diagnostics: view.diagnostics.filter((finding) => isShown(finding, settings)) };
}
