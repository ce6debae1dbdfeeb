import * as vscode from 'vscode';
import type { Client } from './client/client.ts';

/** Registers a command. Should it fail, the log says of what, and the user is told in plain words. */
export function command(client: Client, id: string, run: Run): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (...given: readonly unknown[]) => {
    try {
      await run(...given);
    } catch (error) {
      client.log.error(`${id}: ${error instanceof Error ? error.stack ?? error.message : String(error)}`);
      const showLog = vscode.l10n.t('Show log');
      // Whoever runs a command in a row of others is not kept waiting until somebody has read this.
      void vscode.window.showErrorMessage(vscode.l10n.t('This could not be done. Nothing was changed; the log says what went wrong.'), showLog)
        .then((chosen) => chosen === undefined ? undefined : vscode.commands.executeCommand('criteria.showServerLog'));
    }
  });
}

/** What the editor itself takes for a command. It is settled by whoever calls the command what it is given. */
type Run = Parameters<typeof vscode.commands.registerCommand>[1];
