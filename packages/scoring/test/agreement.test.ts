import assert from 'node:assert/strict';
import { toText, type Rational, type Tally } from '@inspection-criteria/model';
import { score } from '@inspection-criteria/scoring';
import { naiveMeasure } from './naive-measure.ts';
import { Naive } from './naive.ts';
import { samples, type Sample } from './random-body.ts';
import { tries } from './property.ts';

const text = (value: Rational | undefined): string => value === undefined ? 'none' : toText(value);
const tallyText = (tally: Tally): string => [text(tally.gained), text(tally.available), tally.answers, tally.counted, tally.missed, tally.excluded, tally.notAsked, tally.missing].join(' ');

const measured = { share: 0, number: 0 };

function agree({ framework, body }: Sample): void {
  const naive = new Naive(framework, body);
  const results = score(framework, body);
  for (const found of results.scores) {
    const section = naive.section(found.id);
    assert.ok(section !== undefined);
    assert.equal(found.omitted, naive.omitted(found.id), `${found.id} omitted`);
    if (found.omitted) continue;
    const rating = naive.rating(section);
    assert.equal(tallyText(found.tally), tallyText(naive.tally(naive.pool(found.id))), `${found.id} tally`);
    assert.equal(text(found.exact), text(naive.exact(section)), `${found.id} exact`);
    assert.equal(text(found.published), text(naive.published(section)), `${found.id} published`);
    assert.equal(found.measure, naiveMeasure(section, framework, body), `${found.id} measure`);
    measured[found.measure]++;
    assert.equal(found.provisional, rating.provisional, `${found.id} provisional`);
    assert.equal(found.final, rating.final, `${found.id} final`);
  }
  for (const found of results.questions) assert.equal(tallyText(found.tally), tallyText(naive.tally(naive.questions.filter((q) => q.id === found.id))), `${found.id} tally`);
  const place = { who: { kind: 'section' as const, id: framework.root.id }, section: framework.root.id, published: true, scoring: false };
  results.checks.forEach((check, i) => {
    const { condition } = body.checks[i] ?? {};
    assert.ok(condition !== undefined);
    assert.equal(check.passed, naive.truth(condition, place) === true, `check ${String(i)}`);
  });
}

describe('The engine and a naive scorer agree', () => {
  it('on everything that is scored, rated, counted and checked', function () {
    this.timeout(120_000);
    tries(2500, samples(), agree);
    assert.ok(Math.min(measured.share, measured.number) > 1000, `${String(measured.share)} shares, ${String(measured.number)} numbers`);
  });
});
