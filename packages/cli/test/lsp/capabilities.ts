import assert from 'node:assert/strict';
import type {
  CallHierarchyIncomingCall, CallHierarchyItem, CallHierarchyOutgoingCall, CodeAction, CodeLens, CompletionItem, CompletionList, Diagnostic, DocumentHighlight, DocumentLink, DocumentSymbol, FoldingRange, Hover, InlayHint,
  LinkedEditingRanges, Location, Range, SelectionRange, SemanticTokens, SemanticTokensDelta, ServerCapabilities, SignatureHelp, TextEdit, WorkspaceEdit, WorkspaceSymbol,
} from 'vscode-languageserver/node';
import { until, type Editor } from '../../../language/test/lsp/editor.ts';

/** Something the server says it can do, and how that is tried. */
export interface Capability {
  /** Its name among the server's capabilities; with a point where it belongs to another. */
  readonly name: string;
  /** What an author gets from it. */
  readonly says: string;
  /** The messages it is about. */
  readonly methods: readonly string[];
  /** Tries it on the examples, of which these are open: the framework of 2013 and Portsmouth's inspection. It leaves texts as they were. */
  readonly drive: (editor: Editor) => Promise<void>;
}

export const FRAMEWORK = 'full-joint-inspection/fji-2013.criteria';
export const INSPECTION = 'full-joint-inspection/portsmouth.cases';

/** Everything the server can do, in the order in which an author meets it. */
export const CAPABILITIES: readonly Capability[] = [
  {
    name: 'textDocumentSync.openClose', says: 'The text that counts is the one in the editor, as long as it is open there', methods: ['textDocument/didOpen', 'textDocument/didClose'],
    drive: async (editor) => {
      const file = 'shared/scales.criteria';
      await editor.open(file, 'answers two { yes worth 1  yes worth 0 }\n');
      assert.ok(codes(await editor.findings(file)).includes('repeated-name'));
      await editor.close(file);
      await editor.connection.sendRequest('workspace/symbol', { query: '' });
      assert.deepEqual(await editor.findings(file), []);
    },
  },
  {
    name: 'textDocumentSync.change', says: 'Edits are sent as what has changed, not as the whole text', methods: ['textDocument/didChange'],
    drive: async (editor) => {
      const at = place(editor, INSPECTION, '| C02  | yes  | -', 9);
      await editor.edit(INSPECTION, at, at + 3, 'perhaps');
      assert.ok(codes(await editor.findings(INSPECTION)).includes('invalid-answer'));
      await editor.edit(INSPECTION, at, at + 7, 'yes');
      assert.deepEqual(await editor.findings(INSPECTION), []);
    },
  },
  {
    name: 'positionEncoding', says: 'Columns are counted as the editor counts them, behind Welsh letters too', methods: ['initialize'],
    drive: async (editor) => {
      const { range } = await editor.askAt<Hover>('textDocument/hover', INSPECTION, place(editor, INSPECTION, 'of fji edition', 4));
      assert.equal(range === undefined ? '' : editor.textIn(INSPECTION, range), 'fji');
    },
  },
  {
    name: 'workspace.workspaceFolders.supported', says: 'Several folders can be open at once', methods: ['workspace/workspaceFolders'],
    drive: async (editor) => { assert.ok((await found(editor, 'portsmouth')).length > 0); },
  },
  {
    name: 'workspace.workspaceFolders.changeNotifications', says: 'Folders can be added and removed while the server runs', methods: ['workspace/didChangeWorkspaceFolders'],
    drive: async (editor) => {
      const folder = { uri: editor.uri('').slice(0, -1), name: 'examples' };
      const change = (event: object): Promise<void> => editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
      await change({ added: [], removed: [folder] });
      const without = await found(editor, 'luton');
      await change({ added: [folder], removed: [] });
      const isLuton = ({ name }: WorkspaceSymbol): boolean => name === 'luton';
      assert.deepEqual([without.some(isLuton), (await found(editor, 'luton')).some(isLuton)], [false, true]);
    },
  },
  {
    name: 'diagnosticProvider', says: 'Findings of a file, whenever it changes', methods: ['textDocument/diagnostic', 'textDocument/publishDiagnostics'],
    drive: async (editor) => {
      assert.deepEqual(await editor.findings(INSPECTION), []);
      await until(() => editor.published.get(editor.uri(INSPECTION))?.length === 0, () => 'None were sent.');
    },
  },
  {
    name: 'diagnosticProvider.interFileDependencies', says: 'A change of a framework is felt in the inspections that use it', methods: ['textDocument/diagnostic'],
    drive: async (editor) => {
      const user = 'full-joint-inspection/blackpool.cases';
      const at = place(editor, FRAMEWORK, 'theme reoffending', 'theme '.length);
      await editor.edit(FRAMEWORK, at, at, 'x-');
      const broken = codes(await editor.findings(user));
      await editor.edit(FRAMEWORK, at, at + 2, '');
      assert.ok(broken.length > 0);
      assert.deepEqual(await editor.findings(user), []);
    },
  },
  {
    name: 'diagnosticProvider.workspaceDiagnostics', says: 'Findings of every file of the folder, open or not', methods: ['workspace/diagnostic'],
    drive: async (editor) => {
      const { items } = await editor.connection.sendRequest<{ readonly items: readonly { readonly uri: string; readonly items: readonly Diagnostic[] }[] }>('workspace/diagnostic', { previousResultIds: [] });
      assert.deepEqual(items.map(({ uri }) => uri), [...editor.disk.files.keys()].sort().map((file) => editor.uri(file)));
      assert.deepEqual(items.flatMap((item) => item.items), []);
    },
  },
  {
    name: 'hoverProvider', says: 'What stands under the pointer, with what it comes to', methods: ['textDocument/hover'],
    drive: async (editor) => {
      const { contents } = await editor.askAt<Hover>('textDocument/hover', INSPECTION, place(editor, INSPECTION, 'R1: no (evidence'));
      assert.match(JSON.stringify(contents), /The first assessment of the likelihood of reoffending was good enough/);
    },
  },
  {
    name: 'signatureHelpProvider', says: 'What a form of the language looks like as a whole, and which part of it is being written', methods: ['textDocument/signatureHelp'],
    drive: async (editor) => {
      const help = await editor.askAt<SignatureHelp>('textDocument/signatureHelp', FRAMEWORK, place(editor, FRAMEWORK, 'rounded to 1% halves', 'rounded to '.length));
      assert.match(help.signatures[0]?.label ?? '', /^rounded to/);
    },
  },
  {
    name: 'definitionProvider', says: 'From a name to where it is declared', methods: ['textDocument/definition'],
    drive: async (editor) => {
      const places = await editor.askAt<readonly Location[]>('textDocument/definition', INSPECTION, place(editor, INSPECTION, 'judge governance', 7));
      assert.deepEqual(texts(editor, places).at(-1), [FRAMEWORK, 'governance']);
    },
  },
  {
    name: 'declarationProvider', says: 'From a name to where it comes from, in earlier editions too', methods: ['textDocument/declaration'],
    drive: async (editor) => {
      const places = await editor.askAt<readonly Location[]>('textDocument/declaration', INSPECTION, place(editor, INSPECTION, 'judge governance', 7));
      assert.deepEqual(texts(editor, places).at(-1), [FRAMEWORK, 'governance']);
    },
  },
  {
    name: 'typeDefinitionProvider', says: 'From a question to its list of answers, from a section to its level', methods: ['textDocument/typeDefinition'],
    drive: async (editor) => {
      const places = await editor.askAt<readonly Location[]>('textDocument/typeDefinition', FRAMEWORK, place(editor, FRAMEWORK, 'question R1 ', 9));
      assert.deepEqual(texts(editor, places), [['shared/scales.criteria', 'sufficiency']]);
    },
  },
  {
    name: 'referencesProvider', says: 'Wherever a thing is named, in all files', methods: ['textDocument/references'],
    drive: async (editor) => {
      const places = await editor.askAt<readonly Location[]>('textDocument/references', FRAMEWORK, place(editor, FRAMEWORK, 'question R1 ', 9), { context: { includeDeclaration: true } });
      assert.ok(texts(editor, places).some(([file]) => file === INSPECTION));
      assert.ok(texts(editor, places).every(([, text]) => text === 'R1'));
    },
  },
  {
    name: 'documentHighlightProvider', says: 'Wherever the thing at the cursor is named in this file', methods: ['textDocument/documentHighlight'],
    drive: async (editor) => {
      const places = await editor.askAt<readonly DocumentHighlight[]>('textDocument/documentHighlight', INSPECTION, place(editor, INSPECTION, 'judge governance', 7));
      assert.deepEqual(places.map(({ range }) => editor.textIn(INSPECTION, range)), ['governance', 'governance']);
    },
  },
  {
    name: 'renameProvider', says: 'Another name for a thing, wherever it is named', methods: ['textDocument/rename'],
    drive: async (editor) => {
      const { changes = {} } = await editor.askAt<WorkspaceEdit>('textDocument/rename', FRAMEWORK, place(editor, FRAMEWORK, 'question R1 ', 9), { newName: 'R99' });
      assert.ok(Object.keys(changes).includes(editor.uri(INSPECTION)));
      assert.deepEqual(new Set(Object.values(changes).flat().map(({ newText }) => newText)), new Set(['R99']));
    },
  },
  {
    name: 'renameProvider.prepareProvider', says: 'Whether a name can be changed, or why not, before anything is typed', methods: ['textDocument/prepareRename'],
    drive: async (editor) => {
      const prepared = await editor.askAt<{ readonly placeholder: string }>('textDocument/prepareRename', FRAMEWORK, place(editor, FRAMEWORK, 'question R1 ', 9));
      assert.equal(prepared.placeholder, 'R1');
    },
  },
  {
    name: 'linkedEditingRangeProvider', says: 'A record’s id changes in all its tables and blocks while it is typed', methods: ['textDocument/linkedEditingRange'],
    drive: async (editor) => {
      const linked = await editor.askAt<LinkedEditingRanges>('textDocument/linkedEditingRange', INSPECTION, place(editor, INSPECTION, '| C02 ', 3));
      assert.ok(linked.ranges.length > 2);
      assert.deepEqual(new Set(linked.ranges.map((range) => editor.textIn(INSPECTION, range))), new Set(['C02']));
    },
  },
  {
    name: 'callHierarchyProvider', says: 'Where a question or section counts, and what counts in it', methods: ['textDocument/prepareCallHierarchy', 'callHierarchy/incomingCalls', 'callHierarchy/outgoingCalls'],
    drive: async (editor) => {
      const [item] = await editor.askAt<readonly CallHierarchyItem[]>('textDocument/prepareCallHierarchy', FRAMEWORK, place(editor, FRAMEWORK, 'aspect assessment', 8));
      const parts = await editor.connection.sendRequest<readonly CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item });
      const wholes = await editor.connection.sendRequest<readonly CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item });
      assert.deepEqual(parts.map(({ from }) => from.name), ['R1', 'R2', 'R3']);
      assert.deepEqual(wholes.map(({ to }) => to.name), ['reoffending']);
    },
  },
  {
    name: 'documentLinkProvider', says: 'The paths behind “use” open the files they name', methods: ['textDocument/documentLink'],
    drive: async (editor) => {
      const links = await editor.ask<readonly DocumentLink[]>('textDocument/documentLink', FRAMEWORK);
      assert.deepEqual(links.map(({ target }) => target), [editor.uri('shared/scales.criteria')]);
    },
  },
  {
    name: 'codeActionProvider', says: 'What can be done about a finding, what can be said otherwise, and what puts a whole file in order', methods: ['textDocument/codeAction'],
    drive: async (editor) => { assert.ok((await actions(editor)).some(({ kind }) => kind === 'quickfix')); },
  },
  {
    name: 'codeActionProvider.resolveProvider', says: 'What a fix changes is worked out when it is chosen or looked at', methods: ['codeAction/resolve'],
    drive: async (editor) => { await actions(editor, async (action) => {
      const { edit } = await editor.connection.sendRequest<CodeAction>('codeAction/resolve', action);
      assert.deepEqual(edit?.changes?.[editor.uri(INSPECTION)]?.map(({ newText }) => newText), ['yes']);
    }); },
  },
  {
    name: 'completionProvider', says: 'What can be written at a place: words that fit, names with their labels, answers still to be given, whole statements', methods: ['textDocument/completion'],
    drive: async (editor) => {
      const items = await completions(editor);
      assert.deepEqual(['yes', 'no', 'na'].filter((answer) => !items.some(({ label }) => label === answer)), []);
    },
  },
  {
    name: 'completionProvider.completionItem.labelDetailsSupport', says: 'Beside a word stands what it is', methods: ['textDocument/completion'],
    drive: async (editor) => { assert.ok((await completions(editor)).some(({ labelDetails }) => labelDetails !== undefined)); },
  },
  {
    name: 'completionProvider.resolveProvider', says: 'What a word means is looked up when it is chosen', methods: ['completionItem/resolve'],
    drive: async (editor) => {
      const [item] = await completions(editor);
      assert.ok((await editor.connection.sendRequest<CompletionItem>('completionItem/resolve', item ?? {})).documentation !== undefined);
    },
  },
  {
    name: 'documentSymbolProvider', says: 'The outline of a file, and the path to the cursor', methods: ['textDocument/documentSymbol'],
    drive: async (editor) => {
      const [symbol] = await editor.ask<readonly DocumentSymbol[]>('textDocument/documentSymbol', FRAMEWORK);
      assert.match(symbol?.name ?? '', /fji/);
    },
  },
  {
    name: 'workspaceSymbolProvider', says: 'Anything with a name is found in all files by the letters one remembers', methods: ['workspace/symbol'],
    drive: async (editor) => { assert.match((await found(editor, 'portsmouth'))[0]?.name ?? '', /portsmouth/i); },
  },
  {
    name: 'workspaceSymbolProvider.resolveProvider', says: 'The place of what was found is looked up when it is chosen', methods: ['workspaceSymbol/resolve'],
    drive: async (editor) => {
      const [symbol] = await found(editor, 'portsmouth');
      const resolved = await editor.connection.sendRequest<WorkspaceSymbol>('workspaceSymbol/resolve', symbol ?? {});
      assert.ok('range' in resolved.location);
      assert.equal(editor.textIn(INSPECTION, resolved.location.range), 'portsmouth');
    },
  },
  {
    name: 'foldingRangeProvider', says: 'Blocks, tables, prose and comments can be folded away', methods: ['textDocument/foldingRange'],
    drive: async (editor) => { assert.ok((await editor.ask<readonly FoldingRange[]>('textDocument/foldingRange', INSPECTION)).length > 5); },
  },
  {
    name: 'selectionRangeProvider', says: 'A selection grows from the word to its cell, answer, statement and block', methods: ['textDocument/selectionRange'],
    drive: async (editor) => {
      const position = editor.positionAt(FRAMEWORK, place(editor, FRAMEWORK, 'question R1 ', 9));
      const [selection] = await editor.ask<readonly SelectionRange[]>('textDocument/selectionRange', FRAMEWORK, { positions: [position] });
      assert.deepEqual([selection?.range, selection?.parent?.range].map((range) => range === undefined ? 0 : editor.textIn(FRAMEWORK, range).length > 1), [true, true]);
    },
  },
  {
    name: 'semanticTokensProvider', says: 'Words are coloured by what they mean', methods: ['textDocument/semanticTokens/full'],
    drive: async (editor) => { assert.ok((await editor.ask<SemanticTokens>('textDocument/semanticTokens/full', FRAMEWORK)).data.length > 500); },
  },
  {
    name: 'semanticTokensProvider.full.delta', says: 'After an edit only the colours that changed are sent', methods: ['textDocument/semanticTokens/full/delta'],
    drive: async (editor) => {
      const { resultId: previousResultId } = await editor.ask<SemanticTokens>('textDocument/semanticTokens/full', FRAMEWORK);
      assert.deepEqual((await editor.ask<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', FRAMEWORK, { previousResultId })).edits, []);
    },
  },
  {
    name: 'semanticTokensProvider.range', says: 'Only the lines in sight are coloured', methods: ['textDocument/semanticTokens/range'],
    drive: async (editor) => {
      const tokens = await editor.ask<SemanticTokens>('textDocument/semanticTokens/range', INSPECTION, { range: lines(4, 5) });
      assert.deepEqual(tokens.data.filter((_, i) => i % 5 === 0), [4, 0]);
    },
  },
  {
    name: 'inlayHintProvider', says: 'Between the letters: what was asked, what came out, what a band stands for', methods: ['textDocument/inlayHint'],
    drive: async (editor) => {
      const hints = await editor.ask<readonly InlayHint[]>('textDocument/inlayHint', FRAMEWORK, { range: lines(0, 400) });
      assert.ok(hints.some(({ label }) => JSON.stringify(label).includes('79%')), JSON.stringify(hints));
    },
  },
  {
    name: 'codeLensProvider', says: 'Above inspections and sections: score, rating, how much is answered, which checks passed', methods: ['textDocument/codeLens'],
    drive: async (editor) => {
      const lenses = await editor.ask<readonly CodeLens[]>('textDocument/codeLens', INSPECTION);
      assert.ok(lenses.some(({ command }) => /\d+ of \d+ checks passed/.test(command?.title ?? '')), JSON.stringify(lenses));
    },
  },
  {
    name: 'codeLensProvider.resolveProvider', says: 'How often a section is spoken of is counted when the line is in sight', methods: ['codeLens/resolve'],
    drive: async (editor) => {
      const open = (await editor.ask<readonly CodeLens[]>('textDocument/codeLens', FRAMEWORK)).find(({ command }) => command === undefined);
      const { command } = await editor.connection.sendRequest<CodeLens>('codeLens/resolve', open ?? {});
      assert.match(command?.title ?? '', /^named /);
    },
  },
  {
    name: 'documentFormattingProvider', says: 'A file is put in form; what is in form stays as it is', methods: ['textDocument/formatting'],
    drive: async (editor) => { assert.deepEqual(await editor.ask<readonly TextEdit[]>('textDocument/formatting', FRAMEWORK, OPTIONS), []); },
  },
  {
    name: 'documentRangeFormattingProvider', says: 'Some lines are put in form', methods: ['textDocument/rangeFormatting'],
    drive: async (editor) => { await crooked(editor, async (range) => editor.ask('textDocument/rangeFormatting', FRAMEWORK, { ...OPTIONS, range })); },
  },
  {
    name: 'documentRangeFormattingProvider.rangesSupport', says: 'Lines that stand apart are put in form at once', methods: ['textDocument/rangesFormatting'],
    drive: async (editor) => { await crooked(editor, async (range) => editor.ask('textDocument/rangesFormatting', FRAMEWORK, { ...OPTIONS, ranges: [lines(0, 1), range] })); },
  },
  {
    name: 'documentOnTypeFormattingProvider', says: 'A table falls into line as its cells are typed', methods: ['textDocument/onTypeFormatting'],
    drive: async (editor) => {
      const at = place(editor, INSPECTION, '| C03  | referral |', 6);
      await editor.edit(INSPECTION, at, at, '  ');
      const edits = await editor.askAt<readonly TextEdit[]>('textDocument/onTypeFormatting', INSPECTION, at + 3, { ...OPTIONS, ch: '|' });
      await editor.edit(INSPECTION, at, at + 2, '');
      assert.deepEqual(edits.map(({ newText }) => newText.trim()), edits.map(() => ''));
      assert.ok(edits.length > 0);
    },
  },
];

/** The names of all that a server says it can do: what it says of itself, and parts of that which are there or can be left out. */
export function advertised(capabilities: ServerCapabilities): readonly string[] {
  return namesIn(capabilities, '');
}

function namesIn(value: unknown, path: string): readonly string[] {
  if (value === false || value === undefined || Array.isArray(value)) return [];
  if (typeof value !== 'object' || value === null) return path.includes('.') && typeof value === 'string' ? [] : [path];
  // What says no more than that there are parts is not told of itself.
  const own = path.endsWith('Provider') ? [path] : [];
  const parts = Object.entries(value).flatMap(([key, part]) => namesIn(part, path === '' ? key : `${path}.${key}`));
  return [...own, ...parts];
}

const OPTIONS = { options: { tabSize: 4, insertSpaces: true } };

/** Pushes a line out of form, and has it put right. */
async function crooked(editor: Editor, format: (range: Range) => Promise<readonly TextEdit[]>): Promise<void> {
  const at = place(editor, FRAMEWORK, 'unit case');
  await editor.edit(FRAMEWORK, at, at, '   ');
  const { line } = editor.positionAt(FRAMEWORK, at);
  const edits = await format(lines(line, line + 1));
  await editor.edit(FRAMEWORK, at, at + 3, '');
  assert.deepEqual(edits.map(({ range }) => range.start.line), [line]);
}

function lines(from: number, to: number): Range {
  return { start: { line: from, character: 0 }, end: { line: to, character: 0 } };
}

/** The offset of a piece of text, or of a place in it. */
function place(editor: Editor, file: string, text: string, inside = 0): number {
  const at = editor.document(file).getText().indexOf(text);
  assert.ok(at >= 0, `${file} has no “${text}”.`);
  return at + inside;
}

/** What can be done about a slip in an answer, and perhaps what comes of the first of it. */
async function actions(editor: Editor, then: (first: CodeAction) => Promise<void> = () => Promise.resolve()): Promise<readonly CodeAction[]> {
  const at = place(editor, INSPECTION, '| C02  | yes  | -', 9);
  const { line } = editor.positionAt(INSPECTION, at);
  await editor.edit(INSPECTION, at, at + 3, 'yse');
  const offered = await editor.ask<readonly CodeAction[]>('textDocument/codeAction', INSPECTION, { range: lines(line, line + 1), context: { diagnostics: [] } });
  const first = offered.find(({ kind }) => kind === 'quickfix');
  if (first !== undefined) await then(first);
  await editor.edit(INSPECTION, at, at + 3, 'yes');
  return offered;
}

/** What can be written in the cell of an answer. */
async function completions(editor: Editor): Promise<readonly CompletionItem[]> {
  const answer = await editor.askAt<CompletionList | readonly CompletionItem[]>('textDocument/completion', INSPECTION, place(editor, INSPECTION, 'R8: no', 4));
  return 'items' in answer ? answer.items : answer;
}

function found(editor: Editor, query: string): Promise<readonly WorkspaceSymbol[]> {
  return editor.connection.sendRequest('workspace/symbol', { query });
}

function codes(findings: readonly Diagnostic[]): readonly unknown[] {
  return findings.map(({ code }) => code);
}

/** The files and words at places. */
function texts(editor: Editor, places: readonly Location[]): readonly (readonly [file: string, text: string])[] {
  return places.map(({ uri, range }) => {
    const file = uri.slice(editor.uri('').length);
    return [file, editor.textIn(file, range)];
  });
}
