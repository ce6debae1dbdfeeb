import { add, compare, divide, numberText, ONE, partsOf, percentText, rational, roundTo, ZERO, type Expression, type Rational, type Test } from '@inspection-criteria/model';
import { passes, type Computed, type Plan, type Truth } from '@inspection-criteria/scoring';

/** One thing that what is tested can come to, and how it is said. */
export interface Outcome {
  readonly value: Computed;
  readonly words: string;
  /** False for a number between the steps to which it is rounded. */
  readonly occurs: boolean;
}

/**
 * All that `name` can come to as far as these tests can tell outcomes apart: the values of a list, or the limits of numbers and what lies between them;
 * and *none*, where a test asks for it. Undefined where a test hangs on more than plain numbers and the names of one list. Numbers are rounded to steps where there is one.
 */
export function outcomesOf(name: string, tests: readonly Test[], plan: Plan, step?: Rational): readonly Outcome[] | undefined {
  const limits = tests.flatMap(limitsOf);
  const numbers = limits.flatMap((e) => e.kind === 'number' ? [e] : []);
  const lists = new Set(limits.flatMap((e) => e.kind === 'value' ? [e.list] : []));
  const nones = limits.filter((e) => e.kind === 'none');
  const [list] = lists;
  if (lists.size + Number(numbers.length > 0) > 1 || numbers.length + nones.length + limits.filter((e) => e.kind === 'value').length < limits.length) return undefined;
  const none: readonly Outcome[] = nones.length === 0 ? [] : [{ value: { kind: 'none' }, words: `${name} is none`, occurs: true }];
  if (list === undefined) return [...numbersAround(name, numbers.map((e) => e.value), numbers.some((e) => e.percent), step), ...none];
  const order = plan.order.get(list) ?? [];
  return [...order.map((value): Outcome => ({ value: { kind: 'value', value, order }, words: `${name} is ${value}`, occurs: true })), ...none];
}

/** Whether an outcome passes a test of plain numbers and names. */
export function outcomePasses({ value }: Outcome, test: Test, plan: Plan): Truth {
  return passes(value, test, (expression) => constantOf(expression, plan));
}

function constantOf(expression: Expression, plan: Plan): Computed {
  if (expression.kind === 'number') return { kind: 'number', number: expression.value };
  if (expression.kind !== 'value') return { kind: 'none' };
  return { kind: 'value', value: expression.value, order: plan.order.get(expression.list) ?? [] };
}

/** What a test compares with. */
function limitsOf(test: Test): readonly Expression[] {
  return test.alternatives.flatMap(({ form }) => {
    if (form.kind === 'range') return [form.from, form.to];
    return 'value' in form ? [form.value] : [form.limit];
  });
}

/** The limits that tests name, and numbers between and beyond them: enough to tell any two outcomes apart. The highest come first. */
function numbersAround(name: string, named: readonly Rational[], share: boolean, step: Rational | undefined): readonly Outcome[] {
  const limits = distinct([...named].sort(compare));
  const lower = share ? ZERO : add(limits[0] ?? ZERO, rational(-1));
  const upper = share ? ONE : add(limits.at(-1) ?? ONE, ONE);
  const ends = [lower, ...limits, upper].sort(compare);
  const between = ends.flatMap((n, i) => { const next = ends[i + 1]; return next === undefined ? [] : [betweenOf(n, next, step)]; });
  return distinct([...ends, ...between].sort((a, b) => compare(b, a)))
    .map((number) => ({ value: { kind: 'number', number }, words: `${name} is ${share ? percentText(number) : numberText(number)}`, occurs: isStep(number, step) }));
}

/** A number between two, on a step where one lies there. */
function betweenOf(low: Rational, high: Rational, step: Rational | undefined): Rational {
  const middle = divide(add(low, high), rational(2)) ?? low;
  const rounded = step === undefined ? middle : roundTo(middle, step, 'downwards');
  if (compare(rounded, low) > 0) return rounded;
  const above = step === undefined ? middle : add(rounded, step);
  return compare(above, low) > 0 && compare(above, high) < 0 ? above : middle;
}

function isStep(number: Rational, step: Rational | undefined): boolean {
  const quotient = step === undefined ? undefined : divide(number, step);
  return quotient === undefined || partsOf(quotient).denominator === 1n;
}

function distinct(sorted: readonly Rational[]): readonly Rational[] {
  return sorted.filter((n, i) => i === 0 || compare(n, sorted[i - 1] ?? n) !== 0);
}

/** Every way to choose one of each. */
export function* combinations<T>(choices: readonly (readonly T[])[], from = 0): Generator<readonly T[]> {
  const own = choices[from];
  if (own === undefined) { yield []; return; }
  for (const one of own) for (const rest of combinations(choices, from + 1)) yield [one, ...rest];
}

/** How many ways there are. */
export function countOfCombinations(choices: readonly (readonly unknown[])[]): number {
  return choices.reduce((product, own) => product * own.length, 1);
}
