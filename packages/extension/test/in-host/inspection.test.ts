import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fileNamed, findings, putBack, replaced, shown, until } from './editing.ts';
import { extension } from './extension.ts';

describe('The inspection that is worked on', () => {
  afterEach(putBack);

  it('is the active one, comes to something else as answers change, and is forgotten when it is closed', async () => {
    const { inspection } = await extension().activate();
    const editor = await shown('seatown.cases');
    const score = (): string | undefined => inspection.current?.inspection.sections.find(({ id }) => id === 'safety')?.score;
    await until(() => score() === '75%', () => `The score is ${score() ?? 'none'}.`);
    assert.equal(inspection.current?.inspection.label, 'Seatown pool');

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
    assert.deepEqual([editor?.document.uri.path.split('/').pop(), editor?.document.lineAt(editor.selection.active.line).text.trim()], ['pool.criteria', 'theme safety "Safety" {']);
  });
});

describe('The preview', () => {
  const tabs = (): readonly string[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await putBack();
  });

  it('is of the inspection that is worked on, though another tab is in front of it', async () => {
    const { inspection } = await extension().activate();
    await vscode.window.showTextDocument(fileNamed('seatown.cases'), { preview: false });
    await until(() => inspection.current !== undefined, () => 'There are no scores.');
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'plaintext', content: '' }));
    await vscode.commands.executeCommand('criteria.openPreviewToSide');
    await until(() => tabs().includes('Preview seatown.cases'), () => tabs().join(', '));
  });

  it('where there is nothing to preview, offers the example, and is of that', async () => {
    const { inspection } = await extension().activate();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await until(() => inspection.current === undefined, () => 'An inspection is still open.');
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.commands.executeCommand('criteria.openPreviewToSide');
    await until(async () => {
      // The first button of the message: Open the example.
      await vscode.commands.executeCommand('notification.acceptPrimaryAction');
      return tabs().includes('Preview portsmouth.cases');
    }, () => tabs().join(', '));
    assert.ok(tabs().includes('portsmouth.cases'), tabs().join(', '));
  });
});

describe('A changed text', () => {
  afterEach(putBack);

  it('is what the server speaks of, for whoever asks when it is said to have changed', async () => {
    const { client } = await extension().activate();
    const editor = await shown('seatown.cases');
    const { document } = editor;
    await until(async () => await client.ask('criteria/report', { textDocument: { uri: document.uri.toString() } }) !== null, () => 'There is no report.');
    for (const [old, words] of [['| no   | yes |', '| yes  | yes |'], ['| yes  | yes |', '| no   | yes |'], ['| no   | yes |', '| yes  | yes |']] as const) {
      const told = new Promise<number | undefined>((resolve, reject) => {
        const listening = client.onText(({ uri }) => {
          listening.dispose();
          client.ask('criteria/report', { textDocument: { uri: uri.toString() } }).then((report) => { resolve(report?.version); }, reject);
        });
      });
      await replaced(editor, old, words);
      assert.equal(await told, document.version);
    }
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
    assert.deepEqual([document?.languageId, document?.getText().includes('75%')], ['markdown', true]);
  });

  it('is no JSON where there are errors: it is said that nothing was written, and why, with a way to them', async () => {
    await extension().activate();
    const editor = await shown('seatown.cases');
    await replaced(editor, '| no   | yes |', '| perhaps | never |');
    await findings(editor.document.uri, ['invalid-answer', 'invalid-answer']);
    const { window } = vscode;
    const said: (readonly unknown[])[] = [];
    const { showWarningMessage } = window;
    window.showWarningMessage = (...words: readonly unknown[]) => { said.push(words); return Promise.resolve(undefined); };
    try {
      await vscode.commands.executeCommand('criteria.buildJson', fileNamed('built'));
    } finally {
      window.showWarningMessage = showWarningMessage;
    }
    assert.deepEqual(said.map(([words, ...ways]) => [/^Nothing was written: there are \d+ errors\. The first: \w+\.cases, line \d+: /.test(String(words)), ways]), [[true, ['Show Problems']]], JSON.stringify(said));
    assert.ok(!(await vscode.workspace.fs.readDirectory(fileNamed(''))).some(([name]) => name === 'built'));
  });

  it('is JSON, in a folder', async () => {
    await extension().activate();
    await vscode.commands.executeCommand('criteria.openExample');
    const example = vscode.window.activeTextEditor?.document.uri;
    assert.ok(example !== undefined, 'Nothing was opened.');
    const target = vscode.Uri.joinPath(example, '../built');
    await vscode.commands.executeCommand('criteria.buildJson', target);
    const files = (await vscode.workspace.fs.readDirectory(target)).map(([name]) => name);
    await vscode.workspace.fs.delete(target, { recursive: true });
    assert.ok(files.some((file) => file.includes('portsmouth')), files.join(', '));
  });
});
