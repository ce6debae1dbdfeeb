import { NOT_ANSWERED } from '@inspection-criteria/model';
import { codesIn } from './codes.ts';
import type { InspectionSubject, Rule } from './rule.ts';
import { listed } from '../wording.ts';

/** Answers still to come, a finding for each record. */
export const missingAnswer: Rule<InspectionSubject> = ({ results, body, places, inspection, report }) => {
  if (inspection === undefined) return;
  const codeOf = codesIn(body);
  for (const { unit, id, missing } of results.records) {
    // What is written and is no answer has a finding of its own.
    const open = missing.filter((column) => codeOf(unit, id, column) === NOT_ANSWERED);
    if (open.length === 0) continue;
    const whose = unit === 'inspection' ? 'This inspection' : `The ${unit} \`${id}\``;
    report('missing-answer', places.record(unit, id) ?? inspection.nameSpan, `${whose} has no answer yet to ${listed(open)}, so scores stand as they are now and can still move. Answer ${open.length === 1 ? 'it' : 'them'}; where something does not apply, say so with an answer such as \`na\`.`);
  }
};
