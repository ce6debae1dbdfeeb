import type { Stretch } from '../../syntax/index.ts';
import type { Inspected } from '../../workspace/inspected.ts';
import { recordsOf } from '../grid/grid.ts';
import { marksOf, type AnswerKind, type OfRecord } from '../grid/marks.ts';
import { endOf, writtenIn, type RowOf } from './written.ts';

/** Which answer is looked for. */
export interface Sought {
  readonly kind: AnswerKind;
  /** An offset into the file. */
  readonly from: number;
  readonly backwards: boolean;
}

/**
 * The next answer of a kind in a file, after an offset or before it, and on from the other end. One that is not written anywhere is taken to
 * stand at the end of the first row or block of its record. Rows are looked at one by one until one has such an answer.
 */
export function nextAnswer(inspected: readonly Inspected[], { kind, from, backwards }: Sought): Stretch | undefined {
  const rows = inspected.flatMap((one) => rowsIn(one, kind));
  if (backwards) rows.reverse();
  const first = rows.findIndex(({ start, end }) => backwards ? start <= from : end >= from);
  const begin = Math.max(0, first);
  const isBeyond = ({ start, end }: Stretch): boolean => backwards ? end < from : start > from;
  for (let i = 0; i <= rows.length; i++) {
    const found = rows[(begin + i) % rows.length]?.hits() ?? [];
    const open = i === 0 && first >= 0 ? found.filter(({ room }) => isBeyond(room)) : found;
    const hit = backwards ? open.at(-1) : open[0];
    if (hit !== undefined) return hit.place;
  }
  return undefined;
}

/** A row, and the answers sought in it, in the order of the text. */
interface Row extends Stretch {
  readonly hits: () => readonly Hit[];
}

interface Hit {
  readonly place: Stretch;
  readonly room: Stretch;
}

function rowsIn(inspected: Inspected, kind: AnswerKind): Row[] {
  const { plan, read: { inspection, answers: { readings } } } = inspected;
  const seek = seeker(inspected, kind);
  const units = new Map(plan.framework.units.map(({ id }) => [id, new Map(recordsOf(inspected, id).map((record, number) => [record, { number, rows: new Array<RowOf>() }]))]));
  const found = readings.flatMap((reading) => reading.rows.map((one, row) => ({ at: { reading, row }, record: units.get(reading.fragment.unit)?.get(one.record ?? '') })));
  for (const { at, record } of found) record?.rows.push(at);
  const rows = found.flatMap(({ at, record }): readonly Row[] => record === undefined ? [] : [{ ...stretchOf(at), hits: () => seek.inRow(at, record) }]);
  const whole = units.get('inspection')?.get('inspection');
  if (whole === undefined || whole.rows.length > 0) return rows;
  // Of the inspection itself nothing is written yet.
  const { end } = inspection.nameSpan;
  return [{ start: end, end, hits: () => seek.unwritten('inspection', whole, end) }, ...rows];
}

function stretchOf({ reading: { fragment: { span }, rows }, row }: RowOf): Stretch {
  const { start = 0, end = 0 } = rows[row] ?? {};
  return { start: span.start + start, end: span.start + end };
}

/** A record by its number in the sheet, with all its rows and blocks. */
interface RecordRows {
  readonly number: number;
  readonly rows: readonly RowOf[];
}

interface Seeker {
  readonly inRow: (at: RowOf, record: RecordRows) => readonly Hit[];
  readonly unwritten: (unit: string, record: RecordRows, at: number) => readonly Hit[];
}

function seeker(inspected: Inspected, kind: AnswerKind): Seeker {
  const marks = marksOf(inspected);
  const columns = [...inspected.plan.column.values()];
  const tests = new Map<string, OfRecord>(columns.map(({ id }) => [id, marks.test(id, kind)]));
  const isSought = (column: string, { number }: RecordRows): boolean => tests.get(column)?.(number) === true;
  const unwritten: Seeker['unwritten'] = (unit, record, at) => {
    const homeless = columns.some(({ id, unit: own }) => own === unit && isSought(id, record) && !record.rows.some(({ reading }) => reading.columns.some((spec) => spec?.id === id)));
    return homeless ? [{ place: { start: at, end: at }, room: { start: at, end: at } }] : [];
  };
  return {
    unwritten,
    inRow: (at, record) => {
      const { reading: { columns: own, fragment: { unit } } } = at;
      const written = own.some((spec) => spec !== undefined && isSought(spec.id, record)) ? writtenIn(at).filter(({ column }) => isSought(column, record)) : [];
      return [...written, ...record.rows[0]?.reading === at.reading && record.rows[0].row === at.row ? unwritten(unit, record, endOf(at)) : []];
    },
  };
}
