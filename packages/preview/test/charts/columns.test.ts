import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { inColumns, type Piece } from '../../src/charts/columns.ts';
import { wrapped } from '../../src/charts/text-room.ts';

const heading: Piece = { height: 20, isHeading: true };
const chart: Piece = { height: 40, isHeading: false };

describe('The columns of a picture', () => {
  it('are one as long as it is no higher than a page', () => {
    deepEqual(inColumns([heading, chart, chart], 100), { columns: [[0, 1, 2]], height: 100 });
  });

  it('are more where it would be higher, about even, and a heading is said again where its charts go on', () => {
    const { columns } = inColumns([heading, chart, chart, chart, chart, heading, chart], 100);
    deepEqual(columns, [[0, 1, 2, 3], [0, 4, 5, 6]]);
  });

  it('hold every chart once and in order, each under its own heading, however high they are', () => {
    fc.assert(fc.property(fc.array(fc.record({ height: fc.integer({ min: 1, max: 300 }), isHeading: fc.boolean() }), { minLength: 1, maxLength: 80 }), fc.integer({ min: 100, max: 900 }), (pieces, width) => {
      const { columns, height } = inColumns(pieces, width);
      const isChart = (index: number): boolean => pieces[index]?.isHeading === false;
      deepEqual(columns.flat().filter(isChart), [...pieces.keys()].filter(isChart));
      for (const column of columns) {
        const above = column.map((index, at) => isChart(index) ? column.slice(0, at).findLast((one) => !isChart(one)) ?? -1 : undefined);
        for (const [at, index] of column.entries()) if (isChart(index)) equal(above[at], pieces.findLastIndex((piece, one) => piece.isHeading && one < index));
        ok(column.reduce((sum, index) => sum + (pieces[index]?.height ?? 0), 0) <= height);
      }
    }));
  });
});

describe('A text in lines', () => {
  it('breaks between words, and not within one that has no room', () => {
    deepEqual(wrapped('the plan was good', 60, 10), ['the plan', 'was good']);
    deepEqual(wrapped('unsatisfactory', 10, 10), ['unsatisfactory']);
  });
});
