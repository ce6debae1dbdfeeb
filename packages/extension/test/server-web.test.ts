import assert from 'node:assert/strict';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  AbstractMessageReader, AbstractMessageWriter, createProtocolConnection,
  type DataCallback, type Diagnostic, type Disposable, type Message, type MessageReader, type MessageWriter, type ProtocolConnection,
} from 'vscode-languageserver/node';
import type { FileResult } from '@inspection-criteria/protocol';

const BUNDLE = path.join(import.meta.dirname, '../dist/server-web.js');

/** What a browser's worker has and this one has not: messages come to `self` and go from it. */
const AS_IN_A_BROWSER = `
const { parentPort } = require('node:worker_threads');
const { runInThisContext } = require('node:vm');
const server = require('node:fs').readFileSync(${JSON.stringify(BUNDLE)}, 'utf8');
globalThis.self = { addEventListener: () => undefined, postMessage: (message) => parentPort.postMessage(message), set onmessage(listener) { parentPort.on('message', (data) => listener({ data })); } };
for (const name of ['process', 'require', 'Buffer', 'setImmediate']) Reflect.deleteProperty(globalThis, name);
runInThisContext(server);
`;

class WorkerReader extends AbstractMessageReader implements MessageReader {
  private readonly worker: Worker;
  constructor(worker: Worker) { super(); this.worker = worker; }
  listen(callback: DataCallback): Disposable {
    this.worker.on('message', (message: Message) => { callback(message); });
    return { dispose: () => undefined };
  }
}

class WorkerWriter extends AbstractMessageWriter implements MessageWriter {
  private readonly worker: Worker;
  constructor(worker: Worker) { super(); this.worker = worker; }
  write(message: Message): Promise<void> { this.worker.postMessage(message); return Promise.resolve(); }
  end(): void { /* The worker is ended by the test. */ }
}

const FILES = new Map([
  ['pool.criteria', 'framework pool {\n    unit visit\n    level theme\n    theme safety { question S1 "Lifeguards were alert" answered yes-no }\n}\n'],
  ['seatown.cases', 'use "pool.criteria"\n\ninspection seatown of pool {\n    | visit | S1 |\n    | V1    | perhaps |\n}\n'],
]);

describe('The server in a browser', () => {
  let worker: Worker;
  let client: ProtocolConnection;

  before(async () => {
    worker = new Worker(AS_IN_A_BROWSER, { eval: true });
    client = createProtocolConnection(new WorkerReader(worker), new WorkerWriter(worker));
    client.onRequest('criteria/files', () => [...FILES.keys()]);
    client.onRequest<FileResult, unknown>('criteria/file', ({ file }: { file: string }) => {
      const text = FILES.get(file);
      return text === undefined ? { missing: true, reason: 'there is no such file.' } : { bytes: Buffer.from(text).toString('base64') };
    });
    client.listen();
    await client.sendRequest('initialize', { processId: null, capabilities: { textDocument: { diagnostic: {} } }, workspaceFolders: [{ uri: 'vscode-test-web://mount', name: 'mount' }] });
    await client.sendNotification('initialized', {});
  });

  after(async () => {
    client.dispose();
    await worker.terminate();
  });

  it('reads files through its client, and finds what is wrong with them', async () => {
    const { items } = await client.sendRequest<{ readonly items: readonly Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri: 'vscode-test-web://mount/seatown.cases' } });
    assert.deepEqual(items.map(({ code }) => code), ['invalid-answer']);
  });

  it('tells of what stands under the pointer', async () => {
    const hover = await client.sendRequest('textDocument/hover', { textDocument: { uri: 'vscode-test-web://mount/seatown.cases' }, position: { line: 3, character: 14 } });
    assert.match(JSON.stringify(hover), /Lifeguards were alert/);
  });
});
