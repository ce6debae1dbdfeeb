import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { criteria, freshFolder } from './run.ts';

interface Score {
  readonly gained: string; readonly available: string; readonly percent: number | null;
  readonly rating: string | null; readonly ratingLabel: string | null; readonly stars: number | null; readonly judged: boolean;
}

type Published = readonly (readonly [string, number | null, string | null, number | null])[];

/** Every published score with its printed rating, by report. */
const published: Readonly<Record<string, Published>> = {
  'full-joint-inspection/blackpool': [['reoffending', 63, 'Unsatisfactory', 2], ['public', 62, 'Unsatisfactory', 2], ['child', 57, 'Unsatisfactory', 2], ['sentence', 73, 'Good', 3], ['governance', null, 'Unsatisfactory', 2]],
  'full-joint-inspection/portsmouth': [['reoffending', 38, 'Poor', 1], ['public', 43, 'Poor', 1], ['child', 55, 'Unsatisfactory', 2], ['sentence', 67, 'Satisfactory', 3], ['governance', null, 'Poor', 1]],
  'full-joint-inspection/swindon': [['reoffending', 74, 'Satisfactory', 3], ['public', 63, 'Unsatisfactory', 2], ['child', 64, 'Unsatisfactory', 2], ['sentence', 91, 'Good', 4], ['governance', null, 'Unsatisfactory', 2], ['interventions', 79, 'Satisfactory', 3]],
  'core-case-inspection/sefton': [
    ['safeguarding', 38, 'DRASTIC', null], ['risk-of-harm', 36, 'DRASTIC', null], ['reoffending', 50, 'SUBSTANTIAL', null],
    ['planning', 42, null, null], ['planning.c1.1', 46, 'SUBSTANTIAL', null], ['planning.c1.2', 45, 'SUBSTANTIAL', null], ['planning.c1.3', 28, 'DRASTIC', null],
    ['delivery', 45, null, null], ['delivery.c2.1', 29, 'DRASTIC', null], ['delivery.c2.2', 53, 'SUBSTANTIAL', null], ['delivery.c2.3', 52, 'SUBSTANTIAL', null],
    ['outcomes', 52, null, null], ['outcomes.c3.1', 41, 'DRASTIC', null], ['outcomes.c3.2', 68, 'MODERATE', null],
  ],
  'short-quality-screening/luton': [['reoffending', null, null, null], ['public', null, null, null], ['child', null, null, null], ['sentence', null, null, null]],
};

function scoresOf(file: string, cwd?: string): Readonly<Record<string, Score>> {
  const { status, out, err } = criteria(['score', file, '--format', 'json'], cwd === undefined ? {} : { cwd });
  assert.equal(status, 0, err);
  return (JSON.parse(out) as { scores: Record<string, Score> }).scores;
}

describe('the published reports', () => {
  for (const [report, rows] of Object.entries(published)) {
    it(`${path.basename(report)}: every published score and rating comes out of the scoring`, () => {
      const scores = scoresOf(`examples/${report}.cases`);
      assert.deepEqual(rows.map(([id]) => [id, scores[id]?.percent, scores[id]?.ratingLabel, scores[id]?.stars]), rows);
    });
  }

  it('move as arithmetic says when one answer is changed', () => {
    const folder = freshFolder(true);
    const file = path.join(folder, 'examples/full-joint-inspection/swindon.cases');
    const text = readFileSync(file, 'utf8');
    const before = scoresOf(file, folder)['sentence'];
    const table = text.indexOf('| S1 ');
    const row = text.indexOf('\n', table) + 1;
    const changed = text.indexOf(' yes', row);
    writeFileSync(file, `${text.slice(0, changed)} no ${text.slice(changed + 4)}`);
    const run = criteria(['score', file, '--format', 'json'], { cwd: folder });
    const after = (JSON.parse(run.out) as { scores: Record<string, Score> }).scores['sentence'];
    assert.equal(Number(after?.gained), Number(before?.gained) - 1);
    assert.equal(after?.available, before?.available);
    assert.equal(after?.percent, Math.round(100 * Number(after?.gained) / Number(after?.available)));
  });

  it('are explained in plain words', () => {
    const { out } = criteria(['score', 'examples/full-joint-inspection/portsmouth.cases', '--trace', 'public']);
    assert.match(out, /135 of 315 points/);
    assert.match(out, /Rounded to 1%, halves up: 3\/7, about 42\.86% becomes 43%\./);
    assert.match(out, /That falls in the band Poor \(below 50%\)\./);
    assert.match(out, /fji-2013\.criteria:\d+:\d+/);
  });
});
