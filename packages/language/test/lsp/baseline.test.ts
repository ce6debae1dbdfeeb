import assert from 'node:assert/strict';
import type { BaselineResult } from '@inspection-criteria/protocol';
import { Editor } from './editor.ts';
import { POOL, SEATOWN } from './pool.ts';

function safetyIn(result: BaselineResult | null): readonly unknown[] {
  const safety = result?.inspections[0]?.sections.find(({ id }) => id === 'safety');
  return [safety?.score, safety?.rating];
}

describe('What inspections came to before', () => {
  it('is what other texts say, of the file and of what it uses', async () => {
    const editor = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN });
    await editor.open('seatown.cases');
    await editor.edit('seatown.cases', SEATOWN.indexOf('partly'), SEATOWN.indexOf('partly') + 6, 'yes');
    const before = (texts: object): Promise<BaselineResult | null> => editor.ask('criteria/baseline', 'seatown.cases', { texts });
    assert.deepEqual(safetyIn(await before([])), ['83%', 'Fair']);
    assert.deepEqual(safetyIn(await before([{ uri: editor.uri('seatown.cases'), text: SEATOWN }])), ['75%', 'Fair']);
    assert.deepEqual(safetyIn(await before([{ uri: editor.uri('pool.criteria'), text: POOL.replace('no better than fair', 'no better than poor') }])), ['83%', 'Poor']);
    assert.deepEqual(safetyIn(await before([])), ['83%', 'Fair']);
    await editor.stop();
  });

  it('says whether the framework differs from now, or the answers; line ends and files that are not used are no difference', async () => {
    const editor = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN, 'beside.criteria': '// Not used.\n' });
    const differs = async (texts: Readonly<Record<string, string>>): Promise<unknown> => {
      const result = await editor.ask<BaselineResult | null>('criteria/baseline', 'seatown.cases', { texts: Object.entries(texts).map(([file, text]) => ({ uri: editor.uri(file), text })) });
      return result?.differs;
    };
    const [rules, answers] = [POOL.replace('at least 80%', 'at least 90%'), SEATOWN.replace('partly', 'no')];
    assert.deepEqual(await differs({}), { framework: false, answers: false });
    assert.deepEqual(await differs({ 'pool.criteria': POOL.replaceAll('\n', '\r\n'), 'beside.criteria': '' }), { framework: false, answers: false });
    assert.deepEqual(await differs({ 'pool.criteria': rules }), { framework: true, answers: false });
    assert.deepEqual(await differs({ 'seatown.cases': answers }), { framework: false, answers: true });
    assert.deepEqual(await differs({ 'pool.criteria': rules, 'seatown.cases': answers }), { framework: true, answers: true });
    await editor.stop();
  });

  it('is told in the language of the report it is compared with, or in the one that is set', async () => {
    const editor = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN }, { settings: { language: 'en' } });
    const before = (params: object): Promise<BaselineResult | null> => editor.ask('criteria/baseline', 'seatown.cases', { texts: [], ...params });
    assert.deepEqual(safetyIn(await before({ language: 'cy' })), ['75%', 'Gweddol']);
    assert.deepEqual(safetyIn(await before({})), ['75%', 'Fair']);
    await editor.stop();
  });

  it('is nothing of a file that was not there, and no inspection where its framework was not', async () => {
    const editor = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN });
    assert.equal(await editor.ask('criteria/baseline', 'seatown.cases', { texts: [{ uri: editor.uri('seatown.cases') }] }), null);
    assert.deepEqual(await editor.ask('criteria/baseline', 'seatown.cases', { texts: [{ uri: editor.uri('pool.criteria') }] }), { inspections: [], differs: { framework: true, answers: false } });
    await editor.stop();
  });
});
