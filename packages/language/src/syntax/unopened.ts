import type { Piece } from './pieces.ts';

/** The braces around a framework that has none, though what can stand only in one follows. */
export interface Unopened {
  /** The piece that `{` belongs behind. */
  readonly head: Piece;
  /** The piece that `}` belongs behind; undefined where a `}` that closes nothing else stands there already. */
  readonly last: Piece | undefined;
}

/** Words that may lead a statement outside a framework. */
const OUTSIDE = new Set(['use', 'framework', 'answers', 'bands', 'phrases', 'level', 'unit']);

/** Words that lead a statement in a framework, with braces or without. */
const INSIDE = new Set(['question', 'fact', 'each']);

/** Finds the first framework whose header has no `{`, while sections, questions or facts stand behind it as if they were in it. `lines` are statements. */
export function unopenedFramework(lines: readonly (readonly Piece[])[]): Unopened | undefined {
  let depth = 0;
  for (const [number, line] of lines.entries()) {
    const [word] = line;
    const head = line.at(-1);
    if (depth === 0 && word?.text === 'framework' && head !== undefined && !line.some(isBrace) && lines[number + 1]?.[0]?.kind !== '{') {
      const end = endOf(lines.slice(number + 1));
      if (end !== undefined) return { head, last: end.last };
    }
    depth += line.reduce((sum, piece) => sum + stepOf(piece), 0);
  }
  return undefined;
}

/** Where what follows a header ends: before the next framework, or at a `}` that closes nothing else; undefined where none of it has to stand in a framework. */
function endOf(lines: readonly (readonly Piece[])[]): { readonly last: Piece | undefined } | undefined {
  let depth = 0;
  let last: Piece | undefined;
  let belongs = false;
  for (const line of lines) {
    const [word] = line;
    if (depth === 0 && (word?.text === 'framework' || word?.text === 'use')) break;
    belongs ||= depth === 0 && word?.kind === 'word' && !OUTSIDE.has(word.text) && (INSIDE.has(word.text) || line.some(isBrace));
    for (const piece of line) {
      depth += stepOf(piece);
      if (depth < 0) return belongs ? { last: undefined } : undefined;
    }
    last = line.at(-1) ?? last;
  }
  return belongs ? { last } : undefined;
}

function isBrace({ kind }: Piece): boolean {
  return kind === '{';
}

function stepOf({ kind }: Piece): number {
  return kind === '{' ? 1 : kind === '}' ? -1 : 0;
}
