import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { applyChange } from '../../src/change.ts';
import { putBack, rangeOf, replaced, shown, until } from './editing.ts';
import { extension } from './extension.ts';

/** Puts the caret before words. */
function caretAt(editor: vscode.TextEditor, words: string): void {
  const { start } = rangeOf(editor.document, words);
  editor.selection = new vscode.Selection(start, start);
}

describe('Commands on answers', () => {
  before(async () => { await extension().activate(); });
  afterEach(putBack);

  it('go from one failing answer to the next and back', async () => {
    const editor = await shown('seatown.cases');
    await replaced(editor, '| V01      | yes  | yes |', '| V01      | yes  | no |');
    caretAt(editor, '| V01 ');
    await vscode.commands.executeCommand('criteria.nextFailing');
    assert.equal(editor.selection.active.line, rangeOf(editor.document, '| V01 ').start.line);
    await vscode.commands.executeCommand('criteria.nextFailing');
    assert.equal(editor.selection.active.line, rangeOf(editor.document, '| V02 ').start.line);
    await vscode.commands.executeCommand('criteria.previousFailing');
    assert.equal(editor.selection.active.line, rangeOf(editor.document, '| V01 ').start.line);
  });

  it('go to what is not answered', async () => {
    const editor = await shown('seatown.cases');
    await replaced(editor, '| no   | yes |', '|      | yes |');
    caretAt(editor, 'use ');
    await vscode.commands.executeCommand('criteria.nextUnanswered');
    assert.equal(editor.selection.active.line, rangeOf(editor.document, '| V02 ').start.line);
  });

  it('are all made, however fast one comes after another', async () => {
    const { client } = await extension().activate();
    const editor = await shown('seatown.cases');
    const answer = async (record: string, column: string, value: string): Promise<boolean> => undefined !== await
      applyChange(client, editor.document.uri.toString(), { kind: 'answer', cell: { inspection: 'seatown', unit: 'visit', record, column }, value });
    const made = await Promise.all([answer('V01', 'S1', 'no'), answer('V01', 'S2', 'no'), answer('V02', 'S1', 'yes'), answer('V02', 'S2', 'no'), answer('V01', 'S1', 'yes'), answer('V02', 'S2', '')]);
    assert.deepEqual(made, made.map(() => true));
    const text = editor.document.getText();
    assert.ok(/\| V01 +\| yes +\| no +\|\n +\| V02 +\| yes +\| +\|/.test(text), text);
  });

  it('add a case, with the next number, in one step that can be undone', async () => {
    const editor = await shown('seatown.cases');
    const saved = editor.document.getText();
    caretAt(editor, 'V02');
    await vscode.commands.executeCommand('criteria.addCase');
    assert.ok(editor.document.getText().includes('| V03 '), editor.document.getText());
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), saved);
  });

  it('leave the caret at the same answer when they write it in the other form, and there and back again', async () => {
    const editor = await shown('seatown.cases');
    for (const [words, there] of [['no   | yes |', 'S1: '], ['V02', 'S1: ']] as const) {
      const saved = editor.document.getText();
      caretAt(editor, words);
      await vscode.commands.executeCommand('criteria.toggleTable');
      const { active } = editor.selection;
      const before = editor.document.getText(new vscode.Range(new vscode.Position(0, 0), active));
      assert.ok(before.endsWith(there) && before.lastIndexOf('visit V02 {') > before.lastIndexOf('}'), before);
      await vscode.commands.executeCommand('criteria.toggleTable');
      assert.equal(editor.document.getText(), saved);
      assert.deepEqual(editor.selection.active, editor.document.positionAt(saved.indexOf('no   | yes |')));
    }
  });

  it('write a table as blocks, and blocks as a table', async () => {
    const editor = await shown('seatown.cases');
    const saved = editor.document.getText();
    caretAt(editor, 'V02');
    await vscode.commands.executeCommand('criteria.toggleTable');
    assert.ok(editor.document.getText().includes('visit V02 {'), editor.document.getText());
    caretAt(editor, 'V02');
    await vscode.commands.executeCommand('criteria.toggleTable');
    await until(() => editor.document.getText() === saved, () => editor.document.getText());
  });
});
