import type { Span } from '@inspection-criteria/model';
import { lineEndFrom } from '../syntax/characters.ts';
import { eachCell } from '../syntax/index.ts';
import { readItems } from './item.ts';
import type { Reading } from './reading.ts';

/** Finds where answers stand in the text, for findings about them. */
export interface AnswerPlaces {
  /** The answer itself, or its empty cell; undefined where nothing stands for it. */
  answer(unit: string, record: string, column: string): Span | undefined;
  /** The record's id where it first appears. */
  record(unit: string, record: string): Span | undefined;
  /** The column's name above a table; only headings are looked at. */
  heading(unit: string, column: string): Span | undefined;
}

/** Looks places up in stretches as they were read. Records are indexed once, when first asked for; an answer is found by reading its row again. */
export function answerPlaces(readings: readonly Reading[]): AnswerPlaces {
  let index: Index | undefined;
  const rowsOf = (unit: string, record: string): readonly Row[] => {
    index ??= indexOf(readings);
    return index.get(unit)?.get(record) ?? [];
  };
  const first = (rows: readonly Row[], find: (reading: Reading, row: number) => Span | undefined): Span | undefined => {
    for (const { reading: at, row } of rows) {
      const reading = readings[at];
      const found = reading === undefined ? undefined : find(reading, row);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return {
    answer: (unit, record, column) => first(rowsOf(unit, record), (reading, row) => answerPlace(reading, row, column)),
    record: (unit, record) => first(rowsOf(unit, record), recordPlace),
    heading: (unit, column) => headingPlace(readings, unit, column),
  };
}

/** A row by its numbers: of the reading, and within it. */
interface Row {
  readonly reading: number;
  readonly row: number;
}

type Index = ReadonlyMap<string, ReadonlyMap<string, readonly Row[]>>;

function indexOf(readings: readonly Reading[]): Index {
  const units = new Map<string, Map<string, Row[]>>();
  readings.forEach(({ fragment: { unit }, rows }, reading) => {
    const records = units.get(unit) ?? new Map<string, Row[]>();
    units.set(unit, records);
    rows.forEach(({ record }, row) => {
      if (record === undefined) return;
      const known = records.get(record);
      if (known === undefined) records.set(record, [{ reading, row }]);
      else known.push({ reading, row });
    });
  });
  return units;
}

function answerPlace({ fragment: { kind, text, span }, columns, rows }: Reading, row: number, column: string): Span | undefined {
  if (kind === 'record') {
    const item = readItems(text, span.start).items.find((i) => i.key.text === column);
    if (item === undefined) return undefined;
    const { start, end } = item.answer.value ?? item.key;
    return { file: span.file, start, end };
  }
  const cell = columns.findIndex((spec) => spec?.id === column);
  const place = rows[row];
  return cell < 0 || place === undefined ? undefined : cellPlace(text, place, cell + 1, span);
}

function recordPlace({ fragment, rows }: Reading, row: number): Span | undefined {
  if (fragment.kind === 'record') return fragment.idSpan;
  const place = rows[row];
  return place === undefined ? undefined : cellPlace(fragment.text, place, 0, fragment.span);
}

function headingPlace(readings: readonly Reading[], unit: string, column: string): Span | undefined {
  for (const { fragment: { kind, unit: own, text, span }, columns } of readings) {
    const cell = kind === 'table' && own === unit ? columns.findIndex((spec) => spec?.id === column) : -1;
    if (cell >= 0) return cellPlace(text, { start: 0, end: lineEndFrom(text, 0) }, cell + 1, span);
  }
  return undefined;
}

function cellPlace(text: string, { start, end }: { readonly start: number; readonly end: number }, cell: number, span: Span): Span | undefined {
  let place: Span | undefined;
  eachCell(text, start, end, (index, from, to) => {
    if (index === cell) place = { file: span.file, start: span.start + from, end: span.start + to };
  });
  return place;
}
