import { divide, equal, isZero, type Rational } from './rational.ts';
import type { SectionResult, Tally } from './results.ts';

/**
 * The points a section's score is the share or the sum of; of a section without a score, those that its words tell of. Undefined where there are none, and
 * where the score is made otherwise, as a mean of sections is: whoever worked it out again from the points would come to another number.
 */
export function pointsBehind({ exact, words, measure, tally }: SectionResult): Tally | undefined {
  if (isZero(tally.available)) return undefined;
  if (exact === undefined) return words === undefined ? undefined : tally;
  return isMadeOf(exact, measure, tally) ? tally : undefined;
}

/** Whether points come to a score by themselves. */
export function isMadeOf(score: Rational, measure: SectionResult['measure'], { gained, available }: Tally): boolean {
  const made = measure === 'share' ? divide(gained, available) : gained;
  return made !== undefined && equal(made, score);
}
