import assert from 'node:assert/strict';
import fc from 'fast-check';
import { format } from '@inspection-criteria/language';
import { applyEdits } from '../../../src/edits.ts';
import { changeForm } from '../../../src/queries/change/form.ts';
import { addRecord } from '../../../src/queries/change/record.ts';
import { marked } from '../../lsp/editor.ts';
import { after, seatown, viewOf } from './specimen.ts';

/** An inspection's answers with a record added at the cursor. */
function added(answers: string, wanted?: string): string {
  const { text, cursors } = marked(seatown(answers));
  const made = after(text, addRecord(viewOf(text).view, cursors[0] ?? text.length, wanted));
  return made.startsWith('use') ? made.slice(seatown('').length - 2, -2) : made;
}

describe('A new record', () => {
  it('is a row below the one at the cursor, counted on from the last', () => {
    assert.equal(
      added('    | visit    | S1   | S2 |\n    | V08<|>      | yes  | no |\n    | V09      | no   | - |\n'),
      '    | visit    | S1   | S2 |\n    | V08      | yes  | no |\n    | V10      | ¦     | |\n    | V09      | no   | - |\n',
    );
    const wide = '    | visit        | S1 |\n    | case-0009    | yes |\n';
    assert.equal(added(wide), `${wide}    | case-0010    | ¦|\n`);
    assert.equal(added('    | visit | S1 |\n    | V9 | yes |\n'), '    | visit | S1 |\n    | V9 | yes |\n    | V10 | ¦ |\n');
  });

  it('has a row in every table that has one of the record above it', () => {
    assert.equal(
      added('    | visit    | indoor |\n    | V1       | yes |\n    | V2       | yes |\n\n    | visit    | S1 |\n    | V1       | no |\n    | V2       | no |<|>\n\n    // the end\n'),
      '    | visit    | indoor |\n    | V1       | yes |\n    | V2       | yes |\n    | V3       | ¦|\n\n    | visit    | S1 |\n    | V1       | no |\n    | V2       | no |\n    | V3       | |\n\n    // the end\n',
    );
  });

  it('is a row where a table has nothing but its heading yet', () => {
    assert.equal(added('    | visit | S1 |\n'), '    | visit | S1 |\n    | V01 | ¦ |\n');
    assert.equal(added('    judge safety as good\n\n    | visit    | S1   | S2 |\n\n    | visit    | indoor |\n    // the end\n'),
      '    judge safety as good\n\n    | visit    | S1   | S2 |\n    | V01      | ¦     | |\n\n    | visit    | indoor |\n    | V01      | |\n    // the end\n');
    assert.equal(added('    | visit | S1 |\n\n    | diver<|> | D1 |\n'), '    | visit | S1 |\n\n    | diver | D1 |\n    | D01 | ¦ |\n');
  });

  it('is a block with room for all that is asked, where the others are blocks', () => {
    const asked = '        indoor:\n        lanes:\n        day:\n        note:\n        S1:\n        S3:\n';
    assert.equal(
      added('    visit V1 {\n        S1: no<|>\n    } // dull\n\n    visit V2 { S1: yes }\n'),
      `    visit V1 {\n        S1: no\n    } // dull\n\n    visit V3 {\n${asked.replace('indoor:', 'indoor:¦')}    }\n\n    visit V2 { S1: yes }\n`,
    );
    assert.equal(
      added('    visit V1 { S1: no }\n    visit V2<|> { S1: yes }\n'),
      `    visit V1 { S1: no }\n    visit V2 { S1: yes }\n    visit V3 {\n${asked.replace('indoor:', 'indoor:¦')}    }\n`,
    );
    assert.equal(added(''), `    visit V01 {\n${asked.replace('indoor:', 'indoor:¦')}    }\n`);
    assert.equal(added('    diver head { D1: yes }\n'), '    diver head { D1: yes }\n\n    diver head-2 {\n        D1:¦\n    }\n');
  });

  it('is of the unit that is wanted, wherever one stands', () => {
    assert.equal(added('    | visit | S1 |\n    | V1 | no<|> |\n', 'diver'), '    | visit | S1 |\n    | V1 | no |\n\n    diver D01 {\n        D1:¦\n    }\n');
    assert.equal(added('    diver D1 { D1: yes }\n\n    | visit | S1 |\n    | V1 | no<|> |\n', 'diver'), '    diver D1 { D1: yes }\n\n    diver D2 {\n        D1:¦\n    }\n\n    | visit | S1 |\n    | V1 | no |\n');
  });

  it('needs an inspection to stand in', () => {
    const { view } = viewOf(seatown(''));
    assert.deepEqual(addRecord({ ...view, inspections: undefined }, 0), { refused: 'There is no inspection in this file to which something could be added.' });
  });

  it('leaves a text in form, wherever it comes', () => {
    const parts = fc.array(fc.constantFrom('    visit V1 { S1: no }\n', '    visit V2 {\n        S1: no\n    }\n', '\n', '    // dull\n', '    seen: yes\n', '    diver D1 { }\n\n',
      '    | visit    | S1   | S2 |\n    | V3       | yes  | |\n    // dull\n    | V4       | no   | |\n\n', '    judge safety as good\n'), { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(parts, fc.nat(), fc.boolean(), (answers, at, dos) => {
      const formatted = format(seatown(answers.join('')), 'cases');
      const plain = formatted.kind === 'formatted' ? formatted.text : '';
      const text = dos ? plain.replaceAll('\n', '\r\n') : plain;
      const { view, inspected } = viewOf(text);
      const changed = addRecord(view, at % (text.length + 1));
      assert.ok(!('refused' in changed));
      const written = applyEdits(text, changed.edits);
      const unix = written.replaceAll('\r\n', '\n');
      assert.deepEqual(format(unix, 'cases'), { kind: 'formatted', text: unix });
      assert.equal(dos ? written.replaceAll('\r\n', '').includes('\n') : written.includes('\r'), false);
      const count = (of: typeof inspected): number => of.read.inspection.sheet.units.reduce((sum, { records }) => sum + records.length, 0);
      assert.equal(count(viewOf(written).inspected), count(inspected) + 1, written);
      assert.match(written.slice(0, changed.then?.start), /(?:[:{]|\| ?)$/);
    }), { numRuns: 120 });
  }).timeout(60_000);
});

describe('The other form of answers', () => {
  /** An inspection's answers with those at the cursor in the other form. */
  function turned(answers: string): string {
    const { text, cursors } = marked(seatown(answers));
    const made = after(text, changeForm(viewOf(text).view, cursors[0] ?? 0));
    return made.startsWith('use') ? made.slice(seatown('').length - 2, -2) : made;
  }
  const blocks = '    visit V1 {\n        S1: yes\n        S2: no\n    }\n    visit V2 {\n        S1: na\n    }\n';
  const table = '    | visit    | S1   | S2 |\n    | V1       | yes  | no |\n    | V2       | na   | |\n';

  it('is a table for blocks, and blocks for a table, wherever in them one stands', () => {
    assert.equal(turned(blocks.replace('S1: na', 'S1: n<|>a')), table);
    assert.equal(turned(table.replace('na   ', 'na<|>   ')), blocks);
    assert.equal(turned(`    // dull\n${table.replace('visit', 'vi<|>sit')}`), `    // dull\n${blocks}`);
  });

  it('is refused where something would be lost, or nothing is there', () => {
    assert.match(turned(blocks.replace('S1: na', 'S1: n<|>a S1: no')), /without losing anything|would be lost/);
    assert.match(turned(`<|>${blocks}`.replace('    visit V1', '\n    visit V1')), /no table and no block/);
    assert.match(turned(`${blocks.replace('V2 {', 'V2 {{ <|>')}    check check\n`), /Mend that first/);
  });
});
