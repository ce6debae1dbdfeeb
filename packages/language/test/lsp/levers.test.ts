import assert from 'node:assert/strict';
import type { Levers } from '@inspection-criteria/protocol';
import { Editor } from './editor.ts';
import { POOL, SEATOWN } from './pool.ts';

async function leversOf(pool: string, params: object = {}): Promise<Levers> {
  const editor = await Editor.start({ 'pool.criteria': pool, 'seatown.cases': SEATOWN });
  const levers = await editor.ask<Levers | null>('criteria/levers', 'seatown.cases', params);
  await editor.stop();
  assert.ok(levers !== null);
  return levers;
}

describe('What may be changed on trial', () => {
  it('are cuts of bands, as they are written', async () => {
    const { bands } = await leversOf(POOL, { language: 'cy' });
    assert.deepEqual(bands.map(({ id, cuts }) => [id, cuts]), [
      ['grade', [{ band: 'good', label: 'Da', cut: '80%', words: 'at least' }, { band: 'fair', label: 'Gweddol', cut: '50%', words: 'at least' }]],
      ['points', [{ band: 'high', label: 'High', cut: '6', words: 'at least' }]],
    ]);
  });

  it('are weights that somebody gave, or that are looked at', async () => {
    const { weights } = await leversOf(POOL.replace('question S1 answered', 'question S1 weighted 1/2 answered').replace('    theme water', '    figure mean { scored weighted-mean of safety, total }\n    theme water'));
    assert.deepEqual(weights.map(({ of, kind, weight }) => [of, kind, weight]), [['safety', 'section', '1'], ['total', 'section', '1'], ['S1', 'question', '0.5']]);
  });
});
