import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver';
import { foldsOf, type Fold } from '../../queries/folding/folds.ts';
import type { Feature } from '../feature.ts';

/** Blocks, tables, prose, comments and lists of files that are used can be put away: whole lines, as every client can. */
export const folding: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  register: (session) => {
    const most = session.client.textDocument?.foldingRange?.rangeLimit ?? Infinity;
    session.connection.onFoldingRanges(session.answering<{ textDocument: { uri: string } }, FoldingRange[]>([], ({ view: { source: { text, syntax } } }) => (
      longest(foldsOf(text, syntax.language), most).map(({ kind, startLine, endLine }) => ({ startLine, endLine, ...KINDS[kind] }))
    )));
  },
};

/** Where a client takes no more than so many, those that put away most; their order stays. */
function longest(folds: readonly Fold[], most: number): readonly Fold[] {
  if (folds.length <= most) return folds;
  const kept = new Set(folds.toSorted((a, b) => (b.endLine - b.startLine) - (a.endLine - a.startLine)).slice(0, most));
  return folds.filter((fold) => kept.has(fold));
}

/** Tables and prose are regions, so that editors can put away all of them at once. */
const KINDS: Readonly<Record<Fold['kind'], { readonly kind?: FoldingRangeKind }>> = {
  block: {}, answers: {}, table: { kind: FoldingRangeKind.Region }, prose: { kind: FoldingRangeKind.Region }, comments: { kind: FoldingRangeKind.Comment }, uses: { kind: FoldingRangeKind.Imports },
};
