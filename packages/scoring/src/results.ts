import {
  add, compare, divide, FIRST_VALUE, rational, wordExpression, ZERO,
  type CheckResult, type Expression, type Framework, type Inspection, type InspectionBody, type Question, type QuestionResult, type RecordResult,
  type Results, type Section, type SectionResult, type TraceStep,
} from '@inspection-criteria/model';
import { Answers, YES } from './answers.ts';
import { checkResult } from './checks.ts';
import { Engine } from './engine.ts';
import { compilePlan, type Plan } from './plan.ts';
import { possibleOf, type PossibleEngine } from './possible.ts';
import { isStillToGive } from './score-section.ts';
import { allRecords } from './records.ts';
import { countOf, EMPTY_TALLY, numbersOf, shareOf, Tallies } from './tallies.ts';
import { stepOfWords } from './words.ts';

/** Scores an inspection or an example of a framework. Pure, exact and total: it gives results for any input. */
export function score(framework: Framework, body: InspectionBody, inspection?: Inspection): Results {
  return scoreWith(compilePlan(framework), body, inspection);
}

/** The same with a plan compiled before. */
export function scoreWith(plan: Plan, body: InspectionBody, inspection?: Inspection): Results {
  const answers = new Answers(plan, body.sheet, body);
  return resultsOf(new Engine(plan, body, answers, new Tallies(answers)), inspection);
}

/** All results an engine gives; `records` are those of the records, all units' one after another. */
export function resultsOf(engine: Engine, inspection: Inspection | undefined, records: readonly RecordResult[] = allRecords(engine)): Results {
  const { plan, body } = engine;
  const { framework } = plan;
  const sections = plan.sections.filter((s) => s.parent !== undefined || s.score !== undefined || s.bands !== undefined);
  const possible = possibleOf(engine);
  const scores = sections.map((section) => sectionResult(section, engine, possible));
  const holds = sections.flatMap((section) => engine.isOmitted(section.id) ? [] : engine.rating(section).holds);
  const judged = sections.every((s) => s.judged === undefined || engine.isOmitted(s.id) || engine.rating(s).provisional !== undefined);
  return {
    framework: { id: framework.id, edition: framework.edition, label: framework.label },
    inspection: inspection === undefined ? undefined : { id: inspection.id, label: inspection.label },
    scores, questions: plan.questions.map((q) => questionResult(q, engine)), records, holds,
    checks: body.checks.map((check): CheckResult => checkResult(check, engine)),
    complete: judged && !sections.some((s) => isStillToGive(s, engine)) && holds.every((h) => h.answer !== 'unanswered') && records.every((r) => r.missing.length === 0),
  };
}

/** One section's result. */
export function sectionResult(section: Section, engine: Engine, possible: PossibleEngine): SectionResult {
  const scale = engine.plan.bandsOf.get(section.id);
  const base = { id: section.id, label: section.label, level: section.level, parent: section.parent, judged: section.judged !== undefined, bands: scale?.id };
  if (engine.isOmitted(section.id)) return { ...base, ...OMITTED, trace: [omission(section, engine)] };
  const { exact, published, measure, trace } = engine.score(section);
  const rating = engine.rating(section);
  const final = scale?.values.find((v) => v.id === rating.final);
  const context = { subject: { kind: 'section' as const, id: section.id }, section: section.id, published: true, scoring: false };
  const phrased = engine.phrase(context);
  return {
    ...base, omitted: false, tally: engine.tally(context.subject, section.id), exact, published, measure,
    provisional: rating.provisional, final: rating.final, finalLabel: final?.label, stars: final?.stars, starsOf: final?.starsOf, colour: final?.colour,
    words: phrased?.text, possible: possible.of(section),
    trace: [...trace.map((step) => asTold(step, section, engine.plan)), ...rating.trace, ...phrased === undefined ? [] : [stepOfWords(phrased)]],
  };
}

/** A score's step as it is told: nothing is said of sections that are not counted, and a part without a score goes with the number it counted as. */
function asTold(step: TraceStep, { absent, score }: Section, plan: Plan): TraceStep {
  if (step.kind !== 'score' || score === undefined) return step;
  const parts = absent.kind === 'counts as' ? step.parts.map((part) => part.absent === 'counts as' ? { ...part, value: absent.value } : part) : step.parts;
  return { ...step, wording: wordExpression(ofCounted(score.expression, plan)), parts };
}

function ofCounted(expression: Expression, plan: Plan): Expression {
  if (expression.kind !== 'aggregate' || expression.over.kind !== 'sections') return expression;
  const ids = expression.over.ids.filter((id) => plan.section.get(id)?.leftOut !== true);
  return ids.length === 0 ? expression : { ...expression, over: { ...expression.over, ids } };
}

const OMITTED = {
  omitted: true, tally: EMPTY_TALLY, exact: undefined, published: undefined, measure: 'number',
  provisional: undefined, final: undefined, finalLabel: undefined, stars: undefined, starsOf: undefined, colour: undefined, words: undefined,
  possible: { lowest: undefined, highest: undefined, lowestPublished: undefined, highestPublished: undefined, none: true, tight: true, ratings: [], settled: true },
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
    share: engine.unrated(question, context) === undefined ? shareOf(tally) : undefined, words: engine.words(context),
  };
}

function reasonsOf(question: Question, engine: Engine): QuestionResult['reasons'] {
  const values = question.answer.kind === 'choice' ? question.answer.values : [];
  if (values.every((value) => value.reasons === undefined)) return [];
  const { codes, details } = engine.answers.column(question.id);
  const asked = engine.answers.askedOf(question.id);
  const counts = values.map(() => new Map<string, number>());
  for (const [record, { reasons }] of details) {
    const count = asked[record] === YES ? counts[(codes[record] ?? 0) - FIRST_VALUE] : undefined;
    for (const id of new Set(reasons)) count?.set(id, (count.get(id) ?? 0) + 1);
  }
  return values.flatMap((value, index) => (value.reasons?.list ?? []).map(({ id }) => ({ value: value.id, id, count: counts[index]?.get(id) ?? 0 })));
}

function statisticsOf(question: Question, engine: Engine): QuestionResult['statistics'] {
  if (question.answer.kind !== 'number') return undefined;
  const numbers = numbersOf(question.id, engine.answers, undefined).map(([, n]) => n);
  const [first, ...rest] = numbers;
  const mean = divide(numbers.reduce(add, ZERO), rational(numbers.length));
  if (first === undefined || mean === undefined) return undefined;
  return { mean, lowest: rest.reduce((a, b) => compare(a, b) <= 0 ? a : b, first), highest: rest.reduce((a, b) => compare(a, b) >= 0 ? a : b, first) };
}
