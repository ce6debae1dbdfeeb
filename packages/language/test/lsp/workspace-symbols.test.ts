import assert from 'node:assert/strict';
import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver/node';
import { Editor, uriOf, type EditorOptions } from './editor.ts';

const POOL = `framework pool "Review of pools" {
    unit visit
    level theme
    answers quality { good worth 1  bad worth 0 }
    fact season "Time of year" { summer  winter }
    theme safety "Safety" {
        question S1 "Lifeguards were alert" answered on quality
    }
}
`;
const FILES = { 'pools/pool.criteria': POOL, 'seatown.cases': 'use "pools/pool.criteria"\n\ninspection seatown "Seatown pools" of pool {\n}\n' };

async function asking(query: string, options: EditorOptions = {}): Promise<{ readonly editor: Editor; readonly symbols: readonly WorkspaceSymbol[] }> {
  const editor = await Editor.start(FILES, options);
  return { editor, symbols: await editor.connection.sendRequest<readonly WorkspaceSymbol[]>('workspace/symbol', { query }) };
}

describe('Names in the workspace', () => {
  it('are found in every file, open or not, by name or label', async () => {
    const { editor, symbols } = await asking('s');
    assert.deepEqual(symbols.map(({ name, kind, containerName }) => [name, kind, containerName]), [
      ['season', SymbolKind.Variable, 'pool · Time of year'],
      ['summer', SymbolKind.EnumMember, 'pool › season'],
      ['safety', SymbolKind.Class, 'pool · Safety'],
      ['S1', SymbolKind.Field, 'pool › safety · Lifeguards were alert'],
      ['seatown', SymbolKind.Package, 'seatown.cases · Seatown pools'],
      ['visit', SymbolKind.Struct, 'pool'],
      ['pool', SymbolKind.Module, 'pools/pool.criteria · Review of pools'],
    ]);
    await editor.stop();
  });

  it('are found by what they are called in another language, values too', async () => {
    const text = 'framework f languages en, cy {\n    bands grade { good "Good" in cy "Da iawn" at least 50%  poor "Poor" otherwise }\n}\n';
    const editor = await Editor.start({ 'f.criteria': text });
    const symbols = await editor.connection.sendRequest<readonly WorkspaceSymbol[]>('workspace/symbol', { query: 'da iawn' });
    assert.deepEqual(symbols.map(({ name, containerName }) => [name, containerName]), [['good', 'f › grade · Good']]);
    await editor.stop();
  });

  it('lead to the name where it is declared', async () => {
    const { editor, symbols: [found] } = await asking('lifeguards');
    assert.ok(found !== undefined && 'range' in found.location);
    assert.equal(found.location.uri, uriOf('pools/pool.criteria'));
    assert.equal(editor.textIn('pools/pool.criteria', found.location.range), 'S1');
    await editor.stop();
  });

  it('get their places when one is chosen, where the client can wait', async () => {
    const { editor, symbols: [found] } = await asking('seatown', { capabilities: { workspace: { symbol: { resolveSupport: { properties: ['location.range'] } } } } });
    assert.deepEqual(found?.location, { uri: uriOf('seatown.cases') });
    const resolved = await editor.connection.sendRequest<WorkspaceSymbol>('workspaceSymbol/resolve', found);
    assert.ok('range' in resolved.location);
    assert.equal(editor.textIn('seatown.cases', resolved.location.range), 'seatown');
    await editor.stop();
  });

  it('follow each change of a text', async () => {
    const { editor } = await asking('');
    await editor.open('seatown.cases');
    await editor.edit('seatown.cases', FILES['seatown.cases'].indexOf('seatown "'), FILES['seatown.cases'].indexOf(' "Seatown'), 'harbour');
    const symbols = await editor.connection.sendRequest<readonly WorkspaceSymbol[]>('workspace/symbol', { query: 'harb' });
    assert.deepEqual(symbols.map(({ name }) => name), ['harbour']);
    await editor.stop();
  });
});
