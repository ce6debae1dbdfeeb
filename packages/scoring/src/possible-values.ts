import { compare, type Rational, type Test, type TestForm, type Expression } from '@inspection-criteria/model';
import { allOf, asksNone, ofAlternatives, type Computed, type Truth } from './values.ts';

/** All that an expression can still come to: a range of numbers, some values of a list, a text, or *none*. */
export interface Range {
  readonly lowest: Rational | undefined;
  readonly highest: Rational | undefined;
  /** Possible values of a list, with the list's order. */
  readonly values: readonly string[];
  readonly order: readonly string[];
  readonly text: string | undefined;
  readonly none: boolean;
  /** A date, a text or a number's name may be any: only its bounds, if it has them, tell something. */
  readonly open: boolean;
  /** It may stay unknown for good, because what is missing need not be answered: no test of it is ever sure. */
  readonly unknown: boolean;
  /** False where the range may be wider than what can happen. */
  readonly tight: boolean;
  /** The questions whose missing answers move it: two ranges that share none move freely of each other. */
  readonly moved: ReadonlySet<string>;
}

export const NOTHING: Range = { lowest: undefined, highest: undefined, values: [], order: [], text: undefined, none: true, open: false, unknown: false, tight: true, moved: new Set() };

/** A range between two numbers; without them it is *none*. */
export function between(lowest: Rational | undefined, highest: Rational | undefined, none = false, tight = true): Range {
  return { ...NOTHING, lowest, highest, none: none || lowest === undefined, tight };
}

/** Some values of a list. */
export function someOf(values: readonly string[], order: readonly string[], none: boolean): Range {
  return { ...NOTHING, values, order, none: none || values.length === 0, tight: values.length <= 1 };
}

/** A value that is known, as the range of itself. */
export function exactRange(value: Computed): Range {
  switch (value.kind) {
    case 'none': case 'unknown': return NOTHING;
    case 'number': return between(value.number, value.number);
    case 'value': return { ...someOf([value.value], value.order, false), lowest: value.number, highest: value.number };
    case 'date': case 'text': return { ...NOTHING, text: value.text, none: false };
  }
}

/** Whether it can come to anything but *none*. */
export function isSomething(range: Range): boolean {
  return range.lowest !== undefined || range.values.length > 0 || range.text !== undefined || range.open;
}

/** Whether whatever comes out passes a test: true, false, or undecided. */
export function rangePasses(range: Range, test: Test, evaluate: (expression: Expression) => Range): Truth {
  return ofAlternatives(test, ({ negated, form }) => {
    const truths: Truth[] = [];
    if (range.none) truths.push(asksNone(form) && form.kind === 'exactly' && (form.value.kind === 'none') !== negated);
    if (isSomething(range)) {
      const truth = formPasses(range, form, evaluate);
      truths.push(truth === undefined ? undefined : truth !== negated);
    }
    return range.unknown ? undefined : agreed(truths);
  });
}

/** The one truth all have. */
function agreed(truths: readonly Truth[]): Truth {
  const [first, ...rest] = truths;
  return rest.every((t) => t === first) ? first : undefined;
}

function formPasses(range: Range, form: TestForm, evaluate: (expression: Expression) => Range): Truth {
  switch (form.kind) {
    case 'exactly': return form.value.kind === 'none' || form.value.kind === 'left-out' ? false : against(evaluate(form.value), (other) => same(range, other));
    case 'range': return allOf([against(evaluate(form.from), (l) => bounded(range, 'at least', l)), against(evaluate(form.to), (l) => bounded(range, 'at most', l))]);
    case 'or better': return against(evaluate(form.value), (limit) => ranked(range, 'at least', limit));
    case 'or worse': return against(evaluate(form.value), (limit) => ranked(range, 'at most', limit));
    default: return against(evaluate(form.limit), (limit) => bounded(range, form.kind, limit));
  }
}

/** A limit that is none passes nothing. */
function against(limit: Range, truth: (limit: Range) => Truth): Truth {
  if (limit.unknown) return undefined;
  if (!isSomething(limit)) return false;
  const found = truth(limit);
  return limit.none && found !== false ? undefined : found;
}

function same(range: Range, other: Range): Truth {
  if (range.lowest !== undefined && range.highest !== undefined && other.lowest !== undefined && other.highest !== undefined) {
    if (compare(range.highest, other.lowest) < 0 || compare(range.lowest, other.highest) > 0) return false;
    return compare(range.lowest, other.highest) === 0 && compare(range.highest, other.lowest) === 0 ? true : undefined;
  }
  if (range.open || other.open) return undefined;
  if (range.values.length > 0 && other.values.length > 0) return agreed(range.values.flatMap((v) => other.values.map((o) => v === o)));
  return range.text !== undefined && range.text === other.text;
}

type Bound = 'at least' | 'at most' | 'above' | 'below';

function bounded(range: Range, bound: Bound, limit: Range): Truth {
  if (range.lowest !== undefined && range.highest !== undefined && limit.lowest !== undefined && limit.highest !== undefined) {
    const upward = bound === 'at least' || bound === 'above';
    if (upward ? meets(bound, compare(range.lowest, limit.highest)) : meets(bound, compare(range.highest, limit.lowest))) return true;
    return (upward ? meets(bound, compare(range.highest, limit.lowest)) : meets(bound, compare(range.lowest, limit.highest))) ? undefined : false;
  }
  if (range.open || limit.open) return undefined;
  if (range.text !== undefined && limit.text !== undefined) return meets(bound, range.text < limit.text ? -1 : range.text > limit.text ? 1 : 0);
  return ranked(range, bound, limit);
}

function meets(bound: Bound, order: number): boolean {
  switch (bound) {
    case 'at least': return order >= 0;
    case 'at most': return order <= 0;
    case 'above': return order > 0;
    case 'below': return order < 0;
  }
}

function ranked(range: Range, bound: Bound, limit: Range): Truth {
  if (range.open || limit.open) return undefined;
  if (range.values.length === 0 || limit.values.length === 0) return false;
  const rank = (v: string): number => range.order.indexOf(v);
  return agreed(range.values.flatMap((v) => limit.values.map((l) => meets(bound, rank(l) - rank(v)))));
}
