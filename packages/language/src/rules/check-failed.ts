import type { InspectionSubject, Rule } from './rule.ts';

/** Checks that do not come out as expected. */
export const checkFailed: Rule<InspectionSubject> = ({ results, report }) => {
  for (const { passed, expected, subject, actual, span } of results.checks) {
    if (passed) continue;
    const what = expected === 'true' ? `it does not hold that ${subject}` : `${subject} should be ${expected}, and it is ${actual}`;
    report('check-failed', span, `This check fails: ${what}. Correct the check, the answers or the framework.`);
  }
};
