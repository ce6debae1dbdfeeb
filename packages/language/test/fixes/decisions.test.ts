import assert from 'node:assert/strict';
import type { Code } from '@inspection-criteria/language';
import { inspectionWith, linesIn } from './framework-of-homes.ts';
import { allMended, offered } from './offered.ts';

const TABLE = ['| resident | falls    | C1   | C2 |', '| R1       | yes      | yes  | yes |'];

/** What is offered for the first finding of a code in an inspection with these decisions, below its table. */
async function fixes(code: Code, ...decisions: readonly string[]): Promise<Readonly<Record<string, readonly string[]>>> {
  const all = await offered(code, inspectionWith(...TABLE, ...decisions));
  return Object.fromEntries(Object.entries(all).map(([title, text]) => [title, linesIn(text).slice(TABLE.length)]));
}

describe('Fixes of decisions', () => {
  it('judge with any band, and leave room for the reason', async () => {
    assert.deepEqual(await fixes('missing-judgement', 'omit care because "Closed"', 'check leadership is good'), {
      'Judge `leadership` as `good`': ['omit care because "Closed"', 'judge leadership as good because ""', 'check leadership is good'],
      'Judge `leadership` as `fair`': ['omit care because "Closed"', 'judge leadership as fair because ""', 'check leadership is good'],
      'Judge `leadership` as `poor`': ['omit care because "Closed"', 'judge leadership as poor because ""', 'check leadership is good'],
    });
  });

  it('hold, or do not hold', async () => {
    assert.deepEqual(
      await fixes('missing-hold'),
      { 'Hold `care` to `poor`': ['hold care to poor because ""'], 'Do not hold `care`': ['do not hold care because ""'] },
    );
  });

  it('make room for a reason before who decided', async () => {
    assert.deepEqual(
      await fixes('missing-because', 'do not hold care by "Panel" on 2026-03-03'),
      { 'Make room for the reason: `because ""`': ['do not hold care because "" by "Panel" on 2026-03-03'] },
    );
  });

  it('remove what decides nothing, of several sections only the one that is meant', async () => {
    assert.deepEqual(await fixes('needless-include', 'include garden, care because "Seen"'), { 'Remove `care` here': ['include garden because "Seen"'] });
    assert.deepEqual(
      await fixes('hold-without-rule', 'hold garden to poor because "Mud"', 'include garden'),
      { 'Remove `hold garden to poor because "Mud"`': ['include garden'] },
    );
    assert.deepEqual(await fixes('section-omitted', 'moderate garden to good because "Lovely"'), { 'Remove `moderate garden to good because "Lovely"`': [] });
  });

  it('keep the decision that counts, or the first', async () => {
    assert.deepEqual(
      Object.values(await fixes('repeated-decision', 'judge leadership as good because "A"', 'judge leadership as fair because "B"')),
      [['judge leadership as fair because "B"'], ['judge leadership as good because "A"']],
    );
    assert.deepEqual(
      linesIn(await allMended(
        'repeated-decision',
        inspectionWith(...TABLE, 'judge leadership as good', 'judge leadership as fair', 'judge leadership as poor'),
      )).slice(TABLE.length),
      ['judge leadership as fair', 'judge leadership as poor'],
    );
  });

  it('cover a section after all', async () => {
    assert.deepEqual(await fixes('section-omitted', 'omit care because "Closed"'), { 'Cover `care` after all': ['include care because "Closed"'] });
  });

  it('write what came out of a check, in a line and in a table', async () => {
    assert.deepEqual(
      await fixes('check-failed', 'check rating of care is poor because "Read"'),
      { 'Write what came out: `good`': ['check rating of care is good because "Read"'] },
    );
    assert.deepEqual(
      await fixes('check-failed', '', '| check    | score |', '| care     | 50% |'),
      { 'Write what came out: `100%`': ['', '| check    | score |', '| care     | 100% |'] },
    );
    assert.equal(await allMended('check-failed', inspectionWith(...TABLE, 'check rating of care is poor')), undefined);
  });
});
