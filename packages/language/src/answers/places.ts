import type { Span } from '@inspection-criteria/model';
import { eachCell, eachRow } from '../syntax/index.ts';
import type { Fragment, TableFragment } from './fragments.ts';
import { readItems } from './item.ts';

/** Finds where answers stand in the text, for findings about them. */
export interface AnswerPlaces {
  /** The answer itself, or its empty cell; undefined where nothing stands for it. */
  answer(unit: string, record: string, column: string): Span | undefined;
  /** The record's id where it first appears. */
  record(unit: string, record: string): Span | undefined;
}

/** Looks places up in stretches of text; tables are indexed by their rows once, cells are found by reading the row again. */
export function answerPlaces(fragments: readonly Fragment[]): AnswerPlaces {
  const indexes = new Map<TableFragment, TableIndex>();
  const indexOf = (fragment: TableFragment): TableIndex => {
    const known = indexes.get(fragment) ?? indexTable(fragment);
    indexes.set(fragment, known);
    return known;
  };
  const first = <T>(unit: string, find: (fragment: Fragment) => T | undefined): T | undefined => {
    for (const fragment of fragments) {
      const found = fragment.unit === unit ? find(fragment) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return {
    answer: (unit, record, column) => first(unit, (f) => f.kind === 'table' ? cellPlace(f, indexOf(f), record, column) : f.id === record ? itemPlace(f, column) : undefined),
    record: (unit, record) => first(unit, (f) => f.kind === 'table' ? cellPlace(f, indexOf(f), record, undefined) : f.id === record ? f.idSpan : undefined),
  };
}

interface TableIndex {
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: ReadonlyMap<string, { readonly start: number; readonly end: number }>;
}

function indexTable({ text }: TableFragment): TableIndex {
  const columns = new Map<string, number>();
  const rows = new Map<string, { start: number; end: number }>();
  let heading = true;
  eachRow(text, (start, end) => {
    eachCell(text, start, end, (index, from, to) => {
      const cell = text.slice(from, to);
      if (heading && index > 0 && !columns.has(cell)) columns.set(cell, index);
      else if (!heading && index === 0 && !rows.has(cell)) rows.set(cell, { start, end });
    });
    heading = false;
  });
  return { columns, rows };
}

function cellPlace({ text, span }: TableFragment, { columns, rows }: TableIndex, record: string, column: string | undefined): Span | undefined {
  const row = rows.get(record);
  const wanted = column === undefined ? 0 : columns.get(column);
  if (row === undefined || wanted === undefined) return undefined;
  let place: Span | undefined;
  eachCell(text, row.start, row.end, (index, from, to) => {
    if (index === wanted) place = { file: span.file, start: span.start + from, end: span.start + to };
  });
  return place;
}

function itemPlace({ text, span }: Fragment, column: string): Span | undefined {
  const item = readItems(text, span.start).items.find((i) => i.key.text === column);
  if (item === undefined) return undefined;
  const part = item.answer.value ?? item.key;
  return { file: span.file, start: part.start, end: part.end };
}
