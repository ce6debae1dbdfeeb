import type { Plan } from '@inspection-criteria/scoring';
import type { InspectionSubject, Rule } from './rule.ts';

/** Moderations beyond their bound. */
export const moderationRefused: Rule<InspectionSubject> = ({ results, plan, report }) => {
  for (const score of results.scores) {
    for (const step of score.trace) {
      if (step.kind === 'moderation' && step.refused !== undefined) report('moderation-refused', step.span, `This moderation counts for nothing. ${step.refused} ${remedyOf(score.id, plan)}`);
    }
  }
};

function remedyOf(section: string, plan: Plan): string {
  return plan.section.get(section)?.moderation === undefined ? 'Remove it; a framework that wants it says `moderated by at most 1 band`.' : 'Choose a rating within the bound.';
}
