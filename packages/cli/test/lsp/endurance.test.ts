import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { until, type Editor } from '../../../language/test/lsp/editor.ts';
import { freshFolder } from '../run.ts';
import { COMPARED, REQUESTS } from './endurance/requests.ts';
import { RoughClient } from './endurance/rough-client.ts';
import { TEXTS } from './endurance/texts.ts';
import { ABLE, Server } from './server.ts';

/** How much happens, and by which chance: `STEPS=20000 SEED=3` for a long run. */
const STEPS = Number(process.env['STEPS'] ?? 1000);
const SEED = Number(process.env['SEED'] ?? 20131210);
/** After how many steps the server is held against a fresh one. */
const BETWEEN = 500;

describe('A server that is used roughly', () => {
  it('never fails, and in the end says what a fresh one says', async function () {
    this.timeout(60_000 + STEPS * 50);
    const server = await startOnTexts();
    const client = new RoughClient(server, SEED);
    for (let done = 0; done < STEPS; done += BETWEEN) {
      await client.steps(Math.min(BETWEEN, STEPS - done));
      assert.deepEqual(client.failures, []);
      await assertLikeFresh(server, client, `after ${String(done + BETWEEN)} steps from ${String(SEED)}`);
    }
    assert.ok(client.edits > STEPS / 4 && client.requests > STEPS / 4);
    assert.equal(server.ended, false);
    if (process.env['STEPS'] !== undefined) console.log(`      ${String(client.edits)} edits, ${String(client.requests)} requests, 0 divergences`);
    await server.stop();
  });
});

/** A server on the small texts, in a folder that has others beside it. */
function startOnTexts(): Promise<Server> {
  const folder = path.join(freshFolder(), 'main');
  mkdirSync(folder);
  for (const [file, text] of Object.entries(TEXTS)) writeFileSync(path.join(folder, file), text);
  return Server.start({ capabilities: ABLE }, folder);
}

/** Fails where the server answers in another way than one that has just been started on the same texts. */
async function assertLikeFresh(server: Server, client: RoughClient, when: string): Promise<void> {
  const fresh = await Server.start({ capabilities: ABLE, folders: [...client.folders] }, server.folder);
  for (const document of client.open.values()) {
    const { uri, languageId, version } = document;
    await fresh.editor.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version, text: document.getText() } });
  }
  const [told, expected] = [await findingsOf(server), await findingsOf(fresh)];
  assert.deepEqual(told, expected, when);
  await until(() => notAsSent(server, expected).length === 0, () => `What was sent is not what is found, ${when}: ${notAsSent(server, expected).join(', ')}`);
  for (const uri of expected.keys()) assert.deepEqual(await answersOf(server, uri), await answersOf(fresh, uri), `${uri} ${when}`);
  await fresh.stop();
}

/** Findings by file. */
async function findingsOf({ editor }: Server): Promise<ReadonlyMap<string, unknown>> {
  const { items } = await editor.connection.sendRequest<{ items: readonly { uri: string; items: unknown }[] }>('workspace/diagnostic', { previousResultIds: [] });
  return new Map(items.map(({ uri, items: found }): [string, unknown] => [uri, found]).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Files for which the findings that were sent last are not these. */
function notAsSent({ editor: { published } }: Server, expected: ReadonlyMap<string, unknown>): readonly string[] {
  const files = new Set([...published.keys(), ...expected.keys()]);
  return [...files].filter((uri) => JSON.stringify(published.get(uri) ?? []) !== JSON.stringify(expected.get(uri) ?? []));
}

/** Answers about a whole file, without what servers number as they like. */
async function answersOf({ editor }: Server, uri: string): Promise<readonly unknown[]> {
  const asked = { uri, position: { line: 0, character: 0 }, range: { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } }, word: '' };
  const requests = REQUESTS.filter(({ method }) => COMPARED.includes(method));
  return Promise.all(requests.map(async ({ method, params }) => [method, { ...await editor.connection.sendRequest<object>(method, params(asked)), resultId: undefined }]));
}

/** The most that may be held after thousands of edits beyond what was held after hundreds, in bytes. */
const SLACK = 3 * 1024 * 1024;

describe('The memory of a server', () => {
  let server: Server;
  beforeEach(async () => {
    server = await startOnTexts();
    for (const file of ['pool.criteria', 'seatown.cases']) await server.editor.open(file);
  });
  afterEach(() => server.stop());

  /** Does something many times, and now and then asks everything; fails where more is held then than after the first few hundred. */
  async function assertSteady(rounds: number, round: (i: number) => Promise<void>): Promise<void> {
    const warm = 300;
    let before = 0;
    for (let i = 0; i <= warm + rounds; i++) {
      if (i === warm) before = await held();
      await round(i);
      if (i % 25 === 0) await askEverything(server.editor, 'seatown.cases', 'pool.criteria');
    }
    const grown = await held() - before;
    assert.ok(grown < SLACK, `It has grown by ${String(grown)} bytes.`);
  }

  /** What is held when all texts have been looked at as they are now, and nothing is left of earlier ones. */
  async function held(): Promise<number> {
    await askEverything(server.editor, 'seatown.cases', 'pool.criteria');
    await findingsOf(server);
    return server.memory();
  }

  /** Writes over a place in a file again and again. */
  function overwrite(file: string, place: string, ...texts: readonly [string, ...string[]]): (i: number) => Promise<void> {
    const at = server.editor.document(file).getText().indexOf(place);
    return (i) => server.editor.edit(file, at, at + place.length, texts[i % texts.length] ?? texts[0]);
  }

  it('does not grow with edits of an answer', () => assertSteady(2000, overwrite('seatown.cases', 'partly', 'yes   ', 'nonsen', 'no    '))).timeout(60_000);

  it('does not grow with edits of a framework', () => assertSteady(400, overwrite('pool.criteria', 'at least 80%', 'at least 70%', 'at least 7%%', 'at least 90%'))).timeout(60_000);

  it('does not grow with texts and folders that come and go', () => assertSteady(600, async (i) => {
    const { connection } = server.editor;
    const folder = { uri: `file:///nowhere/${String(i)}`, name: '' };
    const textDocument = { uri: `${folder.uri}/x.cases`, languageId: 'cases', version: 1, text: TEXTS['seatown.cases'] };
    await connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: [folder], removed: [] } });
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    await connection.sendRequest('textDocument/diagnostic', { textDocument });
    await connection.sendRequest('textDocument/semanticTokens/full', { textDocument });
    await connection.sendNotification(i % 2 === 0 ? 'textDocument/didClose' : 'textDocument/didSave', { textDocument });
    await connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [folder] } });
    await connection.sendNotification('textDocument/didClose', { textDocument });
  })).timeout(60_000);
});

/** Sends requests of every kind but for renaming, about the middle of each file. */
async function askEverything(editor: Editor, ...files: readonly string[]): Promise<void> {
  const requests = REQUESTS.filter(({ needs, method }) => needs in editor.initialized.capabilities && !method.endsWith('ename'));
  for (const file of files) {
    const position = editor.positionAt(file, editor.document(file).getText().length / 2);
    const asked = { uri: editor.uri(file), position, range: { start: position, end: position }, word: 'x' };
    for (const { method, params } of requests) await editor.connection.sendRequest(method, params(asked));
  }
}
