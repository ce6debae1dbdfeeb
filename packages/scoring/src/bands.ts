import { add, numberText, percentText, type Condition, type Expression, subtract, type Rational, type Scale, type Value } from '@inspection-criteria/model';
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

/** The interval a band stands for, as printed in reports: `65% – 79%`, with the steps scores are rounded to. */
export function rangeOf(scale: Scale, value: Value, step: Rational | undefined, measure: 'share' | 'number'): string {
  const print = measure === 'share' ? percentText : numberText;
  const own = plainCut(value);
  const above = scale.values.slice(0, scale.values.indexOf(value)).flatMap((v) => plainCut(v) ?? []).at(-1);
  if (own === undefined) return above === undefined ? 'any score' : `${above.kind === 'at least' ? 'below' : 'above'} ${print(above.limit)}`;
  if (above === undefined) return `${print(own.limit)} and ${own.kind === 'at least' ? 'above' : 'below'}`;
  return step === undefined ? `${print(own.limit)} to ${print(above.limit)}` : `${print(own.limit)} – ${print(neighbour(above.limit, step, own.kind))}`;
}

function neighbour(limit: Rational, step: Rational, kind: 'at least' | 'at most'): Rational {
  return kind === 'at least' ? subtract(limit, step) : add(limit, step);
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
