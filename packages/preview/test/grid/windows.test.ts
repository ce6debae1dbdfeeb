import assert from 'node:assert/strict';
import type { Grid } from '@inspection-criteria/protocol';
import { turned, ALL, keptChoices, withFact } from '../../src/grid/choices.ts';
import { around, cellAt, isLoaded, rowOf, sourceOf, withLoaded, type Loaded } from '../../src/grid/windows.ts';

const loaded = (row: number, text: string, { query = 1, round = 1 } = {}): Loaded => {
  const area = { rows: { from: row, count: 2 }, columns: { from: 0, count: 2 } };
  const cell = { state: 'answered', text } as const;
  const rows = [0, 1].map((i) => ({ id: `P${String(row + i)}`, row: row + i, share: undefined, missing: 0, cells: [cell, cell] }));
  const grid: Grid = { uri: '', version: 1, inspection: '', units: [], unit: 'case', head: 'all', columns: [], facts: [], sections: [], records: 9, matching: 9, from: { row, column: 0 }, rows };
  return { query, round, area, grid };
};

describe('Windows of answers', () => {
  it('stay until newer ones of the same place come', () => {
    const windows = withLoaded(withLoaded([], loaded(0, 'old')), loaded(2, 'old'));
    const after = withLoaded(windows, loaded(0, 'new', { round: 2 }));
    assert.equal(cellAt(after, 0, 0)?.text, 'new');
    assert.equal(cellAt(after, 2, 0)?.text, 'old');
    assert.equal(cellAt(after, 5, 0), undefined);
  });

  it('are dropped when something else was asked for', () => {
    assert.equal(cellAt(withLoaded([loaded(0, 'all')], loaded(2, 'filtered', { query: 2 })), 0, 0), undefined);
  });

  it('are asked for again when the inspection has changed, and not before', () => {
    const area = { rows: { from: 0, count: 2 }, columns: { from: 0, count: 1 } };
    assert.equal(isLoaded([loaded(0, 'a')], area, 1, 1), true);
    assert.equal(isLoaded([loaded(0, 'a')], area, 1, 2), false);
  });

  it('reach beyond what is seen, and not beyond the ends', () => {
    const pages = { rows: [1, 1], columns: [1, 1] } as const;
    assert.deepEqual(around({ rows: { from: 10, count: 10 }, columns: { from: 0, count: 5 } }, pages, { rows: 25, columns: 100 }), { rows: { from: 0, count: 25 }, columns: { from: 0, count: 10 } });
  });

  it('tell where a record is, or leave it open', () => {
    assert.equal(rowOf([loaded(4, 'a')], 'P5'), 5);
    assert.equal(rowOf([loaded(4, 'a')], 'P7'), undefined);
  });

  it('have a row drawn anew only when what it is drawn from was asked anew', () => {
    const columns = [{ index: 0 }, { index: 1 }];
    const first = withLoaded([], loaded(0, 'a'));
    assert.equal(sourceOf(first, 1, columns), sourceOf(withLoaded(first, loaded(2, 'b')), 1, columns));
    assert.notEqual(sourceOf(first, 1, columns), sourceOf(withLoaded(first, loaded(0, 'b', { round: 2 })), 1, columns));
  });
});

describe('Choosing what is shown', () => {
  it('sorts upwards, downwards, and as in the text again', () => {
    const up = turned(ALL, { column: 'R1' });
    assert.deepEqual(up.sort, { by: { column: 'R1' }, descending: false });
    assert.deepEqual(turned(up, { column: 'R1' }).sort, { by: { column: 'R1' }, descending: true });
    assert.deepEqual(turned(turned(up, { column: 'R1' }), { column: 'R1' }).sort, ALL.sort);
  });

  it('filters by several facts, each with one answer', () => {
    const two = withFact(withFact(withFact(ALL, 'order', 'yro'), 'harm', ''), 'order', 'custody');
    assert.deepEqual(two.filter.where, [{ column: 'harm', value: '' }, { column: 'order', value: 'custody' }]);
    assert.deepEqual(withFact(withFact(two, 'order', undefined), 'harm', undefined).filter.where, []);
  });

  it('is kept as far as it can be understood', () => {
    assert.deepEqual(keptChoices(turned(ALL, 'share')), turned(ALL, 'share'));
    assert.deepEqual(keptChoices({ filter: null, sort: 'up' }), ALL);
  });
});
