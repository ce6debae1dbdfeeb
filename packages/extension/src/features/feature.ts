import type * as vscode from 'vscode';
import type { ActiveInspection } from '../active-inspection.ts';
import type { Client } from '../client/client.ts';
import type { CommandLine } from '../command-line.ts';

/** What a feature has to work with. */
export interface FeatureContext {
  readonly client: Client;
  readonly extension: vscode.ExtensionContext;
  /** The inspection that is worked on. */
  readonly inspection: ActiveInspection;
  /** How the command line is run; undefined in a browser, where nothing can be run. */
  readonly commandLine: CommandLine | undefined;
}

/** A feature: it contributes something to the editor, until it is disposed of. Features know nothing of one another. */
export type Feature = (context: FeatureContext) => vscode.Disposable;
