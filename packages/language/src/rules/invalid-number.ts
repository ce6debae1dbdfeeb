import { compare, numberText, ONE, percentText } from '@inspection-criteria/model';
import type { FrameworkSubject, Rule } from './rule.ts';

/** Shares that are rounded to whole shares: a percent sign was forgotten. A step of nought is found while the clause is understood. */
export const invalidNumber: Rule<FrameworkSubject> = ({ plan, report }) => {
  for (const { id, rounding } of plan.sections) {
    if (rounding === undefined || plan.measure.get(id) !== 'share' || compare(rounding.step, ONE) < 0) continue;
    const step = numberText(rounding.step);
    report('invalid-number', rounding.span, `Scores here are shares of 100%, and this rounds them to whole ${percentText(rounding.step)}s. Write \`rounded to ${step}% …\` if that is meant.`);
  }
};
