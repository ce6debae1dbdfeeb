import { compare, type Rational, type Scale, type SectionResult } from '@inspection-criteria/model';
import { drawingIn, type Axis } from './axis.ts';

/** How a section moved from one result to another. `far` is a part of its axis, for bringing what moves most to the front. */
export interface Moved {
  readonly rating: 'better' | 'worse' | 'another' | 'same';
  readonly score: 'higher' | 'lower' | 'another' | 'same';
  readonly far: number;
}

/** How a section moved to what it is now, from what it was; undefined is a section that was left out. */
export function movedBetween(now: SectionResult, then: SectionResult | undefined, scale: Scale | undefined, axis: Pick<Axis, 'lowest' | 'highest'> | undefined): Moved {
  const was = then?.omitted === true ? undefined : then;
  return { rating: ratingMove(now.final, was?.final, scale), score: scoreMove(now.published, was?.published), far: far(now, was, axis) };
}

/** Bands are listed from the best to the worst. */
function ratingMove(now: string | undefined, then: string | undefined, scale: Scale | undefined): Moved['rating'] {
  if (now === then) return 'same';
  const place = (band: string | undefined): number => scale?.values.findIndex(({ id }) => id === band) ?? -1;
  if (place(now) < 0 || place(then) < 0) return 'another';
  return place(now) < place(then) ? 'better' : 'worse';
}

function scoreMove(now: Rational | undefined, then: Rational | undefined): Moved['score'] {
  if (now === undefined || then === undefined) return now === then ? 'same' : 'another';
  const difference = compare(now, then);
  return difference === 0 ? 'same' : difference > 0 ? 'higher' : 'lower';
}

function far({ published: now, measure }: SectionResult, then: SectionResult | undefined, axis: Pick<Axis, 'lowest' | 'highest'> | undefined): number {
  if (now === undefined || then?.published === undefined || axis === undefined || axis.highest === axis.lowest) return 0;
  const draw = drawingIn(measure);
  return Math.abs(draw(now) - draw(then.published)) / Math.abs(axis.highest - axis.lowest);
}
