import assert from 'node:assert/strict';
import { actOf } from '../../src/grid/acts.ts';
import { FIXED, moved } from '../../src/grid/moving.ts';

const extent = { rows: 101, columns: 43, page: 20 };

describe('Walking the grid by keys', () => {
  it('goes a cell at a time, and stays within the grid', () => {
    assert.deepEqual(moved({ row: 5, column: 5 }, 'ArrowRight', false, extent), { row: 5, column: 6 });
    assert.deepEqual(moved({ row: 0, column: 0 }, 'ArrowUp', false, extent), { row: 0, column: 0 });
    assert.deepEqual(moved({ row: 100, column: 42 }, 'ArrowRight', false, extent), { row: 100, column: 42 });
  });

  it('goes to the ends of a row, and with Ctrl to those of the grid', () => {
    assert.deepEqual(moved({ row: 5, column: 5 }, 'End', false, extent), { row: 5, column: 42 });
    assert.deepEqual(moved({ row: 5, column: 5 }, 'Home', true, extent), { row: 1, column: 0 });
    assert.deepEqual(moved({ row: 5, column: 5 }, 'End', true, extent), { row: 100, column: 42 });
  });

  it('goes by pages among the records, and never onto the headers', () => {
    assert.deepEqual(moved({ row: 5, column: 5 }, 'PageDown', false, extent), { row: 25, column: 5 });
    assert.deepEqual(moved({ row: 5, column: 5 }, 'PageUp', false, extent), { row: 1, column: 5 });
  });
});

describe('What keys do on a cell', () => {
  const press = (key: string, change = {}): Parameters<typeof actOf>[0] => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...change });
  const answer = { row: 4, column: FIXED };

  it('changes, clears, shows or types an answer', () => {
    assert.deepEqual(actOf(press('F2'), answer, extent), { kind: 'edit' });
    assert.deepEqual(actOf(press('Delete'), answer, extent), { kind: 'clear' });
    assert.deepEqual(actOf(press(' '), answer, extent), { kind: 'open' });
    assert.deepEqual(actOf(press('y'), answer, extent), { kind: 'type', typed: 'y' });
  });

  it('sorts on headers, and changes nothing in the columns that stay', () => {
    assert.deepEqual(actOf(press('Enter'), { row: 0, column: 2 }, extent), { kind: 'sort' });
    assert.deepEqual(actOf(press('Enter'), { row: 4, column: 1 }, extent), { kind: 'open' });
    assert.equal(actOf(press('y'), { row: 4, column: 1 }, extent), undefined);
  });

  it('leaves the editor its own shortcuts', () => {
    assert.equal(actOf(press('s', { ctrlKey: true }), answer, extent), undefined);
    assert.equal(actOf(press('ArrowLeft', { altKey: true }), answer, extent), undefined);
  });
});
