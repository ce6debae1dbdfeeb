import assert from 'node:assert/strict';
import { HOMES, inspectionWith, linesIn } from './framework-of-homes.ts';
import { rewritten } from './offered.ts';

/** What could be said otherwise at the first place where a text stands in an inspection with these lines, as lines. */
async function rewrites(at: string, ...lines: readonly string[]): Promise<Readonly<Record<string, readonly string[]>>> {
  return Object.fromEntries(Object.entries(await rewritten(at, inspectionWith(...lines))).map(([title, text]) => [title, linesIn(text)]));
}

const BLOCKS = [
  '// All cases.', 'resident R10 {', '    // Read twice.', '    C1: no (late) "came | late"  falls: yes  // by two', '}',
  '// The youngest.', 'resident R9 {', '    falls: no', '    C1: no ("in own words") formerly yes because "x" by "y" on 2026-01-02', '}',
];

const ROWS = [
  '// All cases.', '| resident | falls    | C1 |', '// Read twice.', '// by two', '| R10      | yes      | no (late) "came | late" |',
  '// The youngest.', '| R9       | no       | no ("in own words") formerly yes because "x" by "y" on 2026-01-02 |',
];

describe('Blocks and tables', () => {
  it('turns blocks into a table, with all that is noted in and above them', async () => {
    assert.deepEqual((await rewrites('R9', ...BLOCKS))['Write these 2 blocks as a table'], ROWS);
  });

  it('turns a table into blocks', async () => {
    assert.deepEqual((await rewrites('| R9', ...ROWS))['Write this table as 2 blocks'], [
      '// All cases.', '// Read twice.', '// by two', 'resident R10 {', '    falls: yes', '    C1: no (late) "came | late"', '}',
      '// The youngest.', 'resident R9 {', '    falls: no', '    C1: no ("in own words") formerly yes because "x" by "y" on 2026-01-02', '}',
    ]);
  });

  it('writes one block as a row of the table above, and one row as a block below', async () => {
    const table = ['| resident | falls |', '| R1       | no |'];
    assert.deepEqual(
      (await rewrites('resident R2', ...table, '', 'resident R2 {', '    // Seen.', '    C1: yes', '}'))['Write R2 as a row of the table of resident above'],
      ['| resident | falls    | C1 |', '| R1       | no       | |', '// Seen.', '| R2       |          | yes |'],
    );
    assert.deepEqual(
      (await rewrites('| R1', ...table, '// Seen.', '| R2       | yes |'))['Write R1 as a block of its own'],
      ['| resident | falls |', '// Seen.', '| R2       | yes |', 'resident R1 {', '    falls: no', '}'],
    );
  });

  it('keeps a table apart from the one beside it', async () => {
    assert.deepEqual(
      (await rewrites('R2', '| resident | falls |', '| R1       | no |', 'resident R2 { falls: no }'))['Write R2 as a table'],
      ['| resident | falls |', '| R1       | no |', '', '| resident | falls |', '| R2       | no |'],
    );
  });

  for (const [why, ...lines] of [
    ['a record has a label', 'resident R2 "Second" { C1: yes }'],
    ['one record has two blocks', 'resident R2 { C1: yes }', 'resident R2 { C2: yes }'],
    ['a question is answered twice', 'resident R2 { C1: yes  C1: no }'],
    ['a question is not known', 'resident R2 { C7: yes }'],
    ['something in it is no answer', 'resident R2 {', '    C1 yes', '}'],
    ['a comment stands before its brace', 'resident R2  // seen', '{', '    C1: yes', '}'],
    ['an answer has a bar in it', 'resident R2 { C1: yes | no }'],
  ] as const) {
    it(`leaves blocks alone where ${why}`, async () => {
      assert.deepEqual(Object.keys(await rewrites('R2', ...lines)), []);
    });
  }

  for (const [why, ...lines] of [
    ['a row has too many cells', '| resident | C1 |', '| R2       | yes  | no |'],
    ['one record has two rows', '| resident | C1 |', '| R2       | yes |', '| R2       | |'],
    ['a column is not known', '| resident | C7 |', '| R2       | yes |'],
    ['a cell would close the block', '| resident | C1 |', '| R2       | } |'],
    ['a cell would be two answers', '| resident | C1 |', '| R2       | yes C2: no |'],
  ] as const) {
    it(`leaves a table alone where ${why}`, async () => {
      assert.deepEqual(Object.keys(await rewrites('R2', ...lines)), []);
    });
  }
});

describe('Sorting', () => {
  it('sorts rows as people count, each with the comments above it', async () => {
    assert.deepEqual(
      (await rewrites(
        '| P9',
        '| resident | falls |',
        '// Ten.',
        '| P10      | no |',
        '| P9       | yes |',
        '| P9.2     | no |',
      ))['Sort the rows of this table by their ids'],
      ['| resident | falls |', '| P9       | yes |', '| P9.2     | no |', '// Ten.', '| P10      | no |'],
    );
  });

  it('sorts blocks, and leaves the air between them where it is', async () => {
    assert.deepEqual(
      (await rewrites('resident P9', 'resident P10 {', '    falls: no', '}', '', '// Nine.', 'resident P9 { falls: no }'))['Sort these blocks by their ids'],
      ['// Nine.', 'resident P9 { falls: no }', '', 'resident P10 {', '    falls: no', '}'],
    );
  });

  it('has nothing to do where the order is right', async () => {
    assert.ok(!('Sort these blocks by their ids' in await rewrites('resident P9', 'resident P9 { falls: no }', 'resident P10 { falls: no }')));
  });
});

describe('Lists of answers', () => {
  const framework = (...lines: readonly string[]) => ({ 'homes.criteria': `framework homes {\n    unit resident\n    level theme\n${lines.map((line) => `    ${line}\n`).join('')}}\n` });
  const own = framework(
    'theme care {',
    '    question C1 "Meals" {',
    '        good worth 2  // best',
    '        bad  worth 0',
    '    }',
    '    question C2 answered on others',
    '}',
    'answers others { yes worth 1 }',
  );
  const extracted = framework(
    'answers c1-answers {',
    '    good worth 2  // best',
    '    bad  worth 0',
    '}',
    'theme care {',
    '    question C1 "Meals" answered on c1-answers',
    '    question C2 answered on others',
    '}',
    'answers others { yes worth 1 }',
  );

  it('are extracted from a question, and written into the one that has them', async () => {
    assert.deepEqual(await rewritten('C1', own), { 'Give the answers to `C1` a list of their own, `c1-answers`': extracted['homes.criteria'] });
    assert.deepEqual(
      await rewritten('answers c1', extracted),
      { 'Write the answers of `c1-answers` into `C1`, which alone has them': own['homes.criteria'] },
    );
    assert.deepEqual(
      await rewritten('on c1-answers', extracted),
      { 'Write the answers of `c1-answers` into `C1`, which alone has them': own['homes.criteria'] },
    );
  });

  it('stay where they are when several questions have them, or the list says more of itself', async () => {
    assert.deepEqual(
      await rewritten(
        'answers met',
        framework('answers met { yes worth 1 }', 'theme care {', '    question C1 answered on met', '    question C2 answered on met', '}'),
      ),
      {},
    );
    assert.deepEqual(await rewritten('answers met', framework('answers met "Met" { yes worth 1 }', 'theme care { question C1 answered on met }')), {});
    assert.deepEqual(
      await rewritten('answers met', framework('answers met fewest is best { yes worth 1 }', 'theme care { question C1 answered on met }')),
      {},
    );
    assert.deepEqual(
      await rewritten('C1', framework('theme care {', '    question C1 {', '        guidance', '            > Look.', '        yes worth 1', '    }', '}')),
      {},
    );
  });
});

describe('Organising `use` lines', () => {
  const files = (text: string) => ({
    'homes.criteria': HOMES, 'lists.criteria': 'answers met { yes worth 1  no worth 0 }\n', 'units.criteria': 'unit resident\n', 'idle.criteria': 'answers idle { yes worth 1 }\n',
    'own.criteria': text,
  });
  const body = 'framework own {\n    level theme\n    theme care { question C1 answered on met }\n}\n';

  it('sorts them at the top, each once, without those that nothing needs', async () => {
    const text = `// Head.\nuse "units.criteria"\nuse "idle.criteria"\n// The lists.\nuse "lists.criteria"  // shared\n\n${body}use "units.criteria"\n`;
    assert.deepEqual(
      await rewritten('units', files(text)),
      { 'Organise the `use` lines': `// Head.\n// The lists.\nuse "lists.criteria"  // shared\nuse "units.criteria"\n\n${body}` },
    );
  });

  it('has nothing to do where they are in order', async () => {
    assert.deepEqual(await rewritten('units', files(`use "lists.criteria"\nuse "units.criteria"\n\n${body}`)), {});
  });
});

describe('Declaring what is renamed', () => {
  const old = 'framework homes edition "2025" {\n    unit resident\n    level theme\n    theme care {\n        question R4 "Meals were good" answered yes-no\n        question R5 answered yes-no\n    }\n}\n';
  const files = (question: string, more = '') => ({
    'old.criteria': old,
    'new.criteria': `use "old.criteria"\n\nframework homes edition "2026" amends "2025" {\n    theme care {\n        question ${question} answered yes-no\n${more}    }\n}\n`,
  });

  it('knows a question by its text, or else by a name that is nearly its own', async () => {
    assert.deepEqual(
      await rewritten('question M1', files('M1 "Meals were good"')),
      { 'Say that `M1` is the `R4` of the edition before: `formerly R4`': files('M1 "Meals were good" formerly R4')['new.criteria'] },
    );
    assert.deepEqual(Object.keys(await rewritten('question R5b', files('R5b "Anew"'))), ['Say that `R5b` is the `R5` of the edition before: `formerly R5`']);
  });

  it('says nothing of what was there, and of what is ended', async () => {
    assert.deepEqual(await rewritten('question R4', files('R4 "Meals were very good"')), {});
    assert.deepEqual(await rewritten('question M1', files('M1 "Meals were good"', '        withdraw R4\n')), {});
  });
});
