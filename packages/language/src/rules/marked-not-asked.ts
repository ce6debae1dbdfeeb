import { NOT_ASKED } from '@inspection-criteria/model';
import { codesIn } from './codes.ts';
import type { InspectionSubject, Rule } from './rule.ts';

/** A dash where the question is asked. */
export const markedNotAsked: Rule<InspectionSubject> = ({ results, body, broken, places, report }) => {
  const codeOf = codesIn(body);
  for (const { unit, id, missing } of results.records) {
    for (const column of missing) {
      if (codeOf(unit, id, column) !== NOT_ASKED || broken.has(column)) continue;
      const span = places.answer(unit, id, column);
      if (span !== undefined) report('marked-not-asked', span, `\`${column}\` is asked of this ${unit}, and \`-\` says that it was not, so the answer would be missing unseen. Answer it, or correct the answer that decides whether it is asked.`);
    }
  }
};
