// Nothing is lost between blocks and tables: converted, sorted and converted back, an inspection says what it said.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { languageOf } from '@inspection-criteria/language';
import { meaningOf } from '../printing/meaning.ts';
import { specimens } from '../printing/specimens.ts';
import { checkTexts } from '../files.ts';
import { inspectionWith } from './framework-of-homes.ts';
import { mended } from './mended.ts';
import { rewritesIn, type Files } from './offered.ts';

/** The files with the first rewrite made whose title fits, at the place where a text stands; undefined where none is offered. */
async function withRewrite(files: Files, file: string, at: string, title: RegExp): Promise<Files | undefined> {
  const fix = rewritesIn(await checkTexts(files), file, at).find((one) => title.test(one.title));
  return fix === undefined ? undefined : Object.fromEntries(mended(new Map(Object.entries(files)), fix));
}

/** Answer sheets, decisions and results; what is found is left out, for an answer's place may be another. */
async function saidIn(file: string, files: Files) {
  const { models, results } = await meaningOf(file, files);
  return { models, results };
}

function commentsIn(text: string): readonly string[] {
  return (text.match(/\/\/ [a-z]+/g) ?? []).sort();
}

const answer = fc.constantFrom(
  'yes',
  'no',
  'na',
  '-',
  '',
  'no (late)',
  'no (late, "own | words")',
  'no "remark // here"',
  'no ("a", absent) "b" formerly yes because "c" by "d" on 2026-01-02',
  'maybe',
  'no\n        (late)',
  '🙂',
  'no  "two   blanks"',
);
const comment = fc.constantFrom('', '// seen', '// was late "or', '// bar |');
const record = fc.record({ falls: fc.constantFrom('yes', 'no', ''), C1: answer, C2: answer, above: comment, within: comment, behind: comment });

/** An inspection of a few blocks, one of them a record with an id that sorts oddly. */
const blocks = fc.array(record, { minLength: 1, maxLength: 6 }).map((records) => inspectionWith(...records.flatMap(({ falls, C1, C2, above, within, behind }, i) => [
  above, `resident R${String(12 - i)} {`, `    ${within}`, `    falls: ${falls}  C1: ${C1}  ${behind}`, `    C2: ${C2}`, '}',
].filter((line) => line.trim() !== ''))));

describe('Between blocks and tables', () => {
  it('nothing is lost of random blocks', async function () {
    this.timeout(120_000);
    let converted = 0;
    await fc.assert(fc.asyncProperty(blocks, async (files) => {
      const before = await saidIn('riverside.cases', files);
      const asTable = await withRewrite(files, 'riverside.cases', 'resident R', /as a table$/);
      if (asTable === undefined) return;
      converted++;
      assert.deepEqual(await saidIn('riverside.cases', asTable), before);
      const back = await withRewrite(asTable, 'riverside.cases', '| R', /^Write this table as/);
      assert.ok(back !== undefined, asTable['riverside.cases']);
      assert.deepEqual(await saidIn('riverside.cases', back), before);
      assert.deepEqual(commentsIn(back['riverside.cases'] ?? ''), commentsIn(files['riverside.cases']));
    }), { numRuns: 40 });
    assert.ok(converted > 15, `Only ${String(converted)} could be converted.`);
  });

  it('nothing is lost of any table that ships', async function () {
    this.timeout(120_000);
    let converted = 0;
    for (const { file, text, files } of specimens.filter((one) => languageOf(one.file) === 'cases' && one.text.length < 20_000)) {
      const at = /^ *\| (?!check|give)\w[^|]*\|.*\n *\| \S+/m.exec(text)?.[0];
      const asBlocks = at === undefined ? undefined : await withRewrite(files, file, at.trimStart(), /^Write this table as/);
      if (asBlocks === undefined) continue;
      converted++;
      assert.deepEqual(await saidIn(file, asBlocks), await saidIn(file, files), file);
      const block = /^ *[\w-]+ \w+ \{\n/m.exec((asBlocks[file] ?? '').slice(text.indexOf(at ?? '')))?.[0].trim() ?? '';
      const back = await withRewrite(asBlocks, file, block, /as a table$/);
      assert.ok(back !== undefined, `${file}: ${block}`);
      assert.deepEqual(await saidIn(file, back), await saidIn(file, files), file);
    }
    assert.ok(converted >= 3, `Only ${String(converted)} could be converted.`);
  });

  it('sorting changes the order of records alone', async function () {
    this.timeout(60_000);
    await fc.assert(fc.asyncProperty(blocks, async (files) => {
      const sorted = await withRewrite(files, 'riverside.cases', 'resident R', /^Sort/);
      if (sorted === undefined) return;
      const lines = (text = ''): readonly string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '').sort();
      assert.deepEqual(lines(sorted['riverside.cases']), lines(files['riverside.cases']));
      assert.ok(await withRewrite(sorted, 'riverside.cases', 'resident R', /^Sort/) === undefined);
    }), { numRuns: 40 });
  });
});
