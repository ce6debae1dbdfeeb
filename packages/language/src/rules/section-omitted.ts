import { FIRST_VALUE } from '@inspection-criteria/model';
import type { InspectionSubject, Rule } from './rule.ts';
import { listed } from '../wording.ts';

/** Decisions on sections that the inspection leaves out, figures given for them, answers to their questions, and parts of them that are included. */
export const sectionOmitted: Rule<InspectionSubject> = (subject) => {
  const { body, plan, results, report } = subject;
  const omitted = new Set(results.scores.flatMap((s) => s.omitted ? [s.id] : []));
  if (omitted.size === 0) return;
  for (const { section, span } of [...body.judgements, ...body.moderations, ...body.holds, ...body.given]) {
    if (omitted.has(section)) report('section-omitted', span, `\`${section}\` is left out of this inspection, so this says nothing. Remove it, or include the section.`);
  }
  for (const { section, included, span } of body.choices) {
    const around = (plan.around.get(section) ?? []).find((id) => id !== section && omitted.has(id));
    if (included && around !== undefined) report('section-omitted', span, `\`${section}\` is in \`${around}\`, which is left out of this inspection, so this includes nothing. Include \`${around}\` too, or remove this.`);
  }
  for (const { id, parent } of results.scores) if (omitted.has(id) && (parent === undefined || !omitted.has(parent))) answersIn(id, subject);
};

/** One finding for all answers in a section, at the first of them. */
function answersIn(section: string, { plan, body, places, report }: InspectionSubject): void {
  const inside = new Set(plan.questions.flatMap((q) => plan.around.get(q.section)?.includes(section) === true ? [q.id] : []));
  const answered = body.sheet.units.flatMap(({ unit, records, columns }) => [...columns.values()].flatMap(({ id, codes }) => {
    const first = inside.has(id) ? codes.findIndex((code) => code >= FIRST_VALUE) : -1;
    const span = first < 0 ? undefined : places.answer(unit, records[first] ?? '', id);
    return span === undefined ? [] : [{ id, span }];
  }));
  const [first] = answered.toSorted((a, b) => a.span.start - b.span.start);
  if (first === undefined) return;
  const choice = body.choices.findLast((c) => !c.included && c.section === section);
  report('section-omitted', first.span, `\`${section}\` is left out of this inspection, so the answers to ${listed(answered.map((a) => a.id))} count for nothing. Remove them, or include the section.`,
    choice === undefined ? {} : { related: [{ span: choice.span, message: 'It is left out here.' }] });
}
