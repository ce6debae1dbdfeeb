import { doubledBraces } from './doubled-braces.ts';
import type { Piece } from './pieces.ts';
import { unopenedFramework } from './unopened.ts';

/** A brace that indentation says is missing: it belongs at `at`, behind the piece `after`. */
export interface MissingBrace {
  readonly brace: '{' | '}';
  readonly at: number;
  /** Whether it is one of the two around a framework that has none, of which the first is told of. */
  readonly ofFramework?: true;
}

/** What a text lacks and what it has too much of. */
export interface BraceRepair {
  readonly missing: readonly MissingBrace[];
  /** Closing braces that close nothing. */
  readonly surplus: readonly Piece[];
  /** Braces that stand twice where one is meant. */
  readonly doubled: readonly Piece[];
}

const STATEMENTS = new Set(['question', 'fact', 'answers', 'bands', 'phrases', 'level', 'unit', 'example', 'guidance', 'check', 'give']);
const TAKES_TEXT = new Set(['because', 'saying', 'source', 'by', 'colour', 'in', 'edition', 'amends', 'publisher']);

/**
 * Finds the braces a text lacks; a text whose braces pair is never touched, but for those that stand twice.
 * A closing one is missing where the margin comes back to the line that opened the block; an opening one where a line
 * starts with `}` and no block of that margin is open, or where a `}` inside a line has none before it on that line. With
 * nothing between that line and the one that should have opened the block, the `}` itself is one too many.
 */
export function repairBraces(all: readonly Piece[]): BraceRepair {
  const written = all.filter((p) => p.kind !== 'comment');
  const doubled = doubledBraces(written);
  const own = doubled.length === 0 ? written : written.filter((p) => !doubled.includes(p));
  const around = aroundFramework(own);
  if (around !== undefined) return { missing: around, surplus: [], doubled };
  const need = imbalance(own);
  const paired = need.closers === 0 && need.openers === 0;
  return { ...(paired ? { missing: [], surplus: [] } : new Repair(linesOf(own), need).run()), doubled };
}

/** The braces that a framework lacks on its header and at its end, where with them all braces pair. */
function aroundFramework(own: readonly Piece[]): readonly MissingBrace[] | undefined {
  const found = unopenedFramework(linesOf(own));
  if (found === undefined) return undefined;
  const { head, last } = found;
  const paired = own.flatMap((piece) => [piece, ...piece === head ? [{ kind: '{' as const }] : [], ...piece === last ? [{ kind: '}' as const }] : []]);
  const { closers, openers } = imbalance(paired);
  if (closers > 0 || openers > 0) return undefined;
  return [{ brace: '{', at: head.end, ofFramework: true }, ...last === undefined ? [] : [{ brace: '}', at: last.end, ofFramework: true } as const]];
}

function imbalance(all: readonly Pick<Piece, 'kind'>[]): { closers: number; openers: number } {
  let depth = 0;
  let lowest = 0;
  for (const { kind } of all) {
    if (kind === '{') depth++;
    else if (kind === '}') lowest = Math.min(lowest, --depth);
  }
  if (depth === 0) return { closers: -lowest, openers: -lowest };
  return { closers: Math.max(0, depth), openers: Math.max(0, -depth) };
}

type Line = readonly Piece[];

/** Words that, first on a line, go on with the line above: its margin is the one that counts. */
const CONTINUING = new Set(['in', 'because', 'saying', 'source', 'assumed', 'by', 'on', 'and', 'or', 'when', 'is']);

function linesOf(all: readonly Piece[]): readonly Line[] {
  const lines: Piece[][] = [];
  for (const piece of all) {
    const before = lines.at(-1)?.at(-1);
    const goesOn = before !== undefined && before.kind !== '{' && before.kind !== '}' && (piece.kind === 'text' || (piece.kind === 'word' && piece.margin > 0 && CONTINUING.has(piece.text)));
    if (lines.length === 0 || (piece.first && !goesOn)) lines.push([]);
    lines.at(-1)?.push(piece);
  }
  return lines;
}

class Repair {
  private readonly out: MissingBrace[] = [];
  private readonly surplus: Piece[] = [];
  private readonly stack: { readonly margin: number; readonly line: number }[] = [];
  private readonly lines: readonly Line[];
  private readonly need: { closers: number; openers: number };

  constructor(lines: readonly Line[], need: { closers: number; openers: number }) {
    this.lines = lines;
    this.need = need;
  }

  run(): Omit<BraceRepair, 'doubled'> {
    this.lines.forEach((line, number) => {
      this.closeBefore(line, number);
      line.forEach((piece, index) => {
        if (piece.kind === '{') this.stack.push({ margin: line[0]?.margin ?? 0, line: number });
        else if (piece.kind === '}') this.closing(line, number, index);
      });
    });
    const last = this.lines.at(-1)?.at(-1);
    while (last !== undefined && this.need.closers > 0 && this.stack.length > 0) this.close(last);
    return { missing: this.out, surplus: this.surplus };
  }

  /** Blocks that this line's margin shows to be over. */
  private closeBefore(line: Line, number: number): void {
    const [head] = line;
    const before = this.lines[number - 1]?.at(-1);
    if (head === undefined || before === undefined) return;
    const over = (open: number): boolean => head.kind === '}' ? head.margin < open : head.margin <= open;
    while (this.need.closers > 0 && over(this.stack.at(-1)?.margin ?? -1)) this.close(before);
  }

  private close(after: Piece): void {
    this.stack.pop();
    this.need.closers--;
    this.out.push({ brace: '}', at: after.end });
  }

  private closing(line: Line, number: number, index: number): void {
    const top = this.stack.at(-1);
    const margin = line[0]?.margin ?? 0;
    if (this.isSecond(line, number, index)) { this.surplus.push(...line.slice(index, index + 1)); this.need.openers--; return; }
    const paired = index === 0 ? top?.margin === margin : top?.line === number || line[0]?.kind === '}';
    if (paired || this.need.openers === 0) { this.stack.pop(); return; }
    const after = index === 0 ? this.headerOf(number, margin, top?.line ?? -1) : line[openingIndex(line, index) - 1];
    if (after === undefined) { this.stack.pop(); return; }
    this.need.openers--;
    const brace = line[index];
    if (index === 0 && brace !== undefined && this.lines[number - 1]?.at(-1) === after) { this.surplus.push(brace); return; }
    this.out.push({ brace: '{', at: after.end });
  }

  /** Whether a `}` stands behind another though no block ends here: none that began on this line, or at its margin. */
  private isSecond(line: Line, number: number, index: number): boolean {
    const top = this.stack.at(-1);
    if (this.need.openers === 0 || line[index - 1]?.kind !== '}' || top?.line === number) return false;
    return line[0]?.kind === '}' ? (top?.margin ?? -1) < line[0].margin : openingIndex(line, index) === index;
  }

  /** The last line at the margin of a closing brace is the header of its block. */
  private headerOf(number: number, margin: number, floor: number): Piece | undefined {
    let header = number - 1;
    while (header > floor && (this.lines[header]?.[0]?.margin ?? 0) > margin) header--;
    return header > floor && this.lines[header]?.[0]?.margin === margin ? this.lines[header]?.at(-1) : undefined;
  }
}

/** Where a one-line block most likely began: before its first statement or value behind the label. */
function openingIndex(line: Line, closing: number): number {
  const label = line.findIndex((p) => p.kind === 'text');
  const found = line.findIndex((p, i) => i > Math.max(1, label) && i < closing && (p.kind === 'answers' || (p.kind === 'word' && opens(line, i))));
  return found < 0 ? closing : found;
}

function opens(line: Line, index: number): boolean {
  const word = line[index]?.text ?? '';
  const next = line[index + 1];
  if (STATEMENTS.has(word)) return next?.kind === 'word';
  return next?.kind === 'text' && !TAKES_TEXT.has(word) && line[index - 1]?.text !== 'in';
}
