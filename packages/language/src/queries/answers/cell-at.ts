import type { Inspected } from '../../workspace/inspected.ts';
import { writtenIn, type CellOf } from './written.ts';

/** An answer of one of a file's inspections. */
export interface CellHere extends CellOf {
  readonly inspection: string;
}

/** The answer in whose room an offset lies: its cell, or its name in a block and what stands behind it. Only the row or block at hand is read. */
export function cellAt(inspected: readonly Inspected[], offset: number): CellHere | undefined {
  for (const { read } of inspected) {
    const reading = read.answers.readings.find(({ fragment: { span } }) => span.start <= offset && offset <= span.end);
    if (reading === undefined) continue;
    const { kind, unit, span: { start } } = reading.fragment;
    const row = kind === 'table' ? reading.rows.findIndex((one) => start + one.start <= offset && offset <= start + one.end) : 0;
    const record = reading.rows[row]?.record;
    // Where two names stand side by side, the one that begins here is meant.
    const column = record === undefined ? undefined : writtenIn({ reading, row }).findLast(({ room }) => room.start <= offset && offset <= room.end)?.column;
    if (record !== undefined && column !== undefined) return { inspection: read.inspection.id, unit, record, column };
  }
  return undefined;
}
