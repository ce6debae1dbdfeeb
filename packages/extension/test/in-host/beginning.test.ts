import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fileNamed, findings, putBack, shown, until } from './editing.ts';
import { extension } from './extension.ts';

describe('Beginning', () => {
  const framework = fileNamed('swimming.criteria');
  const inspection = fileNamed('swimming.cases');
  const another = fileNamed('another.cases');

  before(async () => { await extension().activate(); });
  afterEach(putBack);
  after(async () => { for (const file of [framework, inspection, another]) await vscode.workspace.fs.delete(file); });

  it('a framework: it opens and there is nothing wrong with it', async () => {
    const { client } = await extension().activate();
    const [template] = await client.ask('criteria/templates', {});
    await vscode.commands.executeCommand('criteria.newFramework', { template: template?.id, label: 'Review of lidos', name: 'lidos', target: framework });
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document !== undefined, 'No file was opened.');
    assert.equal(document.uri.toString(), framework.toString());
    assert.ok(document.getText().includes('framework lidos "Review of lidos"'), document.getText());
    await findings(framework, []);
  });

  it('a framework that is not saved yet: it lies nowhere, has its language already, and there is nothing wrong with it', async () => {
    const { client } = await extension().activate();
    const [template] = await client.ask('criteria/templates', {});
    await vscode.commands.executeCommand('criteria.newFramework', { template: template?.id, label: 'Review of baths', name: 'baths', target: 'unsaved' });
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document !== undefined, 'No text was opened.');
    assert.deepEqual([document.isUntitled, document.languageId], [true, 'criteria']);
    assert.ok(document.getText().includes('framework baths "Review of baths"'), document.getText());
    await findings(document.uri, []);
  });

  it('an inspection of it, which uses it by its path', async () => {
    await vscode.commands.executeCommand('criteria.newInspection', framework, undefined, { label: 'Seatown lido', name: 'seatown-lido', target: inspection });
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.ok(text.includes('use "swimming.criteria"') && text.includes('inspection seatown-lido "Seatown lido" of lidos'), text);
  });

  it('an inspection: files that hold no framework are not offered', async () => {
    const shared = fileNamed('a-shared.criteria');
    await vscode.workspace.fs.writeFile(shared, new TextEncoder().encode('answers yes-no-unsure { yes worth 1  no worth 0  unsure not counted }\n'));
    const offered: string[] = [];
    const { window } = vscode;
    const { showQuickPick } = window;
    try {
      Object.assign(window, { showQuickPick: (items: readonly vscode.QuickPickItem[]) => { offered.push(...items.map(({ label }) => label)); return Promise.resolve(undefined); } });
      await vscode.commands.executeCommand('criteria.newInspection');
    } finally {
      window.showQuickPick = showQuickPick;
      await vscode.workspace.fs.delete(shared);
    }
    assert.ok(offered.includes('swimming.criteria') && !offered.includes('a-shared.criteria'), offered.join(', '));
  });

  it('an inspection while one is in another: its framework is offered first, before others by name', async () => {
    await shown('swimming.cases');
    const begun = vscode.commands.executeCommand('criteria.newInspection', undefined, undefined, { label: 'Harbour pool', name: 'harbour', target: another });
    let isBegun = false;
    void begun.then(() => { isBegun = true; });
    await until(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isBegun;
    }, () => 'No framework was offered.');
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.ok(text.includes('use "swimming.criteria"') && text.includes('inspection harbour "Harbour pool" of lidos'), text);
  });
});

