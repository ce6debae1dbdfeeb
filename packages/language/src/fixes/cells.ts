import type { Cell, Row, SplitTable } from '../syntax/index.ts';
import type { Edit } from '../edits.ts';

import { removal } from './lines.ts';

/** A text and the file it is in. */
export interface FileText {
  readonly file: string;
  readonly text: string;
}

/** Writes into a cell in place of what is there, as wide as before where it fits. */
export function writeCell(source: FileText, cell: Cell, value: string): Edit {
  const { start, end } = roomOf(source.text, cell);
  const closed = source.text[end] === '|';
  const put = value === '' ? ' ' : ` ${value}${closed ? ' ' : ''}`;
  return { span: { file: source.file, start, end }, text: closed ? put.padEnd(end - start) : put };
}

/** Takes the cell of a column out of a row, with the bar before it. */
export function dropCell({ file, text }: FileText, cell: Cell): Edit {
  const { start, end } = roomOf(text, cell);
  return { span: { file, start: start - 1, end }, text: '' };
}

/** Adds cells at the end of a row. */
export function addCells({ file, text }: FileText, row: Row, cells: readonly string[]): Edit {
  // Where no text stands in a row, a bar at its end is no part of a cell, and its cells need not be looked at.
  const closed = text[row.end - 1] === '|' && (!text.slice(row.start, row.end).includes('"') || row.end - 1 >= (row.cells.at(-1)?.end ?? 0));
  return { span: { file, start: row.end, end: row.end }, text: `${closed ? '' : ' |'}${cells.map((cell) => cell === '' ? '  |' : ` ${cell} |`).join('')}` };
}

/** Takes a row out, with its line. */
export function dropRow({ file, text }: FileText, { start, end }: Row): Edit {
  return removal(text, { file, start, end });
}

/** A row as it is written. */
export function rowText(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** The heading of a table, and its rows. */
export function rowsOf({ first, headings, rows }: SplitTable, { text }: FileText): readonly Row[] {
  const last = headings.at(-1) ?? first;
  const end = /^[ \t]*\|/.exec(text.slice(last.end))?.[0].length ?? 0;
  return [{ cells: [first, ...headings], start: first.start, end: last.end + end }, ...rows];
}

/** What stands between the two bars of a cell. */
function roomOf(text: string, cell: Cell): { readonly start: number; readonly end: number } {
  let { start, end } = cell;
  while (start > 0 && /[ \t]/.test(text.charAt(start - 1))) start--;
  while (end < text.length && /[ \t]/.test(text.charAt(end))) end++;
  return { start, end };
}
