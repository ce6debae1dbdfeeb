import { MOST_VALUES } from '@inspection-criteria/model';
import type { FrameworkSubject, Rule } from './rule.ts';

/** Lists too long for one byte an answer. */
export const tooManyValues: Rule<FrameworkSubject> = ({ plan, report }) => {
  for (const { id, values, nameSpan } of plan.framework.scales) {
    if (values.length > MOST_VALUES) report('too-many-values', nameSpan, `The list \`${id}\` has ${String(values.length)} values; at most ${String(MOST_VALUES)} can be told apart. Use a number with a range instead (\`answered 0 to 1000\`).`);
  }
  for (const { id, answer, nameSpan } of plan.column.values()) {
    if (answer.kind !== 'choice' || answer.list !== id || answer.values.length <= MOST_VALUES) continue;
    report('too-many-values', nameSpan, `\`${id}\` has ${String(answer.values.length)} answers; at most ${String(MOST_VALUES)} can be told apart. Use a number with a range instead (\`answered 0 to 1000\`).`);
  }
};
