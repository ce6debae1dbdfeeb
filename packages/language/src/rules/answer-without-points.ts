import type { FrameworkSubject, Rule } from './rule.ts';

/** Answers to scored questions that bring no points and are not left out either. Numbers need points only where some of their values have them. */
export const answerWithoutPoints: Rule<FrameworkSubject> = ({ plan, report }) => {
  const scored = new Set([...plan.counted].filter(([id]) => plan.section.get(id)?.score !== undefined).flatMap(([, questions]) => questions));
  for (const { id, answer } of plan.questions) {
    if (!scored.has(id) || (answer.kind !== 'choice' && answer.kind !== 'number')) continue;
    if (answer.kind === 'number' && answer.values.every((v) => v.worth === undefined)) continue;
    const silent = answer.values.find((v) => v.counted && v.worth === undefined);
    if (silent === undefined || silent.span.file === '') continue;
    report('answer-without-points', silent.nameSpan, `The answer \`${silent.id}\` to \`${id}\` brings no points and is not left out, so a score cannot tell what to make of it. Say \`worth\` with its points, or \`not counted\`.`);
  }
};
