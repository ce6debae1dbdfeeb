import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver/node';
import { Editor, type EditorOptions } from './editor.ts';

const POOL = `// Pools
framework pool "Review" edition "2026" {
    unit visit
    level theme
    answers quality { good worth 1  bad worth 0 { cold } }
    fact kind { indoor  outdoor }
    theme safety {
        question S1 answered on quality asked when kind is indoor
        no better than poor when share of counted answers is below 50%
    }
}
framework pool edition "2027" amends "2026" {
    withdraw S1
    theme safety {
        question S3 answered on quality formerly S2
    }
}
`;
const SEATOWN = `use "pool.criteria"

inspection seatown "Seatown" of pool edition "2026" {
    visit V1 { kind: outdoor  S1: good }

    | visit | kind   | S1                 |
    | V2    | indoor | bad (cold) "ŵŷ 🏊" |
    | Ŵ3    | indoor | good               |
    judge safety as good
}
`;

interface Answered {
  readonly editor: Editor;
  readonly words: readonly string[];
}

/** The words that are coloured, as `word type modifiers`. */
async function coloured(file: string, text: string, options: EditorOptions = {}, ask = (editor: Editor): Promise<SemanticTokens> => editor.ask('textDocument/semanticTokens/full', file)): Promise<Answered> {
  const editor = await Editor.start({ 'pool.criteria': POOL, [file]: text }, options);
  await editor.open(file);
  return { editor, words: wordsOf((await ask(editor)).data, file, editor) };
}

function wordsOf(data: readonly number[], file: string, editor: Editor): readonly string[] {
  const { legend } = editor.initialized.capabilities.semanticTokensProvider ?? { legend: { tokenTypes: [], tokenModifiers: [] } };
  const words: string[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [down = 0, along = 0, length = 0, type = 0, modifiers = 0] = data.slice(i, i + 5);
    line += down;
    character = down > 0 ? along : character + along;
    const word = inUnits(editor, file, line, character, length);
    words.push([word, legend.tokenTypes[type], ...legend.tokenModifiers.filter((_, bit) => (modifiers & (1 << bit)) !== 0)].join(' '));
  }
  return words;
}

/** A word of a line, in the units that client and server have agreed on. */
function inUnits(editor: Editor, file: string, line: number, start: number, length: number): string {
  const text = editor.document(file).getText().split('\n')[line] ?? '';
  return editor.initialized.capabilities.positionEncoding === 'utf-8' ? Buffer.from(text).subarray(start, start + length).toString() : text.slice(start, start + length);
}

describe('Colours', () => {
  it('tell keywords, texts, numbers and comments, and names by what they mean', async () => {
    const { editor, words } = await coloured('pool.criteria', POOL);
    for (const word of [
      '// Pools comment', 'framework keyword', 'pool namespace declaration', '"Review" string', 'visit type declaration', 'theme type declaration', 'quality enum declaration', 'good enumMember declaration', '1 number', 'cold parameter declaration',
      'kind variable declaration', 'theme type', 'safety class declaration', 'S1 property declaration', 'answered on keyword', 'quality enum', 'asked when keyword', 'kind variable', 'indoor enumMember', 'no better than keyword',
      'share function defaultLibrary', 'counted answers keyword', '50% number',
    ]) assert.ok(words.includes(word), `${word} is not among ${words.join(', ')}`);
    await editor.stop();
  });

  it('tell what is withdrawn and what things were called before', async () => {
    const { editor, words } = await coloured('pool.criteria', POOL.replace('formerly S2', 'formerly S1').replace('    withdraw S1\n', '    withdraw kind\n'));
    assert.deepEqual(words.filter((word) => word.includes('deprecated')), ['kind variable deprecated', 'S1 property deprecated']);
    await editor.stop();
  });

  const TABLE = ['visit type', 'kind variable', 'S1 property', 'V2 struct declaration', 'indoor enumMember', 'bad enumMember', 'cold parameter', 'Ŵ3 struct declaration', 'indoor enumMember', 'good enumMember', 'judge keyword', 'safety class'];
  for (const [encoding, positionEncodings] of [['UTF-16', []], ['UTF-8', ['utf-8']]] as const) {
    it(`tell headings, records, values and reasons of answers, counting in ${encoding}`, async () => {
      const { editor, words } = await coloured('seatown.cases', SEATOWN, { capabilities: { general: { positionEncodings: [...positionEncodings] } } });
      const record = words.findIndex((word) => word.startsWith('V1 '));
      assert.deepEqual(words.slice(record, record + 5), ['V1 struct declaration', 'kind variable', 'outdoor enumMember', 'S1 property', 'good enumMember deprecated']);
      assert.deepEqual(words.slice(record + 5).filter((word) => !TABLE.includes(word)), ['as keyword'], words.join(', '));
      for (const word of TABLE.slice(1)) assert.ok(words.includes(word), `${word} is not among ${words.join(', ')}`);
      await editor.stop();
    });
  }

  it('are given for the lines in sight alone', async () => {
    const { editor, words } = await coloured('seatown.cases', SEATOWN, {}, (editor) => editor.ask('textDocument/semanticTokens/range', 'seatown.cases', { range: { start: { line: 7, character: 0 }, end: { line: 7, character: 30 } } }));
    assert.deepEqual(words, ['Ŵ3 struct declaration', 'indoor enumMember', 'good enumMember']);
    await editor.stop();
  });

  it('are given as what has changed since the last time', async () => {
    const { editor } = await coloured('seatown.cases', SEATOWN);
    const before = await editor.ask<SemanticTokens>('textDocument/semanticTokens/full', 'seatown.cases');
    await editor.edit('seatown.cases', SEATOWN.indexOf('    | V2'), SEATOWN.indexOf('    | V2'), '    | V9    |        | bad                |\n');
    const change = await editor.ask<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', 'seatown.cases', { previousResultId: before.resultId });
    assert.ok(change.edits.reduce((sum, { data = [] }) => sum + data.length, 0) <= 20);
    const data = change.edits.toReversed().reduce((all, { start, deleteCount, data: put = [] }) => all.toSpliced(start, deleteCount, ...put), before.data);
    assert.deepEqual(data, (await editor.ask<SemanticTokens>('textDocument/semanticTokens/full', 'seatown.cases')).data);
    await editor.stop();
  });

  it('are given whole to a client that speaks of something else than the last time', async () => {
    const { editor } = await coloured('seatown.cases', SEATOWN);
    assert.ok('data' in await editor.ask<SemanticTokens>('textDocument/semanticTokens/full/delta', 'seatown.cases', { previousResultId: 'long ago' }));
    await editor.stop();
  });

  it('never overlap, in any cut of a text', async () => {
    for (const file of ['every-construct.criteria', 'every-construct.cases']) {
      const text = readFileSync(new URL(`../syntax/fixtures/${file}`, import.meta.url), 'utf8');
      const { editor } = await coloured(file, text);
      for (let end = text.length; end > 0; end = Math.max(0, end - 211)) {
        await editor.edit(file, end, editor.document(file).getText().length, '');
        const { data } = await editor.ask<SemanticTokens>('textDocument/semanticTokens/full', file);
        const overlaps = data.some((along, i) => i % 5 === 1 && data[i - 1] === 0 && along < (data[i - 4] ?? 0));
        assert.equal(overlaps, false, `cut at ${String(end)}: ${wordsOf(data, file, editor).join(', ')}`);
      }
      await editor.stop();
    }
  });
});
