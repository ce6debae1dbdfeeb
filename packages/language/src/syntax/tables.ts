import { lineEndFrom } from './characters.ts';

/** One cell of a table: its text without the blanks around it, and where it stands. */
export interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A row of a table, without its heading's say. */
export interface Row {
  readonly cells: readonly Cell[];
  readonly start: number;
  readonly end: number;
}

/** A table taken apart: the first heading says of what it is. */
export interface SplitTable {
  readonly first: Cell;
  readonly headings: readonly Cell[];
  readonly rows: readonly Row[];
}

/** Takes a table apart; `offset` is where its text begins. Rows keep the number of cells they have, right or wrong. */
export function splitTable(text: string, offset = 0): SplitTable {
  const rows: Row[] = [];
  eachRow(text, (start, end) => {
    const cells: Cell[] = [];
    eachCell(text, start, end, (_, from, to) => { cells.push({ text: text.slice(from, to), start: offset + from, end: offset + to }); });
    rows.push({ cells, start: offset + start, end: offset + start + text.slice(start, end).trimEnd().length });
  });
  const [head, ...body] = rows;
  const [first = { text: '', start: offset, end: offset }, ...headings] = head?.cells ?? [];
  return { first, headings, rows: body };
}

/** What a table is of, by its first heading. */
export function tableOf(text: string): string {
  return headingsOf(text).first.text;
}

/** The headings of a table, without a look at its rows, which can be very many. */
export function headingsOf(text: string, offset = 0): Pick<SplitTable, 'first' | 'headings'> {
  return splitTable(text.slice(0, lineEndFrom(text, 0)), offset);
}

/**
 * Calls back with the limits of each cell of the row that begins at `start` with its bar; gives back the number of cells.
 * Rows without a quotation mark, nearly all, are split by looking for bars alone; and so are rows in which a mark is
 * missing, so that a text that is not closed spoils its own cell and no other.
 */
export function eachCell(text: string, start: number, end: number, visit: (index: number, from: number, to: number) => void): number {
  const quoted = hasClosedTexts(text, start, end);
  let index = 0;
  for (let from = start + 1; from <= end;) {
    const found = quoted ? barOutsideQuotes(text, from, end) : text.indexOf('|', from);
    const at = found < 0 || found > end ? end : found;
    let a = from;
    let b = at;
    while (a < b && isBlank(text.charCodeAt(a))) a++;
    while (b > a && isBlank(text.charCodeAt(b - 1))) b--;
    if (at < end || b > a) visit(index++, a, b);
    from = at + 1;
  }
  return index;
}

/** The first cell of the row that begins at `start` with its bar. However long the row is, no other cell is looked at. */
export function firstCell(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  const bar = text.indexOf('|', start + 1);
  let found = { start: end, end };
  eachCell(text, start, bar < 0 ? end : Math.min(bar, end), (_, from, to) => { found = { start: from, end: to }; });
  return found;
}

function hasClosedTexts(text: string, start: number, end: number): boolean {
  if (!text.slice(Math.max(0, start), end).includes('"')) return false;
  let quoted = false;
  for (let at = Math.max(0, start); at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) quoted = !quoted;
    else if (unit === BACKSLASH && quoted) at++;
  }
  return !quoted;
}

function barOutsideQuotes(text: string, from: number, end: number): number {
  let quoted = false;
  for (let at = from; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) quoted = !quoted;
    else if (unit === BACKSLASH && quoted) at++;
    else if (unit === BAR && !quoted) return at;
  }
  return -1;
}

const BAR = 124;
const QUOTE = 34;
const BACKSLASH = 92;

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9;
}

function indexOr(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found;
}

/** Calls back with the limits of every row of a table, its heading first; comment lines are passed over. */
export function eachRow(text: string, visit: (start: number, end: number) => void): void {
  let feed = -1;
  let carriage = -1;
  for (let at = 0; at < text.length;) {
    let start = at;
    while (isBlank(text.charCodeAt(start))) start++;
    if (feed < start) feed = indexOr(text, '\n', start);
    if (carriage < start) carriage = indexOr(text, '\r', start);
    const end = Math.min(feed, carriage);
    // A row that lacks its first bar is read as if it stood before it.
    if (text.charCodeAt(start) === BAR) visit(start, end);
    else if (start < end && !text.startsWith('//', start)) visit(start - 1, end);
    at = end + 1;
  }
}
