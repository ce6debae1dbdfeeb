import {
  add, compare, divide, equal, multiply, ONE, rational, subtract, ZERO,
  type AggregateExpression, type Expression, type Quantifier, type Question, type Rational, type Section, type Test, type TestForm,
} from '@inspection-criteria/model';

/** What an expression comes to, in the naive scorer. */
export type Val =
  | { readonly kind: 'none' | 'unknown' }
  | { readonly kind: 'number'; readonly number: Rational }
  | { readonly kind: 'value'; readonly id: string; readonly order: readonly string[]; readonly number: Rational | undefined }
  | { readonly kind: 'text' | 'date'; readonly text: string };

/** True, false, or undecided while an answer is missing. */
export type Maybe = boolean | undefined;

export const none: Val = { kind: 'none' };

/** A number, or *none*. */
export function num(number: Rational | undefined): Val {
  return number === undefined ? none : { kind: 'number', number };
}

/** The number of a value that has one. */
export function numberOf(val: Val): Rational | undefined {
  return val.kind === 'number' || val.kind === 'value' ? val.number : undefined;
}

/** One false settles it. */
export function every(truths: readonly Maybe[]): Maybe {
  if (truths.some((t) => t === false)) return false;
  return truths.every((t) => t === true) ? true : undefined;
}

/** One true settles it. */
export function some(truths: readonly Maybe[]): Maybe {
  if (truths.some((t) => t === true)) return true;
  return truths.every((t) => t === false) ? false : undefined;
}

/** The opposite; the undecided stays so. */
export function opposite(truth: Maybe): Maybe {
  return truth === undefined ? undefined : !truth;
}

/** A value passes a test when it passes any alternative, or none of those behind `not`; *none* passes only where `none` is asked for, negated or not. */
export function passesTest(val: Val, test: Test, evaluate: (e: Expression) => Val): Maybe {
  const truths = test.alternatives.map(({ negated, form }) => {
    const asksNone = form.kind === 'exactly' && (form.value.kind === 'none' || form.value.kind === 'left-out');
    if (val.kind === 'none' && !asksNone) return false;
    const plain = passesForm(val, form, evaluate);
    return negated ? opposite(plain) : plain;
  });
  const plain = truths.filter((_, i) => test.alternatives[i]?.negated !== true);
  const turned = truths.filter((_, i) => test.alternatives[i]?.negated === true);
  return turned.length === 0 ? some(plain) : some([...plain, every(turned)]);
}

function passesForm(val: Val, form: TestForm, evaluate: (e: Expression) => Val): Maybe {
  if (val.kind === 'unknown') return undefined;
  switch (form.kind) {
    case 'exactly': return form.value.kind === 'none' ? val.kind === 'none' : same(val, evaluate(form.value));
    case 'range': return every([ordered(val, evaluate(form.from), (o) => o >= 0), ordered(val, evaluate(form.to), (o) => o <= 0)]);
    case 'at least': return ordered(val, evaluate(form.limit), (o) => o >= 0);
    case 'at most': return ordered(val, evaluate(form.limit), (o) => o <= 0);
    case 'above': return ordered(val, evaluate(form.limit), (o) => o > 0);
    case 'below': return ordered(val, evaluate(form.limit), (o) => o < 0);
    case 'or better': return ordered(val, evaluate(form.value), (o) => o >= 0);
    case 'or worse': return ordered(val, evaluate(form.value), (o) => o <= 0);
  }
}

function same(val: Val, other: Val): Maybe {
  if (other.kind === 'unknown') return undefined;
  if (val.kind === 'value' && other.kind === 'value') return val.id === other.id;
  if ('text' in val && 'text' in other) return val.text === other.text;
  const [a, b] = [numberOf(val), numberOf(other)];
  return a !== undefined && b !== undefined && equal(a, b);
}

/** Numbers and dates by size, values by rank, the better being larger; what cannot be compared passes nothing. */
function ordered(val: Val, limit: Val, meets: (order: number) => boolean): Maybe {
  if (limit.kind === 'unknown') return undefined;
  const [a, b] = [numberOf(val), numberOf(limit)];
  if (a !== undefined && b !== undefined) return meets(compare(a, b));
  if (val.kind === 'date' && limit.kind === 'date') return meets(val.text === limit.text ? 0 : val.text < limit.text ? -1 : 1);
  if (val.kind === 'value' && limit.kind === 'value') return meets(val.order.indexOf(limit.id) - val.order.indexOf(val.id));
  return false;
}

/** Arithmetic that carries *none* on; division by nought is *none*. */
export function calculate(operator: '+' | '-' | '*' | '/', left: Val, right: Val): Val {
  if (left.kind === 'unknown' || right.kind === 'unknown') return { kind: 'unknown' };
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a === undefined || b === undefined) return none;
  if (operator === '/') return num(divide(a, b));
  return num(operator === '+' ? add(a, b) : operator === '-' ? subtract(a, b) : multiply(a, b));
}

/** A plain number, where nothing else may stand. */
export function constant(expression: Expression): Val {
  if (expression.kind === 'arithmetic') return calculate(expression.operator, constant(expression.left), constant(expression.right));
  return expression.kind === 'number' ? num(expression.value) : none;
}

/** What the counted answers to a question are worth, unweighted. */
export function worthsOf({ answer }: Question): readonly Rational[] {
  return 'values' in answer ? answer.values.flatMap((v) => v.counted && v.worth !== undefined ? [v.worth] : []) : [];
}

/** What any answer to a question would be worth, counted or not. */
export function worthsInAll({ answer }: Question): readonly Rational[] {
  return 'values' in answer ? answer.values.flatMap(({ worth }) => worth ?? []) : [];
}

/** One figure of several numbers; a mean, a best and a worst of nothing are *none*. */
export function figure(word: AggregateExpression['function'], numbers: readonly Rational[], weights: readonly Rational[]): Val {
  const sum = numbers.reduce(add, ZERO);
  const weighted = numbers.map((n, i) => multiply(n, weights[i] ?? ONE)).reduce(add, ZERO);
  const sorted = numbers.toSorted(compare);
  switch (word) {
    case 'sum': return num(sum);
    case 'weighted-sum': return num(weighted);
    case 'mean': return num(divide(sum, rational(numbers.length)));
    case 'weighted-mean': return num(divide(weighted, weights.reduce(add, ZERO)));
    case 'lowest': return num(sorted[0]);
    case 'highest': return num(sorted.at(-1));
    case 'count': return num(rational(numbers.length));
    case 'share': return none;
  }
}

/** Whether as many hold as a quantifier wants; undefined while the undecided may tell either way. */
export function quantified(quantifier: Quantifier, truths: readonly Maybe[]): Maybe {
  const [yes, open] = [truths.filter((t) => t === true).length, truths.filter((t) => t === undefined).length];
  // The undecided may all come out true or all false: what holds in every case between is known.
  const cases = Array.from({ length: open + 1 }, (_, i) => yes + i).map((n) => {
    switch (quantifier.kind) {
      case 'any': return n >= 1;
      case 'no': return n === 0;
      case 'every': return n === truths.length;
      case 'at least': return n >= quantifier.number;
      case 'at most': return n <= quantifier.number;
    }
  });
  return cases.every((c) => c) ? true : cases.some((c) => c) ? undefined : false;
}

/** Whether a moderation is within its bound; where there is no rating, only one to any band may give one. */
export function allowed({ moderation }: Section, from: number | undefined, to: number): boolean {
  if (moderation === undefined) return false;
  if (from === undefined) return moderation.bands === undefined;
  const up = from - to;
  if (moderation.bands !== undefined && Math.abs(up) > moderation.bands) return false;
  return moderation.direction === undefined || up === 0 || (moderation.direction === 'upwards') === (up > 0);
}
