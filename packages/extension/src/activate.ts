import * as vscode from 'vscode';
import { ActiveInspection } from './active-inspection.ts';
import { Client, type MakeClient } from './client/client.ts';
import type { Machine } from './machine.ts';
import { features } from './features/index.ts';

/** What the extension gives to others that ask for it, its tests among them. */
export interface Api {
  readonly client: Client;
  readonly inspection: ActiveInspection;
}

/** Starts the server and all features. Features are there at once; what they ask the server waits for it. */
export async function start(extension: vscode.ExtensionContext, make: MakeClient, machine: Machine = {}): Promise<Api> {
  const client = new Client(make);
  const inspection = new ActiveInspection(client);
  extension.subscriptions.push(client, inspection, ...features.map((feature) => feature({ client, extension, inspection, ...machine })));
  running = client;
  try {
    await client.start();
  } catch (error) {
    client.log.error(error instanceof Error ? error : String(error));
    void vscode.window.showErrorMessage(vscode.l10n.t('Inspection Criteria could not start the part that checks and scores. Its log says why.'));
  }
  return { client, inspection };
}

/** Ends the server. */
export async function stop(): Promise<void> {
  await running?.stop();
}

let running: Client | undefined;
