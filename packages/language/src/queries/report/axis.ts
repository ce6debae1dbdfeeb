import { compare, multiply, numberText, ONE, percentText, rational, subtract, textIn, toNumber, ZERO, type Rational, type Scale, type Section, type SectionResult, type Span } from '@inspection-criteria/model';
import { boundsOf, rangeOf, type Attainable } from '@inspection-criteria/scoring';

/** The scale a score lies on, in numbers for drawing: made of exact ones at the very end, and nothing is computed from them. Shares go from 0 to 100. */
export interface Axis {
  readonly lowest: number;
  readonly highest: number;
  readonly lowestText: string;
  readonly highestText: string;
  /** From the lowest to the highest; a band ends where the next begins. */
  readonly bands: readonly AxisBand[];
}

/** A band on an axis; `shade` goes from 0 for the best to 1 for the worst. */
export interface AxisBand {
  readonly id: string;
  readonly label: string;
  readonly range: string;
  readonly from: number;
  readonly to: number;
  readonly stars: number | undefined;
  readonly shade: number;
  readonly span: Span;
}

/** What is drawn of a section's score: its axis, and where on it the score lies and can still end. */
export interface Drawn {
  readonly axis: Axis | undefined;
  readonly at: number | undefined;
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** What an axis is made of. */
export interface Scored {
  readonly section: Section;
  readonly result: SectionResult;
  /** The bands the section is rated on. */
  readonly scale: Scale | undefined;
  readonly attainable: Attainable | undefined;
  readonly language: string | undefined;
}

interface Ends {
  readonly lowest: Rational;
  readonly highest: Rational;
}

/** A section's score as it is drawn. */
export function drawn(scored: Scored): Drawn {
  const { section, result: { published, possible, tally, measure } } = scored;
  const ends = section.score === undefined && published === undefined ? undefined : endsOf(scored);
  if (ends === undefined) return { axis: undefined, at: undefined, from: undefined, to: undefined };
  const draw = drawingIn(measure);
  const open = tally.missing > 0 && possible.lowestPublished !== undefined && possible.highestPublished !== undefined;
  const print = measure === 'share' ? percentText : numberText;
  return {
    axis: { lowest: draw(ends.lowest), highest: draw(ends.highest), lowestText: print(ends.lowest), highestText: print(ends.highest), bands: bandsOn(scored, ends) },
    at: published === undefined ? undefined : draw(published),
    from: open ? draw(possible.lowestPublished) : undefined, to: open ? draw(possible.highestPublished) : undefined,
  };
}

/** Turns an exact score into a number of its axis. */
export function drawingIn(measure: SectionResult['measure']): (value: Rational) => number {
  return (value) => toNumber(measure === 'share' ? multiply(value, rational(100)) : value);
}

/** A share lies between nothing and all; a number between what can come out or, where that is not known, around the cuts of its bands. */
function endsOf({ result: { measure, published, possible }, scale, attainable }: Scored): Ends | undefined {
  const ends = measure === 'share' ? [ZERO, ONE] : attainable === undefined ? aroundCuts(scale) : [attainable.lowest, attainable.highest];
  const [lowest, ...others] = [...ends, ...ends.length === 0 ? [] : [published, possible.lowestPublished, possible.highestPublished].flatMap((n) => n ?? [])].toSorted(compare);
  const highest = others.at(-1);
  return lowest === undefined || highest === undefined || compare(lowest, highest) === 0 ? undefined : { lowest, highest };
}

/** From nought, or the lowest cut if that is below, to as far beyond the highest cut as it is from the one before. */
function aroundCuts(scale: Scale | undefined): readonly Rational[] {
  const bounds = scale?.values.flatMap((value) => { const found = boundsOf(scale, value); return [found?.lower ?? [], found?.upper ?? []].flat(); }) ?? [];
  const sorted = [ZERO, ...bounds].toSorted(compare);
  const highest = sorted.at(-1);
  const before = sorted.findLast((bound) => highest !== undefined && compare(bound, highest) < 0);
  return bounds.length === 0 || highest === undefined ? [] : [...sorted, before === undefined ? ONE : subtract(multiply(highest, rational(2)), before)];
}

function bandsOn({ section, result: { measure }, scale, language }: Scored, { lowest, highest }: Ends): readonly AxisBand[] {
  const draw = drawingIn(measure);
  const last = Math.max(1, (scale?.values.length ?? 0) - 1);
  const bands = scale?.values.map((value, i) => {
    const bounds = boundsOf(scale, value);
    const [from, to] = [bounds?.lower ?? lowest, bounds?.upper ?? highest];
    if (bounds === undefined || compare(from, to) >= 0) return undefined;
    const range = rangeOf(scale, value, section.rounding?.step, measure);
    return { id: value.id, label: textIn(value.label, language), range, from: draw(from), to: draw(to), stars: value.stars, shade: i / last, span: value.nameSpan };
  }) ?? [];
  return bands.includes(undefined) && scale?.values.some((value) => boundsOf(scale, value) === undefined) === true ? [] : bands.flatMap((band) => band ?? []).toSorted((a, b) => a.from - b.from);
}
