import type * as vscode from 'vscode';
import type { Client } from '../client/client.ts';

/** What a feature has to work with. */
export interface FeatureContext {
  readonly client: Client;
  readonly extension: vscode.ExtensionContext;
}

/** A feature: it contributes something to the editor, until it is disposed of. Features know nothing of one another. */
export type Feature = (context: FeatureContext) => vscode.Disposable;
