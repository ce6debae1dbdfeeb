import { firstCell, type Stretch } from '../syntax/index.ts';
import type { Reading } from './reading.ts';

/**
 * Wherever the record that is named at an offset is named in its inspection: once in each table that has a row of it, and before each block
 * of its answers. None where the offset is at no record's name, and where a table has two rows of it: then one of them is about to become
 * another record.
 */
export function placesOfRecordAt(readings: readonly Reading[], offset: number): readonly Stretch[] {
  const names = readings.flatMap(namesOf);
  const at = names.find(({ start, end }) => start <= offset && offset <= end);
  if (at === undefined) return [];
  const same = names.filter(({ unit, id }) => unit === at.unit && id === at.id);
  const twice = same.some(({ table }, i) => table !== undefined && same.findIndex((other) => other.table === table) !== i);
  return twice ? [] : same.filter(({ start }, i) => same.findIndex((other) => other.start === start) === i).map(({ start, end }) => ({ start, end }));
}

interface RecordName extends Stretch {
  readonly unit: string;
  readonly id: string;
  /** The table whose row it heads; undefined for a block. */
  readonly table: Reading | undefined;
}

/** The names of all records, as they stand in the text. */
function namesOf(reading: Reading): readonly RecordName[] {
  const { fragment, rows } = reading;
  const { unit, span, text } = fragment;
  if (fragment.kind === 'record') return unit === 'inspection' ? [] : [{ unit, id: fragment.id, table: undefined, start: fragment.idSpan.start, end: fragment.idSpan.end }];
  return rows.flatMap(({ record, start, end }) => {
    if (record === undefined) return [];
    const cell = firstCell(text, start, end);
    return [{ unit, id: record, table: reading, start: span.start + cell.start, end: span.start + cell.end }];
  });
}
