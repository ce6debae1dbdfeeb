import type { FrameworkSubject, Rule } from './rule.ts';

/** Lists without a value, and questions that nothing says how to answer. A list that is named and not there has a finding of its own. */
export const emptyList: Rule<FrameworkSubject> = ({ plan, report }) => {
  for (const { id, values, nameSpan } of plan.framework.scales) {
    if (values.length === 0) report('empty-list', nameSpan, `The list \`${id}\` has no values, so nothing can be answered or rated with it. Add a line for each value, the best first.`);
  }
  for (const { id, answer, nameSpan } of plan.column.values()) {
    if (answer.kind !== 'choice' || answer.list !== id || answer.values.length > 0) continue;
    report('empty-list', nameSpan, `Nothing says what \`${id}\` is answered with, so no answer to it is understood. Write \`answered on\` and a list, \`answered yes-no\`, or the answers in braces.`);
  }
};
