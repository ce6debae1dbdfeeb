import { WORD_END } from '../syntax/characters.ts';
import { layOut } from '../syntax/leading.ts';
import { parseSource } from '../project/sources.ts';
import { pieces, wordsFor, type Language, type Piece } from '../syntax/index.ts';
import { alignValues } from './align-values.ts';
import { formatItems } from './format-answers.ts';
import { formatTable } from './format-table.ts';

/** A formatted text, or why it was left as it is. */
export type Formatted = { readonly kind: 'formatted'; readonly text: string } | { readonly kind: 'broken'; readonly problems: number };

/** Blanks of one level of indentation. */
export const INDENT = '    ';

/**
 * Puts a text into the one form: indentation by blocks, single blanks, tables and lists of values aligned. Lines stay
 * lines and comments stay where they are. A text whose form is broken is left alone.
 */
export function format(text: string, language: Language): Formatted {
  const { tree } = parseSource(language === 'cases' ? 'x.cases' : 'x.criteria', text);
  if (tree.problems.length > 0) return { kind: 'broken', problems: tree.problems.length };
  const result = new Formatter(text, language).run();
  if (squeezed(result) !== squeezed(text)) throw new Error('Formatting would have changed more than blanks.');
  return { kind: 'formatted', text: result };
}

/** The text without what formatting may change. */
function squeezed(text: string): string {
  return text.replace(/[\s\uFEFF]+/g, '');
}

/** A line on its way out; lines among the values of a list may be aligned with their neighbours. */
export interface OutLine {
  readonly indent: number;
  readonly text: string;
  readonly inValues: boolean;
}

class Formatter {
  private readonly out: OutLine[] = [];
  private readonly blocks: boolean[] = [];
  private readonly text: string;
  private readonly all: readonly Piece[];
  private readonly ends: ReadonlySet<number>;

  constructor(text: string, language: Language) {
    this.text = text;
    this.all = pieces(text, language);
    const words = wordsFor(language);
    this.ends = new Set(words === undefined ? [] : layOut(text, this.all, words, false).ends);
  }

  run(): string {
    let before: Piece | undefined;
    for (const line of this.lines()) {
      const [first] = line;
      if (first === undefined) continue;
      if (before !== undefined && this.blankBetween(before, first) && before.kind !== '{' && first.kind !== '}') this.push(0, '');
      this.line(line, before);
      before = line.at(-1);
    }
    const lines = alignValues(this.out).map(({ indent, text }) => text === '' ? '' : INDENT.repeat(indent) + text);
    return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
  }

  private lines(): readonly (readonly Piece[])[] {
    const lines: Piece[][] = [];
    let lastLine = -1;
    let lastEnd = 0;
    for (const piece of this.all) {
      const newLine = /[\r\n]/.test(this.text.slice(lastEnd, piece.start)) || lastLine < 0;
      if (newLine) lines.push([]);
      lines.at(-1)?.push(piece);
      lastLine = piece.line;
      lastEnd = piece.end;
    }
    return lines;
  }

  private blankBetween(before: Piece, first: Piece): boolean {
    return (this.text.slice(before.end, first.start).match(/\r\n|\n|\r/g)?.length ?? 0) > 1;
  }

  private line(line: readonly Piece[], before: Piece | undefined): void {
    const [first] = line;
    const closing = line.findIndex((p) => p.kind !== '}');
    const closers = closing < 0 ? line.length : closing;
    const indent = Math.max(0, this.blocks.length - closers);
    if (first?.kind === 'table') { for (const row of formatTable(first.text)) this.push(indent, row); return; }
    if (first?.kind === 'prose') { for (const row of first.text.split(/\r\n|\n|\r/)) this.push(indent + 1, row.trim().replace(/^>[ \t]*/, '> ').trimEnd()); return; }
    const goesOn = closers === 0 && first?.kind !== 'comment' && before !== undefined && before.kind !== '{' && before.kind !== '}' && before.kind !== 'comment' && !this.ends.has(before.end);
    this.statement(line, indent + (goesOn ? 1 : 0), this.blocks.at(-1) === true);
  }

  private statement(line: readonly Piece[], indent: number, inValues: boolean): void {
    let text = '';
    let inBraces = 0;
    let previous: Piece | undefined;
    for (const piece of line) {
      if (piece.kind === '{') inBraces++;
      const gap = previous === undefined ? '' : this.gap(previous, piece, inBraces > 0);
      if (piece.kind === '}') inBraces--;
      if (piece.kind === 'answers') {
        const [head = '', ...rest] = formatItems(piece.text);
        text += gap + head;
        if (rest.length > 0) {
          this.push(indent, text);
          for (const row of rest.slice(0, -1)) this.push(this.blocks.length, row);
          text = rest.at(-1) ?? '';
          indent = this.blocks.length;
        }
      } else text += gap + piece.text;
      this.block(piece, line, text);
      previous = piece;
    }
    this.out.push({ indent, text: text.trimEnd(), inValues });
  }

  private block(piece: Piece, line: readonly Piece[], soFar: string): void {
    if (piece.kind === '}') this.blocks.pop();
    else if (piece.kind === '{') this.blocks.push(VALUE_WORDS.test(soFar.trimStart()) || (this.blocks.at(-1) === true && line.length > 0));
  }

  /** One blank between words; within a block on one line two, where the author set statements apart. */
  private gap(before: Piece, piece: Piece, inBraces: boolean): string {
    const blanks = this.text.slice(before.end, piece.start);
    if (piece.kind === ',' || piece.kind === ')' || before.kind === '(') return '';
    if (before.kind === '{' || piece.kind === '}' || piece.kind === '{' || before.kind === ',') return ' ';
    if (piece.kind === 'comment') return '  ';
    return blanks === '' ? '' : blanks.length > 1 && inBraces ? '  ' : ' ';
  }

  private push(indent: number, text: string): void {
    this.out.push({ indent, text, inValues: false });
  }
}

/** Words whose blocks hold values. */
const VALUE_WORDS = new RegExp(`^(?:answers|bands|phrases|fact|question)${WORD_END}`);
