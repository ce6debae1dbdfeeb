import assert from 'node:assert/strict';
import type { Made, TemplateChoice } from '@inspection-criteria/protocol';
import { Editor } from './editor.ts';

const POOL = `framework pool edition "2026" {
    unit visit
    answers quality { yes worth 1  no worth 0 }
    each question answered on quality
    level area
    area water { question W1 }
}
framework pool edition "2027" amends "2026" {
    area water { question W2 }
}
`;

describe('New files', () => {
  it('begin from a template', async () => {
    const editor = await Editor.start({});
    const choices = await editor.connection.sendRequest<readonly TemplateChoice[]>('criteria/templates', {});
    assert.deepEqual(choices.map(({ id }) => id), ['shares', 'judged', 'screening', 'bare']);
    for (const { id } of choices) {
      const made = await editor.connection.sendRequest<Made | null>('criteria/template', { kind: 'framework', template: id, name: 'pool', label: 'Public pools' });
      assert.equal(made?.file, 'pool.criteria');
      await editor.open(`${id}.criteria`, made.text);
      assert.deepEqual(await editor.findings(`${id}.criteria`), []);
    }
    assert.equal(await editor.connection.sendRequest('criteria/template', { kind: 'framework', template: 'bare', name: 'no name', label: '' }), null);
    await editor.stop();
  });

  it('begin as an inspection of a framework, of its last edition where none is named', async () => {
    const editor = await Editor.start({ 'frameworks/pool.criteria': POOL });
    const begin = (more: object) => editor.connection.sendRequest<Made | null>('criteria/template', {
      kind: 'inspection', textDocument: { uri: editor.uri('frameworks/pool.criteria') }, use: 'frameworks/pool.criteria', name: 'seatown', label: 'Seatown', ...more,
    });
    const made = await begin({});
    assert.equal(made?.file, 'seatown.cases');
    for (const part of ['use "frameworks/pool.criteria"', 'inspection seatown "Seatown" of pool edition "2027" {', 'W2']) assert.ok(made.text.includes(part), made.text);
    assert.equal((await begin({ framework: { id: 'pool', edition: '2026' } }))?.text.includes('W2'), false);
    for (const none of [{ name: '1' }, { framework: { id: 'pool', edition: 'x' } }, { textDocument: { uri: editor.uri('none.criteria') } }]) assert.equal(await begin(none), null);
    await editor.stop();
  });
});
