import * as vscode from 'vscode';

/** Puts a text where it can be pasted from, and says for a while what it was. */
export async function copy(text: string, what: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied: {0}', what), SAID_FOR);
}

/** Milliseconds. */
const SAID_FOR = 4000;
