import assert from 'node:assert/strict';
import fc from 'fast-check';
import { add, compare, divide, equal, multiply, ONE, parseRational, rational, roundTo, subtract, toText, ZERO, type Rational, type RoundingMode } from '@inspection-criteria/model';

const percent = rational(1, 100);
const read = (text: string): Rational => parseRational(text) ?? assert.fail(`${text} is not a number`);
const rounded = (text: string, mode: RoundingMode): string => toText(roundTo(read(text), percent, mode));
const numbers = fc.tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 30n })).map(([n, d]) => rational(n, d));

describe('exact numbers', () => {
  it('are read as people write them', () => {
    assert.deepEqual(['12', '0.75', '62.5%', '21/32', '-3', '100%'].map((t) => toText(read(t))), ['12', '3/4', '5/8', '21/32', '-3', '1']);
    assert.deepEqual(['', 'x', '1/0', '1.', '.5', '1e9', '0x10', ' 1'].map(parseRational), Array(8).fill(undefined));
  });

  it('publish the rounding witnesses of the reports', () => {
    assert.deepEqual(['7/8', '28/33', '22/31', '14/17'].map((t) => rounded(t, 'halves up')), ['22/25', '17/20', '71/100', '41/50']);
  });

  it('round a half as the rule says', () => {
    assert.equal(rounded('79.5%', 'halves up'), '4/5');
    assert.equal(rounded('79.5%', 'downwards'), '79/100');
    assert.equal(rounded('79.5%', 'halves even'), '4/5');
    assert.equal(rounded('78.5%', 'halves even'), '39/50');
    assert.equal(rounded('78.01%', 'upwards'), '79/100');
    assert.equal(rounded('78%', 'upwards'), '39/50');
  });

  it('stay exact at any length', () => {
    const digits = '7'.repeat(1000);
    assert.equal(toText(read(digits)), digits);
  });

  it('keep the laws of arithmetic', () => {
    fc.assert(fc.property(numbers, numbers, numbers, (a, b, c) => {
      assert.ok(equal(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c))));
      assert.ok(equal(subtract(add(a, b), b), a));
      assert.ok(compare(b, ZERO) === 0 ? divide(a, b) === undefined : equal(multiply(divide(a, b) ?? ONE, b), a));
    }));
  });

  it('are never rounded by a step or more, and always to a multiple of the step', () => {
    const modes = fc.constantFrom<RoundingMode>('halves up', 'halves even', 'upwards', 'downwards');
    fc.assert(fc.property(numbers, numbers, modes, (a, s, mode) => {
      const step = compare(s, ZERO) < 0 ? subtract(ZERO, s) : s;
      fc.pre(compare(step, ZERO) > 0);
      const result = roundTo(a, step, mode);
      const off = subtract(result, a);
      assert.ok(compare(off, step) < 0 && compare(off, subtract(ZERO, step)) > 0);
      assert.ok(equal(roundTo(result, step, 'downwards'), result));
    }));
  });
});
