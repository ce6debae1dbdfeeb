import type { Condition, Test } from './expression.ts';
import type { Nameable, Notes } from './notes.ts';
import type { Rational } from './rational.ts';
import type { Span } from './source.ts';

/** An ordered list of named values, best first: the answers to a question, the bands of a score, the phrases for a share. */
export interface Scale extends Nameable {
  readonly kind: 'answers' | 'bands' | 'phrases';
  readonly values: readonly Value[];
  readonly fewestIsBest: boolean;
}

/** One value of a list. As a band or phrase it is taken when all its cuts and conditions hold and none above it was. */
export interface Value extends Nameable {
  /** Tests on the number: `at least 80%`. The rounded score for a band, the share for a phrase, the number for a fact or question. */
  readonly cuts: readonly Cut[];
  readonly when: readonly Condition[];
  readonly otherwise: boolean;
  /** Points; undefined where the value has no `worth`. */
  readonly worth: Rational | undefined;
  /** False for `not counted`: such an answer leaves the denominator. */
  readonly counted: boolean;
  readonly stars: number | undefined;
  /** How many stars there are in all, where it says so: 4 for `stars 3 of 4`. */
  readonly starsOf: number | undefined;
  /** Printed nowhere alone: a colour says nothing to those who cannot see it. */
  readonly colour: string | undefined;
  readonly reasons: Reasons | undefined;
}

/** A cut point, with the earlier one where the edition says it moved. */
export interface Cut {
  readonly test: Test;
  readonly formerly: Test | undefined;
  readonly notes: Notes;
  readonly span: Span;
}

/** Reasons under an answer: exactly one (`with a reason`), one or more (`with reasons`), or any number where neither is said. */
export interface Reasons {
  readonly required: 'one' | 'several' | 'optional';
  readonly list: readonly Reason[];
}

export interface Reason extends Nameable {
  readonly kind: 'reason';
}

/** What may be answered to a question or given as a fact. `list` is the id under which the values are known. */
export type AnswerType =
  | { readonly kind: 'choice'; readonly list: string; readonly values: readonly Value[]; readonly fewestIsBest: boolean }
  /** A number within `range`; `values` turn it into a named value where there are any. `measure` is its unit in words. */
  | {
    readonly kind: 'number'; readonly list: string; readonly range: Test | undefined; readonly measure: Nameable['label'] | undefined;
    readonly values: readonly Value[]; readonly fewestIsBest: boolean;
  }
  | { readonly kind: 'date' }
  | { readonly kind: 'text' };
