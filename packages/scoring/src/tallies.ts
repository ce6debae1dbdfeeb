import { add, compare, divide, FIRST_VALUE, isZero, multiply, rational, ZERO, type Question, type Rational, type Tally, type Value } from '@inspection-criteria/model';
import { NO, OPEN, valueForNumber, YES, type Answers } from './answers.ts';

/** Nothing answered, nothing asked. */
export const EMPTY_TALLY: Tally = { gained: ZERO, available: ZERO, answers: 0, counted: 0, missed: 0, excluded: 0, notAsked: 0, missing: 0 };

const NOT_ASKED_TALLY: Tally = { ...EMPTY_TALLY, notAsked: 1 };
const MISSING_TALLY: Tally = { ...EMPTY_TALLY, missing: 1 };
const EXCLUDED_TALLY: Tally = { ...EMPTY_TALLY, answers: 1, excluded: 1 };
const COUNTED_TALLY: Tally = { ...EMPTY_TALLY, answers: 1, counted: 1 };

/** How often each answer code stands beside each state of being asked: 3 × 256 counters. */
export type Histogram = Int32Array;

/** The codes an answer may have. */
export const WIDTH = 256;

/** Counts a question's answers; with a filter, only of records that pass it. One pass over two byte arrays. */
export function histogramOf(codes: Uint8Array, asked: Uint8Array, filter: Uint8Array | undefined): Histogram {
  const counts = new Int32Array(3 * WIDTH);
  for (let record = 0; record < codes.length; record++) {
    if (filter !== undefined && filter[record] !== YES) continue;
    const slot = (asked[record] ?? NO) * WIDTH + (codes[record] ?? 0);
    counts[slot] = (counts[slot] ?? 0) + 1;
  }
  return counts;
}

/** Moves one record from one answer or state to another. */
export function shift(counts: Histogram, before: { asked: number; code: number }, after: { asked: number; code: number }): void {
  const from = before.asked * WIDTH + before.code;
  const to = after.asked * WIDTH + after.code;
  counts[from] = (counts[from] ?? 0) - 1;
  counts[to] = (counts[to] ?? 0) + 1;
}

/** How many asked records gave the answer with the code. */
export function countOf(counts: Histogram, code: number): number {
  return counts[YES * WIDTH + code] ?? 0;
}

/** Points a value brings and could have brought: undefined for one that is not counted or has no points. */
export interface Points {
  readonly gained: Rational;
  readonly available: Rational;
  readonly best: boolean;
}

/** The most a question's list can bring, and what each value brings, weighted. */
export function pointsOf(question: Question): readonly (Points | undefined)[] {
  const values = question.answer.kind === 'choice' || question.answer.kind === 'number' ? question.answer.values : [];
  const worths = values.filter((v) => v.counted && v.worth !== undefined).flatMap((v) => v.worth ?? []);
  const most = worths.reduce((a, b) => compare(a, b) >= 0 ? a : b, ZERO);
  const least = worths.reduce((a, b) => compare(a, b) <= 0 ? a : b, most);
  const best = 'fewestIsBest' in question.answer && question.answer.fewestIsBest ? least : most;
  return values.map((value) => pointsOfValue(value, question.weight, most, best));
}

function pointsOfValue(value: Value, weight: Rational, most: Rational, best: Rational): Points | undefined {
  if (!value.counted || value.worth === undefined) return undefined;
  return { gained: multiply(value.worth, weight), available: multiply(most, weight), best: compare(value.worth, best) === 0 };
}

/** A question's tally from its counters. A number is first turned into its value, so its points are found record by record. */
export function tallyOf(question: Question, counts: Histogram, answers: Answers, filter: Uint8Array | undefined): Tally {
  const { missing, notAsked } = missingOf(counts);
  const base = { notAsked, missing };
  if (question.answer.kind === 'number') return numberTally(question, answers, filter, base);
  if (question.answer.kind !== 'choice') {
    const given = countOf(counts, FIRST_VALUE);
    return { ...EMPTY_TALLY, ...base, answers: given, excluded: given };
  }
  return sumUp(question, (index) => countOf(counts, FIRST_VALUE + index), base);
}

function missingOf(counts: Histogram): { missing: number; notAsked: number } {
  let missing = 0;
  let notAsked = 0;
  for (let code = 0; code < WIDTH; code++) {
    notAsked += counts[NO * WIDTH + code] ?? 0;
    missing += counts[OPEN * WIDTH + code] ?? 0;
    if (code < FIRST_VALUE) missing += counts[YES * WIDTH + code] ?? 0;
  }
  return { missing, notAsked };
}

function sumUp(question: Question, count: (index: number) => number, base: { missing: number; notAsked: number }): Tally {
  let [gained, available] = [ZERO, ZERO];
  let [answers, counted, missed] = [0, 0, 0];
  pointsOf(question).forEach((points, index) => {
    const times = count(index);
    if (times === 0) return;
    answers += times;
    if (points === undefined) return;
    counted += times;
    if (!points.best) missed += times;
    gained = add(gained, multiply(points.gained, rational(times)));
    available = add(available, multiply(points.available, rational(times)));
  });
  return { gained, available, answers, counted, missed, excluded: answers - counted, ...base };
}

function numberTally(question: Question, answers: Answers, filter: Uint8Array | undefined, base: { missing: number; notAsked: number }): Tally {
  const values = question.answer.kind === 'number' ? question.answer.values : [];
  const times = new Map<Value, number>();
  let given = 0;
  for (const [, number] of numbersOf(question.id, answers, filter)) {
    given++;
    const value = valueForNumber(values, number);
    if (value !== undefined) times.set(value, (times.get(value) ?? 0) + 1);
  }
  const tally = sumUp(question, (index) => { const value = values[index]; return value === undefined ? 0 : times.get(value) ?? 0; }, base);
  return { ...tally, answers: given, excluded: given - tally.counted };
}

/** The numbers given where the question is asked, by record. */
export function numbersOf(id: string, answers: Answers, filter: Uint8Array | undefined): readonly (readonly [number, Rational])[] {
  const asked = answers.askedOf(id);
  return [...answers.column(id).numbers].filter(([record]) => asked[record] === YES && (filter === undefined || filter[record] === YES));
}

/** The points of the counted answers to a question, each amount once. */
export function pointsPresent(question: Question, answers: Answers, filter: Uint8Array | undefined): readonly Rational[] {
  const points = pointsOf(question);
  if (question.answer.kind === 'number') {
    const { values } = question.answer;
    const found = new Set(numbersOf(question.id, answers, filter).flatMap(([, number]) => valueForNumber(values, number) ?? []));
    return values.flatMap((value, index) => found.has(value) ? points[index]?.gained ?? [] : []);
  }
  const counts = histogramOf(answers.column(question.id).codes, answers.askedOf(question.id), filter);
  return points.flatMap((p, index) => p !== undefined && countOf(counts, FIRST_VALUE + index) > 0 ? [p.gained] : []);
}

/** Several tallies as one. */
export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce((a, b) => ({
    gained: isZero(b.gained) ? a.gained : add(a.gained, b.gained), available: isZero(b.available) ? a.available : add(a.available, b.available), answers: a.answers + b.answers, counted: a.counted + b.counted,
    missed: a.missed + b.missed, excluded: a.excluded + b.excluded, notAsked: a.notAsked + b.notAsked, missing: a.missing + b.missing,
  }), EMPTY_TALLY);
}

/** Points gained over points available; undefined, *none*, when nothing is available. */
export function shareOf(tally: Pick<Tally, 'gained' | 'available'>): Rational | undefined {
  return divide(tally.gained, tally.available);
}

/** The tallies of all questions, kept up to date while answers change. */
export class Tallies {
  private readonly answers: Answers;
  private readonly counts = new Map<string, Histogram>();
  private readonly known = new Map<string, Tally>();
  private readonly points = new Map<string, readonly (Points | undefined)[]>();

  constructor(answers: Answers) {
    this.answers = answers;
  }

  countsOf(question: Question): Histogram {
    const known = this.counts.get(question.id);
    if (known !== undefined) return known;
    const counts = histogramOf(this.answers.column(question.id).codes, this.answers.askedOf(question.id), undefined);
    this.counts.set(question.id, counts);
    return counts;
  }

  of(question: Question): Tally {
    const known = this.known.get(question.id);
    if (known !== undefined) return known;
    const tally = tallyOf(question, this.countsOf(question), this.answers, undefined);
    this.known.set(question.id, tally);
    return tally;
  }

  /** Only of records that the filter lets through. */
  filtered(question: Question, filter: Uint8Array): Tally {
    const counts = histogramOf(this.answers.column(question.id).codes, this.answers.askedOf(question.id), filter);
    return tallyOf(question, counts, this.answers, filter);
  }

  /** One record's own tally of a question. */
  ofRecord(question: Question, record: number): Tally {
    const asked = this.answers.askedOf(question.id)[record] ?? NO;
    const code = this.answers.column(question.id).codes[record] ?? 0;
    if (asked === NO) return NOT_ASKED_TALLY;
    if (asked === OPEN || code < FIRST_VALUE) return MISSING_TALLY;
    const points = this.pointsFor(question, record, code);
    if (points === undefined) return EXCLUDED_TALLY;
    return { ...COUNTED_TALLY, gained: points.gained, available: points.available, missed: points.best ? 0 : 1 };
  }

  private pointsFor(question: Question, record: number, code: number): Points | undefined {
    const points = this.points.get(question.id) ?? pointsOf(question);
    this.points.set(question.id, points);
    if (question.answer.kind === 'choice') return points[code - FIRST_VALUE];
    const number = this.answers.column(question.id).numbers.get(record);
    if (question.answer.kind !== 'number' || number === undefined) return undefined;
    const value = valueForNumber(question.answer.values, number);
    return value === undefined ? undefined : points[question.answer.values.indexOf(value)];
  }

  /** Takes in that a record's answer, or its being asked, has changed. */
  change(question: Question, before: { asked: number; code: number }, after: { asked: number; code: number }): void {
    const counts = this.counts.get(question.id);
    if (counts !== undefined) shift(counts, before, after);
    this.known.delete(question.id);
  }
}
