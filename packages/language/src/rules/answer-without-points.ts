import type { Question, Value } from '@inspection-criteria/model';
import type { FrameworkSubject, Rule } from './rule.ts';
import { listed } from '../wording.ts';

/** Answers to scored questions that bring no points and are not left out either. Numbers need points only where some of their values have them. */
export const answerWithoutPoints: Rule<FrameworkSubject> = ({ plan, report }) => {
  const scored = new Set([...plan.counted].filter(([id]) => plan.section.get(id)?.score !== undefined).flatMap(([, questions]) => questions));
  for (const [silent, questions] of silentAnswers(plan.questions.filter(({ id }) => scored.has(id)))) {
    const to = listed(questions.map(({ id }) => id), MOST_QUESTIONS);
    report('answer-without-points', silent.nameSpan, `The answer \`${silent.id}\` to ${to} brings no points and is not left out, so a score cannot tell what to make of it. Say \`worth\` with its points, or \`not counted\`.`);
  }
};

/** The most questions that are named; the answers of a list are those of many. */
const MOST_QUESTIONS = 3;

/** The first answer of each list that says nothing of its points, with the questions it answers. */
function silentAnswers(questions: readonly Question[]): ReadonlyMap<Value, readonly Question[]> {
  const out = new Map<string, { readonly value: Value; readonly questions: Question[] }>();
  for (const question of questions) {
    const { answer } = question;
    if (answer.kind !== 'choice' && answer.kind !== 'number') continue;
    if (answer.kind === 'number' && answer.values.every((v) => v.worth === undefined)) continue;
    const silent = answer.values.find((v) => v.counted && v.worth === undefined);
    if (silent === undefined || silent.span.file === '') continue;
    const place = `${silent.nameSpan.file}:${String(silent.nameSpan.start)}`;
    const known = out.get(place);
    if (known === undefined) out.set(place, { value: silent, questions: [question] });
    else known.questions.push(question);
  }
  return new Map([...out.values()].map(({ value, questions: those }) => [value, those]));
}
