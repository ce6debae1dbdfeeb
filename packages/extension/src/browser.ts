import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { start, stop, type Api } from './activate.ts';

/** Starts the extension in a browser: the server is a worker, a new one at each start. */
export function activate(context: vscode.ExtensionContext): Promise<Api> {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server-web.js').toString(true);
  return start(context, (options) => new LanguageClient('criteria', 'Inspection Criteria', () => Promise.resolve(new Worker(script)), options));
}

/** Ends it. */
export function deactivate(): Promise<void> {
  return stop();
}
