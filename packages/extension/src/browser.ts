import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/browser';
import { start, stop, type Api } from './activate.ts';

/** Starts the extension in a browser: the server is a worker, a new one at each start. */
export function activate(context: vscode.ExtensionContext): Promise<Api> {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server-web.js').toString(true);
  return start(context, (options) => new LanguageClient('criteria', 'Inspection Criteria', () => Promise.resolve(transports(new Worker(script))), options));
}

/** Ends it. */
export function deactivate(): Promise<void> {
  return stop();
}

/** A worker as the editor makes it is not of the class that the client looks for, so the ends of the connection are made here. */
function transports(worker: Worker): MessageTransports {
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
