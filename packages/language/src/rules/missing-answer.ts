import { NOT_ANSWERED, type Question, type Fact } from '@inspection-criteria/model';
import { codesIn } from './codes.ts';
import type { InspectionSubject, Rule } from './rule.ts';
import { listed } from '../wording.ts';

/** Answers still to come, a finding for each record. */
export const missingAnswer: Rule<InspectionSubject> = ({ results, body, plan, places, inspection, report }) => {
  if (inspection === undefined) return;
  const codeOf = codesIn(body);
  for (const { unit, id, missing } of results.records) {
    // What is written and is no answer has a finding of its own.
    const open = missing.filter((column) => codeOf(unit, id, column) === NOT_ANSWERED);
    if (open.length === 0) continue;
    const whose = unit === 'inspection' ? 'This inspection' : `The ${unit} \`${id}\``;
    report('missing-answer', places.record(unit, id) ?? inspection.nameSpan, `${whose} has no answer yet to ${listed(open)}, so scores stand as they are now and can still move. Answer ${open.length === 1 ? 'it' : 'them'}${otherwise(open.flatMap((column) => plan.column.get(column) ?? []))}.`);
  }
};

/** Figures an inspection has still to give. */
export const missingFigure: Rule<InspectionSubject> = ({ plan, results, body, understood, inspection, report }) => {
  // Where something in the inspection could not be understood, it may be the figure.
  if (inspection === undefined || !understood(inspection.span)) return;
  for (const { id, omitted } of results.scores) {
    if (omitted || plan.section.get(id)?.given === undefined || body.given.some((g) => g.section === id)) continue;
    report('missing-answer', inspection.nameSpan, `The figure \`${id}\` is not given yet, so what hangs on it can still move. Write \`${id}: …\` with its number in the inspection.`);
  }
};

/** The answers that leave the scores alone, where each of the questions has them. */
function otherwise(questions: readonly (Question | Fact)[]): string {
  const leaving = questions.map(({ answer }) => answer.kind === 'choice' ? answer.values.filter((v) => !v.counted).map((v) => v.id) : []);
  const [first = [], ...others] = leaving;
  const common = first.filter((id) => others.every((ids) => ids.includes(id)));
  return common.length === 0 ? '' : `; where that cannot be done, ${common.map((id) => `\`${id}\``).join(' or ')} ${common.length === 1 ? 'is an answer that leaves' : 'are answers that leave'} the scores alone`;
}
