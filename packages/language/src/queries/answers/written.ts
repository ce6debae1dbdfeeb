import { NOT_ANSWERED } from '@inspection-criteria/model';
import { readAnswer, readItems, type AnswerItem, type AnswerText } from '../../answers/item.ts';
import type { Reading } from '../../answers/reading.ts';
import type { ReadInspection } from '../../project/inspections.ts';
import { eachCell, type Stretch } from '../../syntax/index.ts';

/** One answer of a record to a question or fact, by their ids. */
export interface CellOf {
  readonly unit: string;
  readonly record: string;
  readonly column: string;
}

/** A row of a table, or a record's block, which is one row of its stretch. */
export interface RowOf {
  readonly reading: Reading;
  readonly row: number;
}

/** Room for an answer in the text, be it empty. */
export interface Written extends RowOf {
  readonly column: string;
  readonly answer: AnswerText;
  /** What is read of it: a code of the sheet. */
  readonly code: number;
  /** The answer without what stands beside it; where there is none, the point at which it would be written. */
  readonly place: Stretch;
  /** All that belongs to it: what stands between the bars, or the name with its answer and the blanks behind. */
  readonly room: Stretch;
  /** The name before an answer in a block; undefined in a table. */
  readonly item: AnswerItem | undefined;
}

/** Where an answer is written that counts, or the first room for it; undefined where there is none. */
export function writtenAnswer(read: ReadInspection, cell: CellOf): Written | undefined {
  const all = everyWritten(read, cell);
  return all.find(({ code }) => code !== NOT_ANSWERED) ?? all[0];
}

/** Every room there is for an answer: a record may stand in several tables and blocks. In the order of the text, in which the first answer counts. */
export function everyWritten(read: ReadInspection, { unit, record, column }: CellOf): readonly Written[] {
  return rowsOfRecord(read, unit, record).filter(({ reading }) => reading.columns.some((spec) => spec?.id === column))
    .flatMap((row) => writtenIn(row).filter((one) => one.column === column));
}

/** The rows and blocks of a record. */
export function rowsOfRecord({ answers: { readings } }: ReadInspection, unit: string, record: string): readonly RowOf[] {
  return readings.filter(({ fragment }) => fragment.unit === unit)
    .flatMap((reading) => reading.rows.flatMap((one, row) => one.record === record ? [{ reading, row }] : []));
}

/** All room for answers in a row or a block. Of a name that stands there twice only the first is read. */
export function writtenIn(at: RowOf): readonly Written[] {
  return at.reading.fragment.kind === 'table' ? inRow(at) : inBlock(at);
}

function inRow(at: RowOf): readonly Written[] {
  const { reading: { fragment: { text, span: { start: offset } }, columns }, row } = at;
  const place = at.reading.rows[row];
  const out: Written[] = [];
  if (place === undefined) return out;
  eachCell(text, place.start, place.end, (index, from, to) => {
    const column = columns[index - 1]?.id;
    if (column === undefined) return;
    const room = between(text, from, to, offset);
    const answer = readAnswer(text.slice(from, to), offset + from);
    out.push({ ...at, column, answer, code: codeAt(at, index - 1), item: undefined, room, place: placeOf(answer, Math.min(room.start + 1, room.end)) });
  });
  return out;
}

/** The blanks around a cell belong to its room. */
function between(text: string, from: number, to: number, offset: number): Stretch {
  let [start, end] = [from, to];
  while (start > 0 && isBlank(text, start - 1)) start--;
  while (end < text.length && isBlank(text, end)) end++;
  return { start: offset + start, end: offset + end };
}

function isBlank(text: string, at: number): boolean {
  return text[at] === ' ' || text[at] === '\t';
}

function inBlock(at: RowOf): readonly Written[] {
  const { fragment: { text, span: { start: offset } }, columns } = at.reading;
  const seen = new Set<string>();
  return readItems(text, offset).items.flatMap((item): readonly Written[] => {
    const { key: { text: column, start, end: named }, answer } = item;
    const index = columns.findIndex((spec) => spec?.id === column);
    if (index < 0 || seen.has(column)) return [];
    seen.add(column);
    const point = Math.max(named + 1, answer.start);
    let end = Math.max(named + 1, answer.end);
    while (isBlank(text, end - offset)) end++;
    return [{ ...at, column, answer, code: codeAt(at, index), item, room: { start, end }, place: placeOf(answer, point) }];
  });
}

function codeAt({ reading: { cells, columns }, row }: RowOf, column: number): number {
  return cells[row * columns.length + column] ?? NOT_ANSWERED;
}

function placeOf({ value, said }: AnswerText, otherwise: number): Stretch {
  return value ?? said ?? { start: otherwise, end: otherwise };
}

/** Where a row or a block ends: behind all that is written in it. */
export function endOf({ reading: { fragment: { kind, text, span }, rows }, row }: RowOf): number {
  const end = kind === 'table' ? rows[row]?.end ?? text.length : text.length;
  return span.start + text.slice(0, end).trimEnd().length;
}
