import type { Notes } from './notes.ts';
import type { Rational, RoundingMode } from './rational.ts';
import type { Span } from './source.ts';
import type { Text } from './text.ts';

/** What comes out of an inspection (or an example): every number with its trace. Pure data, the same for all views. */
export interface Results {
  readonly framework: { readonly id: string; readonly edition: string | undefined; readonly label: Text };
  /** Undefined for an example. */
  readonly inspection: { readonly id: string; readonly label: Text } | undefined;
  /** Every section and figure in document order, the whole first when it has a score or a rating. */
  readonly scores: readonly SectionResult[];
  readonly questions: readonly QuestionResult[];
  readonly records: readonly RecordResult[];
  readonly holds: readonly HoldQuestion[];
  readonly checks: readonly CheckResult[];
  /** True when no asked question is unanswered, no judgement is missing and every raised hold is answered. */
  readonly complete: boolean;
}

/** How often what was answered. Points are multiplied by the question's weight. */
export interface Tally {
  readonly gained: Rational;
  readonly available: Rational;
  /** Answers given, counted or not. */
  readonly answers: number;
  /** Answers in the denominator. */
  readonly counted: number;
  /** Counted answers worth less than the best. */
  readonly missed: number;
  /** Answers given that are `not counted`. */
  readonly excluded: number;
  /** Records of which the question is not asked. */
  readonly notAsked: number;
  /** Asked and not answered, or not known to be asked because what it depends on is not answered. */
  readonly missing: number;
}

/** A section's or figure's score and rating. */
export interface SectionResult {
  readonly id: string;
  readonly label: Text;
  readonly level: string;
  readonly parent: string | undefined;
  /** Omitted, or optional and not included: nothing else then says anything. */
  readonly omitted: boolean;
  readonly judged: boolean;
  readonly tally: Tally;
  /** The exact score; undefined is *none*. */
  readonly exact: Rational | undefined;
  /** The score as published, rounded where a rounding is stated; undefined is *none*. */
  readonly published: Rational | undefined;
  /** Whether the score is a share, printed in percent, or a plain number. */
  readonly measure: 'share' | 'number';
  /** The id of the bands the rating is on. */
  readonly bands: string | undefined;
  /** Band ids; undefined is no rating. */
  readonly provisional: string | undefined;
  readonly final: string | undefined;
  readonly finalLabel: Text | undefined;
  readonly stars: number | undefined;
  /** How many stars there are in all; undefined where the band does not say. */
  readonly starsOf: number | undefined;
  readonly colour: string | undefined;
  readonly words: Text | undefined;
  readonly possible: Possible;
  /** Every step from answers to the final rating, in the order of language.md: the trace. */
  readonly trace: readonly TraceStep[];
}

/** Where a score and a rating can still end while answers are missing; equal to the score when nothing is. */
export interface Possible {
  /** Bounds of the exact score; undefined when no completion gives a score, and where a number still to come may be any: `tight` is then false. */
  readonly lowest: Rational | undefined;
  readonly highest: Rational | undefined;
  /** The same bounds as they would be published: rounded where a rounding is stated, as the score itself is. */
  readonly lowestPublished: Rational | undefined;
  readonly highestPublished: Rational | undefined;
  /** Whether the score can still be *none*. */
  readonly none: boolean;
  /** False when the bounds may be wider than what can really happen; they never are narrower. */
  readonly tight: boolean;
  /** Final ratings that can still come out, best first. */
  readonly ratings: readonly string[];
  /** Whether nothing missing can change the final rating. */
  readonly settled: boolean;
}

/** A question's tally over its records, in and out of scores. */
export interface QuestionResult {
  readonly id: string;
  readonly label: Text;
  readonly section: string;
  readonly tally: Tally;
  /** How often each value was answered, in the order of the list. */
  readonly values: readonly { readonly id: string; readonly count: number }[];
  readonly reasons: readonly { readonly value: string; readonly id: string; readonly count: number }[];
  /** Over the numbers given, for a question answered with a number. */
  readonly statistics: { readonly mean: Rational; readonly lowest: Rational; readonly highest: Rational } | undefined;
  /** Undefined where nothing counts, and where it is `not rated` for want of answers. */
  readonly share: Rational | undefined;
  /** The phrase for its share, or what is said where it is not rated. */
  readonly words: Text | undefined;
}

/** One record: what it gained over all scored questions, and what is still to be answered. */
export interface RecordResult {
  readonly unit: string;
  readonly id: string;
  readonly tally: Tally;
  readonly share: Rational | undefined;
  /** Ids of questions and facts asked and not answered. */
  readonly missing: readonly string[];
  /** Ids of questions and facts answered that are not asked. Such answers never count. */
  readonly notAskedButAnswered: readonly string[];
}

/** A `may hold to` rule whose condition holds, and what the inspection says to it. */
export interface HoldQuestion {
  readonly section: string;
  readonly rule: Span;
  readonly name: string | undefined;
  readonly value: string;
  readonly answer: 'held' | 'not held' | 'unanswered';
  readonly notes: Notes;
}

/** A check or an expected cell, and what came out. Texts are as a person would write them: `38%`, `poor`, `none`. */
export interface CheckResult {
  readonly span: Span;
  readonly passed: boolean;
  /** What is tested, as written again: `score of public`. */
  readonly subject: string;
  readonly expected: string;
  readonly actual: string;
}

/** One step of the trace, with its place in the text where a rule stands behind it. */
export type TraceStep =
  | { readonly kind: 'omitted'; readonly span: Span | undefined; readonly notes: Notes }
  | { readonly kind: 'answers'; readonly tally: Tally; readonly questions: readonly string[] }
  | { readonly kind: 'given'; readonly value: Rational; readonly span: Span }
  /** `parts` are the sections or questions a score was made of, with what each put in. `reason` says why there is none. */
  | { readonly kind: 'score'; readonly value: Rational | undefined; readonly wording: string; readonly parts: readonly TracePart[]; readonly reason: string | undefined; readonly notes: Notes; readonly span: Span }
  | { readonly kind: 'rounding'; readonly from: Rational; readonly to: Rational; readonly step: Rational; readonly mode: RoundingMode; readonly notes: Notes; readonly span: Span }
  | { readonly kind: 'unrated'; readonly notes: Notes; readonly span: Span }
  | { readonly kind: 'judgement'; readonly rating: string | undefined; readonly notes: Notes; readonly span: Span | undefined }
  /** `wording` is the rule's condition, empty where it has none. */
  | { readonly kind: 'give'; readonly rating: string | undefined; readonly wording: string; readonly notes: Notes; readonly span: Span }
  /** `span` is the band's cut, `notes` what is said of it; `range` the interval it stands for, as printed: `65% – 79%`. */
  | { readonly kind: 'band'; readonly rating: string | undefined; readonly range: string; readonly notes: Notes; readonly span: Span }
  | { readonly kind: 'move'; readonly from: string; readonly to: string; readonly bands: number; readonly notes: Notes; readonly span: Span }
  /** `from` equals `to` when the limit holds but the rating is within it already. */
  | { readonly kind: 'cap' | 'floor'; readonly from: string; readonly to: string; readonly limit: string; readonly notes: Notes; readonly span: Span }
  | { readonly kind: 'hold'; readonly from: string; readonly to: string; readonly answer: HoldQuestion['answer']; readonly limit: string; readonly notes: Notes; readonly span: Span }
  /** `value` is what was decided. `refused` says why it counts for nothing, beyond its bound or not allowed; `to` then equals `from`. */
  | { readonly kind: 'moderation'; readonly from: string | undefined; readonly to: string | undefined; readonly value: string; readonly refused: string | undefined; readonly notes: Notes; readonly span: Span }
  /** The phrase for its share. `phrases` is the list it stands in, `wording` the condition as it stands there: `when missed is 0`, `otherwise`. */
  | { readonly kind: 'words'; readonly text: Text; readonly phrases: { readonly id: string; readonly label: Text }; readonly wording: string; readonly notes: Notes; readonly span: Span };

/** One ingredient of a score. */
export interface TracePart {
  readonly id: string;
  /** Its score or other figure; of a part without one, the number it counted as. */
  readonly value: Rational | undefined;
  readonly weight: Rational | undefined;
  /** Set when the part had no score: what then became of it. */
  readonly absent: 'carried' | 'left out' | 'counts as' | undefined;
}
