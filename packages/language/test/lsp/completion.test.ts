import assert from 'node:assert/strict';
import {
  CompletionItemKind, CompletionTriggerKind, InsertTextFormat, InsertTextMode, TextEdit,
  type ClientCapabilities, type CompletionContext, type CompletionItem, type CompletionList, type Position,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Editor, marked, uriOf } from './editor.ts';

const FRAMEWORK = `framework f "Framework" edition "1" {
  languages en, cy
  level theme "Theme" in cy "Thema" { rated performance }
  unit case "Case" in cy "Achos"
  bands performance "How it goes" in cy "Sut mae" { good "Good" in cy "Da" at least 60%  poor "Poor" in cy "Gwael" otherwise }
  theme safety "Safety" in cy "Diogelwch" {
    guidance
      > Look twice.
    guidance in cy
      > Edrychwch ddwywaith.
    question R1 "First" in cy "Cyntaf" answered yes-no
  }
  theme lead "Leadership" in cy "Arwain" judged on performance
}
`;

const INSPECTION = 'use "f.criteria"\n\ninspection i of f edition "1" {\n  case P01 { R1: yes }\n\n  <|>\n}\n';

const EVERYTHING: ClientCapabilities = {
  textDocument: { completion: { completionItem: {
    snippetSupport: true, labelDetailsSupport: true, insertReplaceSupport: true, preselectSupport: true, commitCharactersSupport: true,
    insertTextModeSupport: { valueSet: [InsertTextMode.asIs, InsertTextMode.adjustIndentation] },
  } } },
};

interface Asking {
  readonly capabilities?: ClientCapabilities;
  readonly context?: CompletionContext;
  readonly settings?: unknown;
  readonly position?: Position;
}

interface Asked {
  readonly list: CompletionList | null;
  /** What the text is when an item has been taken. */
  readonly taken: (label: string) => string;
  readonly resolved: (label: string) => Promise<CompletionItem>;
}

/** What is offered at the mark in an inspection; `position` is the mark's, for clients that count in another way. */
async function asked(text: string, { capabilities = {}, context, settings, position }: Asking = {}): Promise<Asked> {
  const file = 'i.cases';
  const { text: plain, cursors: [offset = 0] } = marked(text);
  const editor = await Editor.start({ 'f.criteria': FRAMEWORK, [file]: plain }, { capabilities, settings });
  await editor.open(file);
  const list = await editor.askAt<CompletionList | null>('textDocument/completion', file, offset, { ...context === undefined ? {} : { context }, ...position === undefined ? {} : { position } });
  const itemOf = (label: string): CompletionItem => {
    const found = list?.items.find((item) => item.label === label);
    if (found === undefined) throw new Error(`${label} is not offered, but ${list?.items.map((item) => item.label).join(', ') ?? 'nothing'}.`);
    return found;
  };
  const resolve = (label: string): Promise<CompletionItem> => editor.connection.sendRequest('completionItem/resolve', itemOf(label));
  const resolvedItems = new Map<string, CompletionItem>();
  for (const label of new Set(list?.items.slice(0, 40).map((item) => item.label))) resolvedItems.set(label, await resolve(label));
  await editor.stop();
  return {
    list, resolved: (label) => Promise.resolve(resolvedItems.get(label) ?? itemOf(label)),
    taken: (label) => {
      const { textEdit } = itemOf(label);
      if (textEdit === undefined) throw new Error('There is no edit.');
      const edit = 'range' in textEdit ? textEdit : { range: textEdit.replace, newText: textEdit.newText };
      return TextDocument.applyEdits(TextDocument.create(uriOf(file), '', 0, plain), [TextEdit.replace(edit.range, edit.newText)]);
    },
  };
}

function labels({ list }: Asked): readonly string[] {
  return list?.items.map(({ label }) => label) ?? [];
}

function told({ documentation }: CompletionItem): string {
  return typeof documentation === 'object' ? documentation.value : documentation ?? '';
}

/** The inspection with something typed in it. */
function typed(said: string): string {
  return INSPECTION.replace('<|>', said);
}

describe('Completion', () => {
  it('puts what is taken in place of the word at hand', async () => {
    assert.equal((await asked(typed('judge le<|>'))).taken('lead'), typed('judge lead'));
    assert.equal((await asked(typed('do n<|>'))).taken('do not hold'), typed('do not hold'));
    assert.equal((await asked(typed('| case | R1 |\n  | P01 | n<|> |'))).taken('no'), typed('| case | R1 |\n  | P01 | no |'));
  });

  it('a client that can tells insert from replace, whatever it counts in', async () => {
    const capabilities = { ...EVERYTHING, general: { positionEncodings: ['utf-8'] } };
    const { list } = await asked(typed('check safety is "ŵ" and le<|>xx is good'), { capabilities, position: { line: 5, character: 29 } });
    const edit = list?.items.find(({ label }) => label === 'lead')?.textEdit;
    assert.deepEqual(edit, { newText: 'lead', insert: { start: { line: 5, character: 27 }, end: { line: 5, character: 29 } }, replace: { start: { line: 5, character: 27 }, end: { line: 5, character: 31 } } });
  });

  it('never doubles the rest of a word that stands there', async () => {
    const { list } = await asked(typed('judge le<|>ad as good'), { capabilities: EVERYTHING });
    const whole = { start: { line: 5, character: 8 }, end: { line: 5, character: 12 } };
    assert.deepEqual(list?.items.find(({ label }) => label === 'lead')?.textEdit, { newText: 'lead', insert: whole, replace: whole });
  });

  it('whole statements have gaps where the client can fill them', async () => {
    const { list, taken } = await asked(typed('<|>'), { capabilities: EVERYTHING });
    const item = list?.items.find(({ label }) => label === 'judge lead as …');
    assert.deepEqual({ format: item?.insertTextFormat, mode: item?.insertTextMode, kind: item?.kind }, { format: InsertTextFormat.Snippet, mode: InsertTextMode.adjustIndentation, kind: CompletionItemKind.Snippet });
    assert.equal(taken('judge lead as …'), typed('judge lead as ${1:band} because "${2:why}"'));
  });

  it('and are plain text where it cannot', async () => {
    const { list, taken } = await asked(typed('<|>'));
    assert.equal(list?.items.some(({ insertTextFormat }) => insertTextFormat === InsertTextFormat.Snippet), false);
    assert.equal(taken('judge lead as …'), typed('judge lead as band because "why"'));
  });

  it('labels stand beside names, in the language that was chosen', async () => {
    const { list } = await asked(typed('judge lead as <|>'), { capabilities: EVERYTHING, settings: { language: 'cy' } });
    assert.deepEqual(list?.items.map(({ label, labelDetails, kind }) => [label, labelDetails?.description, kind]), [['good', 'Da', CompletionItemKind.EnumMember], ['poor', 'Gwael', CompletionItemKind.EnumMember]]);
    assert.deepEqual((await asked(typed('judge lead as <|>'))).list?.items.map(({ detail }) => detail), ['Good', 'Poor']);
  });

  it('stands in the order in which it was thought of, and is complete', async () => {
    const { list } = await asked(typed('<|>'));
    assert.deepEqual(list?.items.map(({ sortText }) => sortText), list?.items.map(({ sortText }) => sortText).sort());
    assert.equal(list?.isIncomplete, false);
  });

  it('the only choice is chosen', async () => {
    assert.equal((await asked(typed('judge <|>'), { capabilities: EVERYTHING })).list?.items[0]?.preselect, true);
    assert.equal((await asked(typed('judge lead as <|>'), { capabilities: EVERYTHING })).list?.items.some(({ preselect }) => preselect), false);
  });

  it('in a cell a bar takes what is chosen', async () => {
    assert.deepEqual((await asked(typed('| case | R1 |\n  | P01 | <|> |'), { capabilities: EVERYTHING })).list?.items.map(({ commitCharacters }) => commitCharacters), [['|'], ['|']]);
  });

  it('more is told when it is asked for: a sentence for a keyword, all languages and the guidance for a name', async () => {
    const statement = await asked(typed('<|>'));
    assert.equal(statement.list?.items.some(({ documentation }) => documentation !== undefined), false);
    assert.equal(told(await statement.resolved('judge')), 'word judge\n\nAn inspector’s judgement of a section.');
    const names = await asked(typed('omit <|>'));
    assert.match(told(await names.resolved('safety')), /^Safety\nDiogelwch\ntheme safety\n\nLook twice\.\n\nEdrychwch ddwywaith\./);
    assert.equal(told(await (await asked(typed('check <|>'))).resolved('lowest')), 'word lowest\n\nThe lowest number, or the worst rating.');
  });

  it('a blank, a quotation mark or a bracket asks only where something must follow', async () => {
    const space: CompletionContext = { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: ' ' };
    assert.deepEqual(labels(await asked(typed('judge <|>'), { context: space })), ['lead']);
    for (const said of ['judge lead as good <|>', '<|>', '// judge <|>', 'judge lead as good because "as <|>"']) assert.equal((await asked(typed(said), { context: space })).list, null, said);
    const quote: CompletionContext = { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: '"' };
    assert.deepEqual(labels(await asked('use "<|>"\n', { context: quote })), ['f.criteria']);
    assert.equal((await asked(typed('judge lead as good because "<|>"'), { context: quote })).list, null);
  });

  it('goes on while answers are typed', async () => {
    const { text, cursors: [offset = 0] } = marked(typed('| case | R1 |\n  | P02 | <|> |'));
    const editor = await Editor.start({ 'f.criteria': FRAMEWORK, 'i.cases': text });
    await editor.open('i.cases');
    await editor.findings('i.cases');
    await editor.edit('i.cases', offset, offset, 'n');
    const list = await editor.askAt<CompletionList>('textDocument/completion', 'i.cases', offset + 1);
    assert.deepEqual(list.items.map(({ label }) => label), ['yes', 'no']);
    await editor.stop();
  });
});
