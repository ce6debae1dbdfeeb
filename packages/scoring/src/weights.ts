import { add, divide, ONE, wordExpression, ZERO, type AggregateExpression, type Expression, type Rational, type Selection } from '@inspection-criteria/model';
import type { Plan } from './plan.ts';

/** One part of a weighted mean. */
export interface Weighing {
  /** The section whose score is that mean. */
  readonly whole: string;
  /** The section or question that is weighed, or in words what else stands among the parts. */
  readonly part: string;
  /** What is written: `weighted 2`, or one where nothing is. */
  readonly nominal: Rational;
  /** Its share of all weights, from 0 to 1: how much of the mean it makes while every part has a score. */
  readonly effective: Rational;
}

/** What the parts of each weighted mean weigh, in the order of the sections. Means whose parts depend on answers are left aside. */
export function weighings(plan: Plan): readonly Weighing[] {
  return plan.sections.flatMap((section) => section.score === undefined ? [] : weightedMeansIn(section.score.expression).flatMap((mean) => weighingsOf(section.id, mean, plan)));
}

function weightedMeansIn(expression: Expression): readonly AggregateExpression[] {
  switch (expression.kind) {
    case 'aggregate': return expression.function === 'weighted-mean' ? [expression] : [];
    case 'arithmetic': return [...weightedMeansIn(expression.left), ...weightedMeansIn(expression.right)];
    default: return [];
  }
}

function weighingsOf(whole: string, { over }: AggregateExpression, plan: Plan): readonly Weighing[] {
  const parts = partsOf(over, plan);
  const total = parts.reduce((sum, { nominal }) => add(sum, nominal), ZERO);
  return parts.flatMap(({ part, nominal }) => {
    const effective = divide(nominal, total);
    return effective === undefined ? [] : [{ whole, part, nominal, effective }];
  });
}

type Part = Pick<Weighing, 'part' | 'nominal'>;

/** A score passes over sections that are not counted, unless a list names them outright. */
function partsOf(over: Selection, plan: Plan): readonly Part[] {
  if ('where' in over && over.where !== undefined) return [];
  switch (over.kind) {
    case 'sections': return over.ids.filter((id) => plan.section.get(id)?.leftOut !== true).map((id) => partOf(id, plan));
    case 'questions': return over.ids.filter((id) => over.within.some((within) => plan.counted.get(within)?.includes(id) === true)).map((id) => partOf(id, plan));
    case 'list': return over.items.map((item) => item.kind === 'property' && item.of.kind !== 'this' ? partOf(item.of.id, plan) : { part: wordExpression(item), nominal: ONE });
    case 'records': case 'answers': return [];
  }
}

function partOf(id: string, { section, column }: Plan): Part {
  const question = column.get(id);
  return { part: id, nominal: section.get(id)?.weight ?? (question?.kind === 'question' ? question.weight : ONE) };
}
