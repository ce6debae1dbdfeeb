import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { overallOf } from '../../src/inspection-scores.ts';
import { putBack, replaced, shown, until } from './editing.ts';
import { extension } from './extension.ts';

describe('The inspection that is worked on', () => {
  afterEach(putBack);

  it('is the active one, comes to something else as answers change, and is forgotten when it is closed', async () => {
    const { inspection } = await extension().activate();
    const editor = await shown('seatown.cases');
    const score = (): string | undefined => inspection.current?.inspection.sections.find(({ id }) => id === 'safety')?.score;
    await until(() => score() === '75%', () => `The score is ${score() ?? 'none'}.`);
    assert.equal(inspection.current?.inspection.label, 'Seatown pool');
    assert.equal(inspection.current === undefined ? undefined : overallOf(inspection.current.inspection), undefined);

    await replaced(editor, '| no   | yes |', '| yes  | yes |');
    await until(() => score() === '100%', () => `The score is ${score() ?? 'none'}.`);
    await shown('pool.criteria');
    assert.equal(score(), '100%');
    await shown('seatown.cases');
    await putBack();
    await until(() => inspection.current === undefined, () => 'It is still there.');
  });

  it('shows in its framework where a section is declared', async () => {
    const { inspection } = await extension().activate();
    await shown('seatown.cases');
    await until(() => inspection.current !== undefined, () => 'There are no scores.');
    const section = inspection.current?.inspection.sections.find(({ id }) => id === 'safety');
    await vscode.commands.executeCommand('criteria.goToSection', { ...inspection.current, section });
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.path.split('/').pop(), 'pool.criteria');
    assert.ok(editor?.document.lineAt(editor.selection.active.line).text.includes('theme safety') === true);
  });
});

describe('What is handed on', () => {
  afterEach(putBack);

  it('is scores as Markdown, in a text beside', async () => {
    const { inspection } = await extension().activate();
    await shown('seatown.cases');
    await until(() => inspection.current !== undefined, () => 'There are no scores.');
    await vscode.commands.executeCommand('criteria.scoreToMarkdown');
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.languageId, 'markdown');
    assert.ok(document?.getText().includes('75%') === true, document?.getText() ?? 'There is no text.');
  });

  it('is JSON, in a folder', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder !== undefined, 'No folder is open.');
    const target = vscode.Uri.joinPath(folder.uri, 'built');
    await shown('seatown.cases');
    await vscode.commands.executeCommand('criteria.buildJson', target);
    const files = (await vscode.workspace.fs.readDirectory(target)).map(([name]) => name);
    await vscode.workspace.fs.delete(target, { recursive: true });
    assert.ok(files.length >= 2, files.join(', '));
  });
});
