import { wordCondition, wordExpression, type Condition } from '@inspection-criteria/model';
import type { Plan, Truth } from '@inspection-criteria/scoring';
import { combinations, countOfCombinations, outcomePasses, outcomesOf, type Outcome } from './outcomes.ts';

/** The most combinations of outcomes that are tried; with more than these a condition is taken to hold somewhere, and to fail somewhere. */
const MOST_COMBINATIONS = 5000;

/** Whether some combination of answers, scores and ratings, in a complete inspection, fulfils all the conditions. What cannot be told counts as fulfilled. */
export function canHold(conditions: readonly Condition[], plan: Plan): boolean {
  const made = new Map<Condition, Made>();
  const choices: (readonly number[])[] = [];
  for (const alike of inGroups(conditions.flatMap(partsIn))) {
    const truths = truthsOf(alike, plan);
    alike.forEach((part, i) => made.set(part, { variable: choices.length, truths: truths?.[i] ?? [] }));
    choices.push(truths?.[0]?.map((_, index) => index) ?? [UNKNOWN]);
  }
  if (choices.every(([first]) => first === UNKNOWN) || countOfCombinations(choices) > MOST_COMBINATIONS) return true;
  for (const chosen of combinations(choices)) if (conditions.every((condition) => truthOf(condition, chosen, made) !== false)) return true;
  return false;
}

/** Whether a condition holds in every inspection that is complete. What cannot be told counts as not so. */
export function alwaysHolds(condition: Condition, plan: Plan): boolean {
  return !canHold([{ kind: 'not', condition, span: condition.span }], plan);
}

/** Whether a condition cannot hold without another one. What cannot be told counts as not so. */
export function implies(condition: Condition, other: Condition, plan: Plan): boolean {
  if ([condition, other].some((one) => partsIn(one).some(isAdrift))) return false;
  return wordCondition(condition) === wordCondition(other) || !canHold([condition, { kind: 'not', condition: other, span: other.span }], plan);
}

/** A part of a condition with each outcome of what it looks at, made once; the combinations only look that up. */
interface Made {
  readonly variable: number;
  readonly truths: readonly Truth[];
}

/** The only choice there is where nobody can tell what something comes to. */
const UNKNOWN = -1;

type Comparison = Extract<Condition, { kind: 'comparison' }>;
type Part = Extract<Condition, { kind: 'comparison' | 'quantity' }>;

/** What a condition is made of. */
function partsIn(condition: Condition): readonly Part[] {
  switch (condition.kind) {
    case 'and': case 'or': return condition.parts.flatMap(partsIn);
    case 'not': return partsIn(condition.condition);
    case 'comparison': case 'quantity': return [condition];
  }
}

/** Parts that look at the same thing stand together. What is counted over several holds or not, and nothing more is known of it. */
function inGroups(parts: readonly Part[]): readonly (readonly Part[])[] {
  const groups = new Map<string, Part[]>();
  for (const part of parts) {
    const key = isPlain(part) ? `of ${wordExpression(part.left)}` : wordCondition(part);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [part]);
    else group.push(part);
  }
  return [...groups.values()];
}

/** What names something that is not there looks at nothing, and two such parts may have meant different things. */
function isAdrift(part: Part): boolean {
  return part.kind === 'comparison' && part.left.kind === 'none';
}

function isPlain(part: Part): part is Comparison {
  return part.kind === 'comparison' && part.records === undefined && (part.left.kind === 'answer' || part.left.kind === 'property');
}

/** For each of the parts, whether it passes with each outcome of what they look at; undefined where that cannot be told. */
function truthsOf(alike: readonly Part[], plan: Plan): readonly (readonly Truth[])[] | undefined {
  const comparisons = alike.filter(isPlain);
  if (comparisons.length === 0) return alike.some(isAdrift) ? undefined : alike.map(() => [true, false]);
  const outcomes = possible(comparisons, plan);
  return outcomes === undefined ? undefined : comparisons.map(({ test }) => outcomes.map((outcome) => outcomePasses(outcome, test, plan)));
}

/** What the left side of comparisons can come to: none, or a value, or a number that its question may be answered with. Undefined where that cannot be told. */
function possible(comparisons: readonly Comparison[], plan: Plan): readonly Outcome[] | undefined {
  const [first] = comparisons;
  if (first === undefined) return undefined;
  const tests = comparisons.map((c) => c.test);
  const answer = first.left.kind === 'answer' ? plan.column.get(first.left.column)?.answer : undefined;
  const range = answer?.kind === 'number' ? answer.range : undefined;
  const all = outcomesOf(wordExpression(first.left), range === undefined ? tests : [...tests, range], plan)?.filter(({ value }) => value.kind !== 'none');
  const allowed = range === undefined ? all : all?.filter((outcome) => outcomePasses(outcome, range, plan) === true);
  return allowed === undefined || !mayBeNone(first, plan) ? allowed : [...allowed, { value: { kind: 'none' }, words: '', occurs: true }];
}

/** Whether something can come to nothing at all: any score, a question of a section left out, and a fact that need not be given or is not always asked for. */
function mayBeNone({ left }: Comparison, { column }: Plan): boolean {
  const asked = left.kind === 'answer' ? column.get(left.column) : undefined;
  return asked?.kind !== 'fact' || asked.optional || asked.asked.length > 0;
}

function truthOf(condition: Condition, chosen: readonly number[], made: ReadonlyMap<Condition, Made>): Truth {
  switch (condition.kind) {
    case 'and': case 'or': {
      const settling = condition.kind === 'or';
      const truths = condition.parts.map((part) => truthOf(part, chosen, made));
      return truths.includes(settling) ? settling : truths.includes(undefined) ? undefined : !settling;
    }
    case 'not': { const inner = truthOf(condition.condition, chosen, made); return inner === undefined ? undefined : !inner; }
    case 'comparison': case 'quantity': { const own = made.get(condition); return own?.truths[chosen[own.variable] ?? UNKNOWN]; }
  }
}
