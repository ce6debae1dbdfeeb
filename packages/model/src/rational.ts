import Fraction from 'fraction.js';

declare const exact: unique symbol;

/** An exact number, a quotient of two integers of any length in lowest terms. Scores never pass through floating point. */
export interface Rational {
  readonly [exact]: 'Rational';
}

/** How a number between two steps is rounded: `halves up` sends a half to the larger, `halves even` to the even neighbour. */
export type RoundingMode = 'halves up' | 'halves even' | 'upwards' | 'downwards';

/** The quotient of two integers; `denominator` must not be zero. */
export function rational(numerator: bigint | number, denominator: bigint | number = 1): Rational {
  return seal(new Fraction(BigInt(numerator), BigInt(denominator)));
}

/** Nought. */
export const ZERO = rational(0);

/** One, or 100 %. */
export const ONE = rational(1);

/** Reads `12`, `0.75`, `62.5%` or `21/32`; anything else is undefined. */
export function parseRational(text: string): Rational | undefined {
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:\/(\d+))?(%?)$/.exec(text);
  if (parts === null) return undefined;
  const [, sign = '', whole = '', decimals = '', below = '1', percent = ''] = parts;
  const denominator = BigInt(below) * 10n ** BigInt(decimals.length) * (percent === '' ? 1n : 100n);
  return denominator === 0n ? undefined : rational(BigInt(sign + whole + decimals), denominator);
}

/** `a + b`. */
export function add(a: Rational, b: Rational): Rational {
  return seal(open(a).add(open(b)));
}

/** `a - b`. */
export function subtract(a: Rational, b: Rational): Rational {
  return seal(open(a).sub(open(b)));
}

/** `a × b`. */
export function multiply(a: Rational, b: Rational): Rational {
  return seal(open(a).mul(open(b)));
}

/** `a ÷ b`; undefined, *none*, when `b` is nought. */
export function divide(a: Rational, b: Rational): Rational | undefined {
  return isZero(b) ? undefined : seal(open(a).div(open(b)));
}

/** Whether a number is longer than about ten thousand digits: nobody's score, and soon more than any machine can hold. */
export function isBeyondUse(value: Rational): boolean {
  const { n, d } = open(value);
  return n >> MOST_BITS !== 0n || d >> MOST_BITS !== 0n;
}

const MOST_BITS = 33_000n;

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Rational, b: Rational): number {
  return open(a).compare(open(b));
}

/** Whether both are the same number. */
export function equal(a: Rational, b: Rational): boolean {
  return compare(a, b) === 0;
}

/** Whether the number is nought. */
export function isZero(a: Rational): boolean {
  return open(a).n === 0n;
}

/** The smaller of the two. */
export function smaller(a: Rational, b: Rational): Rational {
  return compare(a, b) <= 0 ? a : b;
}

/** The larger of the two. */
export function larger(a: Rational, b: Rational): Rational {
  return compare(a, b) >= 0 ? a : b;
}

/** The nearest whole multiple of `step` (above nought) as `mode` says: 159/200 to 1/100 is 4/5 halves up, 79/100 downwards. */
export function roundTo(value: Rational, step: Rational, mode: RoundingMode): Rational {
  const quotient = open(value).div(open(step));
  return seal(new Fraction(wholeOf(quotient, mode), 1n).mul(open(step)));
}

/** `43/68`, or `12` for a whole number: the form used in JSON. */
export function toText(value: Rational): string {
  return open(value).toFraction();
}

/** The nearest double, for drawing and for JSON figures that are already rounded; never for deciding. */
export function toNumber(value: Rational): number {
  return open(value).valueOf();
}

/** The two integers of the quotient; the denominator is positive. */
export function partsOf(value: Rational): { readonly numerator: bigint; readonly denominator: bigint } {
  const { s, n, d } = open(value);
  return { numerator: s * n, denominator: d };
}

function wholeOf(quotient: Fraction, mode: RoundingMode): bigint {
  const floor = quotient.floor();
  const twice = quotient.sub(floor).mul(2).compare(1);
  const below = floor.s * floor.n;
  switch (mode) {
    case 'downwards': return below;
    case 'upwards': return quotient.equals(floor) ? below : below + 1n;
    case 'halves up': return twice >= 0 ? below + 1n : below;
    case 'halves even': return twice > 0 || (twice === 0 && below % 2n !== 0n) ? below + 1n : below;
  }
}

function seal(value: Fraction): Rational {
  return value as unknown as Rational;
}

function open(value: Rational): Fraction {
  return value as unknown as Fraction;
}
