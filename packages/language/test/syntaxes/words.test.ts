import assert from 'node:assert/strict';
import { RULES_WITH_FAMILY } from '../../../../.ci/syntaxes/families.ts';
import { CasesGrammar, CriteriaGrammar } from '../../src/generated/grammar.ts';
import { wordsOf } from '../../src/syntax/words.ts';
import { tokenize, within } from './tokens.ts';

/** Lines in which a word may stand as one of the language. */
const places = (word: string): readonly string[] => [
  `${word} x`, `    ${word} "x"`, `check a is b ${word} c`, `check a is b${word} c is d`, `check ${word} x is y`, `check every x ${word} y`, `moderated by at most 1 ${word}`, `judge x ${word} y`,
];

describe('Every word of the language', () => {
  for (const [language, grammar] of [['criteria', CriteriaGrammar()], ['cases', CasesGrammar()]] as const) {
    const { all, leading } = wordsOf(grammar);
    it(`is a keyword in some place of *.${language}`, async () => {
      const never: string[] = [];
      for (const word of all) {
        const tokens = await Promise.all(places(word).map((line) => tokenize(language, line)));
        if (!tokens.some((t) => t.tokens.some(({ text, scopes }) => text === word && within(scopes, 'keyword')))) never.push(word);
      }
      assert.deepEqual(never, []);
      assert.ok(all.size > 70);
    });

    it(`is none where a name must stand, if it only leads: *.${language}`, async () => {
      for (const word of leading) {
        const { tokens } = await tokenize(language, `check count of every x where ${word} is y`);
        assert.ok(word.includes(' ') || !tokens.some((t) => t.text === word && t.column > 0 && within(t.scopes, 'keyword')), word);
      }
    });
  }

  it('is of a rule that a grammar has', () => {
    const rules = new Set([CriteriaGrammar(), CasesGrammar()].flatMap((grammar) => grammar.rules.map((rule) => rule.name)));
    assert.deepEqual(RULES_WITH_FAMILY.filter((rule) => !rules.has(rule)), []);
  });
});
