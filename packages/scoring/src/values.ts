import { compare, equal, type Rational, type Test, type TestForm, type TestItem, type Expression } from '@inspection-criteria/model';

/** What an expression can come to. `unknown` is an answer still to come; *none* is that there is nothing. */
export type Computed =
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'number'; readonly number: Rational }
  /** `order` is the list's values, best first. */
  | { readonly kind: 'value'; readonly value: string; readonly order: readonly string[]; readonly number?: Rational }
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string };

/** True, false, or not known while answers are missing. */
export type Truth = boolean | undefined;

export const NONE: Computed = { kind: 'none' };
export const UNKNOWN: Computed = { kind: 'unknown' };

/** A number as a computed value; undefined is *none*. */
export function numberOf(number: Rational | undefined): Computed {
  return number === undefined ? NONE : { kind: 'number', number };
}

/** Whether a value passes a test. *None* passes only where `none` is asked for; the unknown is undecided. */
export function passes(value: Computed, test: Test, evaluate: (expression: Expression) => Computed): Truth {
  return ofAlternatives(test, ({ negated, form }) => {
    if (value.kind === 'none' && !asksNone(form)) return false;
    const truth = passesForm(value, form, evaluate);
    return negated && truth !== undefined ? !truth : truth;
  });
}

/** Any alternative will do; but of those behind `not`, `not a or b`, none may be so. */
export function ofAlternatives(test: Test, truthOf: (alternative: TestItem) => Truth): Truth {
  const turned = test.alternatives.filter((a) => a.negated);
  const plain = test.alternatives.filter((a) => !a.negated).map(truthOf);
  return anyOf(turned.length === 0 ? plain : [...plain, allOf(turned.map(truthOf))]);
}

/** Whether a test is one for `none`, negated or not. */
export function asksNone(form: TestForm): boolean {
  return form.kind === 'exactly' && (form.value.kind === 'none' || form.value.kind === 'left-out');
}

/** True when any is, false when all are. */
export function anyOf(truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true;
  return truths.includes(undefined) ? undefined : false;
}

/** False when any is, true when all are. */
export function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes(undefined) ? undefined : true;
}

function passesForm(value: Computed, form: TestForm, evaluate: (expression: Expression) => Computed): Truth {
  if (value.kind === 'unknown') return undefined;
  switch (form.kind) {
    case 'exactly': return same(value, form.value, evaluate);
    case 'range': return allOf([bounded(value, 'at least', evaluate(form.from)), bounded(value, 'at most', evaluate(form.to))]);
    case 'or better': return ranked(value, evaluate(form.value), 'better');
    case 'or worse': return ranked(value, evaluate(form.value), 'worse');
    default: return bounded(value, form.kind, evaluate(form.limit));
  }
}

function same(value: Computed, expression: Expression, evaluate: (expression: Expression) => Computed): Truth {
  const other = evaluate(expression);
  if (other.kind === 'unknown') return undefined;
  if (other.kind === 'none') return value.kind === 'none' && expression.kind === 'none';
  if (value.kind === 'value' && other.kind === 'value') return value.value === other.value;
  const left = asNumber(value);
  const right = asNumber(other);
  if (left !== undefined && right !== undefined) return equal(left, right);
  const hasText = value.kind === 'text' || value.kind === 'date';
  return hasText && (other.kind === 'text' || other.kind === 'date') && value.text === other.text;
}

function asNumber(value: Computed): Rational | undefined {
  return value.kind === 'number' || value.kind === 'value' ? value.number : undefined;
}

function bounded(value: Computed, bound: 'at least' | 'at most' | 'above' | 'below', limit: Computed): Truth {
  if (value.kind === 'unknown' || limit.kind === 'unknown') return undefined;
  const order = ordering(value, limit);
  if (order === undefined) return false;
  switch (bound) {
    case 'at least': return order >= 0;
    case 'at most': return order <= 0;
    case 'above': return order > 0;
    case 'below': return order < 0;
  }
}

/** Negative, zero or positive; undefined where the two cannot be compared. Among values of a list, better is larger. */
function ordering(value: Computed, limit: Computed): number | undefined {
  const left = asNumber(value);
  const right = asNumber(limit);
  if (left !== undefined && right !== undefined) return compare(left, right);
  if (value.kind === 'date' && limit.kind === 'date') return value.text < limit.text ? -1 : value.text > limit.text ? 1 : 0;
  if (value.kind === 'value' && limit.kind === 'value') return rankOf(limit, value.order) - rankOf(value, value.order);
  return undefined;
}

function ranked(value: Computed, limit: Computed, way: 'better' | 'worse'): Truth {
  if (limit.kind === 'unknown') return undefined;
  if (value.kind !== 'value' || limit.kind !== 'value') return false;
  const difference = rankOf(limit, value.order) - rankOf(value, value.order);
  return way === 'better' ? difference >= 0 : difference <= 0;
}

function rankOf(value: { readonly value: string }, order: readonly string[]): number {
  return order.indexOf(value.value);
}

/** Evaluates the plain numbers of a test, where nothing else may stand. */
export function testOfNumbers(expression: Expression): Computed {
  return expression.kind === 'number' ? { kind: 'number', number: expression.value } : UNKNOWN;
}
