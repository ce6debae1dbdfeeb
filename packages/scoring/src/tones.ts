import { compare, isZero, type Fact, type Question } from '@inspection-criteria/model';
import { pointsOf, type Points } from './tallies.ts';

/** How good an answer is: the best there is, some of it, nothing, not counted, or neither good nor bad. */
export type Tone = 'best' | 'part' | 'nothing' | 'not counted' | 'plain';

/** How good each value of a question's or fact's list is. Facts are neither good nor bad, nor are answers that count in no score. */
export function tonesOf(column: Question | Fact): readonly Tone[] {
  const { answer } = column;
  const values = 'values' in answer ? answer.values : [];
  if (column.kind === 'fact' || !column.counted) return values.map(() => 'plain');
  const points = pointsOf(column);
  const fewestIsBest = 'fewestIsBest' in answer && answer.fewestIsBest;
  return values.map((value, i) => value.counted ? toneOf(points[i], fewestIsBest) : 'not counted');
}

function toneOf(points: Points | undefined, fewestIsBest: boolean): Tone {
  if (points === undefined) return 'plain';
  if (points.best) return 'best';
  const isWorst = fewestIsBest ? compare(points.gained, points.available) === 0 : isZero(points.gained);
  return isWorst ? 'nothing' : 'part';
}
