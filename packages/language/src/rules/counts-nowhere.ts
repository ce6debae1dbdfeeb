import { valuesOf, type AnswerType, type Question } from '@inspection-criteria/model';
import { keepsToItself, type Plan } from '@inspection-criteria/scoring';
import { mentionedIn } from './mentioned.ts';
import type { FrameworkSubject, Rule } from './rule.ts';

/** Questions whose answers bring points that go into no score, where nothing says that this is meant. */
export const countsNowhere: Rule<FrameworkSubject> = ({ plan, understood, report }) => {
  const spoken = mentionedIn(plan);
  const pooled = new Set([...spoken.pooled].flatMap((section) => plan.counted.get(section) ?? []));
  for (const question of plan.questions) {
    const { id, unit, section, counted, words } = question;
    const isUsed = pooled.has(id) || spoken.columns.has(id) || spoken.scoredUnits.has(unit) || words !== undefined;
    if (!counted || isUsed || !bringsPoints(question.answer) || !mayBeMeant(question, plan)) continue;
    const scores = placesOf(question, plan).flatMap((id) => plan.section.get(id)?.score ?? []);
    if (!scores.every(({ span }) => understood(span))) continue;
    report('counts-nowhere', question.nameSpan,
      `\`${id}\` counts in no score: the score of \`${section}\` is made of something else, so however it is answered, nothing changes. Take ` +
      `it into a score, or say \`not counted\` if that is meant.`);
  }
};

/** Only where every section around has a score, or says nothing of one, can a question have been forgotten; what is not scored or not counted says so. */
function mayBeMeant(question: Question, plan: Plan): boolean {
  const places = placesOf(question, plan).flatMap((id) => plan.section.get(id) ?? []);
  return plan.section.get(question.section)?.score !== undefined && !places.some(keepsToItself);
}

/** The sections it stands in or counts also in, and those around them. */
function placesOf({ section, countsAlsoIn }: Question, plan: Plan): readonly string[] {
  return [section, ...countsAlsoIn].flatMap((place) => plan.around.get(place) ?? []);
}

function bringsPoints(answer: AnswerType): boolean {
  return valuesOf(answer).some(({ counted, worth }) => counted && worth !== undefined);
}
