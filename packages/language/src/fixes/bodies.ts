import type { InspectionBody, Span } from '@inspection-criteria/model';
import type { Fragment, TableFragment } from '../answers/fragments.ts';
import { readAnswer, readItems, type AnswerItem, type AnswerText } from '../answers/item.ts';
import type { ReadFramework } from '../project/frameworks.ts';
import type { ReadInspection } from '../project/inspections.ts';
import type { Checked } from '../rules/check.ts';
import { eachCell, eachRow, firstCell, headingsOf, type Cell, type Row, type SplitTable } from '../syntax/index.ts';
import { within } from './places.ts';

/** An inspection, or an example of a framework, with where its answers stand. */
export interface Body {
  readonly read: ReadFramework;
  readonly body: InspectionBody;
  readonly span: Span;
  readonly fragments: readonly Fragment[];
  /** Undefined for an example. */
  readonly inspection: ReadInspection | undefined;
}

/** The inspection or example a span lies in. */
export function bodyAt(checked: Checked, span: Span): Body | undefined {
  return bodiesIn(checked, span.file).find((body) => within(span, body.span));
}

function bodiesIn({ project }: Checked, file: string): readonly Body[] {
  return [
    ...project.inspections.filter((one) => one.file === file).map((inspection): Body => {
      const { framework: read, inspection: body, answers } = inspection;
      return { read, body, span: body.span, fragments: answers.readings.map((r) => r.fragment), inspection };
    }),
    ...project.frameworks.flatMap((read) => read.framework.examples.flatMap((example, i) => example.span.file === file
      ? [{ read, body: example, span: example.span, fragments: (read.exampleAnswers[i]?.readings ?? []).map((r) => r.fragment), inspection: undefined }] : [])),
  ];
}

/** A table of answers taken apart, its cells at their places in the file. */
export interface AnswerTable extends SplitTable {
  readonly fragment: TableFragment;
  readonly rows: readonly AnswerRow[];
}

/** A row of answers. Its cells are found when they are asked for: a table may be long, and mostly one row is of interest. */
export interface AnswerRow extends Row {
  /** The record it is of. */
  readonly id: string;
}

/** A table with more rows is not looked at as a whole before something is to be done with it. */
export const LONG_TABLE = 100;

/** The tables of answers of a unit, in reading order. */
export function tablesOf({ fragments }: Body, unit: string): readonly AnswerTable[] {
  return fragments.filter((one): one is TableFragment => one.kind === 'table' && one.unit === unit).map(takenApart);
}

/** The table of answers a span lies in. */
export function tableAt(checked: Checked, span: Span): AnswerTable | undefined {
  const fragment = bodyAt(checked, span)?.fragments.find((one): one is TableFragment => one.kind === 'table' && within(span, one.span));
  return fragment === undefined ? undefined : takenApart(fragment);
}

function takenApart(fragment: TableFragment): AnswerTable {
  const { text, span: { start: offset } } = fragment;
  const rows: AnswerRow[] = [];
  eachRow(text, (start, end) => { rows.push(rowAt(text, start, end, offset)); });
  return { fragment, ...headingsOf(text, offset), rows: rows.slice(1) };
}

function rowAt(text: string, start: number, end: number, offset: number): AnswerRow {
  let cells: readonly Cell[] | undefined;
  return {
    start: offset + start, end: offset + start + text.slice(start, end).trimEnd().length,
    get cells() { return cells ??= cellsIn(text, start, end, offset); },
    get id() { const first = firstCell(text, start, end); return text.slice(first.start, first.end); },
  };
}

/** An answer where it is written: in a cell of a table, or behind its question's name. */
export type AnswerHere = CellHere | ItemHere;

/** An answer in a table. */
export interface CellHere {
  readonly kind: 'cell';
  readonly body: Body;
  readonly cell: Cell;
  readonly record: string;
  readonly column: string;
  readonly answer: AnswerText;
}

/** An answer behind its question's name. */
export interface ItemHere {
  readonly kind: 'item';
  readonly body: Body;
  readonly fragment: Fragment;
  readonly item: AnswerItem;
  readonly record: string;
  readonly column: string;
  readonly answer: AnswerText;
}

/** The answer a span lies in, or that begins with it. */
export function answerAt(checked: Checked, span: Span): AnswerHere | undefined {
  const body = bodyAt(checked, span);
  const fragment = body?.fragments.find((one) => within(span, one.span));
  if (body === undefined || fragment === undefined) return undefined;
  return fragment.kind === 'table' ? cellAt(body, fragment, span) : itemAt(body, fragment, span);
}

/** The cell a span lies in. Only its row and the heading are taken apart: a table may be long, and asked of often. */
function cellAt(body: Body, { text, span: { start: offset } }: TableFragment, span: Span): CellHere | undefined {
  let headings: readonly Cell[] | undefined;
  let row: readonly Cell[] | undefined;
  eachRow(text, (start, end) => {
    if (headings === undefined) headings = cellsIn(text, start, end, offset);
    else if (span.start >= offset + start && span.end <= offset + end) row = cellsIn(text, start, end, offset);
  });
  const index = row?.findIndex((cell) => span.start >= cell.start && span.end <= cell.end) ?? -1;
  const [cell, column] = [row?.[index], index < 1 ? undefined : headings?.[index]?.text];
  if (cell === undefined || column === undefined) return undefined;
  return { kind: 'cell', body, cell, record: row?.[0]?.text ?? '', column, answer: readAnswer(cell.text, cell.start) };
}

function cellsIn(text: string, start: number, end: number, offset: number): readonly Cell[] {
  const cells: Cell[] = [];
  eachCell(text, start, end, (_, from, to) => { cells.push({ text: text.slice(from, to), start: offset + from, end: offset + to }); });
  return cells;
}

function itemAt(body: Body, fragment: Exclude<Fragment, TableFragment>, span: Span): ItemHere | undefined {
  const { items } = readItems(fragment.text, fragment.span.start);
  const item = items.find(({ key, answer }) => span.start >= key.start && span.end <= Math.max(key.end + 1, answer.end));
  return item === undefined ? undefined : { kind: 'item', body, fragment, item, record: fragment.id, column: item.key.text, answer: item.answer };
}
