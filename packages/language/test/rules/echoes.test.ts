import assert from 'node:assert/strict';
import { findings } from './marked.ts';

const FRAMEWORK = `framework homes edition "2026" {
    unit resident
    level theme { rated grade }
    level aspect under theme
    answers met { yes worth 1  no worth 0  na not counted }
    bands grade { good at least 80%  fair at least 50%  poor otherwise }
    fact falls answered yes-no
    fact age answered number
    theme care {
        question C1 answered on met
        question C2 answered on met asked when falls is yes
    }
    theme safety judged on grade
}
`;

const LATER = `use "2026.criteria"
framework homes edition "2027" amends "2026" {
    bands grade { adequate formerly fair }
    theme care {
        question C3 answered on met
        withdraw C2
    }
}
`;

const CASES = `use "2027.criteria"
inspection seaview of homes edition "2027" {
    | resident | falls | age | C1 | C3 |
    | R1 | yes | 80 | yes | yes |
    | R2 | no | 81 | yes | no |
    judge safety as good because "Seen"
    check rating of care is good
}
`;

const files = (changed: { readonly first?: string; readonly later?: string; readonly cases?: string } = {}): Promise<readonly string[]> =>
  findings({ '2026.criteria': changed.first ?? FRAMEWORK, '2027.criteria': changed.later ?? LATER, 'seaview.cases': changed.cases ?? CASES.replace('check rating of care is good', '') });

describe('A slip in a framework is told there, and nowhere else', () => {
  const SLIPS: readonly (readonly [string, string, string])[] = [
    ['a word', 'question C1', '[[unknown-word|questoin]] C1'],
    ['a level', 'theme care', '[[unknown-word|them]] care'],
    ['a condition', 'falls is yes', 'falls is [[unknown-name|Yes]]'],
    ['a list', 'C1 answered on met', 'C1 answered on [[unknown-name|mett]]'],
    ['a cut', 'good at least 80%', 'good [[unexpected-character|>= 80%]]'],
  ];
  for (const [what, from, to] of SLIPS) {
    it(what, async () => {
      const [message, ...more] = await files({ first: FRAMEWORK.replace(from, to), later: LATER.replace('adequate formerly fair', 'adequate formerly fair  good at least 85% formerly at least 80%'), cases: CASES });
      assert.notEqual(message, undefined);
      assert.deepEqual(more, []);
    });
  }

  it('an edition of one that is not there', async () => {
    assert.deepEqual(await files({ later: LATER.replace('amends "2026"', '[[unknown-framework|amends "2025"]]'), cases: CASES }), [
      'There is no edition “2025” of `homes` in this file or the files it uses, so this edition stands alone. Add `use` with the file that holds it, or check the edition.',
    ]);
  });

  it('an edition that forgets to say which one it amends', async () => {
    assert.deepEqual(await files({ later: LATER.replace('framework homes', 'framework [[unknown-framework|homes]]').replace('amends "2026"', ''), cases: CASES }), [
      'This edition speaks of what stands in edition “2026”, and does not say that it changes that one, so it stands alone. Write `amends "2026"` behind its own edition.',
    ]);
  });

  it('an edition that bears the number of the one it amends', async () => {
    assert.deepEqual(await files({ later: LATER.replace('edition "2027"', '[[repeated-name|edition "2026"]]') }), [
      'This edition amends edition “2026” and bears the same number, so nobody can tell the two apart. Give it an edition of its own.',
    ]);
  });

  it('two frameworks of one edition, one of which sees the other', async () => {
    assert.deepEqual(await files({ later: `use "2026.criteria"\n${FRAMEWORK.replace('edition "2026"', '[[repeated-name|edition "2026"]]')}` }), [
      'There is another framework `homes` of edition “2026” in 2026.criteria, so nobody can tell which of the two is meant. Give one of them an edition of its own, or remove it.',
    ]);
  });

  it('two frameworks of one edition that know nothing of each other', async () => {
    assert.deepEqual(await files({ later: FRAMEWORK, cases: CASES.replace('use', 'use "2026.criteria"\nuse').replace('of homes edition "2027"', '[[unknown-framework|of homes]] edition "2026"') }), [
      '`2027.criteria` and `2026.criteria` both hold edition “2026” of `homes`, so nobody can tell which one this inspection is of, and it cannot be scored. `use` one of the two only.'.replace('`2027.criteria` and `2026.criteria`', '`2026.criteria` and `2027.criteria`'),
    ]);
  });

  it('an article before a vowel', async () => {
    assert.deepEqual(await findings({ 'f.criteria': FRAMEWORK.replace('theme care {', 'aspect [[misplaced-statement|days]] {\n        question D1 answered on met\n    }\n    theme care {') }), [
      'An aspect stands under `theme`, and this one under the framework itself. Move it to where it belongs; an edition that changes an aspect writes what is around it too.',
    ]);
  });
});

describe('Names of other editions', () => {
  it('a question of a later edition', async () => {
    assert.deepEqual(await files({ cases: CASES.replace('edition "2027"', 'edition "2026"').replace('| C3 |', '| [[unknown-column|C3]] |') }), [
      '`C3` belongs to edition “2027”, and this inspection is of edition “2026”, so what is said of it here has no effect. Name the edition that is meant, or remove `C3`.',
    ]);
  });

  it('a question that was withdrawn', async () => {
    assert.deepEqual(await files({ cases: CASES.replace('| C3 |', '| [[unknown-column|C2]] |') }), [
      '`C2` is withdrawn in edition “2027”, so what is said of it here has no effect. Remove it, or name edition “2026” if that is the one that is meant.',
    ]);
  });

  it('a band that was renamed', async () => {
    assert.deepEqual(await files({ cases: CASES.replace('check rating of care is good', 'moderate care to [[unknown-name|fair]] because "Seen"') }), [
      '`fair` is called `adequate` since edition “2027”, so what is said of it here has no effect. Write `adequate`.',
    ]);
  });
});

describe('Answers still to come', () => {
  const missing = (heading: string, cells: string): Promise<readonly string[]> => files({ cases: CASES.replace(/\n {4}\| resident[^]*(?=\n {4}judge)/, `\n    | resident | ${heading} |\n    | [[missing-answer|R1]] | ${cells} |`).replace('check rating of care is good', '') });

  it('an answer that is not counted is advised where the list has one', async () => {
    assert.deepEqual(await missing('falls | age | C1 | C3', 'no | 80 | yes |'), ['The resident `R1` has no answer yet to `C3`, so scores stand as they are now and can still move. Answer it; where that cannot be done, `na` is an answer that leaves the scores alone.']);
  });

  it('and nowhere else', async () => {
    assert.deepEqual(await missing('falls | age | C1 | C3', 'no | | yes | yes'), ['The resident `R1` has no answer yet to `age`, so scores stand as they are now and can still move. Answer it.']);
    assert.deepEqual(await missing('falls | age | C1 | C3', '| 80 | | yes'), ['The resident `R1` has no answer yet to `falls` and `C1`, so scores stand as they are now and can still move. Answer them.']);
  });
});

describe('A new name beside an earlier one', () => {
  const labelled = FRAMEWORK.replace('theme care {', 'theme care "Care" {');

  it('is told when it has no text and is nearly the same', async () => {
    assert.deepEqual(await files({ first: labelled, later: LATER.replace('theme care', 'theme [[near-earlier-name|caree]]').replace(' withdraw C2', ''), cases: '' }), [
      '`caree` is new in this edition and has no text to read, and beside it `care` stands on from the edition before. Did you mean `care`? If it is new, write its text behind the name, as in `theme caree "…"`, so that nobody takes it for a theme that was there.',
    ]);
  });

  it('is nothing when it has a text, or the earlier one is named too', async () => {
    assert.deepEqual(await files({ first: labelled, later: LATER.replace('theme care', 'theme carer "Carers"').replace(' withdraw C2', ''), cases: '' }), []);
    assert.deepEqual(await files({ first: labelled, later: LATER.replace('theme care {', 'theme care "Care of all"\n    theme carer {').replace(' withdraw C2', ''), cases: '' }), []);
  });
});
