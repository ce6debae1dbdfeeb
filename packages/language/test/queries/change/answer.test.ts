import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toText, type AnswerSheet, type Rational } from '@inspection-criteria/model';
import { format } from '@inspection-criteria/language';
import { applyEdits } from '../../../src/edits.ts';
import { changeAnswer } from '../../../src/queries/change/answer.ts';
import { after, seatown, viewOf } from './specimen.ts';

/** An inspection's answers after a change of one of them. */
function changed(answers: string, record: string, column: string, value: string, unit = 'visit'): string {
  const text = seatown(answers);
  const { view, inspected } = viewOf(text);
  const made = after(text, changeAnswer(view, inspected, { unit, record, column }, value));
  return made.startsWith('use') ? made.slice(seatown('').length - 2, -2) : made;
}

const TABLE = `    | visit | S1          | S2  | S3 |
    | V1    | yes         | no  | yes |
    | V2    | no (late) "dim" |     | |
`;

describe('Another answer', () => {
  it('is written into its cell, and nothing else moves as long as there is room', () => {
    const aligned = TABLE.replace('| no (late) "dim" |     | |', '| no (late)   |     | |').replaceAll('S1          ', 'S1            ').replace('yes         ', 'yes           ');
    assert.equal(changed(aligned, 'V1', 'S1', 'partly'), aligned.replace('yes           | no', 'partly        | no'));
    assert.equal(changed(aligned, 'V1', 'S3', 'na'), aligned.replace('| yes |', '| na |'));
    assert.equal(changed(aligned, 'V2', 'S3', 'na'), aligned.replace('|     | |', '|     | na |'));
    assert.equal(changed(aligned, 'V1', 'S3', ''), aligned.replace('| yes |', '| |'));
  });

  it('moves the other cells of a table that was aligned, and only those', () => {
    const narrow = '    | visit    | S1   | S2 |\n    | V1       | yes  | no |\n    // dull\n    | V2       | na   | no |\n';
    assert.equal(changed(narrow, 'V2', 'S1', 'partly'), '    | visit    | S1       | S2 |\n    | V1       | yes      | no |\n    // dull\n    | V2       | partly   | no |\n');
    assert.equal(changed(narrow.replace('| na   |', '| na |'), 'V2', 'S1', 'partly'), narrow.replace('| na   |', '| partly |'));
  });

  it('keeps the remark, and the reasons that it takes too', () => {
    const block = (answer: string): string => `    visit V1 {\n        S1: ${answer}\n    }\n`;
    assert.equal(changed(block('no (late, "own") "dim" formerly na because "seen"'), 'V1', 'S1', 'yes'), block('yes "dim" formerly na because "seen"'));
    assert.equal(changed(block('no (late)'), 'V1', 'S1', 'no (dark)'), block('no (dark)'));
    assert.equal(changed(block('no formerly yes because "seen"'), 'V1', 'S1', 'yes'), block('yes'));
    assert.equal(changed(block('nein "dim"'), 'V1', 'S1', 'no'), block('no "dim"'));
    assert.equal(changed(block('yes "dim"'), 'V1', 'S1', ''), block('').replace(' \n', '\n'));
  });

  it('is put where the framework asks it, if its block has no room for it', () => {
    assert.equal(changed('    visit V1 {\n        indoor: yes\n        S3: no // dull\n    }\n', 'V1', 'S1', 'na'), '    visit V1 {\n        indoor: yes\n        S1: na\n        S3: no // dull\n    }\n');
    assert.equal(changed('    visit V1 {\n        S1: no // dull\n    }\n', 'V1', 'S3', 'na'), '    visit V1 {\n        S1: no // dull\n        S3: na\n    }\n');
    assert.equal(changed('    visit V1 {\n        S3: no // dull\n    }\n', 'V1', 'S1', 'na'), '    visit V1 {\n        S1: na\n        S3: no // dull\n    }\n');
    assert.equal(changed('    visit V1 { indoor: yes  S3: no }\n', 'V1', 'S1', 'na'), '    visit V1 { indoor: yes  S1: na  S3: no }\n');
    assert.equal(changed('    visit V1 { S3: no }\n', 'V1', 'S1', 'na'), '    visit V1 { S1: na  S3: no }\n');
    assert.equal(changed('    visit V1 {\n    }\n', 'V1', 'S1', 'na'), '    visit V1 {\n        S1: na\n    }\n');
  });

  it('of which a table has no column gets one', () => {
    assert.equal(changed('    | visit    | S1 |\n    | V1       | yes |\n    | V2       | no |\n', 'V2', 'S3', 'na'), '    | visit    | S1   | S3 |\n    | V1       | yes  | |\n    | V2       | no   | na |\n');
  });

  it('changes the answer that counts, where a record stands in two places; taken away, neither is left', () => {
    const twice = '    | visit    | S1 |\n    | V1       | |\n\n    visit V1 { S1: no }\n    visit V1 { S1: yes }\n';
    assert.equal(changed(twice, 'V1', 'S1', 'na'), twice.replace('no', 'na'));
    assert.equal(changed(twice, 'V1', 'S1', ''), twice.replace(' no', '').replace(' yes', ''));
  });

  it('of one’s own words gets its quotation marks', () => {
    assert.equal(changed('    visit V1 { note: }\n', 'V1', 'note', 'late (twice), "dim"'), '    visit V1 { note: "late (twice), \\"dim\\"" }\n');
    assert.equal(changed('    visit V1 { note: }\n', 'V1', 'note', '"late | dim"'), '    visit V1 { note: "late | dim" }\n');
  });

  it('of the inspection itself stands in it', () => {
    assert.equal(changed('', 'inspection', 'seen', 'yes', 'inspection'), '    seen: yes\n');
    assert.equal(changed('    seen: yes\n', 'inspection', 'seen', 'no', 'inspection'), '    seen: no\n');
  });

  it('is refused where it is none, and where there is nobody to answer for', () => {
    assert.match(changed(TABLE, 'V1', 'S1', 'yse'), /`yse` is not among the answers to `S1`/);
    assert.match(changed(TABLE, 'V1', 'lanes', '12'), /outside/);
    assert.match(changed(TABLE, 'V1', 'S1', 'yes | no'), /./);
    assert.match(changed(TABLE, 'V1', 'S1', 'yes // no'), /comments belong/);
    assert.match(changed(TABLE, 'V1', 'note', 'late\ndim'), /one line/);
    assert.match(changed(TABLE, 'V9', 'S1', 'yes'), /There is no visit `V9`/);
    assert.match(changed(TABLE, 'V1', 'D1', 'yes'), /`D1` is no question/);
  });
});

const VALUES = new Map<string, readonly string[]>(Object.entries({
  indoor: ['yes', 'no', '-', ''], lanes: ['1', '10', ''], day: ['2026-03-02', ''], note: ['', 'dull', 'a long remark | with a bar'],
  S1: ['yes', 'partly', 'no', 'na', '-', '', 'no (late, dark)'], S2: ['yes', 'no', ''], S3: ['', 'partly', 'no (dark) "a remark that makes its column wider"'],
}));
const COLUMNS = [...VALUES.keys()];
const WRITTEN = [...[...VALUES.values()].flat(), 'no (late)', 'no "dim"', 'yes formerly no because "seen"', 'nein', 'yes "水"'];

const cell = fc.constantFrom(...WRITTEN).map((answer) => answer.includes('a long') ? `"${answer}"` : answer);
const columns = fc.subarray(COLUMNS, { minLength: 1 });
const table = fc.tuple(columns, fc.array(fc.tuple(fc.constantFrom('V1', 'V2', 'V10'), fc.array(cell, { minLength: 7, maxLength: 7 })), { minLength: 1, maxLength: 3 }), fc.boolean())
  .map(([own, rows, noted]) => `${[`| visit | ${own.join(' | ')} |`, ...rows.map(([id, cells]) => `| ${id} | ${own.map((_, i) => cells[i] ?? '').join(' | ')} |`)].join(noted ? '\n// noted\n' : '\n')}\n`);
const block = fc.tuple(fc.constantFrom('V1', 'V2', 'V10'), columns, fc.array(cell, { minLength: 7, maxLength: 7 }), fc.constantFrom('\n', '  ', ' // noted\n'))
  .map(([id, own, cells, between]) => `visit ${id} {${between}${own.map((column, i) => `${column}: ${cells[i] ?? ''}`).join(between)}\n}\n`);
const text = fc.tuple(fc.array(fc.oneof(table, block), { minLength: 1, maxLength: 3 }), fc.boolean(), fc.boolean()).map(([parts, tidy, dos]) => {
  const raw = seatown(parts.join('\n'));
  const formatted = format(raw, 'cases');
  const made = tidy && formatted.kind === 'formatted' ? formatted.text : raw;
  return dos ? made.replaceAll('\n', '\r\n') : made;
});
const change = fc.tuple(fc.constantFrom('V1', 'V2', 'V10'), fc.constantFrom(...COLUMNS), fc.nat());

function textOf(number: Rational | undefined): string {
  return number === undefined ? '' : toText(number);
}

/** All answers of an inspection by record and column, as they are read. */
function answersIn({ units }: AnswerSheet): ReadonlyMap<string, string> {
  return new Map(units.flatMap(({ records, columns: own }) => [...own.values()].flatMap(({ id, codes, numbers, texts, details }) => records.map((record, i) => (
    [`${record} ${id}`, JSON.stringify([codes[i], textOf(numbers.get(i)), texts.get(i), details.get(i)])] as const
  )))));
}

function isInForm(written: string): boolean {
  const plain = written.replaceAll('\r\n', '\n');
  const formatted = format(plain, 'cases');
  return formatted.kind === 'formatted' && formatted.text === plain;
}

describe('Whatever is answered', () => {
  it('another answer changes that answer alone, and leaves a text in form that was', () => {
    let made = 0;
    fc.assert(fc.property(text, change, (before, [record, column, nth]) => {
      const { view, inspected } = viewOf(before);
      const values = VALUES.get(column) ?? [];
      const value = values[nth % values.length] ?? '';
      const result = changeAnswer(view, inspected, { unit: 'visit', record, column }, value);
      if ('refused' in result) { assert.match(result.refused, /There is no visit/); return; }
      made++;
      const written = applyEdits(before, result.edits);
      const [was, is] = [answersIn(inspected.read.inspection.sheet), answersIn(viewOf(written).inspected.read.inspection.sheet)];
      const own = `${record} ${column}`;
      const others = (all: ReadonlyMap<string, string>) => Object.fromEntries([...all].filter(([key]) => key !== own));
      assert.deepEqual(others(is), others(was), written);
      const alone = viewOf(seatown(value === '' ? `visit ${record} { ${column}: }` : `visit ${record} { ${column}: ${value.includes(' | ') ? `"${value}"` : value} }`));
      const wanted = answersIn(alone.inspected.read.inspection.sheet).get(own) ?? '';
      assert.equal((JSON.parse(is.get(own) ?? '[]') as unknown[])[0], (JSON.parse(wanted) as unknown[])[0], written);
      if (isInForm(before)) assert.ok(isInForm(written), written);
    }), { numRuns: 400 });
    assert.ok(made > 200);
  }).timeout(120_000);
});
