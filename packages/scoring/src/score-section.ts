import { roundTo, wordExpression, type Expression, type GivenScore, type Rational, type Section, type TraceStep } from '@inspection-criteria/model';
import { whyNone } from './absence.ts';
import { aggregate } from './aggregate.ts';
import { sourcesOf } from './applies.ts';
import type { Engine } from './engine.ts';
import type { Context } from './selection.ts';
import { numbersOf } from './tallies.ts';
import type { Computed } from './values.ts';

/** A section's score: exact, as published, and how it came about. */
export interface Score {
  readonly exact: Rational | undefined;
  readonly published: Rational | undefined;
  readonly measure: 'share' | 'number';
  readonly trace: readonly TraceStep[];
}

/** Scores one section as things stand: answers, score, rounding. */
export function scoreSection(section: Section, engine: Engine): Score {
  const given = givenTo(section, engine);
  const measure = engine.plan.measure.get(section.id) ?? 'number';
  if (given !== undefined) {
    const share = section.score === undefined ? given.percent : measure === 'share';
    return rounded(section, given.value, share ? 'share' : 'number', [{ kind: 'given', value: given.value, span: given.span }]);
  }
  if (section.score === undefined) return { exact: undefined, published: undefined, measure, trace: section.words === undefined ? [] : answersOf(section, engine) };
  const { expression, notes, span } = section.score;
  const context = { subject: { kind: 'section' as const, id: section.id }, section: section.id, published: false, scoring: true };
  const made = expression.kind === 'aggregate' ? aggregate(expression, context, engine) : { value: engine.evaluate(expression, context), parts: [], reason: undefined, empty: false };
  // Nothing applicable is no score, never nought.
  const nothing = made.empty || nothingApplies(expression, context, engine);
  const exact = nothing ? undefined : numberIn(made.value);
  const reason = exact !== undefined ? undefined : made.reason ?? (nothing ? 'No answer counts.' : whyNone(expression, context, engine)) ?? 'There is nothing to make it of.';
  return rounded(section, exact, measure, [...answersOf(section, engine), { kind: 'score', value: exact, wording: wordExpression(expression), parts: made.parts, reason, notes, span }]);
}

/** What was answered to the questions that count in a section; nothing where none does. */
function answersOf({ id }: Section, engine: Engine): readonly TraceStep[] {
  const questions = engine.poolOf(id);
  return questions.length === 0 ? [] : [{ kind: 'answers', tally: engine.tally({ kind: 'section', id }, id), questions }];
}

/** The score an inspection or example gives a section; of two the first, as of answers. */
export function givenTo({ id }: Section, engine: Engine): GivenScore | undefined {
  return engine.body.given.find((g) => g.section === id);
}

/** Whether a section is a figure that the inspection has still to give. */
export function isStillToGive(section: Section, engine: Engine): boolean {
  return section.given !== undefined && !engine.isOmitted(section.id) && givenTo(section, engine) === undefined;
}

/** Whether a score is made of answers of which none counts. */
function nothingApplies(expression: Expression, context: Context, engine: Engine): boolean {
  const sources = sourcesOf(expression, context, engine);
  return sources?.every(({ pool, numbers, record, over }) => {
    if (numbers === true) return pool.every((id) => numbersOf(id, engine.answers, undefined).length === 0);
    if (record !== undefined) return engine.tallyOfRecord(pool, record.unit, record.index).counted === 0;
    const filter = over?.where === undefined ? undefined : { unit: over.unit, mask: engine.maskWhere(over.where, over.unit, { ...context, published: true, scoring: false }) };
    return engine.tallyOfQuestions(pool, filter).counted === 0;
  }) === true;
}

function numberIn(value: Computed): Rational | undefined {
  return value.kind === 'number' || value.kind === 'value' ? value.number : undefined;
}

function rounded(section: Section, exact: Rational | undefined, measure: Score['measure'], trace: readonly TraceStep[]): Score {
  const { rounding } = section;
  if (exact === undefined || rounding === undefined) return { exact, published: exact, measure, trace };
  const published = roundTo(exact, rounding.step, rounding.mode);
  const { step, mode, notes, span } = rounding;
  return { exact, published, measure, trace: [...trace, { kind: 'rounding', from: exact, to: published, step, mode, notes, span }] };
}
