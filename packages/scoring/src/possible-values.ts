import { compare, larger, smaller, type Rational, type Test, type TestForm, type Expression } from '@inspection-criteria/model';
import { allOf, anyOf, type Truth } from './values.ts';

/** All that an expression can still come to: a range of numbers, some values of a list, *none*, or a text that is known. */
export interface Range {
  readonly lowest: Rational | undefined;
  readonly highest: Rational | undefined;
  /** Possible values of a list, with the list's order. */
  readonly values: readonly string[];
  readonly order: readonly string[];
  readonly text: string | undefined;
  readonly none: boolean;
  /** False where the range may be wider than what can happen. */
  readonly tight: boolean;
}

export const NOTHING: Range = { lowest: undefined, highest: undefined, values: [], order: [], text: undefined, none: true, tight: true };

/** A range between two numbers. */
export function between(lowest: Rational | undefined, highest: Rational | undefined, none = false, tight = true): Range {
  return { ...NOTHING, lowest, highest, none: none || lowest === undefined, tight };
}

/** Some values of a list. */
export function someOf(values: readonly string[], order: readonly string[], none: boolean): Range {
  return { ...NOTHING, values, order, none: none || values.length === 0 };
}

/** Both ranges together. */
export function hull(a: Range, b: Range): Range {
  return {
    lowest: a.lowest === undefined ? b.lowest : b.lowest === undefined ? a.lowest : smaller(a.lowest, b.lowest),
    highest: a.highest === undefined ? b.highest : b.highest === undefined ? a.highest : larger(a.highest, b.highest),
    values: [...new Set([...a.values, ...b.values])], order: a.order.length > 0 ? a.order : b.order,
    text: a.text === b.text ? a.text : undefined, none: a.none || b.none, tight: false,
  };
}

/** Whether whatever comes out passes a test: true, false, or undecided. */
export function rangePasses(range: Range, test: Test, evaluate: (expression: Expression) => Range): Truth {
  return anyOf(test.alternatives.map(({ negated, form }) => {
    const truth = formPasses(range, form, evaluate);
    if (!negated) return truth;
    return range.none ? undefined : truth === undefined ? undefined : !truth;
  }));
}

function formPasses(range: Range, form: TestForm, evaluate: (expression: Expression) => Range): Truth {
  switch (form.kind) {
    case 'exactly': return exactly(range, form.value, evaluate);
    case 'range': return allOf([bounded(range, 'at least', evaluate(form.from)), bounded(range, 'at most', evaluate(form.to))]);
    case 'or better': case 'or worse': return ranked(range, evaluate(form.value), form.kind);
    default: return bounded(range, form.kind, evaluate(form.limit));
  }
}

/** True for all, false for none, undefined for some of the outcomes. */
function outcomes(range: Range, truths: readonly boolean[]): Truth {
  const all = range.none ? [...truths, false] : truths;
  return all.length > 0 && all.every((t) => t) ? true : all.some((t) => t) ? undefined : false;
}

function exactly(range: Range, expression: Expression, evaluate: (expression: Expression) => Range): Truth {
  if (expression.kind === 'none') return range.none ? (range.lowest === undefined && range.values.length === 0 && range.text === undefined ? true : undefined) : false;
  const other = evaluate(expression);
  const [only] = other.values;
  if (range.values.length > 0 && only !== undefined) return outcomes(range, range.values.map((v) => v === only));
  if (range.text !== undefined || other.text !== undefined) return outcomes(range, [range.text === other.text]);
  if (range.lowest === undefined || range.highest === undefined || other.lowest === undefined || other.highest === undefined) return range.values.length > 0 ? undefined : false;
  if (compare(range.lowest, range.highest) === 0 && compare(other.lowest, other.highest) === 0) return outcomes(range, [compare(range.lowest, other.lowest) === 0]);
  return compare(range.highest, other.lowest) < 0 || compare(range.lowest, other.highest) > 0 ? false : undefined;
}

function bounded(range: Range, bound: 'at least' | 'at most' | 'above' | 'below', limit: Range): Truth {
  if (range.values.length > 0 && limit.values.length > 0) return rankedBound(range, bound, limit);
  if (range.lowest === undefined || range.highest === undefined || limit.lowest === undefined || limit.highest === undefined) return false;
  const meets = (value: Rational, edge: Rational): boolean => {
    const order = compare(value, edge);
    return bound === 'at least' ? order >= 0 : bound === 'at most' ? order <= 0 : bound === 'above' ? order > 0 : order < 0;
  };
  const upward = bound === 'at least' || bound === 'above';
  const surely = upward ? meets(range.lowest, limit.highest) : meets(range.highest, limit.lowest);
  const perhaps = upward ? meets(range.highest, limit.lowest) : meets(range.lowest, limit.highest);
  return surely && !range.none ? true : perhaps ? undefined : false;
}

function rankedBound(range: Range, bound: 'at least' | 'at most' | 'above' | 'below', limit: Range): Truth {
  const edge = range.order.indexOf(limit.values[0] ?? '');
  return outcomes(range, range.values.map((v) => {
    const rank = range.order.indexOf(v);
    return bound === 'at least' ? rank <= edge : bound === 'at most' ? rank >= edge : bound === 'above' ? rank < edge : rank > edge;
  }));
}

function ranked(range: Range, limit: Range, way: 'or better' | 'or worse'): Truth {
  return rankedBound(range, way === 'or better' ? 'at least' : 'at most', limit);
}
