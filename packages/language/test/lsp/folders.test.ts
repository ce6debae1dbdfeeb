import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver/node';
import { Disk, Editor, FOLDER, until, uriOf, type EditorOptions } from './editor.ts';

const POOL = `framework pool {
    unit visit
    level theme
    theme safety {
        question S1 answered yes-no
    }
}
`;
const SEATOWN = `use "pool.criteria"

inspection seatown of pool {
    | visit    | S1 |
    | V01      | yes |
}
`;
const PULLING: EditorOptions = { capabilities: { workspace: { workspaceFolders: true }, textDocument: { diagnostic: {} } } };
const PUSHED: EditorOptions = { capabilities: { workspace: { workspaceFolders: true } } };
const INNER = uriOf('inner');

/** Tells the server that folders have come or gone. */
function folders(editor: Editor, change: { readonly added?: readonly string[]; readonly removed?: readonly string[] }): Promise<void> {
  const named = (uris: readonly string[] = []) => uris.map((uri) => ({ uri, name: uri }));
  return editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: named(change.added), removed: named(change.removed) } });
}

async function everywhere(editor: Editor): Promise<readonly (readonly [uri: string, codes: readonly unknown[]])[]> {
  const { items } = await editor.connection.sendRequest<{ items: readonly { uri: string; items: readonly Diagnostic[] }[] }>('workspace/diagnostic', { previousResultIds: [] });
  return items.map(({ uri, items: found }) => [uri, found.map(({ code }) => code)]);
}

/** Writes an answer that is none into an open text. */
async function spoil(editor: Editor, file: string): Promise<void> {
  const at = editor.document(file).getText().indexOf('yes');
  await editor.edit(file, at, at + 3, 'perhaps');
}

describe('Folders of an editor', () => {
  it('can go and come back while texts of theirs are open and edited', async () => {
    const editor = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN }, PULLING);
    await editor.open('seatown.cases');
    await folders(editor, { removed: [FOLDER] });
    await folders(editor, { added: [FOLDER] });
    await spoil(editor, 'seatown.cases');
    assert.deepEqual(await everywhere(editor), [[uriOf('pool.criteria'), []], [uriOf('seatown.cases'), ['invalid-answer']]]);
    await editor.close('seatown.cases');
    assert.deepEqual(await editor.findings('seatown.cases'), []);
    await editor.stop();
  });

  it('take what was said of their files with them when they go, but not of what is open', async () => {
    const editor = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN.replace('yes', 'perhaps'), 'a.cases': SEATOWN.replace('yes', 'maybe') }, PUSHED);
    await editor.open('seatown.cases');
    const told = (): string => ['seatown.cases', 'a.cases'].map((file) => String(editor.published.get(uriOf(file))?.length)).join();
    await until(() => told() === '1,1', told);
    await folders(editor, { removed: [FOLDER] });
    await until(() => told() === '1,0', told);
    await editor.stop();
  });

  it('that come inside others have the last word about what was sent', async () => {
    const editor = await Editor.start({ 'pool.criteria': POOL, 'inner/pool.criteria': POOL, 'inner/seatown.cases': SEATOWN.replace('pool.', '../pool.') }, PUSHED);
    const told = (): string => String(editor.published.get(uriOf('inner/seatown.cases'))?.map(({ code }) => code).join());
    await until(() => told() === 'undefined', told);
    await folders(editor, { added: [INNER] });
    await until(() => told() === 'use-outside-workspace,unknown-framework', told);
    await folders(editor, { removed: [INNER] });
    await until(() => told() === '', told);
    await editor.stop();
  });

  it('may lie in one another: the innermost speaks for a file, and all see the text in the editor', async () => {
    const files = { 'inner/pool.criteria': POOL, 'inner/seatown.cases': SEATOWN, 'outer.cases': SEATOWN.replace('pool.', 'inner/pool.').replace('seatown', 'outer') };
    const editor = await Editor.start(files, { ...PULLING, folders: [FOLDER, INNER] });
    await editor.open('inner/pool.criteria');
    await editor.edit('inner/pool.criteria', POOL.indexOf('yes-no'), POOL.indexOf('yes-no') + 'yes-no'.length, '1 to 3');
    const wrong = ['invalid-answer'];
    assert.deepEqual(await everywhere(editor), [[uriOf('outer.cases'), wrong], [uriOf('inner/pool.criteria'), []], [uriOf('inner/seatown.cases'), wrong]]);
    await folders(editor, { removed: [INNER] });
    assert.deepEqual(await everywhere(editor), [[uriOf('inner/pool.criteria'), []], [uriOf('inner/seatown.cases'), wrong], [uriOf('outer.cases'), wrong]]);
    await editor.stop();
  });

  it('around a file that lies in none hold what is open and what that uses, and no more', async () => {
    const editor = await Editor.start({ 'seatown.cases': SEATOWN, 'pool.criteria': POOL, 'a.cases': SEATOWN, 'b.cases': SEATOWN }, { ...PULLING, folders: [] });
    const known = async (): Promise<readonly string[]> => (await everywhere(editor)).map(([uri]) => uri.slice(uriOf('').length));
    for (const file of ['seatown.cases', 'a.cases']) await editor.open(file);
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('b.cases'), type: 2 }] });
    assert.deepEqual(await known(), ['a.cases', 'pool.criteria', 'seatown.cases']);
    await editor.close('a.cases');
    assert.deepEqual(await known(), ['pool.criteria', 'seatown.cases']);
    await editor.edit('seatown.cases', 0, SEATOWN.indexOf('\n'), '');
    assert.deepEqual(await known(), ['seatown.cases']);
    await editor.stop();
  });

  it('are forgotten when they were only there for a file that is closed', async () => {
    const editor = await Editor.start({ 'seatown.cases': SEATOWN.replace('yes', 'perhaps'), 'pool.criteria': POOL }, { ...PULLING, folders: [] });
    await editor.open('seatown.cases');
    assert.deepEqual((await everywhere(editor)).map(([uri]) => uri), [uriOf('pool.criteria'), uriOf('seatown.cases')]);
    await editor.close('seatown.cases');
    assert.deepEqual(await everywhere(editor), []);
    await editor.stop();
  });
});

describe('A text that was never saved', () => {
  it('is looked at as what the editor calls it, once, even when it is opened again', async () => {
    const editor = await Editor.start({}, PULLING);
    const uri = 'untitled:Untitled-1';
    const open = (languageId: string): Promise<void> => editor.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text: 'frame' } });
    for (const languageId of ['criteria', 'criteria', 'cases']) await open(languageId);
    assert.deepEqual(await everywhere(editor), [[uri, ['unexpected-word', 'unknown-word']]]);
    await editor.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    assert.deepEqual(await everywhere(editor), []);
    await editor.stop();
  });
});

/** A disk that takes a while to read. */
class SlowDisk extends Disk {
  override async read(folder: string, file: string) {
    const content = await super.read(folder, file);
    await new Promise((resolve) => { setTimeout(resolve, 20); });
    return content;
  }
}

describe('A file that is closed', () => {
  it('is as the disk has it from then on, however slow the disk is', async () => {
    const editor = await Editor.start({}, { ...PULLING, disk: new SlowDisk({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN }) });
    await editor.open('seatown.cases', SEATOWN.replace('yes', 'perhaps'));
    await editor.close('seatown.cases');
    assert.deepEqual(await editor.findings('seatown.cases'), []);
    await editor.stop();
  });

  it('is scored by its framework as the disk has that now, for whoever asks right after it has changed', async () => {
    const disk = new SlowDisk({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN });
    const editor = await Editor.start({}, { ...PULLING, disk });
    assert.deepEqual(await editor.findings('seatown.cases'), []);
    disk.files.set('pool.criteria', POOL.replace(/S1/g, 'S9'));
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('pool.criteria'), type: 2 }] });
    assert.notDeepEqual(await editor.findings('seatown.cases'), []);
    await editor.stop();
  });

  it('is as the disk had it last, when it changes while it is read', async () => {
    const disk = new SlowDisk({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN });
    const editor = await Editor.start({}, { ...PULLING, disk });
    assert.deepEqual(await editor.findings('seatown.cases'), []);
    for (const text of [SEATOWN.replace('yes', 'perhaps'), SEATOWN]) {
      disk.files.set('seatown.cases', text);
      await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('seatown.cases'), type: 2 }] });
      await new Promise((resolve) => { setTimeout(resolve, 5); });
    }
    assert.deepEqual(await editor.findings('seatown.cases'), []);
    await editor.stop();
  });
});
