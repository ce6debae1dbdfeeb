import type { Window } from './grid.ts';
import type { Cell, InspectionOf, Place } from './places.ts';
import type { Named } from './report.ts';
import type { Trial } from './trial.ts';

/** Which number is to be explained. */
export interface ExplainParams extends InspectionOf {
  readonly about: { readonly kind: 'score' | 'question'; readonly id: string };
  readonly language?: string | undefined;
  readonly trial?: readonly Trial[] | undefined;
  /** Which of the answers are wanted; without it the first fifty. */
  readonly answers?: Window | undefined;
}

/** How a number came about. */
export interface ExplainedNumber {
  readonly about: ExplainParams['about'];
  readonly subject: Named;
  readonly sentences: readonly { readonly text: string; readonly place: Place | undefined }[];
  /** The scores and questions it was made of, each to be explained in turn. */
  readonly parts: readonly { readonly about: ExplainParams['about']; readonly label: string; readonly value: string | undefined }[];
  /** The answers that count to it and are worth less than the best, and those still missing; those of them that are wanted, and how many there are in all. `question` is the label. */
  readonly answers: readonly { readonly cell: Cell; readonly question: string; readonly text: string; readonly missing: boolean }[];
  readonly answersInAll: number;
}
