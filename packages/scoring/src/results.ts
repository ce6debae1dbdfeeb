import { divide, rational, ZERO, add, compare, type CheckResult, type Framework, type Inspection, type InspectionBody, type Question, type QuestionResult, type RecordResult, type Results, type Section, type SectionResult, type TraceStep, FIRST_VALUE, NOT_ANSWERED } from '@inspection-criteria/model';
import { Answers, NO, YES } from './answers.ts';
import { checkResult } from './checks.ts';
import { Engine } from './engine.ts';
import { compilePlan, type Plan } from './plan.ts';
import { possibleOf, type PossibleEngine } from './possible.ts';
import { addTallies, countOf, EMPTY_TALLY, numbersOf, shareOf, Tallies } from './tallies.ts';

/** Scores an inspection or an example of a framework. Pure, exact and total: it gives results for any input. */
export function score(framework: Framework, body: InspectionBody, inspection?: Inspection): Results {
  return scoreWith(compilePlan(framework), body, inspection);
}

/** The same with a plan compiled before. */
export function scoreWith(plan: Plan, body: InspectionBody, inspection?: Inspection): Results {
  const answers = new Answers(plan, body.sheet, body);
  return resultsOf(new Engine(plan, body, answers, new Tallies(answers)), inspection);
}

/** All results an engine gives. */
export function resultsOf(engine: Engine, inspection: Inspection | undefined): Results {
  const { plan, body } = engine;
  const { framework } = plan;
  const sections = plan.sections.filter((s) => s.parent !== undefined || s.score !== undefined || s.bands !== undefined);
  const possible = possibleOf(engine);
  const scores = sections.map((section) => sectionResult(section, engine, possible));
  const records = plan.framework.units.flatMap(({ id }) => recordResults(id, engine));
  const holds = sections.flatMap((section) => engine.isOmitted(section.id) ? [] : engine.rating(section).holds);
  const judged = sections.every((s) => s.judged === undefined || engine.isOmitted(s.id) || engine.rating(s).provisional !== undefined);
  return {
    framework: { id: framework.id, edition: framework.edition, label: framework.label },
    inspection: inspection === undefined ? undefined : { id: inspection.id, label: inspection.label },
    scores, questions: plan.questions.map((q) => questionResult(q, engine)), records, holds,
    checks: body.checks.map((check): CheckResult => checkResult(check, engine)),
    complete: judged && holds.every((h) => h.answer !== 'unanswered') && records.every((r) => r.missing.length === 0),
  };
}

/** One section's result. */
export function sectionResult(section: Section, engine: Engine, possible: PossibleEngine): SectionResult {
  const scale = engine.plan.scales.get(section.bands ?? '');
  const base = { id: section.id, label: section.label, level: section.level, parent: section.parent, judged: section.judged !== undefined, bands: scale?.id };
  if (engine.isOmitted(section.id)) return { ...base, ...OMITTED, trace: [omission(section, engine)] };
  const { exact, published, measure, trace } = engine.score(section);
  const rating = engine.rating(section);
  const final = scale?.values.find((v) => v.id === rating.final);
  const context = { subject: { kind: 'section' as const, id: section.id }, section: section.id, published: true, scoring: false };
  return {
    ...base, omitted: false, tally: engine.tally(context.subject, section.id), exact, published, measure, provisional: rating.provisional, final: rating.final,
    finalLabel: final?.label, stars: final?.stars, words: engine.words(context), possible: possible.of(section), trace: [...trace, ...rating.trace],
  };
}

const OMITTED = {
  omitted: true, tally: EMPTY_TALLY, exact: undefined, published: undefined, measure: 'number', provisional: undefined, final: undefined, finalLabel: undefined, stars: undefined, words: undefined,
  possible: { lowest: undefined, highest: undefined, none: true, tight: true, ratings: [], settled: true },
} as const;

function omission(section: Section, engine: Engine): TraceStep {
  const around = engine.plan.around.get(section.id) ?? [];
  const choice = engine.body.choices.findLast((c) => !c.included && around.includes(c.section));
  return { kind: 'omitted', span: choice?.span, notes: choice?.notes ?? {} };
}

function questionResult(question: Question, engine: Engine): QuestionResult {
  const asked = engine.isAsked(question.id);
  const tally = asked ? engine.tallies.of(question) : EMPTY_TALLY;
  const counts = engine.tallies.countsOf(question);
  const values = question.answer.kind === 'choice' ? question.answer.values : [];
  const context = { subject: { kind: 'question' as const, id: question.id }, section: question.section, published: true, scoring: false };
  return {
    id: question.id, label: question.label, section: question.section, tally,
    values: values.map(({ id }, index) => ({ id, count: asked ? countOf(counts, FIRST_VALUE + index) : 0 })),
    reasons: asked ? reasonsOf(question, engine) : [], statistics: asked ? statisticsOf(question, engine) : undefined,
    share: shareOf(tally), words: engine.words(context),
  };
}

function reasonsOf(question: Question, engine: Engine): QuestionResult['reasons'] {
  const values = question.answer.kind === 'choice' ? question.answer.values : [];
  const details = engine.body.sheet.units.find((u) => u.unit === question.unit)?.columns.get(question.id)?.details ?? new Map<never, never>();
  const { codes } = engine.answers.column(question.id);
  const asked = engine.answers.askedOf(question.id);
  return values.flatMap((value, index) => (value.reasons?.list ?? []).map(({ id }) => ({
    value: value.id, id, count: [...details].filter(([record, d]) => asked[record] === YES && codes[record] === FIRST_VALUE + index && d.reasons.includes(id)).length,
  })));
}

function statisticsOf(question: Question, engine: Engine): QuestionResult['statistics'] {
  if (question.answer.kind !== 'number') return undefined;
  const numbers = numbersOf(question.id, engine.answers, undefined).map(([, n]) => n);
  const [first, ...rest] = numbers;
  const mean = divide(numbers.reduce(add, ZERO), rational(numbers.length));
  if (first === undefined || mean === undefined) return undefined;
  return { mean, lowest: rest.reduce((a, b) => compare(a, b) <= 0 ? a : b, first), highest: rest.reduce((a, b) => compare(a, b) >= 0 ? a : b, first) };
}

/** What each record of a unit gained, and what is missing or too much. */
export function recordResults(unit: string, engine: Engine): readonly RecordResult[] {
  const { plan, answers } = engine;
  const columns = [...plan.column.values()].filter((c) => c.unit === unit && (c.kind === 'fact' || engine.isAsked(c.id)));
  const ids = unit === 'inspection' && columns.length > 0 ? ['inspection'] : answers.records.get(unit) ?? [];
  const known = columns.map((column) => ({ column, codes: answers.column(column.id).codes, asked: answers.askedOf(column.id) }));
  const open = (record: number) => known.filter(({ column, codes, asked }) => !column.optional && asked[record] !== NO && (codes[record] ?? NOT_ANSWERED) < FIRST_VALUE).map(({ column }) => column.id);
  const extra = (record: number) => known.filter(({ codes, asked }) => asked[record] === NO && (codes[record] ?? 0) >= FIRST_VALUE).map(({ column }) => column.id);
  return ids.map((id, record) => {
    const tally = addTallies(known.flatMap(({ column }) => column.kind === 'question' && column.counted ? [engine.tallies.ofRecord(column, record)] : []));
    return { unit, id, tally, share: shareOf(tally), missing: open(record), notAskedButAnswered: extra(record) };
  });
}
