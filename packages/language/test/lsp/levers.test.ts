import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ChangeResult, Levers } from '@inspection-criteria/protocol';
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

  it('says of a cut in a list that others use as well that it can only be tried, and why', async () => {
    const list = /    bands grade \{[^}]*\}\n/.exec(POOL)?.[0] ?? '';
    const editor = await Editor.start({ 'old.criteria': list, 'pool.criteria': `use "old.criteria"\n\n${POOL.replace(list, '')}`, 'seatown.cases': SEATOWN });
    const levers = await editor.ask<Levers | null>('criteria/levers', 'seatown.cases');
    const trial = [{ kind: 'cut', bands: 'grade', band: 'good', cut: '70%' }];
    const written = await editor.ask<ChangeResult | null>('criteria/change', 'seatown.cases', { change: { kind: 'trial', inspection: 'seatown', trial } });
    await editor.stop();
    const reason = levers?.bands.find(({ id }) => id === 'grade')?.cuts[0]?.onlyHere ?? '';
    assert.match(reason, /^It stands in old\.criteria, outside this framework/);
    assert.deepEqual(written, { refused: `“Good” cannot be changed here. ${reason}` });
  });

  it('are cuts of an edition that amends another as well: they are written into what it changes itself', async () => {
    const amended = 'use "old.criteria"\n\nframework pool edition "2026" amends "2025" {\n    theme safety "Safe"\n}\n';
    const editor = await Editor.start({ 'old.criteria': POOL.replace('edition "2026"', 'edition "2025"'), 'pool.criteria': amended, 'seatown.cases': SEATOWN });
    const levers = await editor.ask<Levers | null>('criteria/levers', 'seatown.cases');
    const trial = [{ kind: 'cut', bands: 'grade', band: 'fair', cut: '60%' }, { kind: 'cut', bands: 'grade', band: 'good', cut: '70%' }];
    const written = await editor.ask<ChangeResult | null>('criteria/change', 'seatown.cases', { change: { kind: 'trial', inspection: 'seatown', trial } });
    await editor.stop();
    assert.equal(levers?.bands[0]?.cuts[0]?.onlyHere, undefined);
    assert.ok(written !== null && 'edits' in written);
    const [{ uri, edits } = { uri: '', edits: [] }] = written.edits;
    assert.deepEqual([uri.split('/').at(-1), written.edits.length], ['pool.criteria', 1]);
    assert.equal(edits.map(({ newText }) => newText).join(''), '    bands grade {\n        good at least 70%\n        fair at least 60%\n    }\n');
  });

  it('are weights of an edition that amends another as well: it names what it did not mention, within what it lies in', async () => {
    const amended = 'use "old.criteria"\n\nframework pool edition "2026" amends "2025" {\n    theme safety "Safe"\n    figure mean { scored weighted-mean of safety, water, total }\n}\n';
    const editor = await Editor.start({ 'old.criteria': POOL.replace('edition "2026"', 'edition "2025"').replace('theme water "Water"', 'theme water "Water" weighted 3'), 'pool.criteria': amended, 'seatown.cases': SEATOWN });
    const levers = await editor.ask<Levers | null>('criteria/levers', 'seatown.cases');
    assert.deepEqual(levers?.weights.map(({ of, weight, onlyHere }) => [of, weight, onlyHere]), [['safety', '1', undefined], ['water', '3', undefined], ['total', '1', undefined]]);
    const trial = [['water', '2'], ['S2', '1/2'], ['T1', '3'], ['safety', '4'], ['total', '5'], ['T2', '6']].map(([of, weight]) => ({ kind: 'weight', of, weight }));
    const written = await editor.ask<ChangeResult | null>('criteria/change', 'seatown.cases', { change: { kind: 'trial', inspection: 'seatown', trial } });
    assert.ok(written !== null && 'edits' in written);
    assert.deepEqual(written.edits.map(({ uri }) => uri.split('/').at(-1)), ['pool.criteria']);
    const text = TextDocument.applyEdits(TextDocument.create('', '', 0, amended), [...written.edits[0]?.edits ?? []]);
    await editor.stop();
    assert.equal(text, `use "old.criteria"

framework pool edition "2026" amends "2025" {
    theme safety "Safe" weighted 4 {
        question S2 weighted 1/2
    }
    figure mean { scored weighted-mean of safety, water, total }
    theme water weighted 2
    theme total weighted 5 {
        question T1 weighted 3
        question T2 weighted 6
    }
}
`);
  });

  it('are weights that somebody gave, or that are looked at', async () => {
    const { weights } = await leversOf(POOL.replace('question S1 answered', 'question S1 weighted 1/2 answered').replace('    theme water', '    figure mean { scored weighted-mean of safety, total }\n    theme water'));
    assert.deepEqual(weights.map(({ of, kind, weight }) => [of, kind, weight]), [['safety', 'section', '1'], ['total', 'section', '1'], ['S1', 'question', '0.5']]);
  });
});
