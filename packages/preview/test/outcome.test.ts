import { deepEqual, equal } from 'node:assert/strict';
import type { Moved, Report, SectionReport } from '@inspection-criteria/protocol';
import { isMoved, moves, outcomeText } from '../src/what-if/outcome.ts';
import { entry, report, section } from './browser/samples.ts';

const SAME: Moved = { rating: 'same', score: 'same', far: 0 };

/** What a section was before, and how it moved. */
function was(moved: Partial<Moved>): SectionReport['before'] {
  return { score: '83%', rating: 'Good', stars: 3, at: 83, moved: { ...SAME, ...moved } };
}

function tried(...sections: readonly SectionReport[]): Report {
  return { ...report(), sections };
}

describe('what comes of a trial', () => {
  it('is shown as the server tells it, ratings first, and what goes farthest first', () => {
    const all = moves(tried(
      section('a', 'A', { before: was({ rating: 'worse', score: 'lower', far: 0.13 }) }), section('b', 'B', { before: was({ rating: 'better', score: 'higher', far: 0.43 }) }),
      section('c', 'C', { before: was({ score: 'lower', far: 0.5 }) }), section('d', 'D', { before: was({}) }), section('e', 'E'),
    ));
    deepEqual(all.map(({ section: { id } }) => id), ['b', 'a', 'c', 'd']);
    deepEqual(all.map(isMoved), [true, true, true, false]);
  });

  it('says ratings first, and how much else moves', () => {
    const fair = { before: was({ rating: 'worse', score: 'lower', far: 0.13 }), rating: 'Fair' };
    equal(outcomeText(tried(section('a', 'Safety', fair), section('b', 'Water', { before: was({ score: 'higher', far: 0.01 }) }))), 'Safety: Fair, was Good. Scores that change within their band: 1.');
    equal(outcomeText(tried(...['A', 'B', 'C', 'D', 'E'].map((label) => section(label, label, fair)))), 'A: Fair, was Good. B: Fair, was Good. C: Fair, was Good. More ratings that change: 2.');
  });

  it('says so when nothing moves, when a trial cannot be made, and when none is left', () => {
    equal(outcomeText(tried(section('a', 'Safety', { before: was({}) }))), 'No rating and no score changes.');
    equal(outcomeText({ ...tried(), trial: [entry({ state: 'refused', reason: 'No.' }), entry({ state: 'gone', reason: 'No.' })] }), 'Trials that cannot be made: 1. Trials that no longer apply: 1.');
    equal(outcomeText(undefined), 'Nothing is on trial any more.');
  });
});
