import type { Span } from '@inspection-criteria/model';

/** A stretch of an inspection's text that holds answers. */
export type Fragment = TableFragment | RecordFragment;

/** A table of one unit's records, a row each. */
export interface TableFragment {
  readonly kind: 'table';
  readonly unit: string;
  readonly text: string;
  readonly span: Span;
}

/** One record's answers in a block, or the inspection's own answers. */
export interface RecordFragment {
  readonly kind: 'record';
  readonly unit: string;
  readonly id: string;
  readonly idSpan: Span;
  readonly text: string;
  readonly span: Span;
}

/**
 * Calls back with the limits of each cell of the row that begins at `start` with its bar; gives back the number of cells.
 * Rows without a quotation mark, nearly all, are split by looking for bars alone.
 */
export function eachCell(text: string, start: number, end: number, visit: (index: number, from: number, to: number) => void): number {
  const quoted = text.slice(start, end).includes('"');
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

/** Calls back with the limits of every row of a table, its heading first; comment lines are passed over. */
export function eachRow(text: string, visit: (start: number, end: number) => void): void {
  for (let at = 0; at < text.length;) {
    let start = at;
    while (isBlank(text.charCodeAt(start))) start++;
    let end = start;
    while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
    if (text.charCodeAt(start) === BAR) visit(start, end);
    at = end + 1;
  }
}
