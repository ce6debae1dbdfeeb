import assert from 'node:assert/strict';
import type { Expression, Section, Selection } from '@inspection-criteria/model';
import { compilePlan, countsIn } from '@inspection-criteria/scoring';
import { frameworkOf, question, sectionOf, share, span } from './build.ts';

const scoreOf = (expression: Expression): Section['score'] => ({ expression, notes: {}, span });
const meanOver = (over: Selection): Expression => ({ kind: 'aggregate', function: 'mean', property: undefined, over, span });
const answersIn = (within: readonly string[], except: readonly string[] = []): Selection => ({ kind: 'answers', within, except, unit: 'case', where: undefined, span });
const scoreOfSection = (id: string): Expression => ({ kind: 'property', property: 'score', of: { kind: 'section', id }, span });
const area = (id: string, more: Partial<Section> = {}): Section => sectionOf(id, [question(`${id}-1`)], more);

/** What the root's score is made of. */
function partsOfRoot(sections: readonly Section[], score: Section['score']): readonly string[] {
  return countsIn(compilePlan(frameworkOf(sections, [], { score }))).filter(({ whole }) => whole === 'framework').map(({ part }) => `${part.kind} ${part.id}`);
}

describe('What counts in a score', () => {
  it('are the sections whose answers it pools, each with its own questions', () => {
    const all = countsIn(compilePlan(frameworkOf([area('a'), area('b')], [], { score: share })));
    assert.deepEqual(all.map(({ part, whole }) => `${part.kind} ${part.id} in ${whole}`), ['section a in framework', 'section b in framework', 'question a-1 in a', 'question b-1 in b']);
  });

  it('are questions that count also there', () => {
    const a = sectionOf('a', [question('a-1', { countsAlsoIn: ['b'] })]);
    const all = countsIn(compilePlan(frameworkOf([a, area('b')], [], { score: undefined })));
    assert.deepEqual(all.map(({ part, whole }) => `${part.id} in ${whole}`), ['a-1 in a', 'a-1 in b', 'b-1 in b']);
  });

  it('is nothing that is not counted, and nothing without a score', () => {
    const quiet = sectionOf('q', [question('q-1', { counted: false })]);
    assert.deepEqual(partsOfRoot([area('a', { leftOut: true }), area('b', { score: undefined }), quiet], share), []);
    assert.deepEqual(partsOfRoot([area('a')], undefined), []);
  });

  it('are the sections a mean runs over, but those that are not counted', () => {
    assert.deepEqual(partsOfRoot([area('a'), area('b', { leftOut: true })], scoreOf(meanOver({ kind: 'sections', ids: ['a', 'b'], where: undefined, span }))), ['section a']);
  });

  it('is whatever a formula names, once', () => {
    const answer: Expression = { kind: 'answer', column: 'b-1', unit: 'case', span };
    const mean = meanOver({ kind: 'list', items: [scoreOfSection('a'), answer], span });
    const both: Expression = { kind: 'arithmetic', operator: '-', left: scoreOfSection('a'), right: mean, span };
    assert.deepEqual(partsOfRoot([area('a'), area('b')], scoreOf(both)), ['section a', 'question b-1']);
  });

  it('are the questions of a mean of questions, and no others', () => {
    const over: Selection = { kind: 'questions', ids: ['a-1'], within: ['framework'], where: undefined, span };
    assert.deepEqual(partsOfRoot([area('a'), area('b')], scoreOf(meanOver(over))), ['question a-1']);
  });

  it('are the sections whose answers it names, without those it excepts', () => {
    const score = (within: readonly string[], except: readonly string[] = []): Section['score'] => scoreOf({ kind: 'aggregate', function: 'share', property: undefined, over: answersIn(within, except), span });
    assert.deepEqual(partsOfRoot([area('a'), area('b')], score(['a', 'b-1'])), ['section a', 'question b-1']);
    assert.deepEqual(partsOfRoot([area('a'), area('b')], score([], ['b'])), ['section a']);
  });

  it('are the answers of a section where its score runs over its records', () => {
    assert.deepEqual(partsOfRoot([area('a')], scoreOf(meanOver({ kind: 'records', unit: 'case', where: undefined, span }))), ['section a']);
  });
});
