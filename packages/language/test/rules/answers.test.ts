import assert from 'node:assert/strict';
import { checkTexts } from '../files.ts';
import { findings } from './marked.ts';

const FRAMEWORK = `framework homes "Homes" {
    unit resident
    level theme { rated grade }
    answers met { yes "Met" worth 1  no "Not met" worth 0 { late "Late" }  na "Not applicable" in cy "Ddim yn berthnasol" not counted }
    bands grade { good at least 80%  poor otherwise }
    theme care {
        question C1 answered on met
        question C2 answered 0 to 10
        question C3 answered date
    }
}
`;

const inspection = (body: string): Promise<readonly string[]> =>
  findings({ 'f.criteria': FRAMEWORK, 'i.cases': `use "f.criteria"\n\ninspection riverside of homes {\n${body}\n}\n` });

/** What is said of an answer to a question, written in a cell of a table and in a block alike. */
async function said(question: string, marked: string): Promise<string> {
  const others = ['C1: na', 'C2: 3', 'C3: 2026-01-01'].filter((answer) => !answer.startsWith(question)).join('  ');
  const [inCell, ...more] = await inspection(`    resident R1 { ${others} }\n    | resident | ${question} |\n    | R1 | ${marked} |`);
  const inBlock = await inspection(`    resident R1 {\n        ${others}  ${question}: ${marked}\n    }`);
  assert.deepEqual(more, []);
  assert.deepEqual(inBlock, [inCell]);
  return inCell ?? '';
}

describe('What is no answer', () => {
  const CHOICES: readonly (readonly [written: string, meant: string | undefined])[] = [
    ['Yes', 'yes'], ['Y', 'yes'], ['N/A', 'na'], ['n.a.', 'na'], ['Not met', 'no'], ['not applicable', 'na'], ['Ddim yn berthnasol', 'na'], ['1', undefined], ['maybe', undefined],
  ];
  for (const [written, meant] of CHOICES) {
    it(`\`${written}\` ${meant === undefined ? 'is not guessed at' : `is taken for \`${meant}\``}`, async () => {
      assert.equal(await said('C1', `[[invalid-answer|${written}]]`), `\`${written}\` is not among the answers to \`C1\` (yes, no, na), so it counts as not answered. ${meant === undefined ? 'Choose one of them.' : `Did you mean \`${meant}\`?`}`);
    });
  }

  const DATES: readonly (readonly [written: string, advice: string])[] = [
    ['01/02/2026', '`C3` is answered with a date, and `01/02/2026` is not read as one, so it counts as not answered. Write year-month-day: `2026-02-01`.'],
    ['1 Feb 2026', '`C3` is answered with a date, and `1 Feb 2026` is not read as one, so it counts as not answered. Write year-month-day: `2026-02-01`.'],
    ['3rd March 26', '`C3` is answered with a date, and `3rd March 26` is not read as one, so it counts as not answered. Write year-month-day: `2026-03-03`.'],
    ['2026-2-1', '`C3` is answered with a date, and `2026-2-1` is not read as one, so it counts as not answered. Write year-month-day: `2026-02-01`.'],
    ['2026/02/30', '`C3` is answered with a date, and `2026/02/30` is not read as one, so it counts as not answered. Write year-month-day, such as `2026-03-02`.'],
    ['Tuesday', '`C3` is answered with a date, and `Tuesday` is not read as one, so it counts as not answered. Write year-month-day, such as `2026-03-02`.'],
    ['2026-02-30', '`C3` is answered with a date; there is no 2026-02-30 in the calendar, so it counts as not answered. Check it against the record.'],
  ];
  for (const [written, message] of DATES) it(`the date ${written}`, async () => { assert.equal(await said('C3', `[[invalid-answer|${written}]]`), message); });

  const ODDITIES: readonly (readonly [question: string, written: string, message: string])[] = [
    ['C1', '✓', 'A tick is no answer here. Write `yes`.'],
    ['C1', '✗', 'A cross is no answer here. Write `no`.'],
    ['C1', 'x', '`x` can mean both, so it counts as not answered. Write `yes` or `no`.'],
    ['C1', '?', '`?` is no answer. Leave the cell empty while it is open.'],
    ['C1', '–', 'That a question is not asked is said by a plain hyphen, `-`, and `–` is another sign. Type `-`.'],
    ['C2', '#N/A', '`#N/A` is an error or a sign of a spreadsheet, and no answer. Write the answer here, or leave the cell empty while there is none.'],
    ['C3', '#####', '`#####` is an error or a sign of a spreadsheet, and no answer. Write the answer here, or leave the cell empty while there is none.'],
    ['C1', '\u00A0yes', 'There is a no-break space (U+00A0) in this answer, which looks like a blank or like nothing, and is neither. Remove it.'],
    ['C2', '£4', '`C2` is answered with a number, 0 to 10; `£4` is none, so it counts as not answered. Check it against the record.'],
    ['C2', '1,024', '`C2` is answered with a number, 0 to 10; `1,024` is none, so it counts as not answered. Check it against the record.'],
  ];
  for (const [question, written, message] of ODDITIES) it(`\`${written}\` for ${question}`, async () => { assert.equal(await said(question, `[[invalid-answer|${written}]]`), message); });

  it('a remark in curly quotation marks is read', async () => {
    assert.equal(await said('C1', 'no (late) [[unexpected-character|“It was late”]]'), 'Texts stand in straight quotation marks, `"like this"`; the curly ones of a word processor are not understood.');
  });

  it('an answer that was formerly none, or the same', async () => {
    assert.equal(await said('C1', 'yes formerly [[invalid-answer|nope]]'), '`nope` is no answer to `C1` (yes, no, na), so it cannot have been one before. Did you mean `no`?');
    assert.equal(await said('C1', 'yes formerly [[invalid-answer|yes]]'), '`yes` is what the answer is now, so nothing was corrected. Write what it was before, or remove `formerly`.');
    assert.equal(await said('C2', '4 formerly [[invalid-answer|40]]'), '`40` is no answer to `C2`, so it cannot have been one before. Check it against the record.');
  });

  it('what stands behind a sound answer and is no detail of one', async () => {
    assert.equal(await said('C1', 'no [[invalid-answer|–]] late'), '`–` is not understood here. An answer may be followed by reasons in brackets, a remark in quotation marks, and `formerly` with what it was before.');
  });

  it('a detail of a change where nothing was changed', async () => {
    assert.equal(await said('C1', 'no because [[invalid-answer|"It was late"]]'), '`because` says more of a change, and without `formerly` there is none. Write `formerly` and the earlier answer before it; a remark needs only its quotation marks.');
    assert.equal(await said('C1', 'no on [[invalid-answer|leave]]'), '`on` says more of a change, and without `formerly` there is none. Write `formerly` and the earlier answer before it; a remark needs only its quotation marks.');
  });

  it('an answer without its colon', async () => {
    assert.deepEqual(await inspection('    resident R1 {\n        [[invalid-answer|C1]] yes\n        C1: yes\n        [[invalid-answer|C2]] = 3\n        C3: 2026-01-01\n        [[invalid-answer|absent]]\n    }'), [
      'A colon is missing behind `C1`, so this is not read as its answer. Write `C1: …`.',
      'A colon is missing behind `C2`, so this is not read as its answer. Write `C2: …`.',
      '`absent` is no answer: an answer starts with the question’s id and a colon, such as `R1: yes`.',
    ]);
  });
});

describe('Tables of answers', () => {
  it('a row of dashes under the heading', async () => {
    assert.deepEqual(await inspection('    | resident | C1 | C2 | C3 |\n    [[table-shape|\\|---\\|:--\\|---\\|---\\|]]\n    | R1 | yes | 3 | 2026-01-01 |'.replaceAll('\\|', '|')), [
      'A row of dashes means nothing in a table here: the first row is the heading anyway. Remove it.',
    ]);
  });

  it('a row or a heading that lacks its first bar is read as what it is', async () => {
    assert.deepEqual(await inspection('    | resident | C1 | C2 | C3 |\n    | R1 | yes | 3 | 2026-01-01 |\n    [[table-shape|R2]] | no | 3 | 2026-01-01 |\n    | R3 | yes | 3 | 2026-01-01 |\n    check count of every resident is 3'), ['A bar is missing at the start of this row. Write `| R2`.']);
    assert.deepEqual(await inspection('    [[table-shape|resident]] | C1 | C2 | C3 |\n    | R1 | yes | 3 | 2026-01-01 |\n    check count of every resident is 1'), ['A bar is missing at the start of this row. Write `| resident`.']);
  });

  it('a row with a cell too few has its answers in the wrong columns, which is told once', async () => {
    assert.deepEqual(await inspection('    | resident | C1 | C2 | C3 |\n    [[table-shape|¦ R1 ¦ 3 ¦ 2026-01-01 ¦]]\n    | R2 | yes | 3 | 2026-01-01 |'.replaceAll('¦', '|')), ['This row has 3 cells and the heading has 4. Add the missing ones; leave a cell empty where there is no answer yet.']);
  });

  it('a heading with a column too many is told at the first row', async () => {
    assert.deepEqual(await inspection('    | resident | C1 | [[unknown-column|C0]] | C2 | C3 |\n    [[table-shape|¦ R1 ¦ yes ¦ 3 ¦ 2026-01-01 ¦]]\n    | R2 | yes | 3 | 2026-01-01 |'.replaceAll('¦', '|')), [
      '`C0` is no question and no fact of this framework, so what stands here counts for nothing. Did you mean `C1`?',
      'This row has 4 cells and the heading has 5. Add the missing ones; leave a cell empty where there is no answer yet.',
    ]);
  });

  it('two bars side by side', async () => {
    assert.deepEqual(await inspection('    | resident | C1 | C2 | C3 |\n    [[table-shape|¦ R1 ¦ yes ¦ 3 ¦ 2026-01-01 ¦¦]]'.replaceAll('¦', '|')), ['This row has 5 cells and the heading has 4. Two bars side by side, `||`, hold an empty cell between them. Remove the ones without a heading: they are not read.']);
  });

  it('rows pasted from a spreadsheet are told once', async () => {
    const advice = 'These look like rows of a spreadsheet. A table is written with a bar before, between and behind its cells: `| case | R1 | R2 |`, and a row such as `| C01 | yes | no |` for each case.';
    assert.deepEqual(await inspection('    [[unexpected-word|resident\tC1\tC2\tC3]]\n    R1\tyes\t3\t-\n    R2\tno\t4\t-'), [advice]);
    assert.deepEqual(await inspection('[[unexpected-word|resident,C1,C2,C3]]\nR1,yes,3,\nR2,N/A,4,'), [advice]);
    assert.deepEqual(await inspection('[[unexpected-word|resident,C1,C2,C3]]\nR1,yes,3,\nR2,"no (late, own)",4,\nR3,no (late) "Twice",4,'), [advice]);
  });

  it('a table that does not say what its rows are, and a word that is no unit', async () => {
    assert.deepEqual(await inspection('    | [[unknown-word|C1]] | C2 |\n    | yes | 3 |\n\n    [[unknown-word|case]] R1 {\n        C1: yes\n    }\n    [[unknown-word|residents-of]] R1 {\n    }'), [
      '`C1` is none of the framework’s units, so what follows belongs to nothing. The first heading of a table says what its rows are: put a column in front that is headed `resident`, with the id of each.',
      '`case` is none of the framework’s units, so what follows belongs to nothing. What is answered for is called `resident` and `inspection` here: write one of these, or declare `unit case` in the framework.',
      '`residents-of` is none of the framework’s units, so what follows belongs to nothing. What is answered for is called `resident` and `inspection` here: write one of these, or declare `unit residents-of` in the framework.',
    ]);
  });

  it('a record with two rows is told once, and its first answers count', async () => {
    const messages = await inspection('    | resident | C1 | C2 | C3 |\n    | R1 | yes | 3 | 2026-01-01 |\n    [[repeated-record|¦ R1 ¦ no ¦ 3 ¦ 2026-01-01 ¦]]'.replaceAll('¦', '|'));
    assert.deepEqual(messages, ['The resident `R1` has two rows in this table. Remove one of them, or give it another id; where both answer, the first counts.']);
  });
});

describe('The id of a record', () => {
  const IDS: readonly (readonly [written: string, wrong: string, fit: string])[] = [
    ['2026-03', 'an id is digits alone, or begins with a letter', 'R2026-03'],
    ['1E5', 'an id is digits alone, or begins with a letter', 'R1E5'],
    ['R 7', 'an id has no blanks', 'R-7'],
    ['R/7', '`/` is neither a letter nor a digit, and only `-` and `.` may stand between those', 'R-7'],
    ['-R7', '`-` and `.` stand singly, between letters or digits', 'R7'],
  ];
  for (const [written, wrong, fit] of IDS) {
    it(`\`${written}\` is told what is wrong with it, and one that would do`, async () => {
      const said = `\`${written}\` cannot be the id of a resident: ${wrong}. Write for example \`${fit}\`.`;
      assert.deepEqual(await inspection(`    | resident | C1 |\n    | [[invalid-answer|${written}]] | na |`), [said]);
      const block = await checkTexts({ 'f.criteria': FRAMEWORK, 'i.cases': `use "f.criteria"\n\ninspection riverside of homes {\n    resident ${written} { C1: na }\n}\n` });
      assert.deepEqual(block.diagnostics.filter(({ message }) => message.includes('the id of')).map(({ message, suggestion }) => [message, suggestion]), [[said, `resident ${fit}`]]);
    });
  }

  it('stands without quotation marks', async () => {
    const [quoted] = await inspection('    | resident | C1 |\n    | [[invalid-answer|"R7"]] | na |');
    assert.equal(quoted, '`"R7"` cannot be the id of a resident: an id stands without quotation marks. Write for example `R7`.');
  });
});
