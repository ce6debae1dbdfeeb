import { deepEqual, equal, notEqual } from 'node:assert/strict';
import type { Grid, GridParams, Window } from '@inspection-criteria/protocol';
import { Asking } from '../../src/grid/asking.ts';

/** An empty grid of a thousand rows and a hundred columns. */
function gridAt({ rows, columns }: Pick<GridParams, 'rows' | 'columns'>): Grid {
  const column = { id: 'R1', label: '', kind: 'question', section: undefined, answer: 'choice', values: [], place: { uri: '', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } } } as const;
  return {
    uri: '', version: 1, inspection: '', units: [], head: 'all', unit: 'case', columns: Array(100).fill(column), facts: [], sections: [], records: 1000, matching: 1000,
    from: { row: rows.from, column: columns.from }, rows: [],
  };
}

describe('Windows of answers are asked for', () => {
  const wanted = { inspection: undefined };
  const seen = (row: number, column = 0) => ({ rows: { from: row, count: 20 }, columns: { from: column, count: 10 } });

  /** What is asked for as the reader goes from one place to the next, each answer coming before the next step. */
  async function askedFor(...places: readonly (readonly [row: number, column: number])[]): Promise<readonly (readonly [rows: Window, columns: Window])[]> {
    const asked: (readonly [Window, Window])[] = [];
    const asking = new Asking((params) => { asked.push([params.rows, params.columns]); return Promise.resolve(gridAt(params)); }, () => undefined);
    asking.want(undefined, wanted);
    await Promise.resolve();
    for (const [row, column] of places) {
      asking.want(seen(row, column), wanted);
      await Promise.resolve();
    }
    return asked.slice(1);
  }

  it('not before they are needed', async () => {
    deepEqual(await askedFor([0, 0], [10, 0], [20, 0]), []);
  });

  it('with most of what lies where the reader is going', async () => {
    deepEqual(await askedFor([0, 0], [100, 0]), [[{ from: 95, count: 85 }, { from: 0, count: 13 }]]);
    deepEqual(await askedFor([500, 0], [400, 0]).then((asked) => asked.at(-1)), [{ from: 340, count: 85 }, { from: 0, count: 13 }]);
    deepEqual(await askedFor([0, 0], [0, 60]), [[{ from: 0, count: 25 }, { from: 57, count: 43 }]]);
  });

  it('on all sides where the reader has not moved', async () => {
    deepEqual(await askedFor([500, 50]), [[{ from: 475, count: 70 }, { from: 45, count: 20 }]]);
  });

  it('without their head where it has come before, and are whole all the same', async () => {
    const asked: (string | undefined)[] = [];
    const heads = ['one', 'one', 'two'];
    const asking = new Asking((params) => {
      const { columns, facts, sections, ...window } = { ...gridAt(params), head: heads[asked.push(params.head) - 1] ?? '' };
      return Promise.resolve(params.head === window.head ? window : { ...window, columns: [...columns], facts, sections });
    }, () => undefined);
    for (const row of [0, 100, 200]) {
      asking.want(row === 0 ? undefined : seen(row), wanted);
      await Promise.resolve();
    }
    deepEqual(asked, [undefined, 'one', 'one']);
    const [third, second, first] = asking.windows.map(({ grid }) => grid.columns);
    equal(first, second);
    deepEqual(third, first);
    notEqual(third, second);
  });
});
