import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lettersFor } from '../../../src/queries/grid/letters.ts';

describe('The letters of a list', () => {
  it('are those a reader would take', () => {
    assert.deepEqual(lettersFor(['Yes', 'No', 'Not applicable']), ['Y', 'N', 'NA']);
    assert.deepEqual(lettersFor(['Sufficient', 'Not sufficient', 'Not applicable', 'Not enough evidence']), ['S', 'N', 'NA', 'NE']);
    assert.deepEqual(lettersFor(['1', '2', '10', '12']), ['1', '2', '10', '12']);
    assert.deepEqual(lettersFor(['Low', 'Lower', 'Lowest', '—']), ['L', 'LO', 'LW', '4']);
    assert.deepEqual(lettersFor(['Ysgol', 'Ŵyl', 'ŵy']), ['Y', 'Ŵ', 'ŴY']);
  });

  it('tell values apart, whatever they are called', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom('Good', 'good', 'G', '', '日本', '<b>'), fc.string({ unit: 'grapheme' })), { maxLength: 250 }), (labels) => {
      const letters = lettersFor(labels);
      assert.equal(new Set(letters).size, labels.length);
      for (const letter of letters) assert.match(letter, /^(?:[\p{L}\p{N}]\p{M}*){1,2}$/u);
    }));
  });
});
