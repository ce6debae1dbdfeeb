import { add, compare, divide, isZero, multiply, rational, subtract, ZERO, type Rational } from '@inspection-criteria/model';

/** What one missing answer may still bring: points gained and available. Nothing available stands for not counted, or not asked. */
export interface Option {
  readonly gained: Rational;
  readonly available: Rational;
}

/** Several missing answers with the same options. */
export interface Open {
  readonly options: readonly Option[];
  readonly times: number;
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
export function boundsOfShare(gained: Rational, available: Rational, open: readonly Open[]): Bounds {
  const left = open.filter((o) => o.times > 0 && o.options.length > 0);
  const none = isZero(available) && left.every((o) => o.options.some((option) => isZero(option.available)));
  return { lowest: bound(gained, available, left, -1), highest: bound(gained, available, left, 1), none };
}

function bound(gained: Rational, available: Rational, open: readonly Open[], way: 1 | -1): Rational | undefined {
  let ratio = divide(gained, available) ?? firstRatio(open, way);
  if (ratio === undefined) return undefined;
  for (;;) {
    const next = ratioFor(ratio, gained, available, open, way);
    if (next === undefined || compare(next, ratio) * way <= 0) return ratio;
    ratio = next;
  }
}

/** With nothing available yet, the best that one answer alone can make of it. */
function firstRatio(open: readonly Open[], way: 1 | -1): Rational | undefined {
  const ratios = open.flatMap((o) => o.options.flatMap((option) => divide(option.gained, option.available) ?? []));
  return ratios.reduce<Rational | undefined>((best, r) => best === undefined || compare(r, best) * way > 0 ? r : best, undefined);
}

function ratioFor(ratio: Rational, gained: Rational, available: Rational, open: readonly Open[], way: 1 | -1): Rational | undefined {
  let [g, a] = [gained, available];
  for (const { options, times } of open) {
    const chosen = bestOption(options, ratio, way);
    g = add(g, multiply(chosen.gained, rational(times)));
    a = add(a, multiply(chosen.available, rational(times)));
  }
  return divide(g, a);
}

function bestOption(options: readonly Option[], ratio: Rational, way: 1 | -1): Option {
  const worth = (o: Option): Rational => subtract(o.gained, multiply(ratio, o.available));
  return options.reduce((best, o) => compare(worth(o), worth(best)) * way > 0 ? o : best, options[0] ?? { gained: ZERO, available: ZERO });
}
