import type { InspectionSubject, Rule } from './rule.ts';

/** Judged sections without a judgement. */
export const missingJudgement: Rule<InspectionSubject> = ({ results, inspection, report }) => {
  if (inspection === undefined) return;
  for (const { id, judged, omitted, provisional, bands } of results.scores) {
    // Without bands to judge on, nobody can judge; that has a finding of its own.
    if (judged && !omitted && provisional === undefined && bands !== undefined) report('missing-judgement', inspection.nameSpan, `\`${id}\` is judged by an inspector, and there is no judgement yet, so it has no rating. Add \`judge ${id} as … because "…"\`.`);
  }
};
