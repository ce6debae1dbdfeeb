import { add, compare, divide, isZero, multiply, rational, subtract, ZERO, type Rational } from '@inspection-criteria/model';

/** What one missing answer may still bring: points, and whether it is then an answer, a counted one, a missed one (0 or 1 each). */
export interface Option {
  readonly gained: Rational;
  readonly available: Rational;
  readonly answers: number;
  readonly counted: number;
  readonly missed: number;
}

/** Brings nothing: not asked, or never answered. */
export const NO_ANSWER: Option = { gained: ZERO, available: ZERO, answers: 0, counted: 0, missed: 0 };

/** Several missing answers with the same options, of which each takes one. */
export interface Open<T extends Ratio = Option> {
  readonly options: readonly T[];
  readonly times: number;
}

/** A part of a quotient. `available` is never below nought. */
export interface Ratio {
  readonly gained: Rational;
  readonly available: Rational;
}

/** The least and the most a pooled share can end at. */
export interface Bounds {
  readonly lowest: Rational | undefined;
  readonly highest: Rational | undefined;
  /** Whether it can end with nothing available. */
  readonly none: boolean;
}

/**
 * The exact bounds of (gained + Σ gᵢ) ÷ (available + Σ aᵢ) over all choices of one option for each missing answer,
 * by Dinkelbach's method: for a trial ratio λ the best choice maximises gᵢ − λ·aᵢ answer by answer; the ratio it gives is the next λ.
 */
export function boundsOfShare(gained: Rational, available: Rational, open: readonly Open<Ratio>[]): Bounds {
  const left = open.filter((o) => o.times > 0 && o.options.length > 0);
  const none = isZero(available) && left.every((o) => o.options.some((option) => isZero(option.available)));
  return { lowest: bound(gained, available, left, -1), highest: bound(gained, available, left, 1), none };
}

function bound(gained: Rational, available: Rational, open: readonly Open<Ratio>[], way: 1 | -1): Rational | undefined {
  const start = divide(gained, available) ?? firstRatio(open, way);
  // The start need not be a choice that can be made; the first step from it is one, and from there each step only gains.
  let ratio = start === undefined ? undefined : ratioFor(start, gained, available, open, way);
  while (ratio !== undefined) {
    const next = ratioFor(ratio, gained, available, open, way);
    if (next === undefined || compare(next, ratio) * way <= 0) return ratio;
    ratio = next;
  }
  return undefined;
}

/** With nothing available yet, the best that one answer alone can make of it. */
function firstRatio(open: readonly Open<Ratio>[], way: 1 | -1): Rational | undefined {
  const ratios = open.flatMap((o) => o.options.flatMap((option) => divide(option.gained, option.available) ?? []));
  return ratios.reduce<Rational | undefined>((best, r) => best === undefined || compare(r, best) * way > 0 ? r : best, undefined);
}

function ratioFor(ratio: Rational, gained: Rational, available: Rational, open: readonly Open<Ratio>[], way: 1 | -1): Rational | undefined {
  let [g, a] = [gained, available];
  for (const { options, times } of open) {
    const chosen = bestOption(options, ratio, way);
    g = add(g, multiply(chosen.gained, rational(times)));
    a = add(a, multiply(chosen.available, rational(times)));
  }
  return divide(g, a);
}

/** Of equals the one with more available, so that a quotient is found where there is one. */
function bestOption(options: readonly Ratio[], ratio: Rational, way: 1 | -1): Ratio {
  const worth = (o: Ratio): Rational => subtract(o.gained, multiply(ratio, o.available));
  return options.reduce((best, o) => {
    const order = compare(worth(o), worth(best)) * way;
    return order > 0 || (order === 0 && compare(o.available, best.available) > 0) ? o : best;
  }, options[0] ?? { gained: ZERO, available: ZERO });
}
