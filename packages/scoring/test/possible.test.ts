import assert from 'node:assert/strict';
import { compare, toText, type Possible, type Rational } from '@inspection-criteria/model';
import { score } from '@inspection-criteria/scoring';
import { completionsOf } from './completions.ts';
import { Naive } from './naive.ts';
import { samples, type Sample } from './random-body.ts';
import { tries } from './property.ts';

interface End { readonly exact: Rational | undefined; readonly published: Rational | undefined; readonly final: string | undefined }

const MOST = 250;

/** How often something was looked at, and how often the bounds were as near as can be. */
interface Count { inspections: number; sections: number; near: number; settled: number; unsettled: number }

function sound(possible: Possible, ends: readonly End[], id: string): void {
  const { lowest, highest, lowestPublished, highestPublished, none, ratings, settled } = possible;
  for (const { exact, published, final } of ends) {
    if (exact === undefined) assert.ok(none, `${id} can have no score`);
    else {
      assert.ok((lowest !== undefined && highest !== undefined) || !possible.tight, `${id} can have a score`);
      assert.ok(lowest === undefined || compare(lowest, exact) <= 0, `${id}: ${toText(exact)} is below what is said to be the lowest`);
      assert.ok(highest === undefined || compare(exact, highest) <= 0, `${id}: ${toText(exact)} is above what is said to be the highest`);
    }
    if (published !== undefined) {
      assert.ok(lowestPublished === undefined || compare(lowestPublished, published) <= 0, `${id}: ${toText(published)} would be published below the lowest`);
      assert.ok(highestPublished === undefined || compare(published, highestPublished) <= 0, `${id}: ${toText(published)} would be published above the highest`);
    }
    if (final !== undefined) assert.ok(ratings.includes(final), `${id} can be ${final}`);
  }
  if (settled) assert.ok(new Set(ends.map((e) => e.final)).size <= 1, `${id} is not settled`);
}

function attained(possible: Possible, ends: readonly End[]): boolean {
  const scores = ends.flatMap((e) => e.exact ?? []).toSorted(compare);
  const [first, last] = [scores[0], scores.at(-1)];
  if (first === undefined || last === undefined || possible.lowest === undefined || possible.highest === undefined) return possible.lowest === undefined && first === undefined;
  return compare(first, possible.lowest) === 0 && compare(last, possible.highest) === 0;
}

function holds({ framework, body }: Sample, count: Count): void {
  const bodies = completionsOf(framework, body, MOST);
  if (bodies === undefined) return;
  count.inspections++;
  const scorers = bodies.map((b) => new Naive(framework, b));
  for (const { id, possible, omitted } of score(framework, body).scores) {
    if (omitted) continue;
    const ends = scorers.flatMap((naive): readonly End[] => { const section = naive.section(id); return section === undefined ? [] : [{ exact: naive.exact(section), published: naive.published(section), final: naive.rating(section).final }]; });
    sound(possible, ends, id);
    if (possible.tight) assert.ok(attained(possible, ends), `${id}: its bounds are said to be reached`);
    count.sections++;
    if (attained(possible, ends)) count.near++;
    if (new Set(ends.map((e) => e.final)).size <= 1) count[possible.settled ? 'settled' : 'unsettled']++;
  }
}

describe('What can still come out', () => {
  it('holds every way an inspection can be finished, and is as narrow as it can be nearly always', function () {
    this.timeout(120_000);
    const count: Count = { inspections: 0, sections: 0, near: 0, settled: 0, unsettled: 0 };
    tries(1500, samples({ sections: 2, questions: 2 }, { records: 2, missing: 25 }), (sample) => { holds(sample, count); });
    assert.ok(count.inspections > 700, `${String(count.inspections)} inspections were small enough`);
    assert.ok(count.sections > 1000 && count.settled > 1000, `${String(count.sections)} sections, ${String(count.settled)} settled`);
    assert.ok(count.near >= count.sections * 0.9, `the bounds of ${String(count.near)} of ${String(count.sections)} sections are reached`);
    assert.ok(count.unsettled <= count.settled * 0.05, `${String(count.unsettled)} ratings are said to be open and are not, against ${String(count.settled)}`);
    if (process.env['SHOW'] !== undefined) console.log(count);
  });

  it('is what stands, where nothing is missing', function () {
    this.timeout(60_000);
    let over = 0;
    tries(600, samples({ sections: 3, questions: 2 }, { records: 2, missing: 0 }), ({ framework, body }) => {
      const { scores, complete } = score(framework, body);
      if (completionsOf(framework, body, 1)?.length !== 1 || !complete) return;
      over++;
      for (const { exact, published, final, possible, omitted } of scores) {
        const ends = { lowest: exact, highest: exact, lowestPublished: published, highestPublished: published, none: exact === undefined };
        if (!omitted) assert.deepEqual(possible, { ...ends, tight: true, ratings: final === undefined ? [] : [final], settled: true });
      }
    });
    assert.ok(over > 100, `${String(over)} inspections were over`);
  });
});
