import assert from 'node:assert/strict';
import { parseRational, percentText, wholePercentText, withThousands, ZERO } from '../src/index.ts';

const share = (text: string) => parseRational(text) ?? ZERO;

describe('A share in passing', () => {
  it('is told to the whole percent, where its score is told exactly', () => {
    assert.deepEqual(['7/17', '1/2', '1/200', '0', '1'].map(share).map(wholePercentText), ['41%', '50%', '1%', '0%', '100%']);
    assert.equal(percentText(share('7/17')), '7/17, about 41.18%');
  });

  it('is never all or nothing where it is not', () => {
    assert.deepEqual(['999/1000', '1/1000'].map(share).map(wholePercentText), ['>99%', '<1%']);
  });
});

describe('A long number', () => {
  it('is told with its thousands kept apart, and nothing behind its point', () => {
    assert.deepEqual([7, 999, 1000, 305000, -12345].map(withThousands), ['7', '999', '1,000', '305,000', '-12,345']);
    assert.deepEqual(['1234567.12345', '1000/3'].map(withThousands), ['1,234,567.12345', '1000/3']);
  });
});
