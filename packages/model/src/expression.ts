import type { Rational } from './rational.ts';
import type { Span } from './source.ts';

/**
 * What can be asked of a section, a question or a record.
 * - `score`: the share (or other figure) the `scored` clause gives; a rule tests it rounded, another score is made of it exact.
 * - `rating`: the final rating; `band`: the provisional one; `points`: what the final rating is worth.
 * - `answers`: how many answers were given, counted or not; `counted`: those that count; `missed`: counted answers worth less than the best.
 * - `gained`, `available`: points; `words`: the phrase for the share.
 */
export type Property = 'score' | 'rating' | 'band' | 'points' | 'answers' | 'gained' | 'available' | 'counted' | 'missed' | 'words';

/** One number (or rating) made of many; `share` pools: all points gained over all points available. */
export type AggregateFunction = 'share' | 'mean' | 'lowest' | 'highest' | 'sum' | 'count' | 'weighted-mean' | 'weighted-sum';

/** A typed expression, its names resolved to ids. Division by zero and empty means are *none*, which is carried on. */
export type Expression =
  | NumberExpression | TextExpression | DateExpression | AbsenceExpression | ValueExpression
  | AnswerExpression | PropertyExpression | AggregateExpression | ArithmeticExpression;

export interface NumberExpression { readonly kind: 'number'; readonly value: Rational; readonly percent: boolean; readonly span: Span }
export interface TextExpression { readonly kind: 'text'; readonly value: string; readonly span: Span }
/** `value` is an ISO date, `2014-06-16`. */
export interface DateExpression { readonly kind: 'date'; readonly value: string; readonly span: Span }
/** `none`: no score, rating or answer; `left-out`: the section was omitted from the inspection. */
export interface AbsenceExpression { readonly kind: 'none' | 'left-out'; readonly span: Span }
/** A named value of a list: a band, an answer, a choice of a fact. `list` is the id of the scale, or of the question or fact with values of its own. */
export interface ValueExpression { readonly kind: 'value'; readonly list: string; readonly value: string; readonly span: Span }
/** The answer to a question, or a fact: of the record at hand, or of the inspection when `unit` is `inspection`. */
export interface AnswerExpression { readonly kind: 'answer'; readonly column: string; readonly unit: string; readonly span: Span }
export interface PropertyExpression { readonly kind: 'property'; readonly property: Property; readonly of: Subject; readonly span: Span }
/** `property` is asked of each item; over answers it is not used. For a numeric question listed alone, its answers are the items. */
export interface AggregateExpression {
  readonly kind: 'aggregate'; readonly function: AggregateFunction; readonly property: Property | undefined;
  readonly over: Selection; readonly span: Span;
}
export interface ArithmeticExpression {
  readonly kind: 'arithmetic'; readonly operator: '+' | '-' | '*' | '/';
  readonly left: Expression; readonly right: Expression; readonly span: Span;
}

/** Whose property is asked: `this` is the section (or question) the expression stands in, or the item a `where` looks at. */
export type Subject =
  | { readonly kind: 'this' }
  | { readonly kind: 'section'; readonly id: string }
  | { readonly kind: 'question'; readonly id: string };

/** The items an aggregate or a quantity runs over; everything but `where` is settled when the framework is read. */
export type Selection =
  | { readonly kind: 'sections'; readonly ids: readonly string[]; readonly where: Condition | undefined; readonly span: Span }
  /** `within`: the sections whose questions are meant. */
  | { readonly kind: 'questions'; readonly ids: readonly string[]; readonly within: readonly string[]; readonly where: Condition | undefined; readonly span: Span }
  /** Records of a unit; `where` is asked of each record. Omitted units have no records. */
  | { readonly kind: 'records'; readonly unit: string; readonly where: Condition | undefined; readonly span: Span }
  /**
   * Counted answers, pooled: those that count in the sections (or to the questions) of `within`, or in the section this is
   * said of when `within` is empty. `where` is asked of the record an answer belongs to, of the unit `unit`.
   */
  | {
    readonly kind: 'answers'; readonly within: readonly string[]; readonly except: readonly string[];
    readonly unit: string; readonly where: Condition | undefined; readonly span: Span;
  }
  /** Explicit operands, as in `mean of access, safety`, each a section, a question or any expression. */
  | { readonly kind: 'list'; readonly items: readonly Expression[]; readonly span: Span };

/** A condition is true or false; a test of *none* is false unless it asks for `none`. */
export type Condition =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[]; readonly span: Span }
  | { readonly kind: 'not'; readonly condition: Condition; readonly span: Span }
  | ComparisonCondition
  | QuantityCondition;

/** `left is test`, and with `records`: `left is test in any case`. */
export interface ComparisonCondition {
  readonly kind: 'comparison'; readonly left: Expression; readonly test: Test;
  readonly records: { readonly quantifier: Quantifier; readonly unit: string } | undefined; readonly span: Span;
}

/** `at least 2 themes are good or better`: how many items of a selection pass a test. */
export interface QuantityCondition { readonly kind: 'quantity'; readonly quantifier: Quantifier; readonly over: Selection; readonly test: Test; readonly span: Span }

/** How many must pass: `any` is at least one, `every` is all (true of nothing), `no` is none. */
export type Quantifier =
  | { readonly kind: 'any' | 'every' | 'no' }
  | { readonly kind: 'at least' | 'at most'; readonly number: number };

/** A value passes a test when it passes any of the alternatives that are not negated, or fails all that are. */
export interface Test { readonly alternatives: readonly TestItem[]; readonly span: Span }

/** One alternative. Of those that are `negated`, as all behind a `not` are, none may be so: `not a or b` is neither. */
export interface TestItem { readonly negated: boolean; readonly form: TestForm; readonly span: Span }

/** Ranges include both ends; `or better` and `or worse` follow the order of the list of values, best first. */
export type TestForm =
  | { readonly kind: 'exactly'; readonly value: Expression }
  | { readonly kind: 'range'; readonly from: Expression; readonly to: Expression }
  | { readonly kind: 'or better' | 'or worse'; readonly value: Expression }
  | { readonly kind: 'at least' | 'at most' | 'above' | 'below'; readonly limit: Expression };
