import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver/node';
import { Editor } from './editor.ts';

const NESTED = { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } };
const POOL = `framework pool "Review of pools" in cy "Adolygiad o byllau" edition "2026" {
    languages en, cy
    unit visit "Visit"
    level theme
    answers quality { good "Good" worth 1  bad "Bad" worth 0 { cold "Too cold" } }
    fact kind "Kind of pool" { indoor  outdoor }
    each question answered on quality

    theme safety "Safety" in cy "Diogelwch" {
        question S1 "Lifeguards were alert"
        question S2
        harmed: may hold to poor when S1 is bad in any visit
        no better than poor when S2 is bad in any visit because "Swimmers must not be put at risk, whatever else is right"
    }
    figure budget "Budget" answered number
    | give | safety |
    | poor | any    |
    example "All is well" { visit V1 { S1: good } }
    withdraw S9
}
`;
const SEATOWN = `use "pool.criteria"

inspection seatown "Seatown pools" of pool {
    visit V00 { S1: good  S2: bad }

    | visit | S1   | S2   |
    | V01   | good |      |
    // by night
    | V02   | bad  | good |

    judge safety as poor
    check score of safety is 50%
    | check  | score |
    | safety | 50%   |
}
`;

/** An outline as an indented list of names and details. */
function listed(symbols: readonly DocumentSymbol[], depth = 0): readonly string[] {
  return symbols.flatMap(({ name, detail = '', children = [] }) => [`${'  '.repeat(depth)}${name}${detail === '' ? '' : ` (${detail})`}`, ...listed(children, depth + 1)]);
}

async function outline(files: Readonly<Record<string, string>>, file: string, settings?: unknown): Promise<{ readonly editor: Editor; readonly symbols: readonly DocumentSymbol[] }> {
  const editor = await Editor.start(files, { capabilities: NESTED, settings });
  return { editor, symbols: await editor.ask<readonly DocumentSymbol[]>('textDocument/documentSymbol', file) };
}

describe('The outline of a file', () => {
  it('shows what a framework declares, by name and label, and its rules by their words', async () => {
    const { editor, symbols } = await outline({ 'pool.criteria': POOL }, 'pool.criteria');
    assert.deepEqual(listed(symbols), [
      'pool (Review of pools, edition 2026)',
      '  visit (Visit)',
      '  theme',
      '  quality',
      '    good (Good)',
      '    bad (Bad)',
      '      cold (Too cold)',
      '  kind (Kind of pool)',
      '    indoor',
      '    outdoor',
      '  each question answered on quality',
      '  safety (Safety)',
      '    S1 (Lifeguards were alert)',
      '    S2',
      '    harmed (may hold to poor when S1 is bad in any visit)',
      '    no better than poor when S2 is bad in any visit because "Swimmers must not be pu …',
      '  budget (Budget)',
      '  give (1 row)',
      '    poor',
      '  All is well',
      '    V1',
      '  withdraw S9',
    ]);
    await editor.stop();
  });

  it('shows what an inspection holds, with how far each record is answered', async () => {
    const { editor, symbols } = await outline({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN }, 'seatown.cases');
    assert.deepEqual(listed(symbols), [
      'seatown (Seatown pools)',
      '  V00 (2 of 2 answered)',
      '  visit (2 rows)',
      '    V01 (1 of 2 answered)',
      '    V02 (2 of 2 answered)',
      '  judge safety as poor',
      '  check score of safety is 50%',
      '  check (1 row)',
      '    safety',
    ]);
    await editor.stop();
  });

  it('selects the name, within the whole', async () => {
    const { editor, symbols } = await outline({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN }, 'seatown.cases');
    const table = symbols[0]?.children?.[1];
    const row = table?.children?.[1];
    assert.equal(table?.kind, SymbolKind.Array);
    assert.equal(row?.kind, SymbolKind.Object);
    assert.equal(editor.textIn('seatown.cases', row.selectionRange), 'V02');
    assert.equal(editor.textIn('seatown.cases', row.range), '| V02   | bad  | good |');
    await editor.stop();
  });

  it('labels things in the language a user has chosen', async () => {
    const { editor, symbols } = await outline({ 'pool.criteria': POOL }, 'pool.criteria', { language: 'cy' });
    assert.equal(symbols[0]?.detail, 'Adolygiad o byllau, edition 2026');
    assert.equal(symbols[0].children?.find(({ name }) => name === 'safety')?.detail, 'Diogelwch');
    await editor.stop();
  });

  it('is a list for a client that knows no more', async () => {
    const editor = await Editor.start({ 'pool.criteria': POOL });
    const symbols = await editor.ask<readonly SymbolInformation[]>('textDocument/documentSymbol', 'pool.criteria');
    assert.deepEqual(symbols.filter(({ containerName }) => containerName === 'kind').map(({ name }) => name), ['indoor', 'outdoor']);
    assert.equal(editor.textIn('pool.criteria', symbols.find(({ name }) => name === 'S2')?.location.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }), 'question S2');
    await editor.stop();
  });

  it('shows of a broken text what is there', async () => {
    const { editor, symbols } = await outline({ 'pool.criteria': 'framework pool {\n    question\n    theme safety {\n        question S1 answered on\n    level' }, 'pool.criteria');
    const names = listed(symbols).map((line) => line.trim());
    for (const name of ['pool', 'safety', 'S1']) assert.ok(names.includes(name), `${name} is missing from ${names.join(', ')}`);
    await editor.stop();
  });

  it('has for every cut of a text a name in each line, and every name in its whole', async () => {
    for (const file of ['every-construct.criteria', 'every-construct.cases']) {
      const text = readFileSync(new URL(`../syntax/fixtures/${file}`, import.meta.url), 'utf8');
      const editor = await Editor.start({ [file]: '' }, { capabilities: NESTED });
      await editor.open(file, text);
      for (let end = text.length; end > 0; end = Math.max(0, end - 97)) {
        await editor.edit(file, end, editor.document(file).getText().length, '');
        eachOf(await editor.ask<readonly DocumentSymbol[]>('textDocument/documentSymbol', file), (symbol) => {
          const [whole, named] = [symbol.range, symbol.selectionRange].map((range) => [editor.document(file).offsetAt(range.start), editor.document(file).offsetAt(range.end)] as const);
          assert.ok(symbol.name.trim() !== '' && whole !== undefined && named !== undefined && whole[0] <= named[0] && named[1] <= whole[1], `${symbol.name} at ${JSON.stringify(symbol.range)}`);
        });
      }
      await editor.stop();
    }
  });
});

function eachOf(symbols: readonly DocumentSymbol[], visit: (symbol: DocumentSymbol) => void): void {
  for (const symbol of symbols) {
    visit(symbol);
    eachOf(symbol.children ?? [], visit);
  }
}
