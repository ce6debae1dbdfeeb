import assert from 'node:assert/strict';
import type { Code } from '@inspection-criteria/language';
import { allMended, offered } from './offered.ts';

/** A framework with these lines in it. */
function frameworkWith(...lines: readonly string[]) {
  return { 'homes.criteria': `framework homes {\n    unit resident\n${lines.map((line) => line === '' ? '\n' : `    ${line}\n`).join('')}}\n` };
}

/** What is offered for the first finding of a code in a framework with these lines, as lines. */
async function fixes(code: Code, ...lines: readonly string[]): Promise<Readonly<Record<string, readonly string[]>>> {
  return Object.fromEntries(Object.entries(await offered(code, frameworkWith(...lines))).map(([title, text]) => [title, text.split('\n').slice(2, -2).map((line) => line.replace(/^ {4}/, ''))]));
}

const RATED = ['level theme { rounded to 1% halves up  rated grade }', 'theme care { question C1 answered yes-no }'];
const GRADE = 'bands grade { good at least 80%  fair at least 50%  poor otherwise }';

const EDITION = `framework homes edition "2025" {
    unit resident
    bands grade {
        good at least 75%
        poor otherwise
    }
    level theme { rated grade }
    theme falls "Falls" {
        question C1 "Falls were known" answered yes-no
    }
}
`;

describe('Fixes of bands and decision tables', () => {
  it('put bands in order, with their comments', async () => {
    assert.deepEqual(await fixes(
      'band-order',
      'bands grade {',
      '    fair      at least 50%  // half',
      '    // Hardly ever.',
      '    excellent at least 80%',
      '    poor      otherwise',
      '}',
      ...RATED,
    ), {
      'Put the bands of `grade` in order': [
        'bands grade {',
        '    // Hardly ever.',
        '    excellent at least 80%',
        '    fair      at least 50%  // half',
        '    poor      otherwise',
        '}',
        ...RATED,
      ],
      'Exchange the cuts of `fair` and `excellent`': [
        'bands grade {',
        '    fair      at least 80%  // half',
        '    // Hardly ever.',
        '    excellent at least 50%',
        '    poor      otherwise',
        '}',
        ...RATED,
      ],
    });
    assert.deepEqual(
      (await fixes('band-order', 'bands grade { fair at least 50%  good at least 80%  poor otherwise }', ...RATED))['Put the bands of `grade` in order'],
      [GRADE, ...RATED],
    );
  });

  it('leave bands where their stars say that they belong, and put their cuts in order', async () => {
    const bands = (...cuts: readonly string[]) => `bands grade { best at least ${cuts[0] ?? ''} stars 4  good at least ${cuts[1] ?? ''} stars 3  fair at least ${cuts[2] ?? ''} stars 2  poor otherwise stars 1 }`;
    const two = await fixes('band-order', bands('80%', '90%', '50%'), ...RATED);
    assert.deepEqual(Object.keys(two), ['Exchange the cuts of `best` and `good`', 'Put the bands of `grade` in order']);
    assert.deepEqual(Object.values(two)[0], [bands('90%', '80%', '50%'), ...RATED]);
    const three = await fixes('band-order', bands('50%', '80%', '90%'), ...RATED);
    assert.deepEqual(three['Give the bands of `grade` their cuts from the strictest down'] ?? three['Exchange the cuts of `best` and `fair`'], [bands('90%', '80%', '50%'), ...RATED]);
  });

  it('choose no cut where two are the same', async () => {
    assert.deepEqual(await fixes('band-order', 'bands grade { good at least 80%  fair at least 80%  poor otherwise }', ...RATED), {});
  });

  it('let the last band take the rest, and keep what is noted of it', async () => {
    assert.deepEqual(
      await fixes('band-gap', 'bands grade { good at least 80%  poor at least 20% because "Low" }', ...RATED),
      { 'Let `poor` take all other scores: `otherwise`': ['bands grade { good at least 80%  poor otherwise because "Low" }', ...RATED] },
    );
    assert.deepEqual(
      await fixes('band-gap', 'bands grade { good at least 80%  poor "Poor" }', ...RATED),
      { 'Let `poor` take all other scores: `otherwise`': ['bands grade { good at least 80%  poor "Poor" otherwise }', ...RATED] },
    );
  });

  it('put in the percent sign a cut lacks, and the band last that takes the rest', async () => {
    assert.deepEqual(
      await fixes('band-unreachable', 'bands grade { good at least 80  poor otherwise }', ...RATED),
      { 'Write `at least 80%`': ['bands grade { good at least 80%  poor otherwise }', ...RATED] },
    );
    assert.deepEqual(
      await fixes('band-unreachable', 'bands grade { poor otherwise  good at least 80% }', ...RATED),
      { 'Put the bands of `grade` in order': ['bands grade { good at least 80%  poor otherwise }', ...RATED] },
    );
  });

  it('end a decision table with a row for the rest, the worst rating first', async () => {
    const all = await fixes(
      'rows-incomplete',
      GRADE,
      'level theme { rated grade }',
      'theme care {',
      '    question C1 answered yes-no',
      '    | give | score |',
      '    | good | at least 90% |',
      '}',
    );
    assert.deepEqual(
      Object.keys(all),
      [
        'End the table with a row that gives `poor` whatever else holds',
        'End the table with a row that gives `fair` whatever else holds',
        'End the table with a row that gives `good` whatever else holds',
      ],
    );
    assert.deepEqual(Object.values(all)[0]?.slice(-4), ['    | give | score |', '    | good | at least 90% |', '    | poor | any |', '}']);
  });

  it('remove a row that is never reached, or move it up', async () => {
    const all = await fixes(
      'row-shadowed',
      GRADE,
      'level theme { rated grade }',
      'theme care {',
      '    question C1 answered yes-no',
      '    | give | score |',
      '    | good | any |',
      '    | poor | at most 10% |',
      '}',
    );
    assert.deepEqual(Object.entries(all).map(([title, lines]) => [title, lines.slice(5)]), [
      ['Remove `| poor | at most 10% |`, which is never reached', ['    | good | any |', '}']],
      ['Move this row above the one before it', ['    | poor | at most 10% |', '    | good | any |', '}']],
    ]);
  });
});

describe('Fixes of declarations', () => {
  it('remove a list that nothing uses, with its lines', async () => {
    assert.deepEqual(
      await fixes(
        'unused-list',
        '',
        'answers met {',
        '    yes worth 1',
        '    no  worth 0',
        '}',
        '',
        'level theme',
        'theme care { question C1 answered yes-no }',
      ),
      { 'Remove the list `met`': ['', 'level theme', 'theme care { question C1 answered yes-no }'] },
    );
  });

  it('say what an answer brings, or what a question is answered with', async () => {
    const all = await fixes(
      'answer-without-points',
      'answers met { yes "Yes" worth 1  na "None" }',
      'level theme',
      'theme care { question C1 answered on met }',
    );
    assert.deepEqual(
      Object.entries(all).map(([title, lines]) => [title, lines[0]]),
      [
        ['Say `not counted` of `na`', 'answers met { yes "Yes" worth 1  na "None" not counted }'],
        ['Say `worth 0` of `na`', 'answers met { yes "Yes" worth 1  na "None" worth 0 }'],
      ],
    );
    const asked = await fixes(
      'empty-list',
      'answers met { yes worth 1 }',
      'level theme',
      'theme care {',
      '    question C1 "Meals"',
      '    question C2 answered on met',
      '}',
    );
    assert.deepEqual(Object.values(asked).map((lines) => lines[3]), ['    question C1 "Meals" answered yes-no', '    question C1 "Meals" answered on met']);
  });

  it('make room for each translation a label lacks', async () => {
    const [text] = Object.values(await offered(
      'missing-translation',
      { 'homes.criteria': 'framework homes "Homes" in cy "Cartrefi" {\n    languages en, cy, pl\n    unit resident\n    level theme\n    theme care { question C1 answered yes-no }\n}\n' },
    ));
    assert.equal(text?.split('\n')[0], 'framework homes "Homes" in cy "Cartrefi" in pl "" {');
  });

  it('say of which record a fact is asked', async () => {
    const all = await fixes(
      'needs-a-record',
      'fact hurt answered yes-no',
      GRADE,
      'level theme { rated grade }',
      'theme care {',
      '    no better than poor when hurt is yes',
      '    question C1 answered yes-no',
      '}',
    );
    assert.deepEqual(
      Object.values(all).map((lines) => lines[4]),
      [
        '    no better than poor when hurt is yes in any resident',
        '    no better than poor when hurt is yes in every resident',
        '    no better than poor when hurt is yes in no resident',
      ],
    );
  });

  it('declare the level that a line begins with', async () => {
    assert.deepEqual(
      (await fixes('unknown-word', 'level theme', 'standard care { question C1 answered yes-no }'))['Declare `level standard`'],
      ['level theme', 'level standard', 'standard care { question C1 answered yes-no }'],
    );
  });
});

describe('Fixes of the form', () => {
  it('close a block as deep as it is open', async () => {
    const theme = ['level theme', 'theme care {', '    question C1 answered yes-no'];
    assert.deepEqual(
      await fixes('missing-brace', ...theme, 'theme safety { question S1 answered yes-no }'),
      { 'Add the missing `}`': [...theme, '}', 'theme safety { question S1 answered yes-no }'] },
    );
    assert.deepEqual(await fixes('missing-brace', ...theme), { 'Add the missing `}`': [...theme, '}'] });
  });

  it('write straight quotation marks, and remove what ends no line', async () => {
    const text = frameworkWith('level theme', 'theme care “Care” {', '    question C1 answered yes-no;', '}');
    assert.deepEqual(
      (await allMended('unexpected-character', text))?.split('\n').slice(3, 5),
      ['    theme care "Care" {', '        question C1 answered yes-no'],
    );
  });

  it('write the Latin letter, and remove what cannot be seen', async () => {
    const text = frameworkWith('level theme', 'theme care "M\u0435\u0430ls for \uFF21ll\u200B" { question C1 answered yes-no }');
    assert.match(await allMended('look-alike-letter', text) ?? '', /"Meals for All\u200B"/);
    assert.deepEqual(Object.keys(await offered('hidden-character', text)), ['Remove a zero-width space (U+200B)']);
  });

  it('leave line ends as they are', async () => {
    const crlf = (files: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(files).map(([file, text]) => [file, text.replaceAll('\n', '\r\n')]));
    const text = frameworkWith('bands grade {', '    fair at least 50%', '    good at least 80% because "Long"', '    poor "Poor" otherwise', '}', ...RATED);
    const [lf] = Object.values(await offered('band-order', text));
    assert.deepEqual(Object.values(await offered('band-order', crlf(text)))[0], lf?.replaceAll('\n', '\r\n'));
  });
});

describe('Fixes of editions and of the files used', () => {
  it('write the earlier name, or declare the renaming', async () => {
    const files = (name: string) => ({
      'old.criteria': EDITION,
      'new.criteria': `use "old.criteria"\n\nframework homes edition "2026" amends "2025" {\n    theme ${name} {\n        question C2 "The risk" answered yes-no\n    }\n}\n`,
    });
    assert.deepEqual(await offered('near-earlier-name', files('fall')), {
      'Write `falls`': files('falls')['new.criteria'],
      'Say that `fall` is the `falls` of the edition before: `formerly falls`': files('fall formerly falls')['new.criteria'],
    });
  });

  it('write the cut that stood before, or leave it out', async () => {
    const files = (cut: string) => ({
      'old.criteria': EDITION,
      'new.criteria': `use "old.criteria"\n\nframework homes edition "2026" amends "2025" {\n    bands grade {\n        good ${cut}\n        poor otherwise\n    }\n}\n`,
    });
    assert.deepEqual(await offered('cut-formerly-differs', files('at least 80% formerly at least 70%')), {
      'Write `formerly at least 75%`': files('at least 80% formerly at least 75%')['new.criteria'],
      'Leave out `formerly at least 70%`': files('at least 80%')['new.criteria'],
    });
  });

  it('name the framework or edition that is meant, or use the file that has it', async () => {
    const of = (words: string, use = 'use "../shared/old.criteria"\n\n') => ({
      'shared/old.criteria': EDITION,
      'in/a.cases': `${use}inspection a${words} {\n    resident R1 { C1: yes }\n}\n`,
    });
    const right = of(' of homes edition "2025"')['in/a.cases'];
    assert.deepEqual(
      await offered('unknown-framework', of(' of homes edition "2025"', '')),
      { 'Add `use "../shared/old.criteria"`, which holds edition “2025” of `homes`': right },
    );
    assert.deepEqual(await offered('unknown-framework', of(' of homes edition "2024"')), { 'Name edition “2025”': right });
    assert.deepEqual(await offered('unknown-framework', of('')), { 'Write `of homes edition "2025"`': right });
    assert.deepEqual(await offered('unknown-framework', of(' of home edition "2025"')), { 'Write `of homes`': right });
  });

  it('use the file that shares the list, level or unit', async () => {
    const files = (use: string, ...shared: readonly string[]) => ({
      'shared/lists.criteria': shared.join('\n'),
      'in/f.criteria': `// Homes.\n${use}framework homes {\n    unit resident\n    level theme\n    theme care {\n        question C1 answered on met\n    }\n    standard safety {\n        question S1 answered on met\n    }\n}\n`,
    });
    const shared = ['answers met { yes worth 1  no worth 0 }', 'level standard', ''];
    const right = files('use "../shared/lists.criteria"\n\n', ...shared)['in/f.criteria'];
    assert.deepEqual((await offered('unknown-name', files('', ...shared))), { 'Add `use "../shared/lists.criteria"`, which holds the list `met`': right });
    assert.deepEqual(Object.entries(await offered('unknown-word', files('', ...shared)))[0], ['Add `use "../shared/lists.criteria"`, which holds the level `standard`', right]);
    assert.equal(await allMended('unknown-name', files('', ...shared)), right);
    // A unit that comes along may change whom questions are asked of.
    assert.equal(await allMended('unknown-name', files('', ...shared, 'unit nurse', '')), undefined);
  });

  it('name the file that is meant, or remove the line', async () => {
    assert.deepEqual(
      await offered('use-not-found', { 'shared/old.criteria': EDITION, 'in/a.cases': 'use "oldd.criteria"\n' }),
      { 'Write `use "../shared/old.criteria"`': 'use "../shared/old.criteria"\n', 'Remove `use "oldd.criteria"` from a.cases': '' },
    );
  });
});

describe('What is done unseen', () => {
  const DECIDED: readonly (readonly [code: Code, line: string])[] = [
    ['exact-score', 'theme care { question C1 answered yes-no\n    | give | score |\n    | good | 90% |\n    | poor | any |\n    }'],
    ['wrong-type', 'theme care { question C1 answered yes-no\n    no better than poor when score is below 60\n    }'],
    ['band-order', 'bands other { low at least 10%  high at least 50%  none-of-them otherwise }\n    theme care rated other { question C1 answered yes-no }'],
    ['band-gap', 'bands other { high at least 50%  low at least 10% }\n    theme care rated other { question C1 answered yes-no }'],
    ['band-unreachable', 'bands other { high at least 50  low otherwise }\n    theme care rated other { question C1 answered yes-no }'],
    ['parted-name', 'answers met { very good "Very good" worth 1  no "No" worth 0 }\n    theme care { question C1 answered on met }'],
    ['unknown-name', 'theme care { question C12 answered yes-no\n    question C14 answered yes-no asked when C13 is yes }'],
  ];
  for (const [code, line] of DECIDED) {
    it(`never changes what is understood, nor chooses among numbers: ${code}`, async () => {
      const files = frameworkWith('bands grade { good at least 80%  poor otherwise }', 'level theme { rated grade }', line);
      assert.notDeepEqual(await offered(code, files), {});
      assert.equal(await allMended(code, files), undefined);
    });
  }

  it('mends a name that is a letter off', async () => {
    const files = frameworkWith('level theme', 'fact bedridden answered yes-no', 'theme care { question C1 answered yes-no asked when bedriden is yes }');
    assert.match(await allMended('unknown-name', files) ?? '', /asked when bedridden is yes/);
  });
});
