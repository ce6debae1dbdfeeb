import assert from 'node:assert/strict';
import { findingsAndRemarks } from './marked.ts';

const framework = (lines: string): Readonly<Record<string, string>> => ({ 'f.criteria': `framework homes {
    unit resident
    level theme
    answers met { yes worth 1  no worth 0 }
    theme care {
        question C1 answered on met
        question C2 answered on met optional
    }
${lines}
}
` });

describe('What nothing uses', () => {
  it('is a level, a unit or a fact', async () => {
    const messages = await findingsAndRemarks(framework(`
    level [[unused-level|part]] under theme
    unit [[unused-unit|nurse]]
    fact [[unused-fact|falls]] answered yes-no
    fact [[unused-fact|beds]] about inspection answered number`));
    assert.equal(messages[2], 'Nothing looks at `falls`: it decides of no question and no rating, and inspectors still have to give it for every resident. Use it in a condition, remove it, or say why it is wanted, with `because "…"`.');
  });

  it('is nothing that is counted, compared or checked, or for which a reason is given', async () => {
    await findingsAndRemarks(framework(`
    level part under theme because "For the edition to come"
    unit nurse
    unit visitor because "For the edition to come"
    bands grade { good at least expected  poor otherwise }
    fact falls answered yes-no
    fact expected about inspection answered 0% to 100%
    fact weeks answered number because "Printed beside the sample"
    fact seen answered yes-no
    theme safety {
        rated grade
        question S1 answered on met asked when falls is yes
        not rated unless count of every nurse is at least 2
    }
    example "Seen" {
        | resident | seen |
        | A        | yes |
        check seen is yes in any resident
    }`));
  });

  it('is told where it is declared, and not of what stands in a file that others use', async () => {
    await findingsAndRemarks({
      'f.criteria': 'use "shared.criteria"\n\nframework f edition "1" {\n    unit case\n    level theme\n    fact [[unused-fact|falls]] answered yes-no\n    theme care { question C1 answered yes-no }\n}\nframework f edition "2" amends "1" {\n    theme care { question C2 answered yes-no }\n}\n',
      'shared.criteria': 'level part\nunit nurse\n',
    });
  });
});

describe('The names of sections', () => {
  const themes = (...names: readonly string[]): Readonly<Record<string, string>> => framework(names.map((name, i) => `    theme ${name} { question ${'SMRXY'[i] ?? ''}1 answered on met }`).join('\n'));
  it('are written alike', async () => {
    const [message] = await findingsAndRemarks(themes('safety', '[[mixed-naming|Meals]]', 'rooms'));
    assert.equal(message, '`Meals` begins with a capital letter, and those beside it, such as `care`, do not. Names are told apart by capitals, so whoever writes one from memory will miss it. Write it like the others.');
  });
  it('may be a mixture', async () => {
    await findingsAndRemarks(themes('Safety', 'Meals', 'rooms'));
    await findingsAndRemarks(themes('Safety', 'meals'));
    await findingsAndRemarks(themes('ŵyn', 'rooms', 'mEALS'));
  });
});

describe('A translation', () => {
  const welsh = (label: string, rest = ''): Readonly<Record<string, string>> => ({ 'f.criteria': `framework f "Homes" in cy "Cartrefi" {\n    languages en, cy\n    unit case "Case" in cy "Achos"\n    level theme "Theme" in cy "Thema"\n    theme care "Care" in cy "Gofal" {\n        question ${label} answered yes-no${rest}\n    }\n}\n` });
  it('says something else than the main text', async () => {
    const [message] = await findingsAndRemarks(welsh('[[untranslated-text|C1]] "Meals were warm" in cy "Meals were warm "'));
    assert.equal(message, 'The label of `C1` is the same in `cy` as in the main language, so it may still have to be translated. Write it in `cy`.');
    await findingsAndRemarks(welsh('[[untranslated-text|C1]] "Meals" in cy "Prydau"', ' {\n            guidance\n                > Taste the meals.\n            guidance in cy\n                > Taste the meals.\n        }'));
  });
  it('of a name, a number or one word may be the same', async () => {
    for (const text of ['MAPPA', 'Radio', 'MAPPA 2', 'Aberystwyth', '12 %', 'AB CD']) await findingsAndRemarks(welsh(`C1 "${text}" in cy "${text}"`));
  });
});

describe('An edition', () => {
  const first = 'framework f edition "1" {\n    unit case\n    level theme\n    answers met { yes "Yes" worth 1  no "No" worth 0 }\n    theme care "Care" {\n        question C1 "Warm" answered on met\n        question C2 "Clean" answered on met\n    }\n    theme safety "Safety" { question S1 answered on met }\n}\n';
  const amended = (body: string, head = ''): Readonly<Record<string, string>> => ({ 'f.criteria': `${first}framework ${head === '' ? '[[edition-without-change|f]]' : 'f'} edition "2" amends "1"${head} {${body}}\n`.replace('[[edition-without-change|f]]', body.trim() === '' ? '[[edition-without-change|f]]' : 'f') });

  it('changes something, or says why there is one', async () => {
    await findingsAndRemarks(amended(''));
    await findingsAndRemarks(amended('', ' because "Agreed anew"'));
    await findingsAndRemarks(amended('\n    withdraw C2\n'));
    await findingsAndRemarks(amended('\n    publisher "Somebody"\n'));
  });

  it('repeats nothing word for word', async () => {
    const [message] = await findingsAndRemarks(amended('\n    theme care "Care and comfort" {\n        question [[repeated-in-edition|C1]]   "Warm"   answered on met  // as it was\n        question C2 "Clean and dry"\n    }\n    theme [[repeated-in-edition|safety]] "Safety" { question S1 answered on met }\n'));
    assert.equal(message, '`C1` is said again just as it was in the edition that is amended. What is not mentioned stands, so this changes nothing, and hides what does. Remove it, or write what changes.');
    await findingsAndRemarks(amended('\n    answers [[repeated-in-edition|met]] { yes "Yes" worth 1  no "No" worth 0 }\n    withdraw C2\n'));
  });

  it('may name what it adds to, what stands beside something new, and all of a list of which something changes', async () => {
    await findingsAndRemarks(amended('\n    theme care "Care" {\n        question C1 "Warm"\n        question C3 answered on met\n        question C2\n    }\n    answers met { yes "Yes" worth 1  no "Not at all" worth 0 }\n'));
    await findingsAndRemarks(amended('\n    theme care "Care" { question C2 "Clean" weighted 2 }\n    theme safety "Safety" { withdraw S1  question S2 answered on met }\n'.replace('withdraw S1  question', 'withdraw S1\n        question')));
    await findingsAndRemarks(amended('\n    theme comfort "Care" formerly care { question C1 "Warm" weighted 2 }\n'));
  });
});

describe('An inspection', () => {
  const FRAMEWORK = {
    'f.criteria': 'framework f {\n    unit case\n    unit nurse because "Counted by hand"\n    unit visitor\n    bands grade { good at least 80%  poor otherwise }\n    level theme { rated grade  moderated to any band }\n    fact old answered yes-no optional\n    theme care {\n        question C1 answered yes-no\n        question C2 answered yes-no asked when old is yes\n        question C3 answered yes-no optional\n        no better than poor when count of every visitor is above 5\n    }\n}\n',
  };
  const inspection = (body: string): Readonly<Record<string, string>> => ({ ...FRAMEWORK, 'i.cases': `use "f.criteria"\n\ninspection oak of f {\n${body}\n}\n` });
  const ROWS = '    | case | old | C1 |\n    | A | no | yes |\n    | B | no | yes |\n';

  it('moderates to another rating, or says who confirmed it', async () => {
    const [message] = await findingsAndRemarks(inspection(`${ROWS}    [[moderation-without-effect|moderate care to good because "Fine"]]`));
    assert.equal(message, '`care` is `good` without this already, so this moderation changes nothing. Name the rating that is meant; or, where the rating was confirmed, say `by` whom and `on` which day.');
    await findingsAndRemarks(inspection(`${ROWS}    moderate care to poor because "Not fine"`));
    await findingsAndRemarks(inspection(`${ROWS}    moderate care to good because "Confirmed" by "Panel"`));
    await findingsAndRemarks(inspection(`${ROWS}    moderate care to good because "Confirmed" on 2026-03-20`));
    await findingsAndRemarks(inspection('    | case | old | C1 |\n    | A | no | yes |\n    | [[missing-answer|B]] | no | |\n    moderate care to good because "Fine"'));
  });

  it('has no records of which nothing is asked, unless they are counted', async () => {
    const [message] = await findingsAndRemarks(inspection(`${ROWS}\n    | nurse |\n    | [[unasked-records|N1]] |\n    | N2 |\n\n    | visitor |\n    | V1 |`));
    assert.equal(message, 'The framework asks nothing of any nurse, so these 2 records change nothing. Remove them, or say `about nurse` of the questions that are meant.');
  });

  it('has no column that nobody had to fill and nobody filled', async () => {
    const [message] = await findingsAndRemarks(inspection('    | case | old | C1 | C2 | [[unanswered-column|C3]] |\n    | A | no | yes | - | |\n    | B | no | no | - | |'));
    assert.equal(message, 'No case has an answer to `C3`, and none has to have one, so this column says nothing. Fill it in, or remove it.');
    await findingsAndRemarks(inspection('    | case | old | C1 | C3 |\n    | A | no | yes | |\n    | B | no | no | yes |'));
    await findingsAndRemarks(inspection('    | case | old | C1 | C3 |\n    | A | no | yes | |'));
    await findingsAndRemarks(inspection('    | case | old | C1 |\n    | [[missing-answer|A]] | no | |\n    | [[missing-answer|B]] | no | |'));
  });
});
