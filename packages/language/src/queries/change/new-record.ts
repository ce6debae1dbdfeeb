import { askedIn, YES } from '@inspection-criteria/scoring';
import type { UnitSheet } from '@inspection-criteria/model';
import type { Inspected } from '../../workspace/inspected.ts';

/** Of a unit's columns, in the order given, those that must be answered for a record of which nothing is known yet. */
export function askedOfNew({ plan, read: { inspection } }: Inspected, unit: string, columns: readonly string[]): readonly string[] {
  const empty: UnitSheet = { unit, records: ['new'], columns: new Map() };
  const units = [...inspection.sheet.units.filter((one) => one.unit !== unit), empty];
  const asked = askedIn(plan, { ...inspection, sheet: { units } });
  return columns.filter((id) => { const column = plan.column.get(id); return column?.unit === unit && !column.optional && asked(id)[0] === YES; });
}
