import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toText, type Diagnostic } from '@inspection-criteria/model';
import { createReport, loadSources, tidy, understand, type ReadInspection } from '@inspection-criteria/language';
import { LiveSheet, type TextChange } from '../../src/answers/live.ts';
import { reportAnswers, type ReadAnswers } from '../../src/answers/sheet.ts';
import { textAccess } from '../files.ts';

const FRAMEWORK = `framework pool edition "1" {
    level area { rounded to 1% halves up }
    unit visit
    fact day answered date
    fact lanes answered 1 to 10
    fact warm about inspection answered yes-no
    figure progress "Progress"
    answers quality { yes worth 1  partly worth 1/2  no worth 0  na not counted }
    each question answered on quality
    area water {
        question W1 "Clear" { no with reasons { green "Green"  cloudy "Cloudy" } }
        question W2 "Warm"
        question W3 "Deep" asked when W2 is yes
    }
}
`;

const SHIPPED = `use "pool.criteria"

inspection p of pool edition "1" {
    warm: yes  progress: 12%

    visit V1 {
        day: 2026-03-02  lanes: 6
        W1: no (green) "seen twice"
        W2: yes  W3: no
    }

    | visit | day        | lanes | W1         | W2  | W3  |
    | V2    | 2026-03-03 | 4     | yes        | yes | yes |
    // it rained
    | V3    | 2026-03-04 | 8     | no (green) | no  | -   |
    | V4    | 2026-03-05 | 2     | partly     | na  | -   |

    visit V5 { W1: yes  W2: no }

    | visit | W1  | W2  |
    | V6    | yes | yes |
    | V7    | no (cloudy, "after | rain") | yes |

    judge water as good
}
`;

async function read(text: string): Promise<ReadInspection | undefined> {
  return understand(await loadSources(['p.cases'], textAccess({ 'pool.criteria': FRAMEWORK, 'p.cases': text }))).inspections[0];
}

function findingsOf(answers: ReadAnswers): readonly Diagnostic[] {
  const { report, found } = createReport();
  reportAnswers(answers, report);
  return tidy(found);
}

function applied(text: string, change: TextChange): string {
  return text.slice(0, change.start) + change.text + text.slice(change.end);
}

const snippets = fc.oneof(fc.constantFrom('yes', 'no', 'na', '-', '', ' ', 'n', 'V2', 'W1', ' | ', '|', '\n', '}', '{', '"', '//', ':', '(late)', '€', '😀', 'formerly'), fc.string({ maxLength: 6 }));
const edits = (length: number): fc.Arbitrary<TextChange> => fc.tuple(fc.nat(length), fc.nat(12), snippets).map(([at, size, text]) => ({ start: at, end: Math.min(length, at + size), text }));

describe('a sheet under edit', () => {
  it('equals the sheet read anew, after every edit it takes in', async () => {
    const first = await read(SHIPPED);
    assert.ok(first !== undefined);
    let taken = 0;
    await fc.assert(fc.asyncProperty(fc.array(edits(SHIPPED.length), { minLength: 1, maxLength: 6 }), async (changes) => {
      let text = SHIPPED;
      // A live sheet changes what it was given.
      const begun = await read(SHIPPED);
      assert.ok(begun !== undefined);
      const live = new LiveSheet(begun.answers, begun.framework.framework);
      for (const change of changes) {
        const inside = { ...change, start: Math.min(change.start, text.length), end: Math.min(change.end, text.length) };
        text = applied(text, inside);
        if (live.change(inside, text) === undefined) return;
        taken++;
        const anew = await read(text);
        assert.ok(anew !== undefined);
        assert.deepEqual(live.answers.sheet, anew.inspection.sheet);
        assert.deepEqual(anew.inspection.given.map(({ section, value }) => [section, toText(value)]), [['progress', '3/25']]);
        assert.deepEqual(findingsOf(live.answers), findingsOf(anew.answers));
      }
    }), { numRuns: 4000 });
    assert.ok(taken > 400, `only ${String(taken)} edits were taken in`);
  }).timeout(120_000);

  it('reads one changed answer without a second look at the rest', async () => {
    const first = await read(SHIPPED);
    assert.ok(first !== undefined);
    const live = new LiveSheet(first.answers, first.framework.framework);
    const at = SHIPPED.indexOf('| yes', SHIPPED.indexOf('| V6 ')) + 2;
    assert.equal(live.change({ start: at, end: at + 3, text: 'no' }, applied(SHIPPED, { start: at, end: at + 3, text: 'no' }))?.kind, 'answers');
    assert.deepEqual(live.answers.sheet, (await read(applied(SHIPPED, { start: at, end: at + 3, text: 'no' })))?.inspection.sheet);
  });

  it('leaves figures, and all that stands beside them, to a fresh reading', async () => {
    const first = await read(SHIPPED);
    assert.ok(first !== undefined);
    const live = new LiveSheet(first.answers, first.framework.framework);
    for (const [text, to] of [['12%', '15%'], ['progress', 'progres'], ['yes', 'no']] as const) {
      const start = SHIPPED.indexOf(text, SHIPPED.indexOf('warm:'));
      assert.equal(live.change({ start, end: start + text.length, text: to }, ''), undefined);
    }
  });

  it('leaves edits that move the ends of a block to a fresh reading', async () => {
    const first = await read(SHIPPED);
    assert.ok(first !== undefined);
    const live = new LiveSheet(first.answers, first.framework.framework);
    const at = SHIPPED.indexOf('| V4 ');
    assert.equal(live.change({ start: at, end: at, text: '}\n' }, ''), undefined);
    assert.equal(live.change({ start: 0, end: 2, text: '' }, ''), undefined);
  });
});
