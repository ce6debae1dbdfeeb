import type { Piece } from '../syntax/index.ts';
import { formatItems } from './format-answers.ts';
import { formatTable } from './format-table.ts';
import { gapBetween, trimmed } from './gaps.ts';
import type { PartKind, Shape } from './shape.ts';

/** A part of a value, such as its label. */
export interface ValuePart {
  readonly kind: PartKind;
  readonly text: string;
}

/** A line on its way out. */
export interface OutLine {
  readonly indent: number;
  /** Without the comment; for a line of its own, empty. */
  readonly text: string;
  readonly comment: string;
  /** Where the line is one value of a list: its parts, which may be aligned with those of its neighbours. */
  readonly parts: readonly ValuePart[] | undefined;
}

/** Lays out the pieces of a text, line by line. */
export function layLines(text: string, all: readonly Piece[], shape: Shape): readonly OutLine[] {
  return new Layer(text, all, shape).run();
}

class Layer {
  private readonly out: OutLine[] = [];
  /** Where the braces stand that are open. */
  private readonly open: number[] = [];
  private readonly text: string;
  private readonly shape: Shape;
  private readonly lines: readonly (readonly Piece[])[];

  constructor(text: string, all: readonly Piece[], shape: Shape) {
    this.text = text;
    this.shape = shape;
    this.lines = linesOf(text, all);
  }

  run(): readonly OutLine[] {
    const leads = leadsOf(this.lines);
    let before: Piece | undefined;
    let above: Piece | undefined;
    this.lines.forEach((line, index) => {
      const [first] = line;
      if (first === undefined) return;
      if (this.parted(before, first) || this.joins(above, first)) this.push(0, '');
      this.line(line, first, this.goesOn(leads[index]));
      before = line.at(-1);
      above = line.findLast(({ kind }) => kind !== 'comment') ?? above;
    });
    return this.out;
  }

  /** Whether the author left a blank line between two pieces that is more than the air within a block's braces. */
  private parted(before: Piece | undefined, after: Piece): boolean {
    if (before === undefined || before.kind === '{' || after.kind === '}') return false;
    return (this.text.slice(before.end, after.start).match(/\r\n|\n|\r/g)?.length ?? 0) > 1;
  }

  /** Whether only a character that looks like a blank, and is going to be one, keeps a table or answers from joining those above. */
  private joins(above: Piece | undefined, { kind, start }: Piece): boolean {
    if (above?.kind !== kind || (kind !== 'table' && kind !== 'answers')) return false;
    return /[^ \t\r\n]/.test(this.text.slice(above.end, start).replace(/\/\/[^\r\n]*/g, ''));
  }

  private line(line: readonly Piece[], first: Piece, goesOn: boolean): void {
    const other = line.findIndex((piece) => piece.kind !== '}');
    const indent = Math.max(0, this.open.length - (other < 0 ? line.length : other)) + (goesOn ? 1 : 0);
    switch (first.kind) {
      case 'table': for (const row of formatTable(first.text)) this.push(indent, row); break;
      case 'prose': for (const row of first.text.split(/\r\n|\n|\r/)) this.push(indent, trimmed(row).replace(/^>(?=[^ \t])/, '> ')); break;
      default: this.statement(line, indent);
    }
  }

  /** Whether a line goes on with what was begun above it. A comment goes with what follows. */
  private goesOn(lead: Piece | undefined): boolean {
    if (lead === undefined || lead.kind === '{' || lead.kind === '}' || lead.kind === 'answers' || lead.kind === 'table') return false;
    return !this.begins(lead);
  }

  /** Whether a statement of the block at hand, or a value of the list, begins with a piece. */
  private begins({ start }: Piece): boolean {
    const holder = this.shape.holders.get(start);
    return holder !== undefined && holder < (this.open.at(-1) ?? -1);
  }

  private statement(line: readonly Piece[], lineIndent: number): void {
    const outer = this.open.length;
    const cuts: { readonly kind: PartKind; readonly at: number }[] = [];
    let indent = lineIndent;
    let text = '';
    let comment = '';
    line.forEach((piece, i) => {
      if (piece.kind === 'comment') { comment = trimmed(piece.text); return; }
      text += this.gap(line[i - 1], piece);
      const kind = this.open.length === outer ? this.shape.parts.get(piece.start) : undefined;
      if (kind !== undefined) cuts.push({ kind, at: text.length });
      if (piece.kind === 'answers') ({ text, indent } = this.answers(piece, text, indent));
      else text += piece.text;
      if (piece.kind === '{') this.open.push(piece.start);
      else if (piece.kind === '}') this.open.pop();
    });
    const alone = cuts[0]?.at === 0 && cuts.filter(({ kind }) => kind === 'name').length === 1;
    this.out.push({ indent, text, comment, parts: alone ? cuts.map(({ kind, at }, i) => ({ kind, text: trimmed(text.slice(at, cuts[i + 1]?.at)) })) : undefined });
  }

  /** Puts out all lines of answers but the last, which what follows may go on with. */
  private answers({ text }: Piece, before: string, indent: number): { readonly text: string; readonly indent: number } {
    const rows = formatItems(text).map((row, i) => i === 0 ? { text: before + row.text, indent } : { text: row.text, indent: this.open.length + (row.deeper ? 1 : 0) });
    for (const row of rows.slice(0, -1)) this.push(row.indent, row.text);
    return rows.at(-1) ?? { text: before, indent };
  }

  /** One blank between words, two between statements on one line and before a comment. */
  private gap(before: Piece | undefined, piece: Piece): string {
    if (before === undefined) return '';
    const typed = this.text.slice(before.end, piece.start);
    // Words that other blanks keep from being one keyword (`with a reason`, a blank of a word processor in it) stay what they are.
    if (before.kind === 'word' && piece.kind === 'word' && /[^ \t]/.test(typed)) return typed.replace(/[ \t]+/g, ' ');
    const parting = before.kind !== '{' && this.begins(piece) && !this.shape.additions.has(piece.start);
    if (parting || piece.text.startsWith('//')) return '  ';
    return gapBetween(before, piece, typed);
  }

  private push(indent: number, text: string): void {
    this.out.push({ indent, text, comment: '', parts: undefined });
  }
}

/** The pieces of each line that has any; a table, prose or answers of several lines count as one. */
function linesOf(text: string, all: readonly Piece[]): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [];
  let end = 0;
  for (const piece of all) {
    const line = lines.at(-1);
    if (line === undefined || /[\r\n]/.test(text.slice(end, piece.start))) lines.push([piece]);
    else line.push(piece);
    end = piece.end;
  }
  return lines;
}

/** The first piece of each line; for lines of comments, that of the next other line. */
function leadsOf(lines: readonly (readonly Piece[])[]): readonly (Piece | undefined)[] {
  let lead: Piece | undefined;
  return lines.toReversed().map(([first]) => { if (first?.kind !== 'comment') lead = first; return lead; }).toReversed();
}
