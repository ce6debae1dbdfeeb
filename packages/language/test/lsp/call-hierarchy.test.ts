import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CallHierarchyIncomingCall, CallHierarchyItem, CallHierarchyOutgoingCall } from 'vscode-languageserver/node';
import { EXAMPLES, exampleFiles } from '../files.ts';
import { Editor, uriOf } from './editor.ts';
import { MarkedFiles } from './marked-files.ts';

const FRAMEWORK = `framework pool "Pools" edition "1" {
    languages en, cy
    unit visit
    level theme
    scored mean of every theme
    theme safety "Safety" in cy "Diogelwch" {
        question S1 "Watched?" answered yes-no
        question S2 "Fenced?" answered yes-no counts also in care
        question S3 "Seen?" answered yes-no not counted
    }
    theme care "Care" {
        question C1 "Clean?" answered yes-no
    }
    figure gap scored score of safety - score of care
}
`;

async function prepared(at: MarkedFiles): Promise<CallHierarchyItem> {
  const [item, ...others] = await at.ask<readonly CallHierarchyItem[]>('textDocument/prepareCallHierarchy');
  assert.ok(item !== undefined && others.length === 0);
  return item;
}

function outgoing({ connection }: Editor, item: CallHierarchyItem): Promise<readonly CallHierarchyOutgoingCall[] | null> {
  return connection.sendRequest('callHierarchy/outgoingCalls', { item });
}

function incoming({ connection }: Editor, item: CallHierarchyItem): Promise<readonly CallHierarchyIncomingCall[] | null> {
  return connection.sendRequest('callHierarchy/incomingCalls', { item });
}

describe('Where things count', () => {
  it('a question: in its section, and where it says that it counts also', async () => {
    const at = await MarkedFiles.start({ 'pool.criteria': FRAMEWORK.replace('question S2', 'question <|S<|>2|>').replace('in care', 'in <|care|>') });
    const calls = await outgoing(at.editor, await prepared(at));
    assert.deepEqual(calls?.map(({ to }) => `${to.name} ${to.detail ?? ''}`), ['safety Safety', 'care Care']);
    assert.deepEqual(calls.flatMap(({ fromRanges }) => at.placesOf(fromRanges.map((range) => ({ range })))), at.expected);
    assert.deepEqual(await incoming(at.editor, calls[0]?.to ?? await prepared(at)).then((found) => found?.map(({ from }) => from.name)), ['S1', 'S2']);
    await at.editor.stop();
  });

  it('a section: in the scores above it and in figures that are made of it', async () => {
    const at = await MarkedFiles.start({ 'pool.criteria': FRAMEWORK.replace('theme safety', 'theme sa<|>fety') });
    const item = await prepared(at);
    assert.deepEqual((await outgoing(at.editor, item))?.map(({ to }) => to.name), ['pool', 'gap']);
    assert.deepEqual((await incoming(at.editor, item))?.map(({ from }) => from.name), ['S1', 'S2']);
    assert.equal(at.editor.textIn('pool.criteria', item.selectionRange), 'safety');
    await at.editor.stop();
  });

  it('a question that is not counted: nowhere; a value: not asked', async () => {
    const at = await MarkedFiles.start({ 'pool.criteria': FRAMEWORK.replace('question S3', 'question S<|>3') });
    const item = await prepared(at);
    assert.deepEqual([await outgoing(at.editor, item), await incoming(at.editor, item)], [[], []]);
    assert.equal(await at.editor.askAt('textDocument/prepareCallHierarchy', 'pool.criteria', FRAMEWORK.indexOf('yes-no')), null);
    await at.editor.stop();
  });

  it('is told from an inspection in the edition that it is of, in the language that is chosen', async () => {
    const later = 'use "pool.criteria"\nframework pool edition "2" amends "1" {\n    theme care {\n        question C2 "Kind?" answered yes-no\n    }\n}\n';
    const cases = (edition: string): string => `use "later.criteria"\ninspection town of pool edition "${edition}" {\n    visit V1 { C1: yes }\n}\n`;
    const files = { 'pool.criteria': FRAMEWORK, 'later.criteria': later, 'one.cases': cases('1'), 'two.cases': cases('2') };
    const editor = await Editor.start(files, { settings: { language: 'cy' } });
    for (const [file, counting] of [['one.cases', ['S2', 'C1']], ['two.cases', ['S2', 'C1', 'C2']]] as const) {
      const [item] = await editor.askAt<readonly CallHierarchyItem[]>('textDocument/prepareCallHierarchy', file, cases('1').indexOf('C1'));
      assert.ok(item !== undefined);
      assert.equal(item.uri, uriOf('pool.criteria'));
      const [whole] = await outgoing(editor, item) ?? [];
      assert.deepEqual(whole === undefined ? [] : (await incoming(editor, whole.to))?.map(({ from }) => from.name), counting);
    }
    const [safety] = await editor.askAt<readonly CallHierarchyItem[]>('textDocument/prepareCallHierarchy', 'pool.criteria', FRAMEWORK.indexOf('safety'));
    assert.equal(safety?.detail, 'Diogelwch');
    await editor.stop();
  });

  it('an item of a framework that is gone: nothing', async () => {
    const at = await MarkedFiles.start({ 'pool.criteria': FRAMEWORK.replace('question S2', 'question S<|>2') });
    const item = await prepared(at);
    assert.deepEqual([await outgoing(at.editor, { ...item, data: ['gone.criteria'] }), await incoming(at.editor, { ...item, data: 7 })], [null, null]);
    await at.editor.stop();
  });

  it('in the examples: what counts in something is counted in by it, and every name lies in its declaration', async () => {
    const texts = Object.fromEntries(exampleFiles().map((file) => [file, readFileSync(path.join(EXAMPLES, file), 'utf8')]));
    const editor = await Editor.start(texts);
    let seen = 0;
    for (const file of Object.keys(texts).filter((one) => one.endsWith('.criteria'))) {
      for (const { index } of (texts[file] ?? '').matchAll(/(?<=^ +(?:theme|criterion|section|key-question) )[\w-]+/gm)) {
        const [whole] = await editor.askAt<readonly CallHierarchyItem[]>('textDocument/prepareCallHierarchy', file, index);
        for (const { from } of whole === undefined ? [] : await incoming(editor, whole) ?? []) {
          seen++;
          assert.ok((await outgoing(editor, from))?.some(({ to }) => to.name === whole?.name), `${from.name} in ${whole?.name ?? ''}`);
          assert.ok(from.range.start.line <= from.selectionRange.start.line && from.range.end.line >= from.selectionRange.end.line);
        }
      }
    }
    assert.ok(seen > 50, String(seen));
    await editor.stop();
  });
});
