import type { AnswerSheet, InspectionBody } from '@inspection-criteria/model';
import { Answers } from './answers.ts';
import type { Plan } from './plan.ts';

/**
 * For each record of its unit, whether a question or fact is asked: {@link NO}, {@link YES} or {@link OPEN}, as scoring takes it. What stands
 * in an omitted section is not asked. A column is looked at when it is first asked for.
 */
export function askedIn(plan: Plan, body: InspectionBody): (column: string) => Uint8Array {
  const answers = new Answers(plan, withoutDetails(body.sheet), body);
  return (column) => answers.askedOf(column);
}

/** Remarks and reasons decide nothing, and there may be many. */
function withoutDetails({ units }: AnswerSheet): AnswerSheet {
  return { units: units.map((unit) => ({ ...unit, columns: new Map([...unit.columns].map(([id, column]) => [id, { ...column, details: new Map() }])) })) };
}
