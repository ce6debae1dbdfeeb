import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extension } from './extension.ts';

interface Shortcut {
  readonly key: string;
  readonly command: string;
  readonly when?: string;
}

/** The one command of the editor's whose keys are taken on purpose: for Markdown these open its preview, here they open ours. */
const ALIKE = /^(markdown\.|workbench\.action\.files\.save|criteria\.)/;

describe('Shortcuts', () => {
  it('take no keys that do something else in an editor', async () => {
    const { contributes: { keybindings } } = extension().packageJSON as { readonly contributes: { readonly keybindings: readonly Shortcut[] } };
    const text = (await vscode.workspace.openTextDocument(vscode.Uri.parse('vscode://defaultsettings/keybindings.json'))).getText();
    const usual = JSON.parse(text.replace(/^\s*\/\/.*$/gm, '')) as readonly Shortcut[];
    assert.ok(usual.length > 300, `Only ${usual.length} shortcuts are known.`);
    const ours = new Map(keybindings.map(({ key, command }) => [key, command]));
    const clashes = usual.filter(({ key, command, when = '' }) => ours.has(key) && !ALIKE.test(command) && !ELSEWHERE.test(when));
    assert.deepEqual(clashes.map(({ key, command, when }) => `${key}: ${command} when ${when ?? 'always'}`), []);
  });
});

/** Conditions that never hold in a text editor. */
const ELSEWHERE = /notebook|terminal|inDebugMode|debugState|listFocus|FocusedView|!editorFocus|chat|Chat|searchViewletFocus/;
