import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { criteria, freshFolder } from './run.ts';

const POOL = `framework pool "Pools" in cy "Pyllau" languages en, cy {
    unit visit "Visit" in cy "Ymweliad"
    unit staff "Member of staff"
    level area "Area" { rounded to 1% halves up  rated grade }
    answers quality { yes "Good, or better" in cy "Da" worth 1  no "Not good" in cy "Ddim yn dda" worth 0  na "Not applicable" not counted }
    bands grade { good "Good" at least 80% stars 3  poor "=Poor" otherwise stars 1 }
    fact crowded "It was crowded" answered yes-no
    fact depth "Depth" answered number
    fact said "What was said" answered text optional
    each question answered on quality
    area safety "Safety" {
        question S1 "@Lifeguards were alert"
        question S2 "Lanes were kept apart" asked when crowded is yes
        question S3 "Says \\"hello\\"" about staff
    }
}
`;
const SEATOWN = `use "pool.criteria"

inspection seatown "Seatown" of pool {
    | visit | crowded | depth | said            | S1  | S2 |
    | V1    | yes     | -2.5  | "=HYPERLINK(1)" | yes | no |
    | V2    | no      | 3     | "+44, or so"    | yes | - |
    | V3    | yes     | 1/3   |                 | na  |  |

    | staff | S3 |
    | M1    | yes |
}
`;

/** What is printed of the inspection. */
function printed(...args: readonly string[]): string {
  const cwd = freshFolder();
  writeFileSync(path.join(cwd, 'pool.criteria'), POOL);
  writeFileSync(path.join(cwd, 'seatown.cases'), SEATOWN);
  const { out, err } = criteria(['score', 'seatown.cases', ...args], { cwd });
  return out === '' ? err : out;
}

const csv = (...args: readonly string[]): readonly string[] => printed('--format', 'csv', ...args).split('\r\n');

describe('criteria score for spreadsheets and pages', () => {
  it('gives ratings, a section a row, with numbers as numbers', () => {
    assert.deepEqual(csv(), [
      'Name,Section,Level,Points gained,Points available,Score,Lowest possible,Highest possible,Rating,Stars',
      'safety,Safety,Area,3,4,75%,60%,80%,\'=Poor,1', '',
    ]);
  });

  it('gives the data summary: how often what was answered, of how many', () => {
    assert.deepEqual(csv('--what', 'summary'), [
      'Name,Question,Section,"Good, or better",Not good,Not applicable,Of,Not counted,Not asked,Missing,Share',
      'S1,\'@Lifeguards were alert,Safety,2,0,1,2,1,0,0,100%', 'S2,Lanes were kept apart,Safety,0,1,0,1,0,1,1,0%', 'S3,"Says ""hello""",Safety,1,0,0,1,0,0,0,100%', '',
    ]);
    const page = printed('--format', 'markdown', '--what', 'summary', '--in', 'cy');
    assert.match(page, /^\| Enw \| Cwestiwn \| Adran \| Da \| Ddim yn dda \| [^|]+ \| O \| Heb ei gyfrif \| Heb ei ofyn \| Ar goll \| Cyfran \|/);
    assert.match(page, /\n\nMae cyfansymiau’n amrywio/);
  });

  it('names sections with what they stand in where several are called the same', () => {
    const sections = (...args: readonly string[]): string => criteria(['score', 'examples/full-joint-inspection/portsmouth.cases', '--what', 'summary', ...args]).out;
    for (const line of [/^R1,[^\r]+,Reducing the likelihood of reoffending › Assessment,/m, /,Protecting the public › Assessment,/]) assert.match(sections('--format', 'csv'), line);
    assert.match(sections('--format', 'markdown'), /\| Protecting the public › Assessment \|/);
    assert.match(sections('--format', 'markdown', '--in', 'cy'), /\| Diogelu'r cyhoedd › Asesu \|/);
  });

  it('gives answers, records by questions, and lets no text become a formula', () => {
    assert.deepEqual(csv('--what', 'answers'), [
      'Visit,crowded,depth,said,S1,S2',
      'V1,Yes,-2.5,\'=HYPERLINK(1),"Good, or better",Not good', 'V2,No,3,"\'+44, or so","Good, or better",Not asked', 'V3,Yes,0.33,,Not applicable,', '',
    ]);
    assert.deepEqual(csv('--what', 'answers', '--unit', 'staff'), ['Member of staff,S3', 'M1,"Good, or better"', '']);
    assert.match(printed('--format', 'csv', '--what', 'answers', '--unit', 'cat'), /nothing called `cat`/);
  });

  it('says when options do not go together', () => {
    for (const args of [['--what', 'summary'], ['--format', 'csv', '--unit', 'staff'], ['--format', 'csv', '--questions']]) assert.match(printed(...args), /goes? with/);
  });
});
