import assert from 'node:assert/strict';
import type { ChangeParams, ChangeResult } from '@inspection-criteria/protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { POOL, seatown } from '../queries/change/specimen.ts';
import { Editor } from './editor.ts';

const TEXT = seatown('    // 😀\n    | visit    | note     | S1 |\n    | V1       | "日本 €" | yes |\n');

describe('A change that is wanted', () => {
  let editor: Editor;
  before(async () => { editor = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': TEXT }); });
  after(() => editor.stop());

  const ask = (change: ChangeParams['change'], file = 'seatown.cases'): Promise<ChangeResult | null> => editor.ask('criteria/change', file, { change });
  const cell = { inspection: 'seatown', unit: 'visit', record: 'V1', column: 'S1' };

  it('comes as edits of the version that is open, or of none', async () => {
    const closed = await ask({ kind: 'answer', cell, value: 'no' });
    assert.deepEqual(closed, { edits: [{ uri: editor.uri('seatown.cases'), version: null, edits: [{ range: rangeOf(' yes '), newText: ' no ' }] }] });
    await editor.open('seatown.cases', TEXT, 7);
    const open = await ask({ kind: 'answer', cell, value: 'no' });
    assert.ok(open !== null && 'edits' in open);
    assert.equal(open.edits[0]?.version, 7);
  });

  it('says where to go then, in the text as it will be', async () => {
    const result = await ask({ kind: 'record', position: { line: 5, character: 8 } });
    assert.ok(result !== null && 'edits' in result);
    const after = TextDocument.applyEdits(TextDocument.create('', '', 0, TEXT), [...result.edits[0]?.edits ?? []].map(({ range, newText }) => ({ range, newText })));
    assert.deepEqual(result.then, { uri: editor.uri('seatown.cases'), range: { start: { line: 6, character: 17 }, end: { line: 6, character: 17 } } });
    assert.equal(after.split('\n')[6], '    | V2       |          | |');
  });

  it('is refused in a sentence, and answered with nothing where there is nothing to change', async () => {
    assert.deepEqual(await ask({ kind: 'answer', cell: { ...cell, record: 'V9' }, value: 'no' }), { refused: 'There is no visit “V9” in this inspection, so it cannot be answered for.' });
    assert.match(JSON.stringify(await ask({ kind: 'form', position: { line: 0, character: 0 } })), /Put the cursor into one/);
    assert.match(JSON.stringify(await ask({ kind: 'record', position: { line: 0, character: 0 } }, 'pool.criteria')), /There is no inspection in this file/);
    assert.equal(await ask({ kind: 'answer', cell: { ...cell, inspection: 'nowhere' }, value: 'no' }), null);
    assert.equal(await ask({ kind: 'answer', cell, value: 'no' }, 'none.cases'), null);
  });

  function rangeOf(words: string) {
    const document = TextDocument.create('', '', 0, TEXT);
    const start = TEXT.lastIndexOf(words);
    return { start: document.positionAt(start), end: document.positionAt(start + words.length) };
  }
});
