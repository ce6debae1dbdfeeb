import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findings, putBack, rangeOf, replaced, shown } from './editing.ts';

describe('An inspection in the editor', () => {
  afterEach(putBack);

  it('has no findings where there is nothing wrong', async () => {
    const { document } = await shown('seatown.cases');
    await findings(document.uri, []);
  });

  it('is told what is wrong while one types', async () => {
    const editor = await shown('seatown.cases');
    await replaced(editor, '| yes  | yes |', '| perhaps | yes |');
    await findings(editor.document.uri, ['invalid-answer']);
    await replaced(editor, '| perhaps | yes |', '| yes  | yes |');
    await findings(editor.document.uri, []);
  });

  it('is told nothing of its own past, beside which its framework does not lie', async () => {
    const past = vscode.workspace.registerTextDocumentContentProvider('past', { provideTextDocumentContent: () => 'use "gone.criteria"\n\ninspection seatown of gone {\n}\n' });
    const old = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: 'past', path: '/seatown.cases' }));
    assert.equal(old.languageId, 'cases');
    await vscode.window.showTextDocument(old);
    const editor = await shown('seatown.cases');
    await replaced(editor, '| yes  | yes |', '| perhaps | yes |');
    await findings(editor.document.uri, ['invalid-answer']);
    assert.deepEqual(vscode.languages.getDiagnostics(old.uri), []);
    past.dispose();
  });

  it('is offered the answers of a question', async () => {
    const editor = await shown('seatown.cases');
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', editor.document.uri, rangeOf(editor.document, 'yes').start);
    const offered = items.map(({ label }) => typeof label === 'string' ? label : label.label);
    assert.deepEqual(['yes', 'no', 'na'].filter((answer) => !offered.includes(answer)), []);
  });

  it('is renamed along with its framework', async () => {
    const framework = await shown('pool.criteria');
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', framework.document.uri, rangeOf(framework.document, 'S1').start, 'S9');
    assert.deepEqual(edit.entries().map(([uri, changes]) => [uri.path.split('/').pop(), changes.map(({ newText }) => newText.trim())]), [['pool.criteria', ['S9']], ['seatown.cases', ['S9']]]);
  });

  it('is put in form', async () => {
    const editor = await shown('seatown.cases');
    const saved = editor.document.getText();
    await replaced(editor, '| V01      | yes  |', '|V01|yes|');
    await vscode.commands.executeCommand('editor.action.formatDocument');
    assert.equal(editor.document.getText(), saved);
  });

  it('is mended where there is a mend', async () => {
    const editor = await shown('seatown.cases');
    await replaced(editor, '| yes  | yes |', '| yess | yes |');
    await findings(editor.document.uri, ['invalid-answer']);
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>('vscode.executeCodeActionProvider', editor.document.uri, rangeOf(editor.document, 'yess'), vscode.CodeActionKind.QuickFix.value, 10);
    const [mend] = actions.filter(({ edit }) => edit !== undefined);
    assert.ok(mend?.edit !== undefined, `There is nothing to choose among ${actions.map(({ title }) => title).join(', ')}.`);
    assert.ok(await vscode.workspace.applyEdit(mend.edit));
    await findings(editor.document.uri, []);
  });
});
