import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { putBack, shown, until } from './editing.ts';
import { extension } from './extension.ts';

/** Commands that the editor itself makes for a view, such as to show it. */
const OF_VIEW = 'criteria.inspection.';

describe('The extension', () => {
  afterEach(putBack);

  it('starts with the first inspection that is opened, and its server runs', async () => {
    const { document } = await shown('seatown.cases');
    assert.equal(document.languageId, 'cases');
    const { client } = await extension().activate();
    await until(() => client.state === 'running', () => `The server is ${client.state}.`);
  });

  it('knows a framework by its name', async () => {
    assert.equal((await shown('pool.criteria')).document.languageId, 'criteria');
  });

  it('has every command that it offers, and no others', async () => {
    await extension().activate();
    const { contributes } = extension().packageJSON as { readonly contributes: { readonly commands: readonly { readonly command: string }[] } };
    const offered = contributes.commands.map(({ command }) => command).sort();
    const there = (await vscode.commands.getCommands(true)).filter((command) => command.startsWith('criteria.') && !command.startsWith(OF_VIEW)).sort();
    assert.deepEqual(there, offered);
  });

  it('starts its server again when asked to', async () => {
    const { client } = await extension().activate();
    const states: string[] = [];
    const listening = client.onState((state) => { states.push(state); });
    await vscode.commands.executeCommand('criteria.restartServer');
    listening.dispose();
    assert.ok(states.includes('stopped'), states.join(', '));
    assert.equal(client.state, 'running');
  });
});
