import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../src/edits.ts';
import { fixesFor } from '../../src/fixes/registry.ts';
import { splitTable } from '../../src/syntax/index.ts';
import { checkedOf } from '../../src/workspace/inspected.ts';
import { Workspace } from '../../src/workspace/workspace.ts';

const POOL = `framework pool {
    unit visit
    each question answered yes-no
    level area
    area safety {
        question S1
        question S2
    }
}
`;
const inspection = (body: string): string => `use "pool.criteria"\n\ninspection seatown of pool {\n${body}\n}\n`;
const TABLE = '    | visit | S1  | S2  |\n    | V1    | yes | no  |\n';

/** What a file becomes by the first thing that can be done about each finding on pasted rows; with its title. */
function mended(text: string): { readonly title: string | undefined; readonly text: string; readonly codes: readonly string[] } {
  const workspace = new Workspace();
  workspace.put('pool.criteria', { text: POOL, malformed: false });
  workspace.put('seatown.cases', { text, malformed: false });
  const checked = (): ReturnType<typeof checkedOf> => { const view = workspace.view('seatown.cases'); assert.ok(view !== undefined); return checkedOf(view); };
  const before = checked();
  const finding = before.diagnostics.find(({ about }) => about === 'pasted rows');
  const [fix] = finding === undefined ? [] : fixesFor(before, finding);
  const result = fix === undefined ? text : applyEdits(text, fix.edits);
  workspace.put('seatown.cases', { text: result, malformed: false });
  return { title: fix?.title, text: result, codes: checked().diagnostics.map(({ code }) => code) };
}

describe('Rows pasted from a spreadsheet', () => {
  it('become rows of the table above', () => {
    const { title, text, codes } = mended(inspection(`${TABLE}V2\tyes\tyes\nV3\tno\tMet`));
    assert.equal(title, 'Make rows of the table above of these 2 lines');
    assert.equal(text, inspection(`${TABLE}    | V2    | yes | yes |\n    | V3    | no  | Met |`));
    assert.deepEqual(codes, ['invalid-answer']);
  });

  it('join it over blank lines, with the line ends of the file, and commas between them', () => {
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    assert.equal(mended(crlf(inspection(`${TABLE}\n\nV2,yes,yes\nV3,"no",yes`))).text, crlf(inspection(`${TABLE}    | V2    | yes | yes |\n    | V3    | "no" | yes |`)));
    assert.equal(mended(inspection(`${TABLE}V2,yes,yes\nV3,"no, or ""yes""",yes`)).text, inspection(`${TABLE}    | V2    | yes | yes |\n    | V3    | "no, or \\"yes\\"" | yes |`));
  });

  it('stay in the middle of it', () => {
    const { text, codes } = mended(inspection('    | visit | S1  | S2  |\nV2\tyes\tyes\n    | V3    | no  | no  |'));
    assert.equal(text, inspection('    | visit | S1  | S2  |\n    | V2    | yes | yes |\n    | V3    | no  | no  |'));
    assert.deepEqual(codes, []);
    assert.equal(mended(inspection('    | visit | S1  | S2  |\n    | V1    | yes | no  |\nV2\tyes\tyes\n\n    | V3    | no  | no  |')).text, inspection('    | visit | S1  | S2  |\n    | V1    | yes | no  |\n    | V2    | yes | yes |\n    | V3    | no  | no  |'));
    const other = `${TABLE}    | V2    | yes | yes |\n\n    | visit | S1 |\n    | V3    |    |`;
    assert.equal(mended(inspection(other.replace('    | V2    | yes | yes |', 'V2\tyes\tyes'))).text, inspection(other));
  });

  it('become a table of their own where the first is a heading', () => {
    const { title, text, codes } = mended(inspection('Visit\tS1\tS2\t\nV1\tyes\tno\t\nV2\tno\tno\t'));
    assert.equal(title, 'Make a table of these 3 lines');
    assert.equal(text, inspection('    | visit | S1  | S2 |\n    | V1    | yes | no |\n    | V2    | no  | no |'));
    assert.deepEqual(codes, []);
  });

  it('keep what stood at the head of their ids, and begin a new table under another', () => {
    const { text, codes } = mended(inspection(`${TABLE}Visit no.\tS2\tS1\nV2\tyes\tno`));
    assert.equal(text, inspection(`${TABLE}\n    // Visit no.\n    | visit | S2  | S1 |\n    | V2    | yes | no |`));
    assert.deepEqual(codes, []);
  });

  it('are left where they fit no table, or rows of another would be taken for theirs', () => {
    for (const body of ['V2\tyes\tyes', `${TABLE}V2\tyes`, `${TABLE}visit\tS1\tS2\nV2\tno\tno\n    | V3    | no  | no  |`]) assert.equal(mended(inspection(body)).title, undefined, body);
  });

  it('keep every cell, whatever stands in it', () => {
    const cell = fc.oneof(fc.constantFrom('yes', 'No', '', '"', '"a, b"', '"say ""no"""', 'a|b', '3/4/2026', '#N/A', 'a "b" c', '\\'), fc.string({ unit: fc.constantFrom('a', '"', '|', ' ', '\\', '/', 'é') }));
    const rows = fc.array(fc.tuple(cell, cell).filter((cells) => cells.every((one) => !/^\s*\/\//.test(one))), { minLength: 1, maxLength: 4 });
    let made = 0;
    fc.assert(fc.property(rows, (answers) => {
      const lines = answers.map((cells, i) => [`V${String(i + 2)}`, ...cells]);
      const { title, text } = mended(inspection(`${TABLE}V9\tyes\tyes\n${lines.map((cells) => cells.join('\t')).join('\n')}`));
      if (title === undefined) return;
      made++;
      const table = splitTable(text.slice(text.indexOf('| visit'), text.lastIndexOf('}')).trimEnd());
      assert.deepEqual(table.rows.slice(2).map(({ cells }) => cells.map(({ text: said }) => plain(said))), lines.map((cells) => cells.map((said) => plain(said.trim()))), text);
    }));
    assert.ok(made > 50);
  });
});

/** What a cell says, whichever way its marks are written. */
function plain(cell: string): string {
  return (/^"(?:\\.|[^"\\])*"$/.test(cell) ? cell.slice(1, -1) : /^"(?:[^"]|"")*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell).replace(/["\\]/g, '');
}
