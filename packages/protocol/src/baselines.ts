import type { FileOf } from './places.ts';
import type { InspectionScores } from './scores.ts';

/** Texts that stand in for what the files hold now: those last saved, or those of a commit. A text that is undefined is a file that was not there. */
export interface BaselineParams extends FileOf {
  /** The language of the report it is compared with, so that ratings differ only where they are others. Without one, the one that is set. */
  readonly language?: string | undefined;
  readonly texts: readonly { readonly uri: string; readonly text: string | undefined }[];
}

/** What the inspections of a file came to with these texts. */
export interface BaselineResult {
  readonly inspections: readonly InspectionScores[];
  readonly differs: Differing;
}

/** Which texts say something else now: those of the framework, with all it uses, and the one that holds the answers. Line ends are no difference. */
export interface Differing {
  readonly framework: boolean;
  readonly answers: boolean;
}
