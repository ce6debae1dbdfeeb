import { wordExpression, type Condition } from '@inspection-criteria/model';
import type { Plan, Truth } from '@inspection-criteria/scoring';
import { combinations, countOfCombinations, outcomePasses, outcomesOf, type Outcome } from './outcomes.ts';

/** The most combinations of outcomes that are tried; with more than these a condition is taken to hold somewhere. */
const MOST_COMBINATIONS = 5000;

/** Whether some combination of answers, scores and ratings fulfils all the conditions. What cannot be told counts as fulfilled. */
export function canHold(conditions: readonly Condition[], plan: Plan): boolean {
  const compared = conditions.flatMap(comparisonsIn);
  const names = [...new Set(compared.map(({ left }) => wordExpression(left)))];
  const choices = names.map((name) => possible(name, compared.filter(({ left }) => wordExpression(left) === name), plan));
  const known = choices.map((own) => own?.map((_, index) => index) ?? [UNKNOWN]);
  if (choices.every((own) => own === undefined) || countOfCombinations(known) > MOST_COMBINATIONS) return true;
  // Each comparison is made once with each outcome; the combinations only look that up.
  const made = new Map(compared.map((comparison): [Condition, Made] => {
    const variable = names.indexOf(wordExpression(comparison.left));
    return [comparison, { variable, truths: (choices[variable] ?? []).map((outcome) => outcomePasses(outcome, comparison.test, plan)) }];
  }));
  for (const chosen of combinations(known)) if (conditions.every((condition) => truthOf(condition, chosen, made) !== false)) return true;
  return false;
}

/** A comparison with each outcome of what it looks at. */
interface Made {
  readonly variable: number;
  readonly truths: readonly Truth[];
}

/** The only choice there is where nobody can tell what something comes to. */
const UNKNOWN = -1;

type Comparison = Extract<Condition, { kind: 'comparison' }>;

/** The comparisons a condition is made of, but those counted over records. */
function comparisonsIn(condition: Condition): readonly Comparison[] {
  switch (condition.kind) {
    case 'and': case 'or': return condition.parts.flatMap(comparisonsIn);
    case 'not': return comparisonsIn(condition.condition);
    case 'comparison': return condition.records === undefined && (condition.left.kind === 'answer' || condition.left.kind === 'property') ? [condition] : [];
    case 'quantity': return [];
  }
}

/** What the left side of comparisons can come to: none, or a value, or a number that its question may be answered with. Undefined where that cannot be told. */
function possible(name: string, comparisons: readonly Comparison[], plan: Plan): readonly Outcome[] | undefined {
  const tests = comparisons.map((c) => c.test);
  const left = comparisons[0]?.left;
  const answer = left?.kind === 'answer' ? plan.column.get(left.column)?.answer : undefined;
  const range = answer?.kind === 'number' ? answer.range : undefined;
  const all = outcomesOf(name, range === undefined ? tests : [...tests, range], plan);
  const allowed = range === undefined ? all : all?.filter((outcome) => outcomePasses(outcome, range, plan) === true);
  return allowed === undefined ? undefined : [...allowed, { value: { kind: 'none' }, words: '', occurs: true }];
}

function truthOf(condition: Condition, chosen: readonly number[], made: ReadonlyMap<Condition, Made>): Truth {
  switch (condition.kind) {
    case 'and': case 'or': {
      const settling = condition.kind === 'or';
      const truths = condition.parts.map((part) => truthOf(part, chosen, made));
      return truths.includes(settling) ? settling : truths.includes(undefined) ? undefined : !settling;
    }
    case 'not': { const inner = truthOf(condition.condition, chosen, made); return inner === undefined ? undefined : !inner; }
    case 'comparison': { const own = made.get(condition); return own?.truths[chosen[own.variable] ?? UNKNOWN]; }
    case 'quantity': return undefined;
  }
}
