import {
  FIRST_VALUE, ONE, plain, rational, ZERO,
  type AnswerColumn, type AnswerType, type Framework, type InspectionBody, type Question, type Rational, type Scale, type Section, type Unit, type UnitSheet, type Value,
} from '@inspection-criteria/model';

/** A place, where none matters. */
export const span = { file: 'example.criteria', start: 0, end: 1 } as const;

function named(id: string) {
  return { id, label: plain(id), guidance: undefined, notes: {}, clauseNotes: [], formerly: [], span, nameSpan: span } as const;
}

/** A value of a list. */
export function value(id: string, more: Partial<Value> = {}): Value {
  return { ...named(id), cuts: [], when: [], otherwise: false, worth: undefined, counted: true, stars: undefined, starsOf: undefined, colour: undefined, reasons: undefined, ...more };
}

/** Yes for one point, no for none, and a third that leaves the denominator. */
export function yesNo(list: string): AnswerType {
  return { kind: 'choice', list, fewestIsBest: false, values: [value('yes', { worth: ONE }), value('no', { worth: ZERO }), value('not-applicable', { counted: false })] };
}

/** A number; with cuts, `at least` this brings so many points. */
export function numeric(list: string, cuts: readonly (readonly [number, Rational])[] = []): Extract<AnswerType, { kind: 'number' }> {
  const values = cuts.map(([from, worth]) => value(`from-${String(from)}`, { worth, cuts: [{ test: { alternatives: [{ negated: false, form: { kind: 'at least', limit: { kind: 'number', value: rational(from), percent: false, span } }, span }], span }, formerly: undefined, notes: {}, span }] }));
  return { kind: 'number', list, range: undefined, measure: undefined, values, fewestIsBest: false };
}

/** A yes-no question of a case. */
export function question(id: string, more: Partial<Question> = {}): Question {
  return { ...named(id), kind: 'question', section: '', countsAlsoIn: [], unit: 'case', answer: yesNo(id), asked: [], weight: ONE, counted: true, optional: false, words: undefined, unrated: [], ...more };
}

/** Scored with the share of its counted answers. */
export const share: Section['score'] = { expression: { kind: 'aggregate', function: 'share', property: undefined, span, over: { kind: 'answers', within: [], except: [], unit: 'case', where: undefined, span } }, notes: {}, span };

/** A theme, scored with the pooled share unless it says otherwise. */
export function sectionOf(id: string, questions: readonly Question[], more: Partial<Section> = {}): Section {
  return {
    ...named(id), kind: 'section', name: id, level: 'theme', parent: 'framework', optional: false, weight: ONE, judged: undefined, given: undefined, score: share, absent: { kind: 'carried' }, leftOut: false,
    unrated: [], rounding: undefined, bands: undefined, words: undefined, moderation: undefined, rules: [], tables: [], ...more,
    questions: questions.map((q) => ({ ...q, section: id })), sections: (more.sections ?? []).map((s) => ({ ...s, parent: id })),
  };
}

/** Bands by their lowest shares in percent, best first; the last takes the rest. */
export function bandsOf(id: string, cuts: Readonly<Record<string, number | undefined>>): Scale {
  const values = Object.entries(cuts).map(([name, from]) => from === undefined ? value(name, { otherwise: true })
    : value(name, { cuts: [{ test: { alternatives: [{ negated: false, form: { kind: 'at least', limit: { kind: 'number', value: rational(from, 100), percent: true, span } }, span }], span }, formerly: undefined, notes: {}, span }] }));
  return { ...named(id), kind: 'bands', values, fewestIsBest: false };
}

/** A framework of these sections over cases. */
export function frameworkOf(sections: readonly Section[], scales: readonly Scale[] = [], root: Partial<Section> = {}): Framework {
  const unit = (id: string): Unit => ({ ...named(id), kind: 'unit', plural: `${id}s`, sample: [] });
  return {
    ...named('framework'), kind: 'framework', edition: undefined, amends: undefined, publisher: undefined, languages: [], levels: [], units: [unit('case'), unit('inspection')], facts: [], scales,
    root: { ...sectionOf('framework', [], { sections, level: 'framework', score: undefined, ...root }), parent: undefined }, examples: [], withdrawn: [],
  };
}

/** An inspection of cases: a code for each choice, the number itself for a question answered with a number; undefined is missing. */
export function bodyOf(framework: Framework, answers: Readonly<Record<string, readonly (number | undefined)[]>>, decisions: Partial<InspectionBody> = {}): InspectionBody {
  const all = (section: Section): readonly Question[] => [...section.questions, ...section.sections.flatMap(all)];
  const size = Math.max(0, ...Object.values(answers).map((a) => a.length));
  const columns = all(framework.root).map((q): AnswerColumn => {
    const given = answers[q.id] ?? [];
    const isNumber = q.answer.kind === 'number';
    const codes = Uint8Array.from({ length: size }, (_, i) => given[i] === undefined ? 0 : isNumber ? FIRST_VALUE : given[i]);
    return { id: q.id, codes, numbers: new Map(given.flatMap((n, i) => isNumber && n !== undefined ? [[i, rational(n)] as const] : [])), texts: new Map(), details: new Map() };
  });
  const sheet: UnitSheet = { unit: 'case', records: Array.from({ length: size }, (_, i) => `P${String(i + 1)}`), columns: new Map(columns.map((c) => [c.id, c])) };
  return { sheet: { units: [sheet] }, given: [], judgements: [], holds: [], moderations: [], choices: [], checks: [], ...decisions };
}
