import { textIn } from '@inspection-criteria/model';
import type { Inspected } from '../../workspace/inspected.ts';
import { headOf, type Head } from './columns.ts';
import { selected, type Records, type Selection } from './order.ts';
import { rowOf, trialsOf, type AnswerOnTrial, type GridRow } from './rows.ts';

/** What is wanted of the answers. */
export interface Wanted extends Selection {
  /** The first unit with answers where none is named. */
  readonly unit: string | undefined;
  readonly section: string | undefined;
  readonly language: string | undefined;
  readonly rows: Window;
  readonly columns: Window;
  /** Records whose places are wanted. */
  readonly locate: readonly string[];
  /** Answers that are given on trial, to be marked so. */
  readonly onTrial: readonly AnswerOnTrial[];
}

/** `count` things from the one at `from` on. */
export interface Window {
  readonly from: number;
  readonly count: number;
}

/** A window of one unit's answers, and what is around it. */
export interface AnswerGrid {
  readonly units: readonly UnitOfGrid[];
  readonly unit: string;
  readonly head: Head;
  readonly records: number;
  readonly matching: number;
  readonly from: { readonly row: number; readonly column: number };
  readonly rows: readonly GridRow[];
  /** The places of the records to be located, those that are selected. */
  readonly located: readonly { readonly id: string; readonly row: number }[];
}

/** A unit with how many records it has. */
export interface UnitOfGrid {
  readonly id: string;
  readonly label: string;
  readonly records: number;
}

/** A window of the answers of an inspection; undefined where there is no such unit. */
export function gridOf(inspected: Inspected, wanted: Wanted): AnswerGrid | undefined {
  const units = unitsOf(inspected, wanted.language);
  const unit = wanted.unit ?? units[0]?.id;
  if (unit === undefined || !units.some(({ id }) => id === unit)) return undefined;
  const { plan } = inspected;
  const head = headOf(plan, unit, wanted.section, wanted.language);
  const { columns } = head;
  const ids = recordsOf(inspected, unit);
  const records: Records = { ids, results: inspected.results.records.filter((one) => one.unit === unit), columns: columns.map(({ id }) => id) };
  const order = selectedOnce(inspected, unit, records, wanted);
  const onTrial = trialsOf(wanted.onTrial, unit);
  const [rows, shown] = [within(wanted.rows, order), within(wanted.columns, columns)];
  return {
    units, unit, head, records: ids.length, matching: order.length, from: { row: rows.from, column: shown.from },
    rows: rows.some.map((record, i) => rowOf(inspected, records, { record, row: rows.from + i, columns: shown.some, onTrial, language: wanted.language })),
    located: wanted.locate.flatMap((id) => placeOf(id, ids, order)),
  };
}

function placeOf(id: string, ids: readonly string[], order: readonly number[]): AnswerGrid['located'] {
  const row = order.indexOf(ids.indexOf(id));
  return row < 0 ? [] : [{ id, row }];
}

/** Every unit of which something is asked or that has records. */
function unitsOf(inspected: Inspected, language: string | undefined): readonly UnitOfGrid[] {
  const { plan } = inspected;
  const asked = new Set([...plan.column.values()].map(({ unit }) => unit));
  return plan.framework.units.map(({ id, label }) => ({ id, label: textIn(label, language), records: recordsOf(inspected, id).length }))
    .filter(({ id, records }) => asked.has(id) || records > 0);
}

const WHOLE: readonly string[] = ['inspection'];

/** The records of a unit; the inspection itself is one whatever is written, where anything is asked of it. */
export function recordsOf({ plan, read: { inspection: { sheet } } }: Inspected, unit: string): readonly string[] {
  if (unit === 'inspection') return [...plan.column.values()].some((column) => column.unit === unit) ? WHOLE : [];
  return sheet.units.find((one) => one.unit === unit)?.records ?? [];
}

function within<T>({ from, count }: Window, all: readonly T[]): { readonly from: number; readonly some: readonly T[] } {
  const begin = Math.min(Math.max(0, from), all.length);
  return { from: begin, some: all.slice(begin, begin + Math.max(0, count)) };
}

/** While one scrolls, the same records are asked for in the same order, window by window. */
const lastOrders = new WeakMap<Inspected['results'], { readonly key: string; readonly order: readonly number[] }>();

function selectedOnce(inspected: Inspected, unit: string, records: Records, { where, having, search, sort, section }: Wanted): readonly number[] {
  const key = JSON.stringify([unit, where, having, search, sort, section]);
  const before = lastOrders.get(inspected.results);
  if (before?.key === key) return before.order;
  const order = selected(inspected, records, { where, having, search, sort });
  lastOrders.set(inspected.results, { key, order });
  return order;
}
