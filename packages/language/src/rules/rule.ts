import type { Inspection, InspectionBody, Results } from '@inspection-criteria/model';
import type { Plan } from '@inspection-criteria/scoring';
import type { AnswerPlaces } from '../answers/places.ts';
import type { ReadFramework } from '../project/project.ts';
import type { Report } from '../report.ts';

/** What a rule on frameworks looks at. */
export interface FrameworkSubject {
  readonly read: ReadFramework;
  readonly plan: Plan;
  readonly report: Report;
}

/** What a rule on inspections (and on the examples of frameworks) looks at. */
export interface InspectionSubject extends FrameworkSubject {
  readonly body: InspectionBody;
  /** Undefined for an example. */
  readonly inspection: Inspection | undefined;
  readonly results: Results;
  readonly places: AnswerPlaces;
}

/** A rule reports what it finds; it changes nothing and keeps nothing. */
export type Rule<Subject> = (subject: Subject) => void;

/** `a, b and c`, with "and 3 more" beyond five. */
export function listed(names: readonly string[], most = 5): string {
  const shown = names.slice(0, most).map((n) => `\`${n}\``);
  if (names.length > most) return `${shown.join(', ')} and ${String(names.length - most)} more`;
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}
