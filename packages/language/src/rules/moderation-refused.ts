import type { InspectionSubject, Rule } from './rule.ts';

/** Moderations beyond their bound. */
export const moderationRefused: Rule<InspectionSubject> = ({ results, report }) => {
  for (const score of results.scores) {
    for (const step of score.trace) {
      if (step.kind === 'moderation' && step.refused !== undefined) report('moderation-refused', step.span, `This moderation counts for nothing. ${step.refused} Choose a rating within the bound.`);
    }
  }
};
