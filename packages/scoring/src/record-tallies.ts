import { FIRST_VALUE, NOT_ANSWERED, partsOf, rational, type Question, type Rational, type Tally } from '@inspection-criteria/model';
import { NO, valueForNumber, YES } from './answers.ts';
import type { Engine } from './engine.ts';
import type { Points } from './tallies.ts';

/**
 * The tally of each record over some questions, counted column by column in whole numbers: points are counted in the
 * greatest part that divides them all. Undefined where those numbers would be too large to be exact; records must then be
 * tallied one by one.
 */
export function talliesByRecord(questions: readonly Question[], size: number, engine: Engine): ((record: number) => Tally) | undefined {
  const points = questions.map((q) => engine.tallies.pointsOf(q));
  const parts = partsPerPoint(points);
  if (parts === undefined) return undefined;
  const counters = new Counters(size);
  questions.forEach((question, i) => { countColumn(question, (points[i] ?? []).map((p) => inParts(p, parts)), counters, engine); });
  const known = new Map<number, Rational>();
  const amount = (units: number): Rational => {
    const value = known.get(units) ?? rational(units, parts);
    known.set(units, value);
    return value;
  };
  return (record) => counters.tally(record, amount);
}

/** A value's points in whole parts; `undefined` is a value that is not counted. */
type InParts = { readonly gained: number; readonly available: number; readonly best: boolean } | undefined;

class Counters {
  private readonly gained: Float64Array;
  private readonly available: Float64Array;
  private readonly counted: Uint32Array;
  private readonly missed: Uint32Array;
  private readonly excluded: Uint32Array;
  private readonly notAsked: Uint32Array;
  private readonly missing: Uint32Array;

  constructor(size: number) {
    [this.gained, this.available] = [new Float64Array(size), new Float64Array(size)];
    [this.counted, this.missed, this.excluded] = [new Uint32Array(size), new Uint32Array(size), new Uint32Array(size)];
    [this.notAsked, this.missing] = [new Uint32Array(size), new Uint32Array(size)];
  }

  isNotAsked(record: number): void {
    this.notAsked[record] = (this.notAsked[record] ?? 0) + 1;
  }

  isMissing(record: number): void {
    this.missing[record] = (this.missing[record] ?? 0) + 1;
  }

  answered(record: number, points: InParts): void {
    if (points === undefined) { this.excluded[record] = (this.excluded[record] ?? 0) + 1; return; }
    this.counted[record] = (this.counted[record] ?? 0) + 1;
    this.gained[record] = (this.gained[record] ?? 0) + points.gained;
    this.available[record] = (this.available[record] ?? 0) + points.available;
    if (!points.best) this.missed[record] = (this.missed[record] ?? 0) + 1;
  }

  tally(record: number, amount: (units: number) => Rational): Tally {
    const at = (counts: Uint32Array): number => counts[record] ?? 0;
    return {
      gained: amount(this.gained[record] ?? 0), available: amount(this.available[record] ?? 0), answers: at(this.counted) + at(this.excluded),
      counted: at(this.counted), missed: at(this.missed), excluded: at(this.excluded), notAsked: at(this.notAsked), missing: at(this.missing),
    };
  }
}

function countColumn(question: Question, points: readonly InParts[], counters: Counters, { answers }: Engine): void {
  const { codes, numbers } = answers.column(question.id);
  const asked = answers.askedOf(question.id);
  const { answer } = question;
  const valueOf = (record: number, code: number): number => {
    if (answer.kind === 'choice') return code - FIRST_VALUE;
    const number = answer.kind === 'number' ? numbers.get(record) : undefined;
    const value = answer.kind !== 'number' || number === undefined ? undefined : valueForNumber(answer.values, number);
    return answer.kind !== 'number' || value === undefined ? -1 : answer.values.indexOf(value);
  };
  for (let record = 0; record < codes.length; record++) {
    const code = codes[record] ?? NOT_ANSWERED;
    const state = asked[record] ?? NO;
    if (state === NO) counters.isNotAsked(record);
    else if (state !== YES || code < FIRST_VALUE) counters.isMissing(record);
    else counters.answered(record, points[valueOf(record, code)]);
  }
}

function inParts(points: Points | undefined, parts: bigint): InParts {
  const whole = (value: Rational): number => { const { numerator, denominator } = partsOf(value); return Number(numerator * (parts / denominator)); };
  return points === undefined ? undefined : { gained: whole(points.gained), available: whole(points.available), best: points.best };
}

/** In how many parts a point must be cut so that all points are whole; undefined where their sums could be too large to be exact. */
function partsPerPoint(questions: readonly (readonly (Points | undefined)[])[]): bigint | undefined {
  const amounts = questions.flatMap((points) => points.flatMap((p) => p === undefined ? [] : [partsOf(p.gained), partsOf(p.available)]));
  const parts = amounts.reduce((all, { denominator }) => all / gcd(all, denominator) * denominator, 1n);
  const most = amounts.reduce((largest, { numerator, denominator }) => { const n = numerator * (parts / denominator); const size = n < 0n ? -n : n; return size > largest ? size : largest; }, 0n);
  return most * BigInt(questions.length) <= BigInt(Number.MAX_SAFE_INTEGER) ? parts : undefined;
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}
