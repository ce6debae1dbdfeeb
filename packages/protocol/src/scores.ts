/**
 * Sent by the server for an open file of inspections whenever its scores may have changed, to clients that asked for it with
 * `initializationOptions: { scores: true }`. Parameters: {@link ScoresParams}.
 */
export const SCORES = 'criteria/scores';

/** What the inspections of a file come to. */
export interface ScoresParams {
  readonly uri: string;
  /** The version of the text these are the scores of. */
  readonly version: number;
  readonly inspections: readonly InspectionScores[];
}

/** What one inspection comes to. */
export interface InspectionScores {
  readonly id: string;
  readonly label: string;
  /** Where its name stands, as offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** Asked questions and facts that are answered, and all that are asked. */
  readonly answered: number;
  readonly asked: number;
  /** Whether no answer, judgement or decision is missing. */
  readonly complete: boolean;
  /** Whether all that stands in the inspection, around it and in its framework could be read. Where not, it is not to be called complete. */
  readonly allRead: boolean;
  readonly checks: { readonly passed: number; readonly failed: number };
  /** Every section and figure that is in the inspection, in document order. */
  readonly sections: readonly SectionScore[];
}

/** What one section or figure comes to; numbers as people read them. */
export interface SectionScore {
  readonly id: string;
  readonly label: string;
  readonly level: string;
  readonly parent: string | undefined;
  /** `83%`, or a number; undefined is *none*. */
  readonly score: string | undefined;
  /** The lowest and highest score it can still end in, where answers are missing and it is known. */
  readonly between: readonly [lowest: string, highest: string] | undefined;
  /** Bands by id, and the final one as people read it. */
  readonly provisional: string | undefined;
  readonly final: string | undefined;
  readonly rating: string | undefined;
  readonly stars: number | undefined;
  readonly starsOf: number | undefined;
  /** Whether nothing that is missing can change the final rating. */
  readonly settled: boolean;
  /** Answers given, and those still missing. */
  readonly answers: number;
  readonly missing: number;
}
