import type * as vscode from 'vscode';
import type { ActiveInspection } from '../active-inspection.ts';
import type { Client } from '../client/client.ts';
import type { Machine } from '../machine.ts';

/** What a feature has to work with. */
export interface FeatureContext extends Machine {
  readonly client: Client;
  readonly extension: vscode.ExtensionContext;
  /** The inspection that is worked on. */
  readonly inspection: ActiveInspection;
}

/** A feature: it contributes something to the editor, until it is disposed of. Features know nothing of one another. */
export type Feature = (context: FeatureContext) => vscode.Disposable;
