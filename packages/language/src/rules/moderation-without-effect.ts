import type { InspectionSubject, Rule } from './rule.ts';

/**
 * Moderations that leave the rating as it came out, unless it is said who confirmed it or when: that is worth a record. While answers are missing it
 * may still come out otherwise.
 */
export const moderationWithoutEffect: Rule<InspectionSubject> = ({ inspection, results, report }) => {
  if (inspection === undefined || !results.complete) return;
  for (const { id, trace } of results.scores) {
    for (const step of trace) {
      if (step.kind !== 'moderation' || step.refused !== undefined || step.from !== step.to) continue;
      if (step.notes.by !== undefined || step.notes.on !== undefined) continue;
      report('moderation-without-effect', step.span,
        `\`${id}\` is \`${step.value}\` without this already, so this moderation changes nothing. Name the rating that is meant; or, where the ` +
        `rating was confirmed, say \`by\` whom and \`on\` which day.`);
    }
  }
};
