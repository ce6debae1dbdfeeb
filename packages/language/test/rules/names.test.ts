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

  it('lists, levels and units of files that are not used are told with their files', async () => {
    const messages = await findings({
      'a/f.criteria': 'framework homes {\n    unit resident\n    level theme { rated [[unknown-name|grade]] }\n    fact seen about [[unknown-name|visit]] answered yes-no because "For the report"\n    theme care {\n        question C1 answered on [[unknown-name|met]]\n    }\n    [[unknown-word|standard]] safety { question S1 answered yes-no }\n}\n',
      'a/lists.criteria': 'answers met { yes worth 1  no worth 0 }\nbands grade { good at least 80%  poor otherwise }\nunit visit\n',
      'lists.criteria': 'answers met { yes worth 1  no worth 0 }\nlevel standard\n',
      // What uses the file itself cannot be used by it.
      'b.criteria': 'use "a/f.criteria"\n\nlevel standard\n',
    });
    assert.deepEqual(messages, [
      'There is no list `grade` here, so there is no rating. It stands in `lists.criteria`, which this file does not use. Add `use "lists.criteria"` at the top.',
      'There is no unit `visit` here, so nobody can be asked. It stands in `lists.criteria`, which this file does not use. Add `use "lists.criteria"` at the top.',
      'There is no list `met` here, so no answer is understood. It stands in `lists.criteria` and `../lists.criteria`, which this file does not use. Add `use "lists.criteria"` at the top.',
      '`standard` is no word of the language and no level of this framework (theme, figure). It stands in `../lists.criteria`, which this file does not use. Add `use "../lists.criteria"` at the top.',
    ]);
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

describe('What an edition withdraws', () => {
  const first = `framework pool edition "1" {
    unit visit
    unit swimmer
    level area {
        rated grade
        worst: no better than poor when counted is at most 1
    }
    level aspect under area
    answers met { yes worth 1  no worth 0 }
    answers seen { seen worth 1  not-seen worth 0  other not counted }
    bands grade { good at least 80%  poor otherwise }
    phrases amounts { most above 50%  some otherwise }
    each question answered on met
    fact kind { lido  sea  other }
    area water worded amounts {
        question W1
        question W2 asked when kind is lido
        question W3 answered on seen
        question W4
        cap: no better than poor when W1 is no in any visit
        no better than poor when W2 is no in any visit
        give good when W4 is yes in any visit
    }
    area air {
        aspect one { question A1 }
        aspect two { question A2 }
    }
    area fire {
        aspect one { question F1 }
        cap: no better than poor when counted is at most 2
    }
}
`;
  const amended = (body: string): Promise<readonly string[]> => findings({ 'f.criteria': `${first}framework pool edition "2" amends "1" {\n${body}\n}\n` });

  it('is one thing, wherever it stands in the block', async () => {
    assert.deepEqual(await amended('    withdraw worst, swimmer, lido, air.one\n    area water {\n        withdraw cap\n        question W2 asked when kind is other\n    }'), []);
  });

  it('must be told apart from what is called alike', async () => {
    assert.deepEqual(await amended('    withdraw [[unknown-name|one]], [[unknown-name|other]]'), [
      '2 sections are called `one` in the edition that is amended, so nobody can tell which is meant, and nothing is withdrawn. Write the path of the one: `air.one` and `fire.one`.',
      '`other` is several things in the edition that is amended: the value in the list `seen` and the value in the fact `kind`. Nobody can tell which is meant, and nothing is withdrawn. Write `withdraw other` in the block of the one that is meant, as in `answers seen { withdraw other }`.',
    ]);
  });

  it('must stand in the block', async () => {
    assert.deepEqual(await amended('    area air {\n        withdraw [[unknown-name|W4]], [[unknown-name|grade]], [[unknown-name|W9]], [[unknown-name|rules]]\n    }'), [
      'The question `W4` stands in the area `water` and not in the area `air`, so nothing is withdrawn. Write `withdraw W4` there, or in the framework’s own block.',
      'The list `grade` stands in the framework itself and not in the area `air`, so nothing is withdrawn. Write `withdraw grade` in the framework’s own block.',
      'The edition that is amended has nothing called `W9`, so nothing is withdrawn. Did you mean `W1`?',
      'The edition that is amended has no rules of the area `air` itself, so nothing is withdrawn. Those of the level `area` are withdrawn in its own block: `level area { withdraw rules }`.',
    ]);
  });

  it('is withdrawn once, and not said again', async () => {
    assert.deepEqual(await amended('    withdraw A1, [[repeated-clause|A1]], [[repeated-clause|A2]], [[repeated-clause|F1]]\n    area air {\n        aspect one {\n            question A3\n        }\n        aspect two {\n            question A2 "New"\n        }\n    }\n    area fire {\n        question F2 formerly F1\n        aspect one not scored\n    }'), [
      '`A1` is withdrawn twice in this edition, and once is enough. Remove one of the two.',
      '`A2` is withdrawn here, and this edition says it again, so it is not withdrawn. Remove one of the two.',
      '`F1` is withdrawn here, and this edition carries it on as `F2`, so it is not withdrawn. Remove one of the two.',
    ]);
  });

  it('is used no more', async () => {
    assert.deepEqual(await amended('    withdraw [[unknown-name|seen]], [[unknown-name|amounts]], [[unknown-name|aspect]], [[unknown-name|grade]]'), [
      '`W3` still uses the list `seen`, which is withdrawn here; without it no answer is understood. Say in this edition what `W3` is answered on now, or do not withdraw `seen`.',
      '`water` still uses the list `amounts`, which is withdrawn here; without it nothing is put in words. Say in this edition what `water` is worded with now, or do not withdraw `amounts`.',
      '`one` still is a section of the level `aspect`, which is withdrawn here, and 2 more with it; without it nothing says what such a section is. Withdraw `one` too, or do not withdraw `aspect`.',
      '`area` still uses the list `grade`, which is withdrawn here; without it there is no rating. Say in this edition what `area` is rated on now, or do not withdraw `grade`.',
    ]);
  });

  it('is no unit that questions are asked of without saying so', async () => {
    const [message] = await findings({ 'f.criteria': `framework f edition "1" {\n    unit case\n    unit visit\n    level theme\n    theme care { question C1 answered yes-no }\n}\nframework f edition "2" amends "1" {\n    withdraw [[unknown-name|case]]\n}\n` });
    assert.equal(message, '`C1`, of which nothing says what it is about, still is asked of the unit `case`, which is withdrawn here; without it it would be asked of each visit. Say `about visit` in the framework’s own block if that is meant, or do not withdraw `case`.');
  });

  it('is spoken of no more, and what still speaks of it can be helped', async () => {
    const said = '` is withdrawn here, and something that stands on from an earlier edition still speaks of it, without effect. ';
    assert.deepEqual(await amended('    withdraw [[unknown-name|W1]], [[unknown-name|W2]], [[unknown-name|W4]], kind'), [
      `\`W1${said}Say the rule \`cap\` of the area \`water\` anew in this edition without \`W1\`, or write \`withdraw cap\` too.`,
      `\`W2${said}The rule has no name by which it could be said anew or withdrawn: write \`withdraw rules\` in the area \`water\` and say there again which of its rules go on; or do not withdraw \`W2\`, and let it be \`not counted\`.`,
      `\`W4${said}Say anew in this edition how the area \`water\` gets its rating, without \`W4\`: a new \`give\` rule or table replaces all earlier ones.`,
    ]);
  });

  it('is called by the name it had last', async () => {
    const [message] = await findings({ 'f.criteria': `${first}framework pool edition "2" amends "1" {\n    area water {\n        question P1 formerly W1\n    }\n}\nframework pool edition "3" amends "2" {\n    withdraw [[unknown-name|P1]]\n}\n` });
    assert.match(message ?? '', /^`P1` is withdrawn here, .* Say the rule `cap` of the area `water` anew in this edition without `P1`/);
  });

  it('is not spoken of in the same edition', async () => {
    assert.deepEqual(await amended('    withdraw A1\n    area air {\n        aspect one {\n            question A3\n        }\n        no better than poor when [[unknown-name|A1]] is no in any visit\n    }'), [
      '`A1` is withdrawn in edition “2”, so what is said of it here has no effect. Say this without it, or do not withdraw it.',
    ]);
  });
});

describe('A name in two words', () => {
  const bands = (...lines: readonly string[]): string => `framework homes {\n    unit resident\n    level theme { rounded to 1% halves up  rated grade }\n    bands grade {\n${lines.join('\n')}\n    }\n    theme care { question C1 answered yes-no }\n}\n`;
  it('is told in a list whose other values have more than a name', async () => {
    const [band] = await findings({ 'f.criteria': bands('good "Good" at least 80%', '[[parted-name|requires  improvement]] "Requires improvement" at least 50%', 'poor "Poor" otherwise') });
    assert.equal(band, '`requires improvement` is two values: a name has no blanks, so `requires` would be a value without text and without anything said of it. If one name is meant, write `requires-improvement`; if not, give each value a line of its own.');
    await findings({ 'f.criteria': bands('full at least 80%', '[[parted-name|nearly good enough]] at least 50%', 'poor otherwise') });
    await findings({ 'f.criteria': bands('good "Good" at least 80% [[parted-name|not-quite good-enough]] "Not quite" at least 50% poor "Poor" otherwise') });
    const [star] = await findings({ 'f.criteria': bands('good at least 80%', '[[parted-name|2 star]] "Two stars" at least 50%', 'poor otherwise') });
    assert.match(star ?? '', /If one name is meant, begin it with a letter and join its words by `-`/);
  });

  it('is nothing that stands bare on purpose', async () => {
    const answers = (values: string): Readonly<Record<string, string>> => ({ 'f.criteria': `framework homes {\n    unit resident\n    level theme\n    fact when-seen answered on seen because "For the report"\n    answers seen {${values}}\n    theme care { question C1 answered yes-no }\n}\n` });
    await findings(answers(' yes no na '));
    await findings(answers(' start  middle  end "The end" '));
    await findings(answers('\n start  middle  end\n never "Never"\n'));
    await findings(answers('\n start\n middle "The middle"\n end "The end"\n'));
    await findings(answers('\n start  middle\n other  never "Never"\n'));
  });

  it('is no value that an edition names to say where it stands', async () => {
    const first = bands('good at least 80%', 'fair at least 50%', 'poor otherwise').replace('homes', 'homes edition "1"');
    await findings({ 'f.criteria': `${first}framework homes edition "2" amends "1" {\n    bands grade {\n        good at least 85%\n        fair poor "Poor"\n    }\n}\n` });
  });
});
