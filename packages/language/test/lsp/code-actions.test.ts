import assert from 'node:assert/strict';
import type { ClientCapabilities, CodeAction, WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { HOMES } from '../fixes/framework-of-homes.ts';
import { Editor, uriOf } from './editor.ts';

const LITERALS = { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } }, isPreferredSupport: true, disabledSupport: true };
const EAGER: ClientCapabilities = { textDocument: { diagnostic: {}, codeAction: LITERALS } };
const LAZY: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
  textDocument: { diagnostic: {}, codeAction: { ...LITERALS, dataSupport: true, resolveSupport: { properties: ['edit'] } } },
};

const FILE = 'riverside.cases';

/** An editor on an inspection of homes with these lines. */
async function editorOn(lines: readonly string[], capabilities: ClientCapabilities, more: Readonly<Record<string, string>> = {}): Promise<Editor> {
  const text = `use "homes.criteria"\n\ninspection riverside of homes {\n${lines.map((line) => `    ${line}\n`).join('')}}\n`;
  const editor = await Editor.start({ 'homes.criteria': HOMES, [FILE]: text, ...more }, { capabilities });
  await editor.open(FILE);
  return editor;
}

/** What can be done where a text stands in a file. */
async function actions(editor: Editor, at: string, only?: readonly string[], file = FILE): Promise<readonly CodeAction[]> {
  const position = editor.positionAt(file, editor.document(file).getText().indexOf(at));
  return editor.ask('textDocument/codeAction', file, { range: { start: position, end: position }, context: { diagnostics: [], ...only === undefined ? {} : { only } } });
}

async function resolve(editor: Editor, action: CodeAction | undefined): Promise<CodeAction> {
  assert.ok(action !== undefined);
  return editor.connection.sendRequest('codeAction/resolve', action);
}

/** The lines within the inspection, once an edit is made. */
function after(editor: Editor, { changes = {}, documentChanges }: WorkspaceEdit = {}, file = FILE): readonly string[] {
  const versioned = documentChanges?.find((one) => 'textDocument' in one && one.textDocument.uri === uriOf(file));
  const edits = versioned !== undefined && 'edits' in versioned ? versioned.edits.map((edit) => { assert.ok('newText' in edit); return edit; }) : changes[uriOf(file)] ?? [];
  return TextDocument.applyEdits(editor.document(file), edits).split('\n').slice(3, -2).map((line) => line.slice(4));
}

const WRONG = ['| resident | C1 |', '| R1       | yess |', '| R2       | noo |'];

describe('Fixes in an editor', () => {
  it('come with the finding that they answer, and the likeliest is preferred', async () => {
    const editor = await editorOn(WRONG, EAGER);
    const [first, ...others] = await actions(editor, 'yess', ['quickfix']);
    const finding = (await editor.findings(FILE)).find(({ code }) => code === 'invalid-answer');
    assert.equal(first?.title, 'Write `yes`');
    assert.equal(first.isPreferred, true);
    assert.deepEqual(first.diagnostics, [finding]);
    assert.deepEqual(after(editor, first.edit), ['| resident | C1 |', '| R1       | yes |', '| R2       | noo |']);
    assert.ok(others.every(({ isPreferred }) => isPreferred !== true));
    await editor.stop();
  });

  it('mend all of a kind in a file, where there are several', async () => {
    const editor = await editorOn(WRONG, EAGER);
    const all = (await actions(editor, 'yess')).find(({ title }) => title === 'Mend all 2 in this file: an answer outside its list or range');
    assert.deepEqual(after(editor, all?.edit), ['| resident | C1 |', '| R1       | yes |', '| R2       | no |']);
    await editor.stop();
  });

  it('say how many of a kind they mend, where some need a decision', async () => {
    const editor = await editorOn([...WRONG, '| R3       | perhaps |'], EAGER);
    const all = (await actions(editor, 'yess')).filter(({ title }) => /^Mend (all )?\d/.test(title));
    assert.deepEqual(all.map(({ title }) => title), ['Mend 2 of 3 in this file: an answer outside its list or range']);
    await editor.stop();
  });

  it('are not offered for all of a kind where only one can be mended', async () => {
    const editor = await editorOn(['| resident | C1 |', '| R1       | yess |', '| R2       | perhaps |'], EAGER);
    assert.deepEqual((await actions(editor, 'yess')).filter(({ title }) => /^Mend (all )?\d/.test(title)), []);
    await editor.stop();
  });

  it('are not offered for findings that a user does not want to see', async () => {
    const editor = await Editor.start(
      { 'homes.criteria': HOMES, [FILE]: `use "homes.criteria"\n\ninspection riverside of homes {\n${WRONG.join('\n')}\n}\n` },
      { capabilities: EAGER, settings: { findings: { 'invalid-answer': 'off' } } },
    );
    assert.deepEqual((await actions(editor, 'yess', ['quickfix'])).filter(({ diagnostics }) => diagnostics !== undefined), []);
    await editor.stop();
  });

  it('leave what a user does not want to see when a whole file is mended', async () => {
    const editor = await Editor.start(
      { 'homes.criteria': HOMES, [FILE]: `use "homes.criteria"\n\ninspection riverside of homes {\n    | resident | C1 | C1 |\n    | R1 | yess | |\n}\n` },
      { capabilities: EAGER, settings: { findings: { 'invalid-answer': 'off' } } },
    );
    const [all] = await actions(editor, 'yess', ['source.fixAll']);
    assert.deepEqual(after(editor, all?.edit), ['| resident | C1 |', '| R1 | yess |']);
    await editor.stop();
  });

  it('do the one that was chosen of two in the same words', async () => {
    const lines = ['judge leadership as good', 'hold care to poor'];
    const editor = await editorOn(lines, LAZY);
    const text = editor.document(FILE).getText();
    const range = { start: editor.positionAt(FILE, text.indexOf('judge')), end: editor.positionAt(FILE, text.indexOf('to poor')) };
    const found: readonly CodeAction[] = await editor.ask('textDocument/codeAction', FILE, { range, context: { diagnostics: [], only: ['quickfix'] } });
    const [first, second, ...others] = found.filter(({ title }) => title === 'Make room for the reason: `because ""`');
    assert.deepEqual(others, []);
    assert.deepEqual(after(editor, (await resolve(editor, first)).edit), ['judge leadership as good because ""', 'hold care to poor']);
    assert.deepEqual(after(editor, (await resolve(editor, second)).edit), ['judge leadership as good', 'hold care to poor because ""']);
    await editor.stop();
  });

  it('change another file only when the user agrees', async () => {
    const editor = await Editor.start(
      {
        'a.criteria': 'use "b.criteria"\n\nanswers met { yes worth 1  no worth 0 }\n',
        'b.criteria': 'use "a.criteria"\n\nframework homes {\n    unit resident\n    level theme\n    theme care { question C1 answered on met }\n}\n',
      },
      { capabilities: LAZY },
    );
    const [offered] = await actions(editor, '"a.criteria"', ['quickfix'], 'b.criteria');
    assert.equal(offered?.title, 'Remove `use "b.criteria"` from a.criteria');
    const { edit } = await resolve(editor, offered);
    const [change] = edit?.documentChanges ?? [];
    assert.ok(change !== undefined && 'textDocument' in change);
    assert.equal(change.textDocument.uri, uriOf('a.criteria'));
    assert.deepEqual(Object.values(edit?.changeAnnotations ?? {}), [{ label: 'Changes in other files', needsConfirmation: true }]);
    await editor.stop();
  });
});

describe('Everything that needs no decision', () => {
  const kind = 'source.fixAll.criteria';

  it('is mended at once, whatever kind it is of', async () => {
    const editor = await editorOn(['| resident | C1 | C1 |', '| R1       | yess | |', '| R2       | noo | |'], LAZY);
    const offered = await actions(editor, 'use', ['source.fixAll']);
    assert.deepEqual(offered.map((one) => one.kind), [kind]);
    assert.deepEqual(after(editor, (await resolve(editor, offered[0])).edit), ['| resident | C1 |', '| R1       | yes |', '| R2       | no |']);
    await editor.stop();
  });

  it('is offered to those alone who ask for what is done to a whole file', async () => {
    const editor = await editorOn(WRONG, EAGER);
    const isOfFile = ({ kind: one = '' }: CodeAction): boolean => one.startsWith('source');
    assert.deepEqual((await actions(editor, 'use')).filter(isOfFile), []);
    assert.deepEqual((await actions(editor, 'yess')).filter(isOfFile), []);
    assert.deepEqual((await actions(editor, 'use', ['source'])).map((one) => one.kind), ['source.fixAll.criteria']);
    await editor.stop();
  });

  it('leaves what needs a decision as it is', async () => {
    const editor = await editorOn(['| resident | C1 |', '| R1       | |'], LAZY);
    const [offered] = await actions(editor, 'use', [kind]);
    assert.deepEqual((await resolve(editor, offered)).edit, { documentChanges: [] });
    await editor.stop();
  });
});

describe('Rewrites in an editor', () => {
  const ROWS = ['| resident | C1 |', '| R10      | yes |', '| R9       | yes |'];

  it('are of the kinds that are asked for, and work out what they change when they are chosen', async () => {
    const editor = await editorOn(ROWS, LAZY);
    const titles = async (...only: readonly string[]): Promise<readonly string[]> => (await actions(editor, 'R9', only)).map(({ title }) => title);
    const rewrites = ['Write R9 as a block of its own', 'Write this table as 2 blocks', 'Sort the rows of this table by their ids'];
    assert.deepEqual(await titles('refactor'), rewrites);
    assert.deepEqual(await titles('refactor.rewrite'), rewrites);
    assert.deepEqual(await titles('refactor.extract'), []);
    const offered = (await actions(editor, 'R9')).find(({ title }) => title === rewrites[2]);
    assert.equal(offered?.edit, undefined);
    assert.deepEqual(after(editor, (await resolve(editor, offered)).edit), ['| resident | C1 |', '| R9       | yes |', '| R10      | yes |']);
    await editor.stop();
  });

  it('extract a list and write it back', async () => {
    const editor = await editorOn([], LAZY, { 'own.criteria': 'framework own {\n    unit resident\n    level theme\n    theme care {\n        question C1 {\n            good worth 1\n            bad  worth 0\n        }\n    }\n}\n' });
    const [extract] = await actions(editor, 'C1', ['refactor.extract'], 'own.criteria');
    const { edit } = await resolve(editor, extract);
    assert.equal(after(editor, edit, 'own.criteria').some((line) => line.includes('question C1 answered on c1-answers')), true);
    await editor.stop();
  });

  it('organise the files that are used', async () => {
    const editor = await editorOn([], LAZY, { 'idle.criteria': 'answers idle { yes worth 1  no worth 0 }\n', 'own.cases': 'use "idle.criteria"\nuse "homes.criteria"\n\ninspection oak of homes {\n}\n' });
    const [organise, ...others] = await actions(editor, 'use', ['source.organizeImports'], 'own.cases');
    assert.deepEqual(others, []);
    const { edit } = await resolve(editor, organise);
    assert.deepEqual(after(editor, edit, 'own.cases'), []);
    assert.equal(edit?.documentChanges?.length, 1);
    await editor.stop();
  });

  it('are refused for a text that has changed since', async () => {
    const editor = await editorOn(ROWS, LAZY);
    const [offered] = await actions(editor, 'R9', ['refactor']);
    await editor.edit(FILE, editor.document(FILE).getText().indexOf('R10'), editor.document(FILE).getText().indexOf('R10') + 3, 'R11');
    await assert.rejects(resolve(editor, offered), { code: -32803, message: /has changed/ });
    const [again] = await actions(editor, 'R9', ['refactor']);
    assert.ok((await resolve(editor, again)).edit !== undefined);
    await editor.stop();
  });

  it('are refused for a framework that has changed since', async () => {
    const editor = await editorOn(WRONG, LAZY);
    await editor.open('homes.criteria');
    const [offered] = await actions(editor, 'yess', ['quickfix']);
    await editor.edit('homes.criteria', HOMES.indexOf('yes worth 1'), HOMES.indexOf('yes worth 1') + 3, 'yea');
    await assert.rejects(resolve(editor, offered), { code: -32803, message: /has changed/ });
    await editor.stop();
  });

  it('are not made in a file that is broken somewhere, and who asks for them is told so', async () => {
    const editor = await editorOn([...ROWS, 'judge }'], LAZY);
    const [told, ...others] = await actions(editor, 'R9', ['refactor.rewrite']);
    assert.match(told?.disabled?.reason ?? '', /cannot be understood/);
    assert.deepEqual(others, []);
    assert.ok((await actions(editor, 'R9')).every(({ disabled }) => disabled === undefined));
    await editor.stop();
  });
});
