import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findings, putBack, until } from './editing.ts';
import { extension } from './extension.ts';

describe('The first steps', () => {
  afterEach(putBack);

  it('open an example that is complete, scores and has nothing wrong', async () => {
    const { inspection } = await extension().activate();
    await vscode.commands.executeCommand('criteria.openExample');
    assert.equal(vscode.window.activeTextEditor?.document.uri.path.split('/').pop(), 'portsmouth.cases');
    await until(() => inspection.current?.inspection.sections.some(({ rating }) => rating !== undefined) === true, () => 'There are no scores.');
    const { current } = inspection;
    assert.deepEqual([current?.inspection.answered, current?.inspection.checks], [current?.inspection.asked, { passed: 18, failed: 0 }]);
    await findings(current?.uri ?? vscode.Uri.file('none'), []);
  });

  it('keep what was changed in the example', async () => {
    await extension().activate();
    await vscode.commands.executeCommand('criteria.openExample');
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document !== undefined, 'Nothing was opened.');
    const saved = document.getText();
    const write = (text: string): Thenable<void> => vscode.workspace.fs.writeFile(document.uri, new TextEncoder().encode(text));
    await putBack();
    await write(`${saved}// Mine.\n`);
    await vscode.commands.executeCommand('criteria.openExample');
    await until(() => vscode.window.activeTextEditor?.document.getText().endsWith('// Mine.\n') === true, () => 'The change is gone.');
    await putBack();
    await write(saved);
  });

  it('are opened by their command', async () => {
    await extension().activate();
    await vscode.commands.executeCommand('criteria.openWalkthrough');
    await until(() => vscode.window.tabGroups.activeTabGroup.activeTab?.input === undefined && vscode.window.tabGroups.activeTabGroup.activeTab !== undefined, () => 'No page was opened.');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
