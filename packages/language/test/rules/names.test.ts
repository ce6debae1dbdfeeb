import assert from 'node:assert/strict';
import { findings } from './marked.ts';

const framework = (body: string): string => `framework homes {\n    unit resident\n    level theme { rated grade }\n    answers met { yes worth 1  no worth 0 }\n    bands grade { good at least 80%  poor otherwise }\n${body}\n}\n`;

describe('Names and words', () => {
  it('a clause names a list, unit or level that is not there', async () => {
    const messages = await findings({ 'f.criteria': framework(`
    level aspect under [[unknown-name|thene]]
    fact fall about [[unknown-name|residents]] answered yes-no
    theme care worded [[unknown-name|words]] {
        each question answered on met
        question C1 answered on [[unknown-name|mett]]
        question C2 answered [[unknown-name|yesno]]
        question C3
    }
    theme safety judged on [[unknown-name|grades]]
    theme comfort rated [[unknown-name|nothing-like-it]] {
        question D1 answered on met
    }`) });
    assert.equal(messages[0], 'There is no level `thene`, so this says nothing of where it may stand. Did you mean `theme`?');
    assert.equal(messages.at(-1), 'There is no list `nothing-like-it`, so there is no rating. The lists are `met`, `grade` and `yes-no`; name one of them, or declare it.');
  });

  it('no section is called like its framework, by whose name the overall score goes', async () => {
    const messages = await findings({ 'f.criteria': framework('    theme care { question C1 answered on met }\n    theme [[repeated-name|homes]] { question H1 answered on met }') });
    assert.equal(messages[0], 'This theme is called like the framework, whose own score goes by `homes`. Rename one of them.');
  });

  it('a name that several sections bear asks for a path', async () => {
    const messages = await findings({ 'f.criteria': framework(`    level part
    theme care {
        part reply {
            question C1 answered on met
        }
    }
    theme safety {
        part reply {
            question S1 answered on met
        }
        no better than poor when score of [[unknown-name|reply]] is below 50%
        no better than poor when score of care.reply is below 50%
    }
    example "One of two" {
        [[unknown-name|reply]]: 50%  care.reply: 50%
        judge [[unknown-name|reply]] as good
        judge [[unknown-name|repli]] as good
    }`) });
    assert.equal(messages[0], '2 sections are called `reply`, so nobody can tell which is meant, and this has no effect. Write the path of the one: `care.reply` and `safety.reply`.');
    assert.equal(messages.at(-1), 'No section is called `repli`, so this says nothing. Did you mean `reply`?');
  });

  it('a limit where nothing is rated', async () => {
    const messages = await findings({ 'f.criteria': framework('    theme care { question C1 answered on met }\n    no better than [[unknown-name|poor]] when score of care is below 50%') });
    assert.equal(messages[0], '`poor` is no band here, for the framework itself is neither rated nor judged, so this rule moves nothing. Add `rated …` with its bands, or move the rule into the section it is about.');
  });

  it('what stands in a file of lists is looked at as well', async () => {
    await findings({
      'f.criteria': `use "lists.criteria"\n${framework('    theme care {\n        question C1 answered on met\n    }')}`,
      'lists.criteria': 'answers twice { yes worth 1  no worth 0  [[repeated-name|yes]] worth 2 }\nlevel part rated [[unknown-name|grad]]\n',
    });
  });

  it('lists of used files are known', async () => {
    await findings({
      'f.criteria': 'use "lists.criteria"\n\nframework homes {\n    unit resident\n    level theme { rated grade }\n    theme care {\n        question C1 answered on met\n    }\n}\n',
      'lists.criteria': 'use "bands.criteria"\n\nanswers met { yes worth 1  no worth 0 }\nlevel part rated grade\n',
      'bands.criteria': 'bands grade { good at least 80%  poor otherwise }\n',
    });
  });

  it('what an edition withdraws or carries on must have been there', async () => {
    const before = `framework homes edition "1" {
    unit resident
    level theme { rated grade }
    answers met { yes worth 1  no worth 0 }
    bands grade { good at least 80%  poor otherwise }
    theme care {
        question C1 answered on met
        hurt: no better than poor when counted is at most 1
    }
    theme safety {
        question S1 answered on met
    }
}
`;
    const messages = await findings({ 'f.criteria': `${before}
framework homes edition "2" amends "1" {
    withdraw safety, [[unknown-name|safely]]
    bands grade { fine formerly good, [[unknown-name|goood]] at least 70% }
    theme care {
        withdraw hurt
        question C2 answered on met formerly C1, [[unknown-name|C9]]
    }
}
` });
    assert.equal(messages[0], 'The edition that is amended has nothing called `safely`, so nothing is withdrawn. Did you mean `safety`?');
    assert.equal(messages[2], 'The edition that is amended has no question `C9`, so nothing of it is carried on. Did you mean `C1`?');
  });

  it('nothing is withdrawn where no edition is amended', async () => {
    await findings({ 'f.criteria': framework('    theme care {\n        question C1 answered on met\n        [[misplaced-statement|withdraw C2]]\n    }') });
  });

  it('rules, values and sections beside each other have names of their own', async () => {
    await findings({ 'f.criteria': framework(`
    theme care {
        question C1 answered on met
        low: no better than poor when counted is at most 1
        [[repeated-name|low]]: no better than poor when counted is at most 2
    }
    theme [[repeated-name|care]] {
        question C2 answered on met
    }
    theme safety {
        question S1 answered on met
        question [[repeated-name|C1]] answered on met
    }`) });
  });

  it('clauses that exclude each other are one said twice', async () => {
    const messages = await findings({ 'f.criteria': framework(`
    theme care not scored [[repeated-clause|judged on grade]]
    theme safety {
        question S1 answered on met [[repeated-clause|answered yes-no]] asked when fall is yes asked when hurt is yes
        question S2 { yes worth 1 [[repeated-clause|not counted]]  no worth 0 colour "red" [[repeated-clause|colour "blue"]] }
    }
    fact fall answered yes-no
    fact hurt answered yes-no`) });
    assert.equal(messages[0], '`care` says twice how its score or rating comes about, and only one of the two can hold. Keep the one that is meant.');
  });

  it('files that use each other by way of others', async () => {
    const messages = await findings({
      'a.criteria': 'use [[use-cycle|"b.criteria"]]\n', 'b.criteria': 'use [[use-cycle|"c.criteria"]]\n', 'c.criteria': 'use [[use-cycle|"a.criteria"]]\nuse "d.criteria"\n', 'd.criteria': 'use [[use-cycle|"d.criteria"]]\n',
    });
    assert.equal(messages[0], '`b.criteria` uses this file in turn, by way of `c.criteria`, so nobody can tell which builds on the other. Move what they share into a file of its own, and let them use that.');
    assert.equal(messages[3], 'This file uses itself, which says nothing. Remove the line.');
  });
});
