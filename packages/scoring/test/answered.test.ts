import assert from 'node:assert/strict';
import { FIRST_VALUE, type Condition } from '@inspection-criteria/model';
import { answered, answeredIn, score } from '@inspection-criteria/scoring';
import { bodyOf, frameworkOf, question, sectionOf, span } from './build.ts';

const NEVER: Condition = { kind: 'not', condition: { kind: 'and', parts: [], span }, span };
const YES = FIRST_VALUE;

describe('How many answers are there', () => {
  const framework = frameworkOf([sectionOf('a', [question('q'), question('r'), question('free', { optional: true }), question('never', { asked: [NEVER] })])]);
  const body = bodyOf(framework, { q: [YES, YES, undefined], r: [YES, undefined, undefined], free: [undefined, undefined, YES], never: [YES, undefined, undefined] });
  const results = score(framework, body);

  it('is told of those that are asked for', () => {
    assert.deepEqual(answered(body.sheet, results), { given: 4, asked: 7 });
  });

  it('is told of some records and some columns', () => {
    assert.deepEqual(answeredIn(body.sheet, results, { unit: 'case', records: new Set(['P1', 'P2']), columns: new Set(['r', 'never']) }), { given: 1, asked: 2 });
    assert.deepEqual(answeredIn(body.sheet, results, { unit: 'staff', records: new Set(['P1']), columns: new Set(['r']) }), { given: 0, asked: 0 });
  });
});
