import assert from 'node:assert/strict';
import type { Code } from '@inspection-criteria/language';
import { inspectionWith, linesIn } from './framework-of-homes.ts';
import { allMended, offered } from './offered.ts';

/** What is offered for the first finding of a code in an inspection with these lines, as lines. */
async function fixes(code: Code, ...lines: readonly string[]): Promise<Readonly<Record<string, readonly string[]>>> {
  const all = await offered(code, inspectionWith(...lines));
  return Object.fromEntries(Object.entries(all).map(([title, text]) => [title, linesIn(text)]));
}

const HEAD = '| resident | falls    | C1   | C2 |';

describe('Fixes of answers', () => {
  it('say that a question is not asked, and keep the remark', async () => {
    assert.deepEqual(await fixes('answer-not-asked', HEAD, '| R1       | no       | yes  | no (late) "seen" |'), {
      'Write `-` for R1: `C2` is not asked': [HEAD, '| R1       | no       | yes  | - "seen" |'],
    });
  });

  it('say so of all of them at once, and of those in blocks', async () => {
    const lines = [
      HEAD,
      '| R1       | no       | yes  | yes |',
      '| R2       | no       | yes  | no (late) |',
      'resident R3 {',
      '    falls: no  C1: yes',
      '    C2: yes "seen"',
      '}',
    ];
    assert.deepEqual(linesIn(await allMended('answer-not-asked', inspectionWith(...lines))),
      [HEAD, '| R1       | no       | yes  | - |', '| R2       | no       | yes  | - |', 'resident R3 {', '    falls: no  C1: yes', '    C2: - "seen"', '}']);
  });

  it('write an id that would do, all at once where it is that of no other', async () => {
    const head = '| resident | C1 |';
    const rows = (...ids: readonly string[]): readonly string[] => [head, ...ids.map((id) => `| ${id.padEnd(8)} | yes |`)];
    assert.deepEqual(linesIn(await allMended('invalid-answer', inspectionWith(...rows('2026-03', '2026-04')))), rows('R2026-03', 'R2026-04'));
    assert.equal(await allMended('invalid-answer', inspectionWith(...rows('R 7', 'R/7'))), undefined);
    assert.equal(await allMended('invalid-answer', inspectionWith(...rows('R 7', 'R-7'))), undefined);
    assert.deepEqual(await fixes('invalid-answer', ...rows('R 7', 'R-7')), { 'Write `R-7`': rows('R-7', 'R-7') });
  });

  it('add each answer there is to an open cell', async () => {
    assert.deepEqual(await fixes('missing-answer', HEAD, '| R1       | yes      |      | na |', '| R2       | no       | yes  | - |'), {
      'Add the answer `yes` to `C1` for R1': [HEAD, '| R1       | yes      | yes  | na |', '| R2       | no       | yes  | - |'],
      'Add the answer `no` to `C1` for R1': [HEAD, '| R1       | yes      | no   | na |', '| R2       | no       | yes  | - |'],
      'Add the answer `na` to `C1` for R1': [HEAD, '| R1       | yes      | na   | na |', '| R2       | no       | yes  | - |'],
    });
  });

  it('add a column where the table has none, and leave it open for the others', async () => {
    const all = await fixes('missing-answer', '| resident | falls    | C1 |', '| R1       | yes      | yes |', '| R2       | no       | yes |');
    assert.deepEqual(all['Add the answer `na` to `C2` for R1'], [HEAD, '| R1       | yes      | yes  | na |', '| R2       | no       | yes  | |']);
    assert.deepEqual(all['Make room for the answer that R1 lacks'], [HEAD, '| R1       | yes      | yes  | |', '| R2       | no       | yes  | |']);
  });

  it('add a row to the table that has the question where the record stands in another', async () => {
    const all = await fixes('missing-answer', '| resident | falls    | C2 |', '| R1       | yes      | yes |', '', '| resident | C1 |', '| R2       | yes |');
    assert.deepEqual(
      all['Add the answer `yes` to `C1` for R1'],
      ['| resident | falls    | C2 |', '| R1       | yes      | yes |', '', '| resident | C1 |', '| R2       | yes |', '| R1       | yes |'],
    );
  });

  it('write behind a name that stands without an answer, and make room for the rest', async () => {
    const all = await fixes('missing-answer', 'resident R1 {', '    falls: yes', '    C1:  // to be asked', '}');
    assert.deepEqual(all['Add the answer `na` to `C1` for R1'], ['resident R1 {', '    falls: yes', '    C1: na  // to be asked', '}']);
    assert.deepEqual(all['Make room for the 2 answers that R1 lacks'], ['resident R1 {', '    falls: yes', '    C1:  // to be asked', '    C2:', '}']);
  });

  it('go into an empty block, and into one on a line of its own', async () => {
    assert.deepEqual(
      (await fixes('missing-answer', 'resident R1 {', '}'))['Make room for the 3 answers that R1 lacks'],
      ['resident R1 {', '    falls:', '    C1:', '    C2:', '}'],
    );
    assert.deepEqual(
      (await fixes('missing-answer', 'resident R1 { falls: no }'))['Add the answer `yes` to `C1` for R1'],
      ['resident R1 { falls: no  C1: yes }'],
    );
  });

  it('add the reason that is asked for, before the remark', async () => {
    assert.deepEqual(await fixes('missing-reason', HEAD, '| R1       | no       | no   | - |'), {
      'Add the reason `late` to `C1` for R1': ['| resident | falls    | C1           | C2 |', '| R1       | no       | no (late)    | - |'],
      'Add the reason `absent` to `C1` for R1': ['| resident | falls    | C1           | C2 |', '| R1       | no       | no (absent)  | - |'],
    });
    assert.deepEqual(
      (await fixes('missing-reason', 'resident R1 {', '    C1: no "seen"', '}'))['Add the reason `late` to `C1` for R1'],
      ['resident R1 {', '    C1: no (late) "seen"', '}'],
    );
  });

  it('mend a reason, make it words of one’s own, or keep one of several', async () => {
    assert.deepEqual(await fixes('invalid-reason', 'resident R1 {', '    C1: no (absend)', '}'), {
      'Write `absent`': ['resident R1 {', '    C1: no (absent)', '}'],
      'Write `"absend"`, as words of your own': ['resident R1 {', '    C1: no ("absend")', '}'],
    });
    assert.deepEqual(await fixes('invalid-reason', 'resident R1 {', '    C1: no (absent, late) "both"', '}'), {
      'Keep the reason `absent` alone': ['resident R1 {', '    C1: no (absent) "both"', '}'],
      'Keep the reason `late` alone': ['resident R1 {', '    C1: no (late) "both"', '}'],
    });
  });

  it('write any answer of the list in place of one that is not on it, the nearest first', async () => {
    assert.deepEqual(Object.entries(await fixes('invalid-answer', 'resident R1 {', '    C1: yess "seen"', '}')), [
      ['Write `yes`', ['resident R1 {', '    C1: yes "seen"', '}']],
      ['Write `no` for R1', ['resident R1 {', '    C1: no "seen"', '}']],
      ['Write `na` for R1', ['resident R1 {', '    C1: na "seen"', '}']],
    ]);
  });

  it('leave open what is wrongly marked, and remove what is answered twice', async () => {
    assert.deepEqual(
      await fixes('marked-not-asked', HEAD, '| R1       | no       | -    | - |'),
      { 'Leave `C1` open for R1': [HEAD, '| R1       | no       |      | - |'] },
    );
    assert.deepEqual(
      await fixes('repeated-answer', 'resident R1 {', '    C1: yes  C1: no  falls: no', '}'),
      { 'Remove the second answer to `C1` for R1': ['resident R1 {', '    C1: yes  falls: no', '}'] },
    );
  });
});

describe('Fixes of tables', () => {
  it('write the nearest question that has no column yet, or remove the column with what is in it', async () => {
    assert.deepEqual(await fixes('unknown-column', '| resident | falls    | C1   | C3 |', '| R1       | yes      | yes  | no (late) |'), {
      'Write `C2`': [HEAD, '| R1       | yes      | yes  | no (late) |'],
      'Remove the column `C3` with its answer': ['| resident | falls    | C1 |', '| R1       | yes      | yes |'],
    });
  });

  it('remove the second column of one name', async () => {
    assert.deepEqual(
      await fixes('repeated-column', '| resident | C1   | C1   | falls |', '| R1       | yes  | yes  | no |'),
      { 'Remove the second column `C1`': ['| resident | C1   | falls |', '| R1       | yes  | no |'] },
    );
  });

  it('put two rows of one record together where they do not contradict each other', async () => {
    assert.deepEqual(await fixes('repeated-record', HEAD, '| R1       | yes      | yes  | |', '| R1       |          | yes  | na |'), {
      'Put the two rows of R1 together': [HEAD, '| R1       | yes      | yes  | na |'],
      'Remove the second row of R1': [HEAD, '| R1       | yes      | yes  | |'],
    });
    assert.deepEqual(
      Object.keys(await fixes('repeated-record', HEAD, '| R1       | yes      | yes  | |', '| R1       |          | na   | na |')),
      ['Remove the second row of R1'],
    );
  });

  it('give a row the cells its heading has, or part two tables', async () => {
    assert.deepEqual(
      await fixes('table-shape', HEAD, '| R1       | yes      | yes |'),
      { 'Add an empty cell to the row of `R1`': [HEAD, '| R1       | yes      | yes  | |'] },
    );
    assert.deepEqual(
      await fixes('table-shape', HEAD, '| R1       | no       | yes  | -    | late |'),
      { 'Remove `late` from the end of the row of `R1`': [HEAD, '| R1       | no       | yes  | - |'] },
    );
    assert.deepEqual(
      await fixes('table-shape', '| resident | falls |', '| R1       | no |', '| resident | C1 |', '| R1       | yes |'),
      { 'Begin a new table here': ['| resident | falls |', '| R1       | no |', '', '| resident | C1 |', '| R1       | yes |'] },
    );
    assert.deepEqual(
      await fixes('table-shape', HEAD, '| --- | --- | --- | --- |', '| R1 | no | yes | - |'),
      { 'Remove this row of dashes': [HEAD, '| R1 | no | yes | - |'] },
    );
  });

  it('add the records that a sample lacks, or correct its size', async () => {
    const rows = ['| R1       | no       | yes |', '| R2       | no       | yes |', '| P09      | no       | yes |'];
    const others = ['| R1       | - |', '| R2       | - |', '| P09      | - |'];
    assert.deepEqual(await fixes('sample-size', 'sample 5', '| resident | falls    | C1 |', ...rows, '', '| resident | C2 |', ...others), {
      'Add P10 and P11, still to be answered': [
        'sample 5',
        '| resident | falls    | C1 |',
        ...rows,
        '| P10      |          | |',
        '| P11      |          | |',
        '',
        '| resident | C2 |',
        ...others,
        '| P10      | |',
        '| P11      | |',
      ],
      'Write `sample 3`': ['sample 3', '| resident | falls    | C1 |', ...rows, '', '| resident | C2 |', ...others],
    });
    assert.deepEqual(
      await fixes('sample-size', 'resident A {', '    falls: no', '}'),
      { 'Add A2 and A3, still to be answered': ['resident A {', '    falls: no', '}', 'resident A2 {', '}', 'resident A3 {', '}'] },
    );
  });
});
