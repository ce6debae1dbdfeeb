import { compare, divide, numberText, ONE, partsOf, percentText, rational, roundTo, ZERO, type Rational, type Rounding, type Scale, type Value } from '@inspection-criteria/model';
import { plainCut, type Plan } from '@inspection-criteria/scoring';
import type { FrameworkSubject, Rule } from './rule.ts';

/** `band-gap`, `band-unreachable`, `band-order` and `cut-between-steps`: bands that leave scores without a rating, take none, or have cuts that rounding moves. */
export const bands: Rule<FrameworkSubject> = ({ plan, report }) => {
  for (const scale of plan.framework.scales) {
    const rated = ratedOn(scale, plan);
    if (rated === undefined || (rated.gives && scale.values.every((v) => v.cuts.length === 0 && !v.otherwise))) continue;
    checkOtherwise(rated, report);
    checkCuts(rated, report);
  }
};

type Report = FrameworkSubject['report'];

/** A list of bands with what its sections have in common. */
interface Rated {
  readonly scale: Scale;
  readonly measure: 'share' | 'number';
  /** Where all sections rated on the list round alike. */
  readonly rounding: Rounding | undefined;
  /** Whether rules, not cuts, give the ratings. */
  readonly gives: boolean;
}

function ratedOn(scale: Scale, plan: Plan): Rated | undefined {
  const sections = scale.kind !== 'bands' || scale.span.file === '' ? [] : plan.sections.filter((s) => s.bands === scale.id && s.judged === undefined);
  if (sections.length === 0) return undefined;
  const [rounding] = sections.flatMap((s) => s.rounding ?? []);
  const measure = sections.every((s) => plan.measure.get(s.id) === 'share') ? 'share' : 'number';
  // Shares rounded to whole ones have a finding of their own.
  const makesSense = measure === 'number' || rounding === undefined || compare(rounding.step, ONE) < 0;
  return {
    scale, measure, rounding: makesSense && sections.every((s) => sameRounding(s.rounding, rounding)) ? rounding : undefined,
    gives: sections.every((s) => s.rules.some((r) => r.kind === 'give')),
  };
}

function checkOtherwise(rated: Rated, report: Report): void {
  const { values } = rated.scale;
  const index = values.findIndex((v) => v.otherwise);
  const last = values.at(-1);
  if (index < 0 && last !== undefined && !takesTheRest(last, rated.measure)) report('band-gap', last.nameSpan, `${gap(rated, last)} Say \`otherwise\` on the last band.`);
  for (const value of index < 0 ? [] : values.slice(index + 1)) {
    report('band-unreachable', value.nameSpan, `No score can reach \`${value.id}\`: the band above it is \`otherwise\` and takes all that is left. Put \`otherwise\` on the last band.`);
  }
}

function gap({ scale, measure }: Rated, last: Value): string {
  const cut = limitOf(last);
  if (scale.values.every((v) => v.cuts.length === 0 && v.when.length === 0)) return `Nothing says which scores the bands of \`${scale.id}\` take, so nothing rated on it has a rating. Write a cut such as \`at least 80%\` behind each.`;
  const left = cut === undefined ? 'that none of the cuts takes' : `${cut.kind === 'at least' ? 'below' : 'above'} ${printed(cut.limit, measure)}`;
  return `A score ${left} falls in no band of \`${scale.id}\`, so it would have no rating.`;
}

/** Where a band begins, unless it has a further condition. */
interface Limit {
  readonly kind: 'at least' | 'at most';
  readonly limit: Rational;
}

function limitOf(value: Value): Limit | undefined {
  return value.when.length > 0 ? undefined : plainCut(value);
}

function takesTheRest(value: Value, measure: Rated['measure']): boolean {
  const cut = limitOf(value);
  return cut !== undefined && measure === 'share' && (cut.kind === 'at least' ? compare(cut.limit, ZERO) <= 0 : compare(cut.limit, ONE) >= 0);
}

/** A band that takes all scores from its limit on, whatever else holds. */
interface Above {
  readonly value: Value;
  readonly limit: Rational;
}

/** Reads the bands from the top, as long as their cuts are plain numbers. */
function checkCuts(rated: Rated, report: Report): void {
  let above: Above | undefined;
  for (const value of rated.scale.values) {
    const cut = plainCut(value);
    if (cut === undefined && !value.otherwise) return;
    if (cut !== undefined) checkCut(rated, value, cut, above, report);
    else if (above !== undefined && takesTheRest(above.value, rated.measure)) {
      report('band-unreachable', value.nameSpan, `No score can reach \`${value.id}\` of \`${rated.scale.id}\`: \`${above.value.id}\` above it takes every score. Move its cut.`);
    }
    if (cut !== undefined && value.when.length === 0) above = { value, limit: cut.limit };
  }
}

function checkCut({ rounding, measure }: Rated, value: Value, cut: Limit, above: Above | undefined, report: Report): void {
  const span = value.cuts[0]?.span ?? value.nameSpan;
  const print = (number: Rational): string => printed(number, measure);
  if (measure === 'share' && cut.kind === 'at least' && compare(cut.limit, ONE) > 0) {
    report('band-unreachable', span, `No score can reach \`${value.id}\`: it asks for at least ${percentText(cut.limit)}, and a share is never above 100%. ${forgotPercent(value, cut.limit) ? `Write \`at least ${numberText(cut.limit)}%\` if that is meant.` : 'Lower the cut.'}`);
  } else if (above !== undefined && compare(above.limit, cut.limit) * (cut.kind === 'at least' ? 1 : -1) <= 0) {
    const why = compare(above.limit, cut.limit) === 0
      ? `\`${above.value.id}\` above it has the same cut, and takes every score first. Give one of the two another cut.`
      : `every score ${cut.kind} ${print(cut.limit)} is taken by \`${above.value.id}\` above it already. Bands are read from the top, so put the stricter one first, or correct a cut.`;
    report('band-order', span, `\`${value.id}\` can never be given: ${why}`, { related: [{ span: above.value.nameSpan, message: 'This band takes those scores.' }] });
  } else if (rounding !== undefined && above !== undefined && !hasStepBetween(cut, above.limit, rounding.step)) {
    report('band-unreachable', span, `No rounded score can reach \`${value.id}\`: scores are rounded to ${print(rounding.step)}, and no such step lies between ${print(cut.limit)} and ${print(above.limit)}, where \`${above.value.id}\` begins. Move one of the cuts.`);
  } else if (rounding !== undefined && !isStep(cut.limit, rounding.step)) {
    const acts = `${cut.kind} ${print(roundTo(cut.limit, rounding.step, cut.kind === 'at least' ? 'upwards' : 'downwards'))}`;
    report('cut-between-steps', span, `Scores are rounded to ${print(rounding.step)} before they are banded, so this cut acts as \`${acts}\`. Write that, or round more finely.`, { suggestion: acts });
  }
}

function forgotPercent({ cuts: [cut] }: Value, limit: Rational): boolean {
  return compare(limit, rational(100)) <= 0 && cut?.test.alternatives.some(({ form }) => 'limit' in form && form.limit.kind === 'number' && !form.limit.percent) === true;
}

function hasStepBetween(cut: Limit, above: Rational, step: Rational): boolean {
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

function printed(value: Rational, measure: Rated['measure']): string {
  return measure === 'share' ? percentText(value) : numberText(value);
}
