import { NOT_ANSWERED } from '@inspection-criteria/model';
import { columnSpecs, type ColumnSpec } from '../../answers/codes.ts';
import type { Edit } from '../../edits.ts';
import { bodyAt } from '../../fixes/bodies.ts';
import type { FileText } from '../../fixes/cells.ts';
import { inForm } from '../../fixes/in-form.ts';
import { putAnswers } from '../../fixes/put-answers.ts';
import type { Checked } from '../../rules/check.ts';
import { checkedOf, type Inspected } from '../../workspace/inspected.ts';
import type { View } from '../../workspace/workspace.ts';
import { everyWritten, rowsOfRecord, writtenAnswer, type CellOf, type Written } from '../answers/written.ts';
import { recordsOf } from '../grid/grid.ts';
import { addToBlock, writeBehindName } from './block.ts';
import { changedBy, refused, type Changed } from './changed.ts';
import { writeInRooms } from './table.ts';
import { besideKept, worded } from './wording.ts';

/** Another answer in place of the one that counts, or where there is none; an empty one takes away whatever is answered. What stands beside it stays where it still can. */
export function changeAnswer(view: View, inspected: Inspected, cell: CellOf, wanted: string): Changed {
  const spec = columnSpecs(inspected.read.framework.framework).get(cell.column);
  const reason = refusalOf(inspected, cell);
  if (spec === undefined || reason !== undefined) return refused(reason ?? '');
  const value = worded(spec, wanted.trim());
  if ('refused' in value) return value;
  return changedBy(value.text === '' ? cleared(view.source, inspected, cell) : answered(view, inspected, spec, cell, value.text));
}

/** Why a record cannot be answered for; undefined where it can. */
export function refusalOf(inspected: Inspected, { unit, record, column }: CellOf): string | undefined {
  if (columnSpecs(inspected.read.framework.framework).get(column)?.unit !== unit) return `\`${column}\` is no question and no fact that is asked of each ${unit}, so it cannot be answered there.`;
  return recordsOf(inspected, unit).includes(record) ? undefined : `There is no ${unit} \`${record}\` in this inspection, so it cannot be answered for.`;
}

/** Where an answer stands twice, the other would count once the first is gone: so both go. */
function cleared(source: FileText, { read }: Inspected, cell: CellOf): readonly Edit[] {
  const all = everyWritten(read, cell).filter(({ code }) => code !== NOT_ANSWERED);
  return [...new Set(all.map(({ reading }) => reading))].flatMap((reading) => writeOver(source, all.filter((one) => one.reading === reading), ''));
}

function answered(view: View, inspected: Inspected, spec: ColumnSpec, cell: CellOf, text: string): readonly Edit[] {
  const written = writtenAnswer(inspected.read, cell);
  if (written === undefined) return newRoom(checkedOf(view), inspected, cell, text);
  return writeOver(view.source, [written], besideKept(view.source, spec, text, written.answer));
}

/** Writes an answer wherever there is room for it in one table or block. */
function writeOver(source: FileText, all: readonly Written[], text: string): readonly Edit[] {
  const fragment = all[0]?.reading.fragment;
  return fragment?.kind === 'table' ? writeInRooms(fragment, all.map(({ room }) => room), text) : all.map((written) => writeBehindName(source, written, text));
}

/** Makes room for an answer that has none: a line in the record's block, a row or a column in a table. What is in form stays so. */
function newRoom(checked: Checked, inspected: Inspected, cell: CellOf, text: string): readonly Edit[] {
  return inForm({ title: '', edits: roomFor(checked, inspected, cell, text) }, checked).edits;
}

/** The same without a look at the form of the file. */
export function roomFor(checked: Checked, { read }: Inspected, cell: CellOf, text: string): readonly Edit[] {
  const source = checked.project.sources.get(read.file);
  const body = bodyAt(checked, read.inspection.span);
  if (source === undefined || body === undefined) return [];
  const block = rowsOfRecord(read, cell.unit, cell.record).find(({ reading }) => reading.fragment.kind === 'record' && reading.columns.length > 0);
  const added = block === undefined ? undefined : addToBlock(source, read, block, cell.column, text);
  return added === undefined ? putAnswers(source, body, cell, new Map([[cell.column, text]])) : [added];
}
