import { add, compare, equal, numberText, percentText, roundTo, subtract, wordTest, type Condition, type Cut, type Expression, type Notes, type Rational, type Scale, type Value } from '@inspection-criteria/model';
import { allOf, passes, type Computed, type Truth } from './values.ts';

/** What bands need to know of the section they rate. */
export interface BandContext {
  readonly evaluate: (expression: Expression) => Computed;
  readonly truth: (condition: Condition) => Truth;
}

/** Whether a value of a list is taken for a number, as far as it alone goes: all its cuts and conditions hold. */
export function takes(value: Value, number: Computed, context: BandContext): Truth {
  if (value.otherwise) return true;
  if (value.cuts.length === 0 && value.when.length === 0) return false;
  return allOf([...value.cuts.map((cut) => passes(number, cut.test, context.evaluate)), ...value.when.map(context.truth)]);
}

/** The first value, read from the top, that is taken. */
export function bandFor(scale: Scale, number: Rational, context: BandContext): Value | undefined {
  return scale.values.find((value) => takes(value, { kind: 'number', number }, context) === true);
}

/** Where an interval ends, and whether the end itself is outside. */
interface End {
  readonly limit: Rational;
  readonly open: boolean;
}

interface Interval {
  readonly lower: End | undefined;
  readonly upper: End | undefined;
}

/** The scores a band stands for, as printed in reports: `65% – 79%` with the steps scores are rounded to, `at least 65%, below 80%` without. */
export function rangeOf(scale: Scale, value: Value, step: Rational | undefined, measure: 'share' | 'number'): string {
  const print = measure === 'share' ? percentText : numberText;
  const own = value.cuts.map(intervalOf);
  const above = scale.values.slice(0, scale.values.indexOf(value));
  if (own.includes(undefined)) return [...value.cuts.map((cut) => wordTest(cut.test)), ...endsOf(together(above.map(leftBy)), print)].join(', ');
  const left = together([...own, ...above.map(leftBy)]);
  const inSteps = step === undefined ? undefined : stepsOf(left, step);
  if (inSteps !== undefined) return inSteps.map(print).join(' – ');
  const { lower, upper } = left;
  if (upper === undefined && lower?.open === false) return `${print(lower.limit)} and above`;
  if (lower === undefined && upper?.open === false) return `${print(upper.limit)} and below`;
  return endsOf(left, print).join(', ') || (above.length === 0 ? 'any score' : 'any other score');
}

/** Between which scores a band lies, whether or not the ends are in it; undefined where plain bounds do not say. Without an end it goes on for ever. */
export function boundsOf(scale: Scale, value: Value): { readonly lower: Rational | undefined; readonly upper: Rational | undefined } | undefined {
  const own = value.cuts.map(intervalOf);
  if (own.includes(undefined) || scale.values.some(({ when }) => when.length > 0) || (own.length === 0 && !value.otherwise)) return undefined;
  const { lower, upper } = together([...own, ...scale.values.slice(0, scale.values.indexOf(value)).map(leftBy)]);
  return { lower: lower?.limit, upper: upper?.limit };
}

/** The scores a cut takes; undefined where it is no plain bound. */
function intervalOf({ test }: Cut): Interval | undefined {
  const [item] = test.alternatives;
  if (test.alternatives.length !== 1 || item === undefined || item.negated || !('limit' in item.form) || item.form.limit.kind !== 'number') return undefined;
  const end = { limit: item.form.limit.value, open: item.form.kind === 'above' || item.form.kind === 'below' };
  return item.form.kind === 'at least' || item.form.kind === 'above' ? { lower: end, upper: undefined } : { lower: undefined, upper: end };
}

/** What a band leaves to those below it, as far as that is surely so: one with a further condition may leave anything. */
function leftBy({ cuts, when }: Value): Interval | undefined {
  const [cut] = cuts;
  const taken = cut === undefined || cuts.length > 1 || when.length > 0 ? undefined : intervalOf(cut);
  return taken === undefined ? undefined : { lower: turned(taken.upper), upper: turned(taken.lower) };
}

function turned(end: End | undefined): End | undefined {
  return end === undefined ? undefined : { limit: end.limit, open: !end.open };
}

function together(intervals: readonly (Interval | undefined)[]): Interval {
  const ends = (side: 'lower' | 'upper'): readonly End[] => intervals.flatMap((interval) => interval?.[side] ?? []);
  const narrowest = (all: readonly End[], inner: 1 | -1): End | undefined => all.toSorted((a, b) => inner * compare(b.limit, a.limit) || Number(b.open) - Number(a.open))[0];
  return { lower: narrowest(ends('lower'), 1), upper: narrowest(ends('upper'), -1) };
}

/** The lowest and the highest step within; undefined where an end is no step itself or there is none. */
function stepsOf({ lower, upper }: Interval, step: Rational): readonly Rational[] | undefined {
  if (lower === undefined || upper === undefined || [lower, upper].some(({ limit }) => !equal(roundTo(limit, step, 'halves up'), limit))) return undefined;
  const [from, to] = [lower.open ? add(lower.limit, step) : lower.limit, upper.open ? subtract(upper.limit, step) : upper.limit];
  return compare(from, to) < 0 ? [from, to] : [from];
}

function endsOf({ lower, upper }: Interval, print: (limit: Rational) => string): readonly string[] {
  return [
    ...lower === undefined ? [] : [`${lower.open ? 'above' : 'at least'} ${print(lower.limit)}`],
    ...upper === undefined ? [] : [`${upper.open ? 'below' : 'at most'} ${print(upper.limit)}`],
  ];
}

/** A band's single cut at a plain number. */
export function plainCut(value: Value): { readonly kind: 'at least' | 'at most'; readonly limit: Rational } | undefined {
  const [cut] = value.cuts;
  const [item] = cut?.test.alternatives ?? [];
  if (value.cuts.length !== 1 || cut?.test.alternatives.length !== 1 || item === undefined || item.negated) return undefined;
  const { form } = item;
  if ((form.kind !== 'at least' && form.kind !== 'at most') || form.limit.kind !== 'number') return undefined;
  return { kind: form.kind, limit: form.limit.value };
}

/** What is said of the tests by which a value of a list is taken. */
export function notesOnTests({ cuts, clauseNotes }: Value): Notes {
  const others = clauseNotes.filter(({ clause }) => clause === 'when' || clause === 'otherwise');
  return [...cuts, ...others].reduce<Notes>((all, { notes }) => ({ ...all, ...notes }), {});
}
