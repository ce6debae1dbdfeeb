import {
  SymbolKind, type CallHierarchyIncomingCall as Incoming, type CallHierarchyItem, type CallHierarchyOutgoingCall as Outgoing,
  type CancellationToken, type Range,
} from 'vscode-languageserver';
import { holds, textIn } from '@inspection-criteria/model';
import { countingAt, countingOf, partsOf, placesSaid, wholesOf, type Counting } from '../../queries/counting/counting.ts';
import { namesIn } from '../../names/occurrences.ts';
import type { Feature } from '../feature.ts';
import type { AtPlace } from '../links.ts';
import type { Seen, Session } from '../session.ts';

/** Where things count, read as calls: what a question or section counts in is called by it, and what counts in a section calls that. */
export const callHierarchy: Feature = {
  capabilities: () => ({ callHierarchyProvider: true }),
  register: (session) => {
    const { callHierarchy: connection } = session.connection.languages;
    connection.onPrepare(session.answering<AtPlace, CallHierarchyItem[] | null>(null, (seen, { position }) => {
      const { file, view: { project, frameworks: { planOf } } } = seen;
      const at = namesIn(project).at(file, session.offset(seen, position));
      const counting = at === undefined ? undefined : countingAt(at, project, planOf);
      return counting === undefined ? null : [itemOf(counting, seen, session)];
    }));
    connection.onOutgoingCalls(about<Outgoing>(session, (counting, seen) => wholesOf(counting, seen.view.frameworks.planOf).map((whole) => ({
      to: itemOf(whole, seen, session), fromRanges: rangesOf(counting, whole, seen, session),
    }))));
    connection.onIncomingCalls(about<Incoming>(session, (counting, seen) => partsOf(counting, seen.view.frameworks.planOf).map((part) => ({
      from: itemOf(part, seen, session), fromRanges: rangesOf(part, counting, seen, session),
    }))));
  },
};

/** A request about an item that was given to the client before. */
interface AboutItem {
  readonly item: CallHierarchyItem;
}

type Handler<R> = (params: AboutItem, token: CancellationToken) => Promise<R[] | null>;

/** Makes the handler of a request about an item; null where that is there no longer. */
function about<R>(session: Session, answer: (counting: Counting, seen: Seen) => R[]): Handler<R> {
  const answering = session.answering<AboutItem & { readonly textDocument: { readonly uri: string } }, R[] | null>(null, (seen, { item }) => {
    const counting = countingFrom(item.data, seen);
    return counting === undefined ? null : answer(counting, seen);
  });
  return ({ item }, token) => answering({ textDocument: { uri: item.uri }, item }, token);
}

function itemOf({ read, thing }: Counting, { folder }: Seen, session: Session): CallHierarchyItem {
  const { id, kind, label, nameSpan } = thing;
  const span = holds(thing.span, nameSpan) ? thing.span : nameSpan;
  return {
    name: id, detail: textIn(label, session.settings.language), kind: kind === 'question' ? SymbolKind.Field : SymbolKind.Class,
    uri: folder.uriOf(nameSpan.file), range: session.range(folder, span), selectionRange: session.range(folder, nameSpan), data: dataOf({ read, thing }),
  };
}

/** What tells an item from others, whatever editions share its text. */
function dataOf({ read: { file, framework }, thing: { kind, id } }: Counting): readonly string[] {
  return [file, framework.id, framework.edition ?? '', kind, id];
}

function countingFrom(data: unknown, { view: { frameworks: { frameworks, planOf } } }: Seen): Counting | undefined {
  const [file, framework, edition, kind, id = ''] = Array.isArray(data) ? data.map(String) : [];
  const read = frameworks.frameworks.find((one) => one.file === file && one.framework.id === framework && (one.framework.edition ?? '') === edition);
  return read === undefined ? undefined : countingOf({ kind: kind === 'question' ? 'question' : 'section', id }, read, planOf);
}

function rangesOf(part: Counting, whole: Counting, { folder, view: { project } }: Seen, session: Session): Range[] {
  return placesSaid(part, whole, namesIn(project)).map((span) => session.range(folder, span));
}
