import { add, divide, larger, multiply, ONE, rational, smaller, ZERO, type AggregateExpression, type AggregateFunction, type AnswerType, type Expression, type Rational } from '@inspection-criteria/model';
import type { Engine } from './engine.ts';
import type { Plan } from './plan.ts';
import { numbersOf } from './tallies.ts';

/**
 * Whether a figure runs over the numbers given to questions, all pooled, and not over the questions' scores: where each that is named is answered with
 * a number. Of a selection such as `every question` only where none of them brings points either: those that do have scores like any other.
 */
export function runsOverNumbers({ function: word, property, over }: AggregateExpression, { column }: Pick<Plan, 'column'>): boolean {
  if (word === 'share' || property !== undefined) return false;
  const answers = (ids: readonly string[]): readonly (AnswerType | undefined)[] => ids.map((id) => column.get(id)?.answer);
  switch (over.kind) {
    case 'list': return over.items.length > 0 && answers(over.items.map((item) => questionNamed(item) ?? '')).every((answer) => answer?.kind === 'number');
    case 'questions': return word !== 'count' && over.ids.length > 0 && answers(over.ids).every(isPlainNumber);
    case 'sections': case 'records': case 'answers': return false;
  }
}

/** The question that an operand names by itself; undefined where it is anything else. */
export function questionNamed(item: Expression): string | undefined {
  return item.kind === 'property' && item.property === 'score' && item.of.kind === 'question' ? item.of.id : undefined;
}

/** Whether something is answered with a number that brings no points, whatever it is. */
export function isPlainNumber(answer: AnswerType | undefined): boolean {
  return answer?.kind === 'number' && answer.values.every(({ worth }) => worth === undefined);
}

/** The numbers given to a question where it is asked, with what each of them weighs. */
export interface NumbersGiven {
  readonly id: string;
  readonly numbers: readonly Rational[];
  readonly weight: Rational;
}

/** The numbers given to questions so far. */
export function numbersGiven(ids: readonly string[], engine: Engine): readonly NumbersGiven[] {
  return ids.map((id) => {
    const question = engine.plan.column.get(id);
    return { id, numbers: numbersOf(id, engine.answers, undefined).map(([, number]) => number), weight: question?.kind === 'question' ? question.weight : ONE };
  });
}

/** One figure of all the numbers; of none a sum and a count are nought, and the others are *none*. */
export function figureOf(word: AggregateFunction, given: readonly NumbersGiven[]): Rational | undefined {
  const numbers = given.flatMap((g) => g.numbers);
  const weighted = (value: (numbers: readonly Rational[]) => Rational): Rational => given.map((g) => multiply(value(g.numbers), g.weight)).reduce(add, ZERO);
  switch (word) {
    case 'sum': return total(numbers);
    case 'weighted-sum': return weighted(total);
    case 'count': return rational(numbers.length);
    case 'mean': return divide(total(numbers), rational(numbers.length));
    case 'weighted-mean': return divide(weighted(total), weighted(({ length }) => rational(length)));
    case 'lowest': case 'highest': return extreme(word, numbers);
    case 'share': return undefined;
  }
}

function total(numbers: readonly Rational[]): Rational {
  return numbers.reduce(add, ZERO);
}

/** The least or the largest of several numbers; of none there is neither. */
export function extreme(word: 'lowest' | 'highest', numbers: readonly Rational[]): Rational | undefined {
  const [first, ...rest] = numbers;
  return first === undefined ? undefined : rest.reduce(word === 'lowest' ? smaller : larger, first);
}
