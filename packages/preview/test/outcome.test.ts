import { deepEqual, equal } from 'node:assert/strict';
import type { Report, SectionReport } from '@inspection-criteria/protocol';
import { moves, outcomeText } from '../src/what-if/outcome.ts';
import { report, section } from './browser/samples.ts';

const WAS = { score: '83%', rating: 'Good', stars: 3, at: 83 };

function tried(...sections: readonly SectionReport[]): Report {
  return { ...report(), sections };
}

describe('what comes of a trial', () => {
  it('is told from the scale: better or worse by the band, higher or lower by the score', () => {
    const all = moves(tried(
      section('a', 'A', { before: WAS, score: '70%', at: 70, rating: 'Fair', stars: 2 }),
      section('b', 'B', { before: { score: '40%', rating: 'Poor', stars: 1, at: 40 } }),
      section('c', 'C', { before: WAS, score: undefined, at: undefined }),
      section('d', 'D', { before: WAS, axis: undefined, rating: 'Not rated', stars: undefined }),
      section('e', 'E', { before: WAS }),
      section('f', 'F'),
    ));
    deepEqual(all.map(({ section: { id }, rating, score }) => [id, rating, score]), [
      ['b', 'better', 'higher'], ['a', 'worse', 'lower'], ['d', 'another', 'same'], ['c', 'same', 'another'], ['e', 'same', 'same']]);
  });

  it('says ratings first, and how much else moves', () => {
    const fair = { before: WAS, score: '70%', at: 70, rating: 'Fair', stars: 2 };
    equal(outcomeText(tried(section('a', 'Safety', fair), section('b', 'Water', { before: WAS, score: '84%', at: 84 }))), 'Safety: Fair, was Good. Scores that change within their band: 1.');
    equal(outcomeText(tried(...['A', 'B', 'C', 'D', 'E'].map((label) => section(label, label, fair)))), 'A: Fair, was Good. B: Fair, was Good. C: Fair, was Good. More ratings that change: 2.');
  });

  it('says so when nothing moves, when a trial cannot be made, and when none is left', () => {
    equal(outcomeText(tried(section('a', 'Safety', { before: WAS }))), 'No rating and no score changes.');
    equal(outcomeText({ ...tried(), refused: [{ index: 0, reason: 'No.' }] }), 'Trials that cannot be made: 1.');
    equal(outcomeText(undefined), 'Nothing is on trial any more.');
  });
});
