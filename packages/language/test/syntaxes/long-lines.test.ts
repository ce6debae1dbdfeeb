import assert from 'node:assert/strict';
import textmate from 'vscode-textmate';
import type { Language } from '../../src/syntax/index.ts';
import { grammarOf } from './tokens.ts';

const LENGTH = 100_000;

/** Far beyond what any of these takes, and far below what one would take whose time grew with the square of its length. */
const MOST_MILLISECONDS = 5_000;

/** Long stretches that are one thing or nothing: a pattern that looks ahead would look over all of it, again and again. */
const RUNS = ['a', ' ', 'a-', '\\', '|'];

/** Stretches of many things. */
const CROWDS = ['"', '{ ', 'of a '];

/** What stands before the stretch: each opens another part of the grammar. */
const CASES: readonly (readonly [Language, string, readonly string[]])[] = [
  ['criteria', 'theme x { ', [...RUNS, ...CROWDS]],
  ['criteria', 'phrases x { a "', RUNS],
  ['criteria', 'guidance\n    > ', [...RUNS, '[a](', '**a']],
  ['criteria', '| give | a |\n| ', RUNS],
  ['cases', '', [...RUNS, 'a: ']],
  ['cases', 'visit V {\n', RUNS],
  ['cases', '| x | a |\n| ', [...RUNS, '"']],
];

describe('A line of a hundred thousand characters', () => {
  for (const [language, before, stretches] of CASES) {
    it(`is read at once behind \`${before.replace('\n', '↵')}\` in *.${language}`, async () => {
      const grammar = await grammarOf(language);
      const lines = before.split('\n');
      const start = lines.pop() ?? '';
      const state = lines.reduce((stack, line) => grammar.tokenizeLine(line, stack).ruleStack, textmate.INITIAL);
      for (const stretch of stretches) {
        const { stoppedEarly } = grammar.tokenizeLine(`${start}${stretch.repeat(LENGTH / stretch.length)}!`, state, MOST_MILLISECONDS);
        assert.ok(!stoppedEarly, `It is not read within seconds: ${stretch}…`);
      }
    }).timeout(60_000);
  }
});
