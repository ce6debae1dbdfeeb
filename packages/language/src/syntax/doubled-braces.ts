import type { Piece } from './pieces.ts';

/**
 * Braces written twice where one is meant. No block begins with another, so a second `{` is always one too many; of two `}` side by side the second is
 * where the first ends such a block, as long as the text has more closing braces than blocks.
 */
export function doubledBraces(own: readonly Piece[]): readonly Piece[] {
  const openers = own.filter((piece, index) => piece.kind === '{' && own[index - 1]?.kind === '{');
  return openers.length === 0 ? [] : [...openers, ...partnersOf(new Set(openers), own)];
}

/** The closing braces that were doubled with them. */
function partnersOf(openers: ReadonlySet<Piece>, own: readonly Piece[]): readonly Piece[] {
  const open: Piece[] = [];
  const out: Piece[] = [];
  const count = (kind: Piece['kind']): number => own.filter((p) => p.kind === kind).length;
  const tooMany = count('}') - (count('{') - openers.size);
  for (const [index, piece] of own.entries()) {
    if (piece.kind === '{') open.push(piece);
    if (piece.kind !== '}') continue;
    const opener = open.pop();
    const next = own[index + 1];
    if (opener !== undefined && openers.has(opener) && next?.kind === '}' && out.length < tooMany) out.push(next);
  }
  return out;
}
