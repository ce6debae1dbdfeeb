import type { Rational } from './rational.ts';

/**
 * The answers of an inspection, in columns: one byte an answer. Nothing here knows the text it came from;
 * whoever read it can tell the place of any answer.
 */
export interface AnswerSheet {
  readonly units: readonly UnitSheet[];
}

/** The records of one unit, in the order they first appear, and a column for every question and fact of the unit. */
export interface UnitSheet {
  readonly unit: string;
  readonly records: readonly string[];
  readonly columns: ReadonlyMap<string, AnswerColumn>;
}

/** The answers to one question or fact. */
export interface AnswerColumn {
  readonly id: string;
  /** One code a record: {@link NOT_ANSWERED}, {@link NOT_ASKED}, {@link NOT_UNDERSTOOD}, or {@link FIRST_VALUE} + the index of the value. */
  readonly codes: Uint8Array;
  /** For numbers, by record; `codes` then holds FIRST_VALUE where there is one. */
  readonly numbers: ReadonlyMap<number, Rational>;
  /** For dates (ISO) and texts, by record; `codes` then holds FIRST_VALUE where there is one. */
  readonly texts: ReadonlyMap<number, string>;
  /** Reasons, remarks and corrections, by record; most answers have none. */
  readonly details: ReadonlyMap<number, AnswerDetail>;
}

/** Nothing is written: the answer is still to come, if the question is asked. */
export const NOT_ANSWERED = 0;

/** Written as `-`: the question was not asked. */
export const NOT_ASKED = 1;

/** Something is written that is no answer to this question; it has a diagnostic and counts as not answered. */
export const NOT_UNDERSTOOD = 2;

/** The code of the first value of the list; the most a column can tell apart is 250 values. */
export const FIRST_VALUE = 3;

/** The most values a list may have, so that an answer fits a byte. */
export const MOST_VALUES = 250;

/** What stands beside an answer. */
export interface AnswerDetail {
  /** Ids of reasons, in the order written. */
  readonly reasons: readonly string[];
  /** Reasons in words of the inspector's own. */
  readonly ownReasons: readonly string[];
  readonly remark?: string;
  /** The corrected answer as it was written, with why, by whom and when. */
  readonly correction?: { readonly formerly: string; readonly because?: string; readonly by?: string; readonly on?: string };
}
