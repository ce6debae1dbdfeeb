import type { InspectionBody, Rational, Results, Rounding, Scale, Section, SectionResult } from '@inspection-criteria/model';
import { divide, multiply, partsOf, rational, roundTo, smaller, subtract } from '@inspection-criteria/model';
import { answersPool } from './aggregate.ts';
import { Answers } from './answers.ts';
import { plainCut } from './bands.ts';
import { Engine } from './engine.ts';
import { fewestImprovements, type Goal, type Improvement } from './improvements.ts';
import type { Plan } from './plan.ts';
import { Tallies } from './tallies.ts';

/** How far a better rating is. */
export interface NextBand {
  /** The rating that comes out then. */
  readonly band: string;
  /** The least number of answers that bring it, when each becomes the best it can be: of those that count and are worth less, and those still to come. */
  readonly answers: number;
  /** Set where a moderation stands that left the rating as it was: then this is the rating before it, which the moderation would have to follow. */
  readonly beforeModeration: boolean;
}

/**
 * How far the next better final rating of each section is, by section. Only of those whose score is a share of pooled answers and whose rating
 * is the band of that score, where it is sure: the changed answers have been scored, and no fewer could do. Where a rule or a decision
 * stands in the way, nothing is said.
 */
export function nextBands(plan: Plan, body: InspectionBody, { scores }: Pick<Results, 'scores'>): ReadonlyMap<string, NextBand> {
  const answers = new Answers(plan, body.sheet, body);
  const found = new Map<string, NextBand>();
  for (const result of scores) {
    const next = nextOf(result, answers, body);
    if (next !== undefined) found.set(result.id, next);
  }
  return found;
}

function nextOf(result: SectionResult, answers: Answers, whole: InspectionBody): NextBand | undefined {
  const { plan } = answers;
  const section = plan.section.get(result.id);
  const scale = plan.bandsOf.get(result.id);
  if (section === undefined || scale === undefined || !isRatedByBand(section, scale, result, whole)) return undefined;
  const body = unmoderated(whole, section);
  const goal = goalOf(section, scale, result, engineOf(answers, body));
  const changes = goal === undefined ? undefined : fewestImprovements(goal, answers);
  const band = changes === undefined ? undefined : ratingWith(changes, section, answers, body);
  const isBetter = band !== undefined && orderOf(scale, band) < orderOf(scale, result.final);
  return changes === undefined || !isBetter ? undefined : { band, answers: changes.length, beforeModeration: body !== whole };
}

/** The inspection without the moderations of one section. */
function unmoderated(body: InspectionBody, { id }: Section): InspectionBody {
  const others = body.moderations.filter(({ section }) => section !== id);
  return others.length === body.moderations.length ? body : { ...body, moderations: others };
}

/** Whether the rating is the band of the score, and can only be better when the score is. */
function isRatedByBand({ id, rules, judged, given }: Section, { values }: Scale, { final, provisional, omitted }: SectionResult, body: InspectionBody): boolean {
  const lifts = rules.some(({ kind }) => kind === 'give' || kind === 'move' || kind === 'no worse than');
  const isGiven = body.given.some(({ section }) => section === id);
  const plain = values.every((value) => value.when.length === 0 && (value.otherwise || plainCut(value)?.kind === 'at least'));
  return !omitted && final !== undefined && final === provisional && judged === undefined && given === undefined && !lifts && !isGiven && plain;
}

function goalOf({ id, score, rounding }: Section, scale: Scale, { final }: SectionResult, engine: Engine): Goal | undefined {
  const expression = score?.expression;
  if (expression?.kind !== 'aggregate' || expression.function !== 'share' || expression.over.kind !== 'answers' || expression.over.where !== undefined) return undefined;
  const cuts = scale.values.slice(0, orderOf(scale, final)).flatMap((value) => plainCut(value)?.limit ?? []);
  const [first, ...others] = cuts;
  if (first === undefined) return undefined;
  const context = { subject: { kind: 'section' as const, id }, section: id, published: false, scoring: true };
  return { pool: answersPool(expression.over, context, engine), ...leastShare(others.reduce(smaller, first), rounding) };
}

/** The share from which on one is published as `cut` or more, and whether that share itself is. */
function leastShare(cut: Rational, rounding: Rounding | undefined): Pick<Goal, 'share' | 'inclusive'> {
  if (rounding === undefined) return { share: cut, inclusive: true };
  const { step, mode } = rounding;
  const published = roundTo(cut, step, 'upwards');
  const halfBelow = subtract(published, multiply(step, rational(1, 2)));
  switch (mode) {
    case 'downwards': return { share: published, inclusive: true };
    case 'upwards': return { share: subtract(published, step), inclusive: false };
    case 'halves up': return { share: halfBelow, inclusive: true };
    case 'halves even': return { share: halfBelow, inclusive: isEven(divide(published, step)) };
  }
}

function isEven(whole: Rational | undefined): boolean {
  return whole !== undefined && partsOf(whole).numerator % 2n === 0n;
}

/** The final rating with some answers changed; they are put back afterwards. */
function ratingWith(changes: readonly Improvement[], section: Section, answers: Answers, body: InspectionBody): string | undefined {
  const before = changes.map(({ column, record }) => ({ column, record, code: answers.column(column).codes[record] ?? 0 }));
  put(changes, answers);
  const { final } = engineOf(answers, body).rating(section);
  put(before, answers);
  return final;
}

function put(cells: readonly Improvement[], answers: Answers): void {
  // What else is known of a cell, reasons and remarks, decides nothing.
  for (const { column, record, code } of cells) answers.column(column).codes[record] = code;
  const decides = (id: string): boolean => (answers.plan.dependents.get(id)?.length ?? 0) > 0 || answers.masksOn([id]).length > 0;
  if ([...new Set(cells.map(({ column }) => column))].some(decides)) answers.forget();
}

function engineOf(answers: Answers, body: InspectionBody): Engine {
  return new Engine(answers.plan, body, answers, new Tallies(answers));
}

function orderOf({ values }: Scale, band: string | undefined): number {
  return values.findIndex(({ id }) => id === band);
}
