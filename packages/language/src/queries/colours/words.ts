import { AstUtils, isCompositeCstNode, isLeafCstNode, type AstNode, type CstNode, type LeafCstNode } from 'langium';
import { ast, headingsOf, placeOf, type Stretch } from '../../syntax/index.ts';
import type { ColourKind, Coloured } from './coloured.ts';

/** The words of a syntax tree that are no names: keywords, texts, numbers and comments, in reading order; of a stretch, what touches it. */
export function plainWords(root: AstNode, range: Stretch | undefined): readonly Coloured[] {
  const out: Coloured[] = [];
  const visit = (node: CstNode): void => {
    if (range !== undefined && (node.end < range.start || node.offset > range.end)) return;
    if (isCompositeCstNode(node)) node.content.forEach(visit);
    else if (isLeafCstNode(node)) out.push(...leaf(node));
  };
  if (root.$cstNode !== undefined) visit(root.$cstNode);
  return out;
}

function leaf(node: LeafCstNode): readonly Coloured[] {
  const { text, offset } = node;
  const { name } = node.tokenType;
  if (name === 'TABLE') return rulesTable(text, offset);
  const kind = KINDS.get(name) ?? (/[a-z]/.test(name) ? 'keyword' : undefined);
  if (kind === undefined) return [];
  // Of `, or` only the word is coloured; and what goes over the end of a line is left to its last word.
  const skipped = kind === 'keyword' ? /^(?:,\s*|.*[\r\n]\s*)/s.exec(text)?.[0].length ?? 0 : 0;
  return [word(kind, offset + skipped, offset + text.length)];
}

const KINDS: ReadonlyMap<string, ColourKind> = new Map<string, ColourKind>([
  ['STRING', 'text'], ['DATE', 'number'], ['PERCENT', 'number'], ['DECIMAL', 'number'], ['INT', 'number'], ['COMMENT', 'comment'], ['LEVEL', 'level'],
]);

/** A table of rules says so in its first heading; the names in its cells are told elsewhere. */
function rulesTable(text: string, offset: number): readonly Coloured[] {
  const { first } = headingsOf(text, offset);
  return ['give', 'check'].includes(first.text) ? [word('keyword', first.start, first.end)] : [];
}

function word(kind: ColourKind, start: number, end: number): Coloured {
  return { kind, start, end, declared: false, outOfUse: false };
}

/** Where the names stand that an edition withdraws, and those that things had before. */
export function outOfUse(root: AstNode): ReadonlySet<number> {
  const places = new Set<number>();
  for (const node of AstUtils.streamAst(root)) if (ast.isWithdraw(node) || ast.isFormerly(node)) node.names.forEach((_, i) => places.add(placeOf(node, 'names', i).start));
  return places;
}
