import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkTexts, codesOf } from '../files.ts';

const FRAMEWORK = `framework pool edition "1" {
    level area { rounded to 1% halves up }
    unit visit
    fact day answered date
    fact lanes answered 1 to 10
    fact note answered text
    answers quality { yes worth 1  partly worth 1/2  no worth 0  na not counted }
    area water {
        question W1 "Clear" answered on quality { no with a reason { green "Green" cloudy "Cloudy" } }
        question W2 "Warm" answered on quality
    }
}
`;

const inspection = (body: string): string => `use "pool.criteria"\ninspection p of pool edition "1" {\n${body}\n}\n`;

async function read(body: string) {
  const checked = await checkTexts({ 'pool.criteria': FRAMEWORK, 'p.cases': inspection(body) });
  const [first] = [...checked.results];
  assert.ok(first !== undefined);
  return { checked, sheet: first[0].inspection.sheet, results: first[1] };
}

describe('answers', () => {
  it('beyond what a byte can tell apart are never taken for others', async () => {
    const values = Array.from({ length: 300 }, (_, i) => `v${String(i)}`);
    const { diagnostics, results } = await checkTexts({
      'f.criteria': `framework f edition "1" {\n    unit visit\n    level area\n    answers many { ${values.join('  ')} }\n    area a not scored { question Q answered on many }\n}\n`,
      'i.cases': `use "f.criteria"\ninspection i of f edition "1" {\n    | visit | Q |\n${values.map((v, i) => `    | V${String(i)} | ${v} |\n`).join('')}}\n`,
    });
    const [found] = results.values();
    assert.deepEqual(found?.questions[0]?.values.map(({ count }) => count), values.map((_, i) => i < 250 ? 1 : 0));
    assert.deepEqual(diagnostics.map((d) => d.code).filter((code) => code !== 'missing-answer'), ['too-many-values']);
  });

  it('read the same from a table and from a block', async () => {
    const table = await read('| visit | day | lanes | note | W1 | W2 |\n| V1 | 2026-03-02 | 6 | "busy" | no (green) | yes |');
    const block = await read('visit V1 {\n day: 2026-03-02 lanes: 6 note: "busy"\n W1: no (green)\n W2: yes }');
    assert.deepEqual(table.sheet, block.sheet);
    assert.deepEqual(codesOf(table.checked), []);
  });

  it('may be spread over several tables', async () => {
    const { results } = await read('| visit | day | lanes | note |\n| V1 | 2026-03-02 | 6 | x |\n\n| visit | W1 | W2 |\n// a note between rows\n| V1 | partly | no |');
    assert.equal(results.questions.find((q) => q.id === 'W1')?.tally.counted, 1);
    assert.equal(results.records.length, 1);
  });

  it('keep reasons, remarks and corrections', async () => {
    const { sheet } = await read('| visit | W1 |\n| V1 | no (cloudy, "after rain | storm") "seen twice" formerly yes because "photo" by "Inspector" on 2026-03-03 |');
    const detail = sheet.units.find((u) => u.unit === 'visit')?.columns.get('W1')?.details.get(0);
    assert.deepEqual(detail, { reasons: ['cloudy'], ownReasons: ['after rain | storm'], remark: 'seen twice', correction: { formerly: 'yes', because: 'photo', by: 'Inspector', on: '2026-03-03' } });
  });

  const slips: readonly (readonly [string, string, readonly string[]])[] = [
    ['an answer outside its list', '| visit | W2 |\n| V1 | yse |', ['invalid-answer']],
    ['a number outside its range', '| visit | lanes |\n| V1 | 12 |', ['invalid-answer']],
    ['a number that is none', '| visit | lanes |\n| V1 | many |', ['invalid-answer']],
    ['a date out of the calendar', '| visit | day |\n| V1 | 2026-02-30 |', ['invalid-answer']],
    ['a column that is nothing', '| visit | W7 |\n| V1 | yes |', ['unknown-column']],
    ['a column twice', '| visit | W2 | W2 |\n| V1 | yes | no |', ['repeated-column']],
    ['a record twice in a table', '| visit | W2 |\n| V1 | yes |\n| V1 |  |', ['repeated-record']],
    ['an answer twice', '| visit | W2 |\n| V1 | yes |\n\n| visit | W2 |\n| V1 | no |', ['repeated-answer']],
    ['a cell too many', '| visit | W2 |\n| V1 | yes | no |', ['table-shape']],
    ['a reason from another list', '| visit | W1 |\n| V1 | no (late) |', ['invalid-reason']],
    ['a reason too many', '| visit | W1 |\n| V1 | no (green, cloudy) |', ['invalid-reason']],
    ['no reason where one is asked for', '| visit | W1 |\n| V1 | no |', ['missing-reason']],
    ['an id like no other', '| visit | W2 |\n| __proto__ | yes |', []],
    ['words that are no answer', 'visit V1 { W2 yes }', ['invalid-answer']],
  ];
  for (const [what, body, expected] of slips) {
    it(`say what is wrong with ${what}`, async () => {
      const { checked } = await read(body);
      assert.deepEqual(codesOf(checked).filter((code) => code !== 'missing-answer'), expected);
    });
  }

  it('point at the very word', async () => {
    const body = '| visit | W1  | W2 |\n| V1    | yes | yse |';
    const { checked } = await read(body);
    const finding = checked.diagnostics.find((d) => d.code === 'invalid-answer');
    assert.equal(inspection(body).slice(finding?.span.start, finding?.span.end), 'yse');
    assert.equal(finding?.suggestion, 'yes');
  });

  it('never fail, whatever the text is', async () => {
    const odd = fc.array(fc.oneof(fc.string({ maxLength: 12, unit: 'binary' }), fc.constantFrom('| visit |', '\n', '|', 'W1:', 'visit V1 {', '}', '"', '\\', '//', '\r', '\u0000', '- ', 'formerly', '(')), { maxLength: 40 }).map((p) => p.join(' '));
    await fc.assert(fc.asyncProperty(odd, async (body) => { await checkTexts({ 'pool.criteria': FRAMEWORK, 'p.cases': inspection(body) }); }), { numRuns: 400 });
  }).timeout(60_000);
});
