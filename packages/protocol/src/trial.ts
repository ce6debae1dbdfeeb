import type { InspectionOf } from './places.ts';

/** A change made on trial: no text is touched. A later one of the same thing replaces an earlier. */
export type Trial =
  /** Another answer; without a value, none. */
  | { readonly kind: 'answer'; readonly unit: string; readonly record: string; readonly column: string; readonly value: string | undefined }
  /** Another cut of a band, as it would be written: `70%`; where cuts stand in percent, `70` is taken for that too. */
  | { readonly kind: 'cut'; readonly bands: string; readonly band: string; readonly cut: string }
  /** Another weight of a section or question, as it would be written: `1/2`. */
  | { readonly kind: 'weight'; readonly of: string; readonly weight: string };

/** What becomes of one change on trial, and what it is about, as people read it. */
export interface TrialEntry {
  /**
   * `changes`: what is written is another. `written`: the text says the same already, be it in other words, as `0.8` for `80%`. `replaced`: a later one
   * of the same thing stands in its place. `gone`: the record, question, band or section is not there any more. `refused`: it cannot be made.
   */
  readonly state: 'changes' | 'written' | 'replaced' | 'gone' | 'refused';
  /** Why it is gone or refused, a sentence. */
  readonly reason: string | undefined;
  /** The question, the band, or what is weighed; its id where it is gone. */
  readonly label: string;
  /** The list of bands a cut is of. */
  readonly bands: string | undefined;
  /** What is written in its place now: a value by its label, a number as it is written, empty for no answer; undefined where it is gone. */
  readonly written: string | undefined;
  /** What would be written, in the same way. */
  readonly tried: string;
  /** Why it can be tried but not written back; undefined where it can. */
  readonly onlyHere: string | undefined;
}

/** Which inspection's framework. */
export interface LeversParams extends InspectionOf {
  readonly language?: string | undefined;
}

/** What can be changed on trial beside answers. */
export interface Levers {
  readonly bands: readonly { readonly id: string; readonly label: string; readonly cuts: readonly CutLever[] }[];
  /** `onlyHere` as for cuts. */
  readonly weights: readonly { readonly of: string; readonly label: string; readonly kind: 'section' | 'question'; readonly weight: string; readonly onlyHere?: string | undefined }[];
}

/** A band whose cut is one plain number. */
export interface CutLever {
  readonly band: string;
  readonly label: string;
  /** As it is written: `65%`. */
  readonly cut: string;
  /** *at least* or *at most*. */
  readonly words: string;
  /** Why it can be tried but not written back; undefined where it can. */
  readonly onlyHere?: string | undefined;
}
