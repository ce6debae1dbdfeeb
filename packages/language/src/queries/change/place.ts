import type { Checked } from '../../rules/check.ts';
import type { Stretch } from '../../syntax/index.ts';
import type { Inspected } from '../../workspace/inspected.ts';
import { endOf, rowsOfRecord, writtenAnswer, type CellOf } from '../answers/written.ts';
import { roomFor } from './answer.ts';

/** Where an answer stands, or where it would be written; undefined where there is no such record or nothing like it is asked. */
export function placeOfCell(checked: Checked, inspected: Inspected, cell: CellOf): Stretch | undefined {
  const { read, plan } = inspected;
  if (plan.column.get(cell.column)?.unit !== cell.unit) return undefined;
  const written = writtenAnswer(read, cell);
  if (written !== undefined) return written.place;
  const [row] = rowsOfRecord(read, cell.unit, cell.record);
  if (row === undefined && cell.unit !== 'inspection') return undefined;
  const [edit] = roomFor(checked, inspected, cell, '');
  const at = edit?.span.start ?? (row === undefined ? read.inspection.nameSpan.end : endOf(row));
  return { start: at, end: at };
}
