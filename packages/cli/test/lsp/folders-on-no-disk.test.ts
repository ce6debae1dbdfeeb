import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter, type Diagnostic } from 'vscode-languageserver/node';
import type { FileResult } from '@inspection-criteria/protocol';
import { CLI } from '../run.ts';

const FILES: Readonly<Record<string, Buffer>> = {
  'pool.criteria': Buffer.from('framework pool {\n    unit visit\n    level theme\n    theme safety { question S1 "Lifeguards were alert" answered yes-no }\n}\n'),
  'seatown.cases': Buffer.from('use "pool.criteria"\n\ninspection seatown of pool {\n    | visit | S1 |\n    | V1    | perhaps |\n}\n'),
};

/** The findings of a file in a folder that is on no disk, for a client that hands over these files, or none at all. */
async function findings(files: Readonly<Record<string, Buffer>> | undefined, file: string): Promise<readonly unknown[]> {
  const server = spawn(process.execPath, [CLI, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const client = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  if (files !== undefined) {
    client.onRequest('criteria/files', () => Object.keys(files));
    client.onRequest<FileResult, unknown>('criteria/file', ({ file: wanted }: { file: string }) => {
      const bytes = files[wanted];
      return bytes === undefined ? { missing: true, reason: 'there is no such file.' } : { bytes: bytes.toString('base64') };
    });
  }
  client.listen();
  const uri = `memory:/inspections/${file}`;
  await client.sendRequest('initialize', { processId: null, capabilities: { textDocument: { diagnostic: {} } }, workspaceFolders: [{ uri: 'memory:/inspections', name: 'inspections' }] });
  await client.sendNotification('initialized', {});
  await client.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'cases', version: 1, text: FILES[file]?.toString() ?? '' } });
  const { items } = await client.sendRequest<{ readonly items: readonly Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } });
  await client.sendRequest('shutdown');
  await client.sendNotification('exit');
  client.dispose();
  return items.map(({ code }) => code);
}

describe('A folder that is on no disk', () => {
  it('is read through the client', async () => {
    assert.deepEqual(await findings(FILES, 'seatown.cases'), ['invalid-answer']);
  });

  it('has only what is open where the client hands over nothing', async () => {
    assert.deepEqual(await findings(undefined, 'seatown.cases'), ['use-not-found', 'unknown-framework']);
  });
});
