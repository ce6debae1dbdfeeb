import { SymbolKind, SymbolTag, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver';
import type { OutlineItem, OutlineKind } from '../../queries/outline/item.ts';
import { outlineOf } from '../../queries/outline/outline.ts';
import type { View } from '../../workspace/workspace.ts';
import type { Feature } from '../feature.ts';
import type { Seen, Session } from '../session.ts';

/** The outline of a file, which editors also show as breadcrumbs. Clients that know no outlines within outlines get a flat list. */
export const documentSymbols: Feature = {
  capabilities: () => ({ documentSymbolProvider: { label: 'Inspection Criteria' } }),
  register: (session) => {
    const nested = session.client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
    session.connection.onDocumentSymbol(session.answering<{ textDocument: { uri: string } }, DocumentSymbol[] | SymbolInformation[]>([], (seen) => {
      const items = outlineOf(seen.view.source, { language: session.settings.language, recordsAt: recordsIn(seen.view) });
      return nested ? items.map((item) => symbolOf(item, seen, session)) : items.flatMap((item) => flat(item, undefined, seen, session));
    }));
  },
};

/** The results of records, by where their inspection begins. */
function recordsIn({ inspections }: View): Parameters<typeof outlineOf>[1]['recordsAt'] {
  const results = new Map([...inspections?.results ?? []].map(([read, { records }]) => [read.inspection.span.start, records]));
  return (offset) => results.get(offset);
}

function symbolOf(item: OutlineItem, seen: Seen, session: Session): DocumentSymbol {
  const { folder, file } = seen;
  return {
    name: item.name, detail: item.detail, kind: SYMBOL_KINDS[item.kind], ...tagged(item),
    range: session.range(folder, { file, ...item.whole }), selectionRange: session.range(folder, { file, ...item.named }),
    children: item.children.map((child) => symbolOf(child, seen, session)),
  };
}

function flat(item: OutlineItem, container: string | undefined, seen: Seen, session: Session): SymbolInformation[] {
  const { folder, file } = seen;
  const own = { name: item.name, kind: SYMBOL_KINDS[item.kind], ...tagged(item), location: session.location(folder, { file, ...item.whole }), ...(container === undefined ? {} : { containerName: container }) };
  return [own, ...item.children.flatMap((child) => flat(child, item.name, seen, session))];
}

function tagged({ kind }: OutlineItem): { readonly tags?: SymbolTag[] } {
  return kind === 'withdrawal' ? { tags: [SymbolTag.Deprecated] } : {};
}

/** The sorts of symbol that editors know, as near as they come. */
export const SYMBOL_KINDS: Readonly<Record<OutlineKind, SymbolKind>> = {
  framework: SymbolKind.Module, level: SymbolKind.Interface, unit: SymbolKind.Struct, fact: SymbolKind.Variable, list: SymbolKind.Enum, value: SymbolKind.EnumMember, reason: SymbolKind.Key,
  section: SymbolKind.Class, figure: SymbolKind.Number, question: SymbolKind.Field, default: SymbolKind.Property, rule: SymbolKind.Operator, example: SymbolKind.Event, withdrawal: SymbolKind.Null,
  inspection: SymbolKind.Package, table: SymbolKind.Array, record: SymbolKind.Object, answers: SymbolKind.Property, decision: SymbolKind.Constant, check: SymbolKind.Boolean,
};
