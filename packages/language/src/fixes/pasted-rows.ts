import { columnSpecs } from '../answers/codes.ts';
import { INDENT } from '../printing/format.ts';
import { isPastedRow } from '../rules/slips.ts';
import { isClosed, lineEndFrom } from '../syntax/characters.ts';
import { headingsOf, splitTable, tableOf, type Cell } from '../syntax/index.ts';
import { bodyAt, type Body } from './bodies.ts';
import { rowText } from './cells.ts';
import type { Fix, Fixer } from './fix.ts';
import { indentOf, lineStart, nextLine } from './lines.ts';
import { sourceAt } from './places.ts';

/**
 * Makes rows of a table of what was pasted from a spreadsheet: of the table above where they are as wide as it is, or of one of their own where the
 * first of them is a heading. Cells stay as they are written; what is wrong with one has a finding of its own then.
 */
export const pastedRows: Fixer = ({ checked, diagnostic: { span, about } }) => {
  const source = sourceAt(checked, span);
  const body = bodyAt(checked, span);
  if (about !== 'pasted rows' || source === undefined || body === undefined) return [];
  const { text, file } = source;
  const pasted = pastedAt(text, span.start);
  const unit = unitOf(pasted, body);
  const made = unit === undefined ? underTable(pasted, body, text) : headed(pasted, unit, text);
  return made === undefined ? [] : [{ title: made.title, edits: [{ span: { file, start: made.start, end: made.end }, text: made.text }] } satisfies Fix];
};

/** Lines that follow each other, with the cells of each. */
interface Pasted {
  readonly start: number;
  readonly end: number;
  readonly rows: readonly (readonly string[])[];
}

/** What is written in place of the pasted lines and of blank ones around them. */
interface Made {
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function pastedAt(text: string, at: number): Pasted {
  const start = lineStart(text, at);
  const separator = text.slice(at, lineEndFrom(text, at)).includes('\t') ? '\t' : ',';
  const lines: string[] = [];
  let end = start;
  for (let from = start; from < text.length; from = nextLine(text, from)) {
    const line = text.slice(from, lineEndFrom(text, from));
    if (lines.length > 0 && !goesOn(line, separator)) break;
    lines.push(line);
    end = from + line.length;
  }
  const indent = Math.min(...lines.map((line) => line.length - line.trimStart().length));
  return { start, end, rows: lines.map((line) => cellsOf(line.slice(indent), separator)) };
}

/** Whether a line below is a row of the same: in a row with tabs anything may stand that no statement is made of. */
function goesOn(line: string, separator: string): boolean {
  return isPastedRow(line) || separator === '\t' && line.trim() !== '' && line.trimStart().includes('\t') && !/^\s*(?:\||\/\/|>)|[{}]/.test(line);
}

/** A tab parts cells wherever it stands; a comma may stand in a cell in quotation marks, in which marks are doubled. */
function cellsOf(line: string, separator: string): readonly string[] {
  if (separator === '\t') return line.split('\t').map((cell) => cell.trim());
  const cell = / *"(?:[^"]|"")*" *(?=,|$)|[^,]*/y;
  const cells: string[] = [];
  for (let at = 0; at <= line.length; at = cell.lastIndex + 1) {
    cell.lastIndex = at;
    cells.push((cell.exec(line)?.[0] ?? '').trim());
  }
  return cells;
}

/** A spreadsheet gives all rows the same width: what is empty beyond the table's own is no part of it. */
function within(cells: readonly string[], width: number): readonly string[] {
  const last = cells.findLastIndex((cell) => cell !== '') + 1;
  return cells.slice(0, Math.max(last, Math.min(width, cells.length)));
}

/** A table of its own, under the first row as its heading; undefined where rows of another table follow, which would be taken for its. */
function headed({ start, end, rows }: Pasted, unit: string, text: string): Made | undefined {
  const [head = [], ...others] = rows;
  const [first = '', ...headings] = within(head, 1);
  if (isRow(text, nextLine(text, end))) return undefined;
  const same = first === '' || first.toLowerCase() === unit.toLowerCase();
  const all = [[unit, ...headings], ...others.map((row) => within(row, headings.length + 1))];
  const widths = [unit, ...headings].map((_, i) => Math.max(...all.map((row) => row[i]?.length ?? 0)));
  const lines = [...same ? [] : [`// ${first}`], ...all.map((row) => asRow(row, widths))];
  const above = start > 0 && text.slice(lineStart(text, start - 1), start).trim() !== '' && isRow(text, lineStart(text, start - 1)) ? '\n' : '';
  return { title: `Make a table of ${lines.length === 1 ? 'this line' : `these ${String(all.length)} lines`}`, start, end, text: above + lines.map((line) => INDENT + line).join('\n') };
}

/** The unit of a heading: most of what stands in it are its columns, or it is named itself. Undefined where the first row is none. */
function unitOf({ rows: [row = []] }: Pasted, { read: { framework } }: Body): string | undefined {
  const [first = '', ...headings] = within(row, 1);
  const units = new Map([...columnSpecs(framework).values()].map(({ id, unit }) => [id.toLowerCase(), unit]));
  const found = headings.flatMap((heading) => units.get(heading.toLowerCase()) ?? []).filter((unit) => unit !== 'inspection');
  return framework.units.find(({ id }) => id.toLowerCase() === first.toLowerCase())?.id ?? (found.length * 2 > headings.length ? found[0] : undefined);
}

/** Rows of the table right above; undefined where there is none, or none of them has as many cells. */
function underTable({ start, end, rows: all }: Pasted, body: Body, text: string): Made | undefined {
  const before = text.slice(0, start).trimEnd().length;
  const table = body.fragments.find(({ kind, span }) => kind === 'table' && span.start < before && span.end >= before);
  if (table === undefined) return undefined;
  const { first, headings } = headingsOf(table.text, table.span.start);
  const width = headings.length + 1;
  const rows = all.map((row) => within(row, width));
  const joined = nextLine(text, before) === start;
  if (!rows.some(({ length }) => length === width) || !joined && isRow(text, nextLine(text, end))) return undefined;
  const widths = [first, ...headings].map((cell, i) => (headings[i]?.start ?? cell.end + 3) - cell.start - 3);
  const indent = indentOf(text, table.span.start);
  const what = rows.length === 1 ? 'a row of the table above of this line' : `rows of the table above of these ${String(rows.length)} lines`;
  return { title: `Make ${what}`, start: before, end: joined ? goingOn(text, end, body) : end, text: rows.map((row) => `\n${indent}${asRow(row, widths)}`).join('') };
}

/** Where blank lines end that a paste has put between two halves of a table: the second has no heading of its own. */
function goingOn(text: string, end: number, { read: { framework } }: Body): number {
  const [blank = '', lineEnd = ''] = /^(?:[ \t]*(\r\n|\r|\n))+/.exec(text.slice(end)) ?? [];
  const next = end + blank.length;
  const heads = ['check', ...framework.units.map(({ id }) => id)];
  return isRow(text, next) && !heads.includes(tableOf(text.slice(next, lineEndFrom(text, next)).trim())) ? next - lineEnd.length : end;
}

function isRow(text: string, at: number): boolean {
  return /^[ \t]*\|/.test(text.slice(at, lineEndFrom(text, at)));
}

/** A row with the cells it has: which of them is missing or too many is asked of whoever knows. */
function asRow(cells: readonly string[], widths: readonly number[]): string {
  const written = cells.map(unescaped);
  const safe = sameCells(splitTable(rowText(written)), written) ? written : written.map(quotedWhereNeeded);
  return rowText(safe.map((cell, i) => cell.padEnd(widths[i] ?? 0)));
}

function sameCells({ first, headings }: { readonly first: Cell; readonly headings: readonly Cell[] }, written: readonly string[]): boolean {
  return headings.length === written.length - 1 && [first, ...headings].every(({ text }, i) => text === written[i]);
}

/** Marks that a spreadsheet doubles are written with a backslash here. */
function unescaped(cell: string): string {
  return /^"(?:[^"]|"")*"$/.test(cell) ? `"${cell.slice(1, -1).replaceAll('\\', '\\\\').replaceAll('""', '\\"')}"` : cell;
}

/** A bar, or a mark without its other, would part a row otherwise than it is meant. */
function quotedWhereNeeded(cell: string): string {
  return isClosed(cell) || !/["|]/.test(cell) ? cell : `"${cell.replace(/["\\]/g, '\\$&')}"`;
}
