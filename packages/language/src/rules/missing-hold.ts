import type { InspectionSubject, Rule } from './rule.ts';

/** `may hold to` rules that are raised and not answered. */
export const missingHold: Rule<InspectionSubject> = ({ results, inspection, report }) => {
  if (inspection === undefined) return;
  for (const { section, value, answer, rule } of results.holds) {
    if (answer !== 'unanswered') continue;
    report('missing-hold', inspection.nameSpan, `A limiting judgement is raised: \`${section}\` may be held to \`${value}\`, and an inspector has still to decide. Add \`hold ${section} to ${value} because "…"\` or \`do not hold ${section} because "…"\`.`, { related: [{ span: rule, message: 'This rule raises it.' }] });
  }
};
