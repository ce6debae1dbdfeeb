import * as vscode from 'vscode';
import type { Feature } from './feature.ts';

/** Restarting the server, and seeing what it says. */
export const server: Feature = ({ client }) => vscode.Disposable.from(
  vscode.commands.registerCommand('criteria.restartServer', () => client.restart()),
  vscode.commands.registerCommand('criteria.showServerLog', () => { client.log.show(); }),
);
