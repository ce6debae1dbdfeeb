import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '@inspection-criteria/language';
import { differences } from '../../src/fixes/differences.ts';

const file = 'a.criteria';
const edit = (start: number, end: number, text: string) => ({ span: { file, start, end }, text });

describe('Edits', () => {
  it('are made in the order of their places, those at one place as given', () => {
    assert.equal(applyEdits('abcdef', [edit(4, 5, 'E'), edit(1, 2, 'B'), edit(2, 2, '1'), edit(2, 2, '2')]), 'aB12cdEf');
  });

  it('that overlap one before, or repeat it, are left out', () => {
    assert.equal(applyEdits('abcdef', [edit(0, 3, 'x'), edit(2, 5, 'y'), edit(4, 4, 'z'), edit(4, 4, 'z')]), 'xdzef');
  });
});

describe('Differences', () => {
  const lines = fc.array(fc.constantFrom('a\n', 'b\n', 'c\r\n', '\n', 'd'), { maxLength: 30 }).map((all) => all.join(''));

  it('lead from one text to the other', () => {
    fc.assert(fc.property(lines, lines, (before, after) => {
      assert.equal(applyEdits(before, differences(before, after).map(({ start, end, text }) => edit(start, end, text))), after);
    }), { numRuns: 500 });
  });

  it('touch no line that stays', () => {
    assert.deepEqual(differences('a\nb\nc\nd\n', 'a\nx\nc\nd\ne\n'), [{ start: 2, end: 4, text: 'x\n' }, { start: 8, end: 8, text: 'e\n' }]);
    assert.deepEqual(differences('a\n', 'a\n'), []);
  });
});
