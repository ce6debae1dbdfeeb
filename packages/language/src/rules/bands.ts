import { compare, divide, ONE, partsOf, percentText, numberText, roundTo, ZERO, type Rational, type Rounding, type Scale, type Value } from '@inspection-criteria/model';
import { plainCut } from '@inspection-criteria/scoring';
import type { FrameworkSubject, Rule } from './rule.ts';

/** Bands that leave scores without a rating, take none, stand out of order, or have cuts that rounding moves. */
export const bandRules: Rule<FrameworkSubject> = ({ plan, report }) => {
  for (const scale of plan.framework.scales) {
    if (scale.kind !== 'bands' || scale.span.file === '') continue;
    const rated = plan.sections.filter((s) => s.bands === scale.id && s.judged === undefined);
    if (rated.length === 0) continue;
    const measure = rated.every((s) => plan.measure.get(s.id) === 'share') ? 'share' : 'number';
    const [rounding] = rated.flatMap((s) => s.rounding ?? []);
    const alike = rated.every((s) => sameRounding(s.rounding, rounding));
    checkScale({ scale, measure, rounding: alike ? rounding : undefined, gives: rated.every((s) => s.rules.some((r) => r.kind === 'give')) }, report);
  }
};

interface Rated {
  readonly scale: Scale;
  readonly measure: 'share' | 'number';
  /** Where all sections rated on the list round alike. */
  readonly rounding: Rounding | undefined;
  /** Whether rules, not cuts, give the ratings. */
  readonly gives: boolean;
}

function checkScale(rated: Rated, report: FrameworkSubject['report']): void {
  const { scale } = rated;
  if (rated.gives && scale.values.every((v) => v.cuts.length === 0 && !v.otherwise)) return;
  checkOtherwise(rated, report);
  const cuts = scale.values.map((value) => ({ value, cut: plainCut(value) }));
  if (cuts.some(({ value, cut }) => cut === undefined && !value.otherwise)) return;
  let above: { value: Value; limit: Rational } | undefined;
  for (const { value, cut } of cuts) {
    if (cut !== undefined) checkCut(rated, value, cut, above, report);
    else if (above !== undefined) checkRest(rated, value, above, report);
    if (cut !== undefined) above = { value, limit: cut.limit };
  }
}

function checkOtherwise({ scale, measure }: Rated, report: FrameworkSubject['report']): void {
  const index = scale.values.findIndex((v) => v.otherwise);
  const last = scale.values.at(-1);
  const cut = last === undefined ? undefined : plainCut(last);
  const whole = cut !== undefined && measure === 'share' && (cut.kind === 'at least' ? compare(cut.limit, ZERO) <= 0 : compare(cut.limit, ONE) >= 0);
  if (index < 0 && last !== undefined && !whole) {
    const edge = cut === undefined ? 'what its cuts leave' : `${cut.kind === 'at least' ? 'below' : 'above'} ${printed(cut.limit, measure)}`;
    report('band-gap', last.nameSpan, `A score ${edge} falls in no band of \`${scale.id}\`, so it would have no rating. Say \`otherwise\` on the last band.`);
  }
  for (const value of index < 0 ? [] : scale.values.slice(index + 1)) {
    report('band-unreachable', value.nameSpan, `No score can reach \`${value.id}\`: the band above it is \`otherwise\` and takes all that is left. Put \`otherwise\` on the last band.`);
  }
}

function checkCut(rated: Rated, value: Value, cut: { kind: 'at least' | 'at most'; limit: Rational }, above: { value: Value; limit: Rational } | undefined, report: FrameworkSubject['report']): void {
  const { rounding, measure } = rated;
  const span = value.cuts[0]?.span ?? value.nameSpan;
  if (measure === 'share' && cut.kind === 'at least' && compare(cut.limit, ONE) > 0) {
    report('band-unreachable', span, `No score can reach \`${value.id}\`: it asks for at least ${percentText(cut.limit)}, and a share is never above 100%. Lower the cut.`);
    return;
  }
  const order = above === undefined ? 1 : compare(above.limit, cut.limit) * (cut.kind === 'at least' ? 1 : -1);
  if (above !== undefined && order <= 0) {
    const extras = { related: [{ span: above.value.nameSpan, message: 'This band takes those scores.' }] };
    report('band-order', span, `\`${value.id}\` can never be given: every score ${cut.kind} ${printed(cut.limit, measure)} is taken by \`${above.value.id}\` above it already. Bands are read from the top, so put the stricter one first.`, extras);
    return;
  }
  if (rounding === undefined) return;
  if (above !== undefined && !hasStepBetween(cut, above.limit, rounding.step)) {
    report('band-unreachable', span, `No rounded score can reach \`${value.id}\`: scores are rounded to ${printed(rounding.step, measure)}, and no such step lies between ${printed(cut.limit, measure)} and ${printed(above.limit, measure)}, where \`${above.value.id}\` begins. Move one of the cuts.`);
    return;
  }
  if (!isStep(cut.limit, rounding.step)) {
    const first = roundTo(cut.limit, rounding.step, cut.kind === 'at least' ? 'upwards' : 'downwards');
    report('cut-between-steps', span, `Scores are rounded to ${printed(rounding.step, measure)} before they are banded, so this cut acts as ${printed(first, measure)}. Write \`${cut.kind} ${printed(first, measure)}\`, or round more finely.`, { suggestion: `${cut.kind} ${printed(first, measure)}` });
  }
}

/** The last band takes what is left: is anything? */
function checkRest({ measure, scale }: Rated, value: Value, above: { value: Value; limit: Rational }, report: FrameworkSubject['report']): void {
  const kind = plainCut(above.value)?.kind;
  const nothing = measure === 'share' && ((kind === 'at least' && compare(above.limit, ZERO) <= 0) || (kind === 'at most' && compare(above.limit, ONE) >= 0));
  if (nothing) report('band-unreachable', value.nameSpan, `No score can reach \`${value.id}\` of \`${scale.id}\`: \`${above.value.id}\` above it takes every score. Move its cut.`);
}

function hasStepBetween(cut: { kind: 'at least' | 'at most'; limit: Rational }, above: Rational, step: Rational): boolean {
  if (cut.kind === 'at least') return compare(roundTo(cut.limit, step, 'upwards'), above) < 0;
  return compare(roundTo(cut.limit, step, 'downwards'), above) > 0;
}

function isStep(limit: Rational, step: Rational): boolean {
  const quotient = divide(limit, step);
  return quotient !== undefined && partsOf(quotient).denominator === 1n;
}

function sameRounding(a: Rounding | undefined, b: Rounding | undefined): boolean {
  return a === undefined || b === undefined ? a === b : compare(a.step, b.step) === 0 && a.mode === b.mode;
}

function printed(value: Rational, measure: 'share' | 'number'): string {
  return measure === 'share' ? percentText(value) : numberText(value);
}

