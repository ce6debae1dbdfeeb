import { numberText, percentText, type Moderation, type Rounding } from '@inspection-criteria/model';

/** Sentences on method that hover and the framework's page have in common. */

/** How a section comes by a rating without a score of its own. */
export function judgedSentence(bands: string): string {
  return `An inspector judges it on ${bands}.`;
}

/** A figure that is given. */
export const GIVEN_SENTENCE = 'The inspection gives it as a number.';

/** A section without a score, or a framework that has none as a whole. */
export function unscoredSentence(isWhole: boolean): string {
  return isWhole ? 'As a whole it has no score.' : 'It is not scored.';
}

/** `rounded to 1%, halves up`. */
export function roundedPhrase({ step, mode }: Rounding, measure: 'share' | 'number'): string {
  return `rounded to ${measure === 'share' ? percentText(step) : numberText(step)}, ${mode}`;
}

/** A section that is left out of all totals. */
export const LEFT_OUT_SENTENCE = 'It counts in no score above it.';

/** How far moderation may go. */
export function moderationSentence({ bands, direction }: Moderation): string {
  const far = bands === undefined ? 'to any band' : `by at most ${String(bands)} band${bands === 1 ? '' : 's'}`;
  return `Moderation may move its rating ${far}${direction === undefined ? '' : `, ${direction}`}.`;
}
