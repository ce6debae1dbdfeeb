import assert from 'node:assert/strict';
import path from 'node:path';
import { EXAMPLES } from '../files.ts';
import { DAMAGES, measure, specimensIn } from './recovery.ts';

/** The least share of trials, in percent, in which nothing beyond the damaged line is lost. */
const FLOORS: Readonly<Record<string, number>> = {
  'cut after a token': 100, 'cut inside a word': 98.5, 'a { deleted': 100, 'a } deleted': 100, 'a " deleted': 99.1, 'a letter missing': 99.5,
};

describe('a damaged line', () => {
  const specimens = [...specimensIn(path.join(import.meta.dirname, 'fixtures')), ...specimensIn(EXAMPLES)];
  for (const [name, damage] of Object.entries(DAMAGES)) {
    it(`${name}: what stands on other lines keeps its meaning`, () => {
      const cost = measure(specimens, damage, name.includes('deleted') ? 5 : 23);
      const share = 100 * cost.nothingLost / cost.trials;
      assert.ok(cost.trials > 25, `only ${String(cost.trials)} trials`);
      assert.ok(share >= (FLOORS[name] ?? 100), `${share.toFixed(1)} %:\n${cost.examples.slice(0, 5).join('\n')}`);
    }).timeout(60_000);
  }
});
