import { wordExpression, type AggregateExpression, type Section } from '@inspection-criteria/model';
import { isPlainNumber, questionNamed, runsOverNumbers, type Plan } from '@inspection-criteria/scoring';
import { listed } from '../wording.ts';

/**
 * What is wrong with a figure that takes questions answered with numbers together with anything else: numbers without points have no score that could
 * be put beside others, and of those that bring points it cannot be told which of the two is meant.
 */
export function mixedNumbers(expression: AggregateExpression, absent: Section['absent']['kind'], plan: Plan): string | undefined {
  const { function: word, property, over } = expression;
  if (word === 'share' || word === 'count' || (property ?? 'score') !== 'score' || runsOverNumbers(expression, plan)) return undefined;
  const plain = questionsOf(expression, plan).filter((id) => isPlainNumber(plan.column.get(id)?.answer));
  if (plain.length > 0) return absent === 'carried' ? withoutScore(expression, plain) : undefined;
  const numbers = over.kind === 'list' && property === undefined ? numbersAmong(namedIn(over), plan) : [];
  if (numbers.length === 0) return undefined;
  const said = wordExpression({ ...expression, property: 'score' });
  return `${listed(numbers)} ${numbers.length === 1 ? 'is' : 'are'} answered with numbers and the others here are not, so it cannot be told whether the numbers or the scores are meant. For the scores write \`${said}\`; of the numbers make a figure of their own, such as \`${word} of ${numbers.join(', ')}\`.`;
}

function withoutScore({ function: word, over, property }: AggregateExpression, plain: readonly string[]): string {
  const one = plain.length === 1;
  const names = plain.join(', ');
  const what = `${listed(plain)} ${one ? 'is answered with a number that brings' : 'are answered with numbers that bring'} no points`;
  const remedy = property !== undefined ? `Take the numbers themselves, \`${word} of ${names}\``
    : over.kind === 'questions' ? `Leave ${one ? 'it' : 'them'} out, \`except ${names}\``
      : `Make a figure of the numbers first, such as \`(${word} of ${names})\``;
  return `${what}, so ${one ? 'it has' : 'they have'} no score to go with the others, and this is always none. ${remedy}, or give the numbers values with points.`;
}

function namedIn({ items }: Extract<AggregateExpression['over'], { kind: 'list' }>): readonly string[] {
  return items.flatMap((item) => questionNamed(item) ?? []);
}

function numbersAmong(ids: readonly string[], { column }: Plan): readonly string[] {
  return ids.filter((id) => column.get(id)?.answer.kind === 'number');
}

/** The questions that are surely taken in: a `where` may pass over any, and a score over what is not counted. */
function questionsOf({ over }: AggregateExpression, { column }: Plan): readonly string[] {
  switch (over.kind) {
    case 'list': return namedIn(over);
    case 'questions': return over.where === undefined ? over.ids.filter((id) => { const found = column.get(id); return found?.kind === 'question' && found.counted; }) : [];
    case 'sections': case 'records': case 'answers': return [];
  }
}
