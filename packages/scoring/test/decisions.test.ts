import assert from 'node:assert/strict';
import { FIRST_VALUE, rational, type AnswerType, type Condition, type InspectionBody, type Reason, type Results, type SampleRule, type Section, type TraceStep } from '@inspection-criteria/model';
import { score, sampleResults, compilePlan } from '@inspection-criteria/scoring';
import { bandsOf, bodyOf, frameworkOf, question, sectionOf, span, value } from './build.ts';

const YES = FIRST_VALUE;
const GRADE = bandsOf('grade', { good: 80, fair: 50, poor: undefined });
const ALWAYS: Condition = { kind: 'and', parts: [], span };
const NEVER: Condition = { kind: 'not', condition: ALWAYS, span };

function results(section: Partial<Section>, decisions: Partial<InspectionBody>): Results {
  const framework = frameworkOf([sectionOf('a', [question('q')], { bands: 'grade', ...section })], [GRADE]);
  return score(framework, bodyOf(framework, { q: [YES] }, decisions));
}

const rated = (section: Partial<Section>, decisions: Partial<InspectionBody>): string | undefined => results(section, decisions).scores.find((s) => s.id === 'a')?.final;
const decision = (chosen: string) => ({ section: 'a', value: chosen, notes: {}, span });
const choice = (included: boolean, because = '') => ({ section: 'a', included, notes: { because: { text: because, translations: [] } }, span });

describe('Of several decisions on one thing', () => {
  it('the last is the one that counts: judged, held, moderated, included', () => {
    assert.equal(rated({ judged: 'grade', score: undefined }, { judgements: [decision('good'), decision('fair')] }), 'fair');
    const mayHold = { kind: 'may hold to', value: { kind: 'value', list: 'grade', value: 'poor', span }, when: ALWAYS, name: undefined, notes: {}, span } as const;
    assert.equal(rated({ rules: [mayHold] }, { holds: [decision('poor'), { ...decision(''), value: undefined }] }), 'good');
    assert.equal(rated({ rules: [mayHold] }, { holds: [{ ...decision(''), value: undefined }, decision('poor')] }), 'poor');
    assert.equal(rated({ moderation: { bands: undefined, direction: undefined, notes: {}, span } }, { moderations: [decision('poor'), decision('fair')] }), 'fair');
    const omitted = (...choices: readonly boolean[]): boolean | undefined => results({}, { choices: choices.map((c) => choice(c)) }).scores.find((s) => s.id === 'a')?.omitted;
    assert.deepEqual([omitted(false, true), omitted(true, false)], [false, true]);
  });

  it('the last says why a section is left out', () => {
    const [step] = results({}, { choices: [choice(false, 'first'), choice(false, 'last')] }).scores.find((s) => s.id === 'a')?.trace ?? [];
    assert.equal(step?.kind === 'omitted' ? step.notes.because?.text : undefined, 'last');
  });
});

describe('A moderation in one direction', () => {
  const step = (direction: 'upwards' | 'downwards', to: string): TraceStep | undefined =>
    results({ moderation: { bands: 2, direction, notes: {}, span } }, { moderations: [decision(to)] }).scores.find((s) => s.id === 'a')?.trace.at(-1);
  const refused = (direction: 'upwards' | 'downwards', to: string): boolean => { const last = step(direction, to); return last?.kind === 'moderation' && last.refused !== undefined; };

  it('may leave a rating as it is, and never goes the other way', () => {
    assert.deepEqual([refused('downwards', 'good'), refused('downwards', 'fair'), refused('upwards', 'good'), refused('upwards', 'fair')], [false, false, false, true]);
  });
});

describe('What is left out', () => {
  it('counts nothing, and an inspection is not complete without its judgements', () => {
    const found = results({}, { choices: [choice(false)] });
    assert.deepEqual(found.questions[0]?.values.map((v) => v.count), [0, 0, 0]);
    assert.equal(found.complete, true);
    assert.equal(results({ judged: 'grade', score: undefined }, {}).complete, false);
    assert.equal(results({ judged: 'grade', score: undefined }, { judgements: [decision('good')] }).complete, true);
  });
});

describe('Reasons', () => {
  const { id, label, guidance, notes, formerly, nameSpan } = value('late');
  const late: Reason = { kind: 'reason', id, label, guidance, notes, clauseNotes: [], formerly, span, nameSpan };
  const answer: AnswerType = { kind: 'choice', list: 'q', fewestIsBest: false, values: [value('no', { reasons: { required: 'optional', list: [late] } })] };

  it('are counted once an answer, and only where the question is asked', () => {
    for (const [asked, count] of [[[], 2], [[NEVER], 0]] as const) {
      const framework = frameworkOf([sectionOf('a', [question('q', { answer, asked })])]);
      const body = bodyOf(framework, { q: [FIRST_VALUE, FIRST_VALUE] });
      const details = new Map([[0, { reasons: ['late', 'late'], ownReasons: [] }], [1, { reasons: ['late'], ownReasons: [] }]]);
      const sheet = { units: body.sheet.units.map((u) => ({ ...u, columns: new Map([...u.columns].map(([id, c]) => [id, { ...c, details }])) })) };
      assert.deepEqual(score(framework, { ...body, sheet }).questions[0]?.reasons, [{ value: 'no', id, count }]);
    }
  });
});

describe('The rules on the size of a sample', () => {
  it('the first that applies counts', () => {
    const rule = (least: number, when?: Condition): SampleRule => ({ when, notes: {}, span, test: { alternatives: [{ negated: false, form: { kind: 'at least', limit: { kind: 'number', value: rational(least), percent: false, span } }, span }], span } });
    const passed = (...sample: readonly SampleRule[]): readonly boolean[] => {
      const framework = frameworkOf([sectionOf('a', [question('q')])]);
      const sampled = { ...framework, units: framework.units.map((unit) => unit.id === 'case' ? { ...unit, sample } : unit) };
      return sampleResults(compilePlan(sampled), bodyOf(sampled, { q: [YES, YES] })).map((r) => r.passed);
    };
    assert.deepEqual([passed(rule(2)), passed(rule(3)), passed(rule(2), rule(3)), passed(rule(3), rule(2)), passed(rule(3, NEVER), rule(2))], [[true], [false], [true], [false], [true]]);
  });
});
