import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import type { Trial } from '@inspection-criteria/protocol';
import { entriesOf, stepped, withoutTrial, withoutWritten, withTrial } from '../src/what-if/trials.ts';
import { entry, report } from './browser/samples.ts';

const answer: Trial = { kind: 'answer', unit: 'visit', record: 'V01', column: 'S1', value: 'yes' };
const cut: Trial = { kind: 'cut', bands: 'performance', band: 'good', cut: '81%' };
const weight: Trial = { kind: 'weight', of: 'S1', weight: '3' };

describe('trials', () => {
  it('are kept in order, and a later one takes the place of an earlier one of the same thing', () => {
    const all = [answer, cut, weight].reduce<readonly Trial[]>(withTrial, []);
    deepEqual(withTrial(all, { ...cut, cut: '82%' }), [answer, { ...cut, cut: '82%' }, weight]);
    deepEqual(withTrial(all, { ...cut, band: 'fair' }), [answer, cut, weight, { ...cut, band: 'fair' }]);
    deepEqual(withoutTrial(all, { ...answer, value: undefined }), [cut, weight]);
  });

  it('are over when the text says the same, and the rest goes on as it is', () => {
    const tried = { ...report(), trial: [entry(), entry({ state: 'written' }), entry({ state: 'gone', reason: 'It is not there.' })] };
    const left = withoutWritten([answer, cut, weight], tried);
    deepEqual(left.trial, [answer, weight]);
    deepEqual(left.tried?.trial.map(({ state }) => state), ['changes', 'gone']);
    deepEqual(withoutWritten([cut], { ...report(), trial: [entry({ state: 'written' })] }), { trial: [], tried: undefined });
  });

  it('that have just been changed are shown as before, and new ones not yet, until the server has said what becomes of them', () => {
    const tried = { ...report(), trial: [entry({ tried: '81%' })] };
    deepEqual(entriesOf({ trial: [answer, { ...cut, cut: '82%' }], tried, triedOf: [cut] }), [undefined, entry({ tried: '81%' })]);
    deepEqual(entriesOf({ trial: [answer], tried: undefined, triedOf: [] }), [undefined]);
  });
});

describe('a step of a number as it is written', () => {
  it('is one of its last digit', () => {
    deepEqual(['65%', '62.5%', '0.99', '9', '-1', '0', '1 %'].map((text) => stepped(text, 1)), ['66%', '62.6%', '1.00', '10', '0', '1', '2 %']);
    deepEqual(['65%', '62.0%', '0.01', '10', '-1', '0', '-0.05'].map((text) => stepped(text, -1)), ['64%', '61.9%', '0.00', '9', '-2', '-1', '-0.06']);
  });

  it('is none for what is no plain number', () => {
    deepEqual(['1/2', '', 'good', '6 5', '%', '1.', '.5'].map((text) => stepped(text, 1)), Array(7).fill(undefined));
  });

  it('comes back to the number', () => {
    fc.assert(fc.property(fc.integer({ min: -100_000, max: 100_000 }), fc.integer({ min: 0, max: 4 }), fc.constantFrom('', '%'), (digits, places, unit) => {
      const text = `${(digits / 10 ** places).toFixed(places)}${unit}`;
      fc.pre(!/^-0\.?0*%?$/.test(text));
      equal(stepped(stepped(text, 1) ?? '', -1), text);
    }));
  });
});
