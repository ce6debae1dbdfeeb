import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ClientCapabilities, PrepareRenameResult, WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { EXAMPLES, exampleFiles } from '../files.ts';
import { Editor, uriOf } from './editor.ts';
import { MarkedFiles } from './marked-files.ts';

const ABLE: ClientCapabilities = { workspace: { workspaceEdit: { documentChanges: true } }, textDocument: { rename: { prepareSupport: true } } };

/** The bytes of the files an edit changes, after it. */
function applied(editor: Editor, { changes = {}, documentChanges }: WorkspaceEdit): ReadonlyMap<string, Buffer> {
  const all = documentChanges?.map((change) => {
    assert.ok('textDocument' in change);
    return [change.textDocument.uri, change.edits.map((edit) => { assert.ok('newText' in edit); return edit; })] as const;
  }) ?? Object.entries(changes);
  return new Map(all.map(([uri, edits]) => {
    const file = decodeURIComponent(uri.slice(uriOf('').length));
    return [file, Buffer.from(TextDocument.applyEdits(editor.document(file), [...edits]))];
  }));
}

describe('Renaming a question of the first edition of the examples', () => {
  const files = exampleFiles();
  const bytes = new Map(files.map((file) => [file, readFileSync(path.join(EXAMPLES, file))]));
  const first = 'full-joint-inspection/fji-2013.criteria';
  const texts = Object.fromEntries(files.map((file) => [file, bytes.get(file)?.toString('utf8') ?? '']));
  const declared = (texts[first] ?? '').indexOf('question R17') + 'question '.length;

  for (const [said, capabilities] of [['with versions of texts', ABLE], ['without', {}]] as const) {
    it(`changes it, the edition that speaks of it and its tables, and nothing else, byte for byte, ${said}`, async () => {
      const editor = await Editor.start(texts, { capabilities });
      await editor.open(first);
      const edit = await editor.askAt<WorkspaceEdit>('textDocument/rename', first, declared, { newName: 'progress' });
      const after = applied(editor, edit);
      assert.deepEqual([...after.keys()].sort(), ['full-joint-inspection/blackpool.cases', first, 'full-joint-inspection/fji-2014.criteria']);
      for (const [file, changed] of after) assert.ok(changed.equals(Buffer.from((bytes.get(file)?.toString('utf8') ?? '').replace(/\bR17\b/g, 'progress'))), file);
      await editor.stop();
    });
  }

  it('gives the same from a heading of a table', async () => {
    const editor = await Editor.start(texts, { capabilities: ABLE });
    const cases = 'full-joint-inspection/blackpool.cases';
    const from = async (file: string, offset: number): Promise<readonly string[]> => {
      const { documentChanges } = await editor.askAt<WorkspaceEdit>('textDocument/rename', file, offset, { newName: 'progress' });
      return (documentChanges ?? []).map((change) => JSON.stringify(change)).sort();
    };
    assert.deepEqual(await from(cases, (texts[cases] ?? '').indexOf('R17')), await from(first, declared));
    await editor.stop();
  });
});

const FRAMEWORK = 'framework pool {\n    unit visit\n    level theme\n    theme safety {\n        question S<|>1 answered yes-no\n        question S2 answered yes-no\n    }\n}\n';
const CASES = 'use "pool.criteria"\ninspection town of pool {\n    | visit | S1  |\n    | V1    | yes |\n}\n';

describe('Renaming', () => {
  it('first tells the name and where it stands', async () => {
    const at = await MarkedFiles.start({ 'pool.criteria': FRAMEWORK, 'town.cases': CASES }, ABLE);
    const found = await at.ask<PrepareRenameResult>('textDocument/prepareRename');
    assert.deepEqual(found, { range: { start: { line: 4, character: 17 }, end: { line: 4, character: 19 } }, placeholder: 'S1' });
    await at.editor.stop();
  });

  it('changes open texts in the version they have, and closed files in whatever they have', async () => {
    const at = await MarkedFiles.start({ 'pool.criteria': FRAMEWORK, 'town.cases': CASES }, ABLE);
    await at.editor.open('town.cases', CASES, 7);
    const { documentChanges } = await at.ask<WorkspaceEdit>('textDocument/rename', { newName: 'watched' });
    assert.deepEqual(documentChanges?.map((change) => 'textDocument' in change ? [change.textDocument.uri, change.textDocument.version] : []), [[uriOf('pool.criteria'), null], [uriOf('town.cases'), 7]]);
    await at.editor.stop();
  });

  const REFUSED: Readonly<Record<string, readonly [string, string, RegExp]>> = {
    'a name that is taken': [CASES, 'S2', /There is .* called `S2` already/],
    'a name that cannot be one': [CASES, '1 2', /`1 2` cannot be a name/],
    'a name under which something is answered that is not there yet': [CASES, 'S9', /`S9`/],
  };
  for (const [said, [cases, name, reason]] of Object.entries(REFUSED)) {
    it(`refuses ${said}, with the reason`, async () => {
      const lost = 'use "pool.criteria"\ninspection ville of pool {\n    visit V1 { S9: yes }\n}\n';
      const at = await MarkedFiles.start({ 'pool.criteria': FRAMEWORK, 'town.cases': cases, 'ville.cases': lost }, ABLE);
      await assert.rejects(at.ask('textDocument/rename', { newName: name }), { code: -32803, message: reason });
      await at.editor.stop();
    });
  }

  it('counts bytes for an editor that does', async () => {
    const welsh = { 'pool.criteria': FRAMEWORK.replace('question S2', 'question dŵr'), 'town.cases': CASES.replace('| S1  |', '| dŵr | S1  |').replace('| yes |', '| yes | yes |') };
    const at = await MarkedFiles.start(welsh, { general: { positionEncodings: ['utf-8'] } });
    const { changes = {} } = await at.ask<WorkspaceEdit>('textDocument/rename', { newName: 'watched' });
    assert.deepEqual(changes[uriOf('town.cases')], [{ range: { start: { line: 2, character: 21 }, end: { line: 2, character: 23 } }, newText: 'watched' }]);
    await at.editor.stop();
  });

  const NAMELESS: Readonly<Record<string, readonly [string, RegExp]>> = {
    'a comment': ['// as <|>seen', /This is a comment/],
    'guidance': ['guidance\n> As <|>seen', /This is guidance/],
    'a text': ['inspection ville "The <|>ville" of pool { }', /"The ville" is a text for people, and no name/],
    'a word of the language': ['inspec<|>tion ville of pool { }', /`inspection` is a word of the language/],
    'a number': ['inspection ville of pool {\n    sample 1<|>2\n}', /`12` is a number/],
    'a name that nothing bears': ['inspection ville of pool {\n    visit V1 { S1<|>9: yes }\n}', /Nothing is known that is called `S19`/],
    'nothing': ['inspection ville of pool {\n    <|>\n}', /There is no name here/],
  };
  for (const [said, [text, reason]] of Object.entries(NAMELESS)) {
    it(`says why ${said} is not renamed`, async () => {
      const at = await MarkedFiles.start({ 'pool.criteria': FRAMEWORK.replace('<|>', ''), 'ville.cases': `use "pool.criteria"\n${text}\n` }, ABLE);
      await assert.rejects(at.ask('textDocument/prepareRename'), { code: -32803, message: reason });
      await assert.rejects(at.ask('textDocument/rename', { newName: 'other' }), { code: -32803, message: reason });
      await at.editor.stop();
    });
  }

  it('is refused for words that are always there', async () => {
    const at = await MarkedFiles.start({ 'pool.criteria': FRAMEWORK.replace('<|>', '').replace('yes-no', 'yes-<|>no') }, ABLE);
    await assert.rejects(at.ask('textDocument/prepareRename'), { code: -32803, message: /word of the language/ });
    await at.editor.stop();
  });
});
