import type { Results } from '@inspection-criteria/model';
import type { Plan } from '@inspection-criteria/scoring';
import type { ReadInspection } from '../project/inspections.ts';
import type { Checked } from '../rules/check.ts';
import type { View } from './workspace.ts';

/** An inspection with what it comes to. */
export interface Inspected {
  readonly read: ReadInspection;
  readonly plan: Plan;
  readonly results: Results;
}

/** All inspections of a file; none of a file of frameworks. */
export function inspectedIn({ inspections, frameworks }: View): readonly Inspected[] {
  return [...inspections?.results ?? []].map(([read, results]) => ({ read, plan: frameworks.planOf(read.framework), results }));
}

/** One inspection of a file by its name, or the first where none is named; undefined where there is no such one. */
export function inspectedNamed(view: View, id: string | undefined): Inspected | undefined {
  return inspectedIn(view).find(({ read }) => id === undefined || read.inspection.id === id);
}

/** A file as rules and fixes see it. */
export function checkedOf({ project, diagnostics, inspections }: View): Checked {
  return { project, diagnostics, results: inspections?.results ?? new Map() };
}
