import type { Piece } from './pieces.ts';
import type { SyntaxProblem } from './problem.ts';

/** How deep brackets and braces may be nested: far beyond any framework, and far below what would exhaust the parser. */
export const DEEPEST = 60;

/** What is left out because it is nested too deep. */
export interface Dropped {
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  readonly problems: readonly SyntaxProblem[];
}

/** Leaves out whatever is nested deeper than {@link DEEPEST}, so that the rest can still be read. */
export function dropTooDeep(all: readonly Piece[]): { readonly kept: readonly Piece[]; readonly dropped: Dropped } {
  const kept: Piece[] = [];
  const spans: { start: number; end: number }[] = [];
  let depth = 0;
  let chain = 0;
  for (const piece of all) {
    if (piece.first) chain = 0;
    if (piece.text === 'of' || piece.text === 'not') chain++;
    const opens = piece.kind === '(' || piece.kind === '{';
    const closes = piece.kind === ')' || piece.kind === '}';
    if (opens) depth++;
    if (depth > DEEPEST || chain > DEEPEST) spans.push(piece);
    else kept.push(piece);
    if (closes) depth = Math.max(0, depth - 1);
  }
  return { kept, dropped: { spans, problems: problemsOf(spans) } };
}

function problemsOf(spans: readonly { start: number; end: number }[]): readonly SyntaxProblem[] {
  const [first] = spans;
  const last = spans.at(-1);
  if (first === undefined || last === undefined) return [];
  return [{
    code: 'nested-too-deep', start: first.start, end: first.end,
    message: `Brackets are nested more than ${String(DEEPEST)} deep from here on, and what is inside is not read. Take the statement apart into smaller ones.`,
  }];
}
