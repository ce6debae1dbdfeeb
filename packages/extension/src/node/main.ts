import path from 'node:path';
import process from 'node:process';
import type * as vscode from 'vscode';
import { LanguageClient, TransportKind, type ServerOptions } from 'vscode-languageclient/node';
import { start, stop, type Api } from '../activate.ts';
import type { CommandLine } from '../machine.ts';

/** Starts the extension where there is a Node: the server is the command line, run by the editor's own Node. */
export function activate(context: vscode.ExtensionContext): Promise<Api> {
  const { command, args, env }: CommandLine = {
    command: process.execPath,
    args: [path.join(context.extensionPath, 'dist', 'criteria.mjs')],
    env: { ELECTRON_RUN_AS_NODE: '1' },
  };
  const server: ServerOptions = { command, args: [...args, 'lsp'], transport: TransportKind.stdio, options: { env: { ...process.env, ...env } } };
  return start(context, (options) => new LanguageClient('criteria', 'Inspection Criteria', server, options), { commandLine: { command, args, env } });
}

/** Ends it. */
export function deactivate(): Promise<void> {
  return stop();
}
