import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseCases, parseCriteria } from '../../src/syntax/index.ts';
import { marked, type Marker } from './marked.ts';
import { languageOf, tokenize, within, type Token } from './tokens.ts';

const FIXTURES = path.join(import.meta.dirname, 'fixtures');

describe('The scopes', () => {
  for (const file of readdirSync(FIXTURES).sort()) {
    it(`stand where ${file} marks them`, async () => {
      const { text, markers } = marked(readFileSync(path.join(FIXTURES, file), 'utf8'));
      const { tokens } = await tokenize(languageOf(file), text);
      assert.ok(markers.length > 0);
      assert.deepEqual(markers.flatMap((marker) => wrong(marker, tokens, text.split('\n')[marker.line] ?? '')), []);
    });

    if (!file.startsWith('broken')) {
      it(`are told of a text that is right: ${file}`, () => {
        const { text } = marked(readFileSync(path.join(FIXTURES, file), 'utf8'));
        const { problems } = languageOf(file) === 'cases' ? parseCases(text) : parseCriteria(text);
        assert.deepEqual(problems, []);
      });
    }
  }

  it('are marked under the text they speak of, or not at all', () => {
    for (const source of ['use "x"\n^^^', 'use "x"\n^^^ Keyword', 'use "x"\n    ^^^^ string', '^ keyword']) assert.throws(() => marked(source), /is no marker/);
  });
});

function wrong({ line, from, to, scope, absent }: Marker, tokens: readonly Token[], text: string): readonly string[] {
  const columns = Array.from({ length: text.length }, (_, column) => tokens.some((t) => t.line === line && t.column <= column && column < t.column + t.text.length && within(t.scopes, scope)));
  const inside = columns.slice(from, to);
  const exact = absent ? inside.every((has) => !has) : inside.every(Boolean) && columns[from - 1] !== true && columns[to] !== true;
  if (exact) return [];
  const is = tokens.filter((t) => t.line === line && t.column < to && t.column + t.text.length > from).map((t) => `\`${t.text}\` ${t.scopes.join(' ')}`);
  return [`\`${text.slice(from, to)}\` in \`${text.trim()}\` should ${absent ? 'not be' : 'be exactly'} ${scope}, and is ${is.join(', ')}`];
}
