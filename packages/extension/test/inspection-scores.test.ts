import assert from 'node:assert/strict';
import type { InspectionScores, SectionScore } from '@inspection-criteria/protocol';
import { asMarkdown, inspectionAt, outcomeText, overallOf, sectionsBelow, shortOutcome, starsText, withoutIcons } from '../src/inspection-scores.ts';

const SECTION: SectionScore = {
  id: 'safety', label: 'Safety', level: 'theme', parent: 'pool', score: '83%', between: undefined, provisional: 'good', final: 'good', rating: 'Good', stars: 3, starsOf: 4,
  settled: true, answers: 6, missing: 0,
};
const INSPECTION: InspectionScores = { id: 'seatown', label: 'Seatown pool', start: 10, end: 17, answered: 6, asked: 6, complete: true, allRead: true, checks: { passed: 0, failed: 0 }, sections: [SECTION] };

describe('Scores as they are shown', () => {
  it('belong to the inspection the caret stands in', () => {
    const two = [INSPECTION, { ...INSPECTION, id: 'harbour', start: 100 }];
    assert.deepEqual([0, 50, 100, 200].map((offset) => inspectionAt(two, offset)?.id), ['seatown', 'seatown', 'harbour', 'harbour']);
    assert.equal(inspectionAt([], 0), undefined);
  });

  it('have the whole above the sections, where the whole comes to something', () => {
    const whole = { ...SECTION, id: 'pool', parent: undefined };
    const inspection = { ...INSPECTION, sections: [SECTION, whole] };
    assert.equal(overallOf(inspection)?.id, 'pool');
    assert.deepEqual(sectionsBelow(inspection).map(({ id }) => id), ['pool']);
    assert.deepEqual(sectionsBelow(inspection, 'pool').map(({ id }) => id), ['safety']);
    assert.equal(overallOf({ ...INSPECTION, sections: [{ ...whole, score: undefined, rating: undefined }] }), undefined);
  });

  it('have sections at the top whose whole is not there', () => {
    assert.equal(overallOf(INSPECTION), undefined);
    assert.deepEqual(sectionsBelow(INSPECTION).map(({ id }) => id), ['safety']);
  });

  it('are score, stars and rating in a row', () => {
    assert.equal(outcomeText(SECTION), '83% ★★★☆ Good');
    assert.equal(outcomeText({ ...SECTION, stars: undefined, starsOf: undefined, score: undefined }), 'Good');
    assert.equal(starsText({ stars: 2, starsOf: undefined }), '★★');
  });

  it('are the whole in short, or the stars of its parts where only those are rated', () => {
    const other = { ...SECTION, id: 'staff', stars: 1 };
    assert.equal(shortOutcome({ ...INSPECTION, sections: [SECTION, other] }), '★★★☆ | ★☆☆☆');
    assert.equal(shortOutcome({ ...INSPECTION, sections: [SECTION, { ...other, stars: undefined, rating: 'Poor' }] }), '★★★☆ | Poor');
    assert.equal(shortOutcome({ ...INSPECTION, sections: [{ ...SECTION, id: 'pool', parent: undefined }] }), '83% ★★★☆ Good');
    assert.equal(shortOutcome({ ...INSPECTION, sections: Array.from({ length: 7 }, (_, at) => ({ ...SECTION, id: `part-${at}` })) }), '');
  });

  it('stand as they are written where icons can be named', () => {
    assert.equal(withoutIcons('$(alert) $(sync~spin) $(a b) $5'), '\\$(alert) \\$(sync~spin) $(a b) $5');
  });

  it('stand in Markdown as they are written, whatever is in them', () => {
    assert.equal(asMarkdown('[x](command:evil) <img> a|b\nc'), '\\[x\\]\\(command\\:evil\\) \\<img\\> a\\|b c');
    assert.equal(asMarkdown('https://example.org me@example.org'), 'https\\://example\\.org me\\@example\\.org');
  });
});
