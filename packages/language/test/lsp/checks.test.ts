import assert from 'node:assert/strict';
import type { CheckGroup } from '@inspection-criteria/protocol';
import { Editor } from './editor.ts';

const POOL = `framework pool edition "2026" {
    unit visit
    level theme
    bands grade { good at least 80%  poor otherwise }
    theme safety rated grade {
        question S1 answered yes-no
    }

    example "A calm day" {
        visit V1 { S1: yes }
        check score of safety is 100%
    }
    example "A calm day" {
        visit V1 { S1: no }
        check rating of safety is good
    }
    example "Nothing is checked" { visit V1 { S1: no } }
}
`;
const SEATOWN = `use "pool.criteria"

inspection seatown "Seatown" of pool edition "2026" {
    | visit | S1 |
    | V1    | yes |
    | V2    | no |
    check score of safety is 50%
    check rating of safety is good
    check rating of safety is good
    | check  | score | rating |
    | safety | 50%   | poor |
}
`;

describe('Checks', () => {
  it('are told with what was expected and what came out', async () => {
    const editor = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN });
    const groups = await editor.ask<readonly CheckGroup[]>('criteria/checks', 'seatown.cases');
    assert.deepEqual(groups.map(({ kind, id, label, within, place }) => [kind, id, label, within, editor.textIn('seatown.cases', place.range)]), [['inspection', 'seatown', 'Seatown', undefined, 'seatown']]);
    assert.deepEqual(groups[0]?.checks.map(({ id, label, passed, expected, actual }) => [id, label, passed, expected, actual]), [
      ['score of safety is 50%', 'score of safety is 50%', true, '50%', '50%'],
      ['rating of safety is good', 'rating of safety is good', false, 'good', 'poor'],
      ['rating of safety is good (2)', 'rating of safety is good', false, 'good', 'poor'],
      ['score of safety is 50% (2)', 'score of safety is 50%', true, '50%', '50%'],
      ['rating of safety is poor', 'rating of safety is poor', true, 'poor', 'poor'],
    ]);
    assert.deepEqual(groups.map(({ checks }) => checks.slice(4).map(({ place }) => editor.textIn('seatown.cases', place.range))), [['poor']]);
    await editor.stop();
  });

  it('of frameworks are their examples’, each of its own id', async () => {
    const editor = await Editor.start({ 'pool.criteria': POOL });
    const groups = await editor.ask<readonly CheckGroup[]>('criteria/checks', 'pool.criteria');
    assert.deepEqual(groups.map(({ kind, id, label, within, checks }) => [kind, id, label, within, checks.map(({ passed }) => passed)]), [
      ['example', 'pool 2026: A calm day', 'A calm day', 'pool 2026', [true]], ['example', 'pool 2026: A calm day (2)', 'A calm day', 'pool 2026', [false]],
    ]);
    assert.equal(await editor.ask('criteria/checks', 'none.cases'), null);
    await editor.stop();
  });
});
