import type { InspectionSubject, Rule } from './rule.ts';

/** Answers to questions that are not asked: they never count. */
export const answerNotAsked: Rule<InspectionSubject> = ({ results, places, plan, broken, report }) => {
  for (const record of results.records) {
    for (const id of record.notAskedButAnswered) {
      const span = places.answer(record.unit, record.id, id);
      const asked = plan.column.get(id)?.asked.at(-1);
      if (span === undefined || broken.has(id)) continue;
      report('answer-not-asked', span, `\`${id}\` is not asked of this ${record.unit}, so this answer counts for nothing. Write \`-\`, or correct the answer that decides whether it is asked.`, {
        suggestion: '-', ...(asked === undefined ? {} : { related: [{ span: asked.span, message: 'It is asked under this condition.' }] }),
      });
    }
  }
};
