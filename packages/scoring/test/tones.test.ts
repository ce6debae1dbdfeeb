import assert from 'node:assert/strict';
import { ONE, rational, ZERO, type AnswerType } from '@inspection-criteria/model';
import { tonesOf } from '@inspection-criteria/scoring';
import { question, value } from './build.ts';

const graded = (fewestIsBest: boolean): AnswerType => ({
  kind: 'choice', list: 'grade', fewestIsBest,
  values: [value('two', { worth: rational(2) }), value('one', { worth: ONE }), value('nought', { worth: ZERO }), value('na', { counted: false }), value('seen')],
});

describe('How good an answer is', () => {
  it('goes by its points', () => {
    assert.deepEqual(tonesOf(question('A', { answer: graded(false) })), ['best', 'part', 'nothing', 'not counted', 'plain']);
  });

  it('goes the other way where fewest is best', () => {
    assert.deepEqual(tonesOf(question('A', { answer: graded(true) })), ['nothing', 'part', 'best', 'not counted', 'plain']);
  });

  it('is not said where it counts in no score', () => {
    assert.deepEqual(new Set(tonesOf(question('A', { answer: graded(false), counted: false }))), new Set(['plain']));
  });
});
