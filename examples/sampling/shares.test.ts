import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createRandom, ranked } from './random.ts';
import { fits, holds, PHRASES, wholePercent } from './shares.ts';

describe('published figures', () => {
  it('are rounded halves up', () => {
    assert.equal(wholePercent(7, 8), 88);
    assert.equal(wholePercent(28, 33), 85);
    assert.equal(wholePercent(22, 31), 71);
    assert.equal(wholePercent(159, 200), 80);
  });

  it('hold as percentages, counts and counts of a total', () => {
    assert.ok(holds('82%', 14, 17));
    assert.ok(!holds('82%', 13, 17));
    assert.ok(holds('6 of 8', 6, 8));
    assert.ok(!holds('6 of 8', 12, 16));
    assert.ok(holds('3', 3, 17));
    assert.ok(holds('all but one', 33, 34));
    assert.ok(holds('over one-third of 21', 8, 21));
    assert.ok(!holds('over one-third of 21', 7, 21));
  });

  it('hold as phrases, whose bounds may be left out', () => {
    assert.ok(fits('over three-quarters', 28, 34));
    assert.ok(!fits('over three-quarters', 3, 4));
    assert.ok(!fits('almost half', 1, 2));
    assert.ok(!fits('half', 0, 0));
    assert.throws(() => fits('quite a few', 1, 2));
  });

  it('have phrases whose ranges are not empty', () => {
    for (const [phrase, { from, to }] of PHRASES) assert.ok(from.of[0] * to.of[1] <= to.of[0] * from.of[1], phrase);
  });
});

describe('drawing', () => {
  it('gives the same numbers on every machine', () => {
    const random = createRandom(20090601);
    assert.deepEqual([random.below(1000), random.below(1000), random.below(1000)], FIRST_THREE);
  });

  it('ranks from the highest and keeps the order of equals', () => {
    assert.deepEqual(ranked(['a', 'b', 'c', 'd'], (item) => (item === 'c' ? 1 : 0)), ['c', 'a', 'b', 'd']);
  });
});

const FIRST_THREE = [284, 244, 22];
