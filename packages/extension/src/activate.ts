import * as vscode from 'vscode';
import { Client, type MakeClient } from './client/client.ts';
import { features } from './features/index.ts';

/** What the extension gives to others that ask for it, its tests among them. */
export interface Api {
  readonly client: Client;
}

/** Starts the server and all features. Features are there at once; what they ask the server waits for it. */
export async function start(extension: vscode.ExtensionContext, make: MakeClient): Promise<Api> {
  const client = new Client(make);
  extension.subscriptions.push(client, ...features.map((feature) => feature({ client, extension })));
  running = client;
  try {
    await client.start();
  } catch (error) {
    client.log.error(error instanceof Error ? error : String(error));
    void vscode.window.showErrorMessage(vscode.l10n.t('Inspection Criteria could not start the part that checks and scores. Its log says why.'));
  }
  return { client };
}

/** Ends the server. */
export async function stop(): Promise<void> {
  await running?.stop();
}

let running: Client | undefined;
