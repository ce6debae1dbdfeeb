import assert from 'node:assert/strict';
import { FIRST_VALUE, ONE, rational, toText, type Condition, type Expression, type Section, type Selection } from '@inspection-criteria/model';
import { score } from '@inspection-criteria/scoring';
import { bodyOf, frameworkOf, numeric, question, sectionOf, span } from './build.ts';

const YES = FIRST_VALUE;
const NO = FIRST_VALUE + 1;

/** The exact score of the only section, or of the one named. */
function scored(sections: readonly Section[], answers: Readonly<Record<string, readonly (number | undefined)[]>>, id = 'a', choices: readonly string[] = []): string {
  const framework = frameworkOf(sections);
  const found = score(framework, bodyOf(framework, answers, { choices: choices.map((section) => ({ section, included: false, notes: {}, span })) })).scores.find((s) => s.id === id);
  return found?.exact === undefined ? 'none' : toText(found.exact);
}

const over = (word: 'lowest' | 'highest' | 'sum' | 'count' | 'share' | 'mean', selection: Selection): Expression => ({ kind: 'aggregate', function: word, property: undefined, over: selection, span });
const answered = (column: string, value: string): Condition => ({
  kind: 'comparison', left: { kind: 'answer', column, unit: 'case', span }, records: undefined, span, test: { alternatives: [{ negated: false, form: { kind: 'exactly', value: { kind: 'value', list: column, value, span } }, span }], span },
});

describe('Found by comparing the engine with the naive scorer', () => {
  it('the lowest of the counted answers looks only at the records of its `where`', () => {
    const lowest = over('lowest', { kind: 'answers', within: [], except: [], unit: 'case', where: answered('r', 'yes'), span });
    assert.equal(scored([sectionOf('a', [question('q'), question('r', { counted: false })], { score: { expression: lowest, notes: {}, span } })], { q: [YES, NO], r: [YES, NO] }), '1');
  });

  it('the numbers given to a question listed alone are counted, not the question', () => {
    const count = over('count', { kind: 'list', items: [{ kind: 'property', property: 'score', of: { kind: 'question', id: 'n' }, span }], span });
    assert.equal(scored([sectionOf('a', [question('n', { answer: numeric('n') })], { score: { expression: count, notes: {}, span } })], { n: [4, 7, undefined] }), '2');
  });

  it('numbers that may yet be passed over are in the bounds, and not counted as sure', () => {
    const of = { kind: 'section', id: 'b' } as const;
    const limit = { kind: 'number', value: rational(3, 4), percent: true, span } as const;
    const good: Condition = { kind: 'comparison', left: { kind: 'property', property: 'score', of, span }, records: undefined, span, test: { alternatives: [{ negated: false, form: { kind: 'at least', limit }, span }], span } };
    const sum = over('sum', { kind: 'questions', ids: ['n'], within: ['a'], where: good, span });
    const framework = frameworkOf([sectionOf('b', [question('q')]), sectionOf('a', [question('n', { answer: numeric('n') })], { score: { expression: sum, notes: {}, span } })]);
    const possible = score(framework, bodyOf(framework, { q: [YES, undefined], n: [4, 7] })).scores.find((s) => s.id === 'a')?.possible;
    assert.deepEqual([possible?.lowest, possible?.highest].map((end) => end === undefined ? 'none' : toText(end)), ['0', '11']);
    assert.deepEqual([possible?.none, possible?.tight], [true, false]);
  });

  it('a sum of counted answers is none, not nought, when nothing counts', () => {
    const sum = over('sum', { kind: 'answers', within: [], except: [], unit: 'case', where: undefined, span });
    const section = sectionOf('a', [question('q')], { score: { expression: sum, notes: {}, span } });
    assert.equal(scored([section], { q: [undefined] }), 'none');
    assert.equal(scored([section], { q: [NO] }), '0');
  });

  it('a score passes over a section below it that is not counted', () => {
    const root = sectionOf('a', [], { sections: [sectionOf('a.b', [question('q')]), sectionOf('a.c', [question('r')], { leftOut: true })], score: { expression: over('mean', { kind: 'sections', ids: ['a.b', 'a.c'], where: undefined, span }), notes: {}, span } });
    assert.equal(scored([root], { q: [YES], r: [NO] }), '1');
  });

  it('a question of an omitted section is not asked, so what depends on it is settled', () => {
    const b = sectionOf('b', [question('q')]);
    const a = sectionOf('a', [question('r', { asked: [{ kind: 'not', condition: answered('q', 'yes'), span }] })]);
    const framework = frameworkOf([b, a]);
    const body = bodyOf(framework, { q: [undefined], r: [YES] }, { choices: [{ section: 'b', included: false, notes: {}, span }] });
    assert.equal(score(framework, body).complete, true);
    assert.equal(scored([b, a], { q: [undefined], r: [YES] }, 'a', ['b']), '1');
  });

  it('a record can be selected by its own score', () => {
    const high: Condition = { kind: 'comparison', left: { kind: 'property', property: 'score', of: { kind: 'this' }, span }, records: undefined, span, test: { alternatives: [{ negated: false, form: { kind: 'at least', limit: { kind: 'number', value: rational(1, 2), percent: true, span } }, span }], span } };
    const count = over('count', { kind: 'records', unit: 'case', where: high, span });
    assert.equal(scored([sectionOf('a', [question('q'), question('r')], { score: { expression: count, notes: {}, span } })], { q: [YES, NO, YES], r: [NO, NO, YES] }), '2');
  });

  it('of a number where the fewest is best, the fewest misses nothing', () => {
    const answer = { ...numeric('n', [[5, ONE], [0, rational(0)]]), fewestIsBest: true };
    const framework = frameworkOf([sectionOf('a', [question('n', { answer })])]);
    assert.equal(score(framework, bodyOf(framework, { n: [0, 6] })).questions[0]?.tally.missed, 1);
  });
});
