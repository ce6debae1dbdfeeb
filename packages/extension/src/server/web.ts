import { serve } from '@inspection-criteria/language/lsp';
import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';
import { webHost } from './web-host.ts';

declare const self: DedicatedWorkerGlobalScope;

/** The server in a browser's worker: it speaks with whoever started the worker. */
const connection = createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self));
serve(connection, webHost(connection));
