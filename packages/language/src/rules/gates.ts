import type { Condition, Fact, Question, Test } from '@inspection-criteria/model';
import { asksNone, type Plan } from '@inspection-criteria/scoring';

/** A question or fact whose answer has to pass a test before something is asked. */
export interface Gate {
  readonly column: Question | Fact;
  readonly test: Test;
  /** The condition that asks for it, whole. */
  readonly condition: Condition;
}

/** What has to be answered in a certain way for the conditions to hold. A test that `none` passes needs no answer. */
export function gatesOf(conditions: readonly Condition[], plan: Plan): readonly Gate[] {
  return conditions.flatMap((condition) => requiredBy(condition).flatMap((part) => {
    if (part.kind !== 'comparison' || part.records !== undefined || part.left.kind !== 'answer') return [];
    if (part.test.alternatives.some(({ form }) => asksNone(form))) return [];
    const column = plan.column.get(part.left.column);
    return column === undefined ? [] : [{ column, test: part.test, condition }];
  }));
}

/** The parts of a condition that all have to hold. */
function requiredBy(condition: Condition): readonly Condition[] {
  return condition.kind === 'and' ? condition.parts.flatMap(requiredBy) : [condition];
}
