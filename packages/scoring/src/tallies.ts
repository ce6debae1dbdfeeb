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
    gained: isZero(b.gained) ? a.gained : add(a.gained, b.gained), available: isZero(b.available) ? a.available : add(a.available, b.available),
    answers: a.answers + b.answers, counted: a.counted + b.counted,
    missed: a.missed + b.missed, excluded: a.excluded + b.excluded, notAsked: a.notAsked + b.notAsked, missing: a.missing + b.missing,
  }), EMPTY_TALLY);
}

/** Points gained over points available; undefined, *none*, when nothing is available. */
export function shareOf(tally: Pick<Tally, 'gained' | 'available'>): Rational | undefined {
  return divide(tally.gained, tally.available);
}

/** Counters and the tally made of them. */
interface Counted {
  readonly counts: Histogram;
  tally: Tally | undefined;
}

/** The tallies of all questions, kept up to date while answers change. */
export class Tallies {
  private readonly answers: Answers;
  private readonly whole = new Map<string, Counted>();
  /** Of records that a mask lets through, by mask. */
  private readonly filtered = new Map<Uint8Array, Map<string, Counted>>();
  private readonly points = new Map<string, readonly (Points | undefined)[]>();

  constructor(answers: Answers) {
    this.answers = answers;
  }

  countsOf(question: Question): Histogram {
    return this.countedIn(this.whole, question, undefined).counts;
  }

  of(question: Question): Tally {
    const counted = this.countedIn(this.whole, question, undefined);
    return counted.tally ??= tallyOf(question, counted.counts, this.answers, undefined);
  }

  /** Only of records that the filter lets through. */
  where(question: Question, filter: Uint8Array): Tally {
    if (!this.answers.keeps(filter)) return tallyOf(question, this.histogram(question, filter), this.answers, filter);
    const known = this.filtered.get(filter) ?? new Map<string, Counted>();
    this.filtered.set(filter, known);
    const counted = this.countedIn(known, question, filter);
    return counted.tally ??= tallyOf(question, counted.counts, this.answers, filter);
  }

  private countedIn(known: Map<string, Counted>, question: Question, filter: Uint8Array | undefined): Counted {
    const before = known.get(question.id);
    if (before !== undefined) return before;
    const counted: Counted = { counts: this.histogram(question, filter), tally: undefined };
    known.set(question.id, counted);
    return counted;
  }

  private histogram(question: Question, filter: Uint8Array | undefined): Histogram {
    return histogramOf(this.answers.column(question.id).codes, this.answers.askedOf(question.id), filter);
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
    const points = this.pointsOf(question);
    if (question.answer.kind === 'choice') return points[code - FIRST_VALUE];
    const number = this.answers.column(question.id).numbers.get(record);
    if (question.answer.kind !== 'number' || number === undefined) return undefined;
    const value = valueForNumber(question.answer.values, number);
    return value === undefined ? undefined : points[question.answer.values.indexOf(value)];
  }

  /** What each value brings. */
  pointsOf(question: Question): readonly (Points | undefined)[] {
    const points = this.points.get(question.id) ?? pointsOf(question);
    this.points.set(question.id, points);
    return points;
  }

  /** Lets something change one record's answers to the columns, and whether the masks hold of it; only what counts that record is counted again. */
  recount(columns: readonly string[], masks: readonly Uint8Array[], record: number, change: () => void): void {
    const touched = [...this.countersOf(columns, masks)];
    for (const { id, counted, mask } of touched) this.move(id, counted, mask, record, -1);
    change();
    for (const { id, counted, mask } of touched) this.move(id, counted, mask, record, 1);
  }

  private *countersOf(columns: readonly string[], masks: readonly Uint8Array[]): Iterable<{ readonly id: string; readonly counted: Counted; readonly mask: Uint8Array | undefined }> {
    for (const id of columns) {
      const counted = this.whole.get(id);
      if (counted !== undefined) yield { id, counted, mask: undefined };
    }
    for (const [mask, known] of this.filtered) {
      for (const [id, counted] of known) if (columns.includes(id) || masks.includes(mask)) yield { id, counted, mask };
    }
  }

  private move(id: string, counted: Counted, mask: Uint8Array | undefined, record: number, by: 1 | -1): void {
    counted.tally = undefined;
    if (mask !== undefined && mask[record] !== YES) return;
    const slot = (this.answers.askedOf(id)[record] ?? NO) * WIDTH + (this.answers.column(id).codes[record] ?? 0);
    counted.counts[slot] = (counted.counts[slot] ?? 0) + by;
  }

  /** Forgets all counters. */
  forget(): void {
    this.whole.clear();
    this.filtered.clear();
  }
}
