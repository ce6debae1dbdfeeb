import * as vscode from 'vscode';
import { command } from '../command.ts';
import type { Feature } from './feature.ts';

/** Restarting the server, and seeing what it says. */
export const server: Feature = ({ client }) => vscode.Disposable.from(
  command(client, 'criteria.restartServer', () => client.restart()),
  command(client, 'criteria.showServerLog', () => { client.log.show(); }),
);
