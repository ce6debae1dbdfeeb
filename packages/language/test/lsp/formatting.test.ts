import assert from 'node:assert/strict';
import { type TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Editor, marked } from './editor.ts';

const FILE = 'seatown.cases';
const UNTIDY = 'inspection   seatown of pool {\n  sample   2\n| visit | S1 |\n| V1 | good |\n}\n';
const OPTIONS = { options: { tabSize: 4, insertSpaces: true } };

async function after(text: string, method: string, params: (editor: Editor) => object): Promise<{ readonly text: string; readonly edits: number }> {
  const editor = await Editor.start({ [FILE]: text });
  const edits = await editor.ask<TextEdit[]>(`textDocument/${method}`, FILE, { ...OPTIONS, ...params(editor) });
  await editor.stop();
  return { text: TextDocument.applyEdits(editor.document(FILE), edits), edits: edits.length };
}

describe('Formatting', () => {
  it('puts a file in form, gap by gap', async () => {
    assert.deepEqual(await after(UNTIDY, 'formatting', () => ({})), { text: 'inspection seatown of pool {\n    sample 2\n    | visit    | S1 |\n    | V1       | good |\n}\n', edits: 7 });
  });

  it('leaves a broken file alone', async () => {
    const broken = UNTIDY.replace('{', '{ {');
    assert.deepEqual(await after(broken, 'formatting', () => ({})), { text: broken, edits: 0 });
  });

  it('puts lines in form', async () => {
    const { text } = await after(UNTIDY, 'rangeFormatting', (editor) => ({ range: { start: editor.positionAt(FILE, UNTIDY.indexOf('sample')), end: editor.positionAt(FILE, UNTIDY.indexOf('2')) } }));
    assert.equal(text, UNTIDY.replace('  sample   2', '    sample 2'));
  });

  it('puts lines in form that stand apart, where a client can ask for several', async () => {
    const editor = await Editor.start({ [FILE]: UNTIDY }, { capabilities: { textDocument: { rangeFormatting: { rangesSupport: true } } } });
    assert.deepEqual(editor.initialized.capabilities.documentRangeFormattingProvider, { rangesSupport: true });
    const line = (words: string): object => ({ start: editor.positionAt(FILE, UNTIDY.indexOf(words)), end: editor.positionAt(FILE, UNTIDY.indexOf(words) + 1) });
    const edits = await editor.ask<TextEdit[]>('textDocument/rangesFormatting', FILE, { ...OPTIONS, ranges: [line('seatown'), line('sample')] });
    assert.equal(TextDocument.applyEdits(editor.document(FILE), edits), UNTIDY.replace('inspection   ', 'inspection ').replace('  sample   2', '    sample 2'));
    await editor.stop();
  });

  it('aligns a table while a cell is typed', async () => {
    const { text: typed, cursors: [cursor = 0] } = marked('inspection seatown of pool {\n    | visit | S1 |\n    | V1    | good |\n    | V1000 |<|>\n    | V20000 | good |\n}\n');
    const { text } = await after(typed, 'onTypeFormatting', (editor) => ({ ch: '|', position: editor.positionAt(FILE, cursor) }));
    assert.equal(text, 'inspection seatown of pool {\n    | visit    | S1 |\n    | V1       | good |\n    | V1000 |\n    | V20000   | good |\n}\n');
  });

  it('goes on with a table at its next row, and ends a block where it began', async () => {
    const rows = marked('inspection seatown of pool {\n    | visit | S1 |\n<|>\n}\n');
    assert.equal((await after(rows.text, 'onTypeFormatting', (editor) => ({ ch: '\n', position: editor.positionAt(FILE, rows.cursors[0] ?? 0) }))).text, 'inspection seatown of pool {\n    | visit | S1 |\n    | \n}\n');
    const brace = marked('inspection seatown of pool {\n    visit V1 {\n        }<|>\n');
    assert.equal((await after(brace.text, 'onTypeFormatting', (editor) => ({ ch: '}', position: editor.positionAt(FILE, brace.cursors[0] ?? 0) }))).text, 'inspection seatown of pool {\n    visit V1 {\n    }\n');
  });
});
