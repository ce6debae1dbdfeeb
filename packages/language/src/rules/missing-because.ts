import type { InspectionSubject, Rule } from './rule.ts';

/** Decisions that give no reason: a reader of the report would ask for one. Leaving out what is optional needs none. */
export const missingBecause: Rule<InspectionSubject> = ({ body, inspection, plan, report }) => {
  if (inspection === undefined) return;
  const omissions = body.choices.filter((c) => !c.included && plan.section.get(c.section)?.optional !== true);
  for (const { section, notes, span } of [...body.judgements, ...body.holds, ...body.moderations, ...omissions]) {
    if (notes.because === undefined) report('missing-because', span, `This decision on \`${section}\` gives no reason, and people will ask for one. Add \`because "…"\`.`);
  }
};
