import assert from 'node:assert/strict';
import { isName, nameFrom } from '../../src/features/beginning/name.ts';

describe('Names of new things', () => {
  it('are made of their labels', () => {
    assert.equal(nameFrom('Review of swimming pools'), 'review-of-swimming-pools');
    assert.equal(nameFrom('  Seatown’s pool (2026) '), 'seatowns-pool-2026');
    assert.equal(nameFrom('2026 review'), 'review');
    assert.equal(nameFrom('Tŷ Gwyn'), 'tŷ-gwyn');
    assert.equal(nameFrom('…'), '');
  });

  it('begin with a letter, and hold letters and digits with - or . between them', () => {
    for (const name of ['pool', 'fji-2014', 'a.b', 'tŷ']) assert.ok(isName(name), name);
    for (const name of ['', '2014', 'a pool', 'pool-', 'a--b', '-a', 'a"b']) assert.ok(!isName(name), name);
  });
});
