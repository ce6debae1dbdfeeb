import type { Axis, Place, QuestionReport, Report, SectionReport } from '@inspection-criteria/protocol';

/** A place in the file of inspections, at a line. */
export function placeAt(line: number): Place {
  return { uri: 'file:///north.cases', range: { start: { line, character: 0 }, end: { line, character: 5 } } };
}

/** A scale with three bands. */
export const AXIS: Axis = {
  lowest: 0, highest: 1, lowestText: '0%', highestText: '100%',
  bands: [
    { id: 'poor', label: 'Poor', range: 'below 50%', from: 0, to: 0.5, stars: 1, shade: 1, place: placeAt(1) },
    { id: 'fair', label: 'Fair', range: '50% – 79%', from: 0.5, to: 0.8, stars: 2, shade: 0.5, place: placeAt(2) },
    { id: 'good', label: 'Good', range: '80% or more', from: 0.8, to: 1, stars: 3, shade: 0, place: placeAt(3) },
  ],
};

/** A section rated Fair with nothing to be said of it, and what is otherwise. */
export function sectionWith(change: Partial<SectionReport> & { readonly id: string }): SectionReport {
  return {
    label: change.id, level: 'theme', levelLabel: 'Theme', parent: undefined, score: '66%', between: undefined, provisional: 'fair', final: 'fair', rating: 'Fair', stars: 2, starsOf: 3,
    settled: true, answers: 6, missing: 0, place: placeAt(10), axis: AXIS, at: 0.66, from: undefined, to: undefined, judged: false, provisionalLabel: 'Fair', words: undefined, effects: [],
    stillPossible: ['Fair'], next: undefined, before: undefined, ...change,
  };
}

/** A section without a score or anything in its place. */
export function unscored(change: Partial<SectionReport> & { readonly id: string }): SectionReport {
  return sectionWith({ score: undefined, axis: undefined, at: undefined, provisional: undefined, provisionalLabel: undefined, final: undefined, rating: undefined, stars: undefined, starsOf: undefined, stillPossible: [], ...change });
}

/** A question of which four of six answers were yes, and what is otherwise. */
export function questionWith(change: Partial<QuestionReport> & { readonly id: string }): QuestionReport {
  return {
    label: 'The plan was good enough', section: 'planning', place: placeAt(20), counted: true, of: 6, excluded: 1, notAsked: 3, missing: 0, share: '67%', fraction: 2 / 3, words: 'two-thirds',
    values: [
      { id: 'yes', label: 'Yes', count: 4, tone: 'best' }, { id: 'partly', label: 'Partly', count: 1, tone: 'part' },
      { id: 'no', label: 'No', count: 1, tone: 'nothing' }, { id: 'na', label: 'Not applicable', count: 1, tone: 'not counted' },
    ], ...change,
  };
}

/** An inspection in the middle of its work: of everything that can be said of one, some. */
export function reportWith(change: Partial<Report> = {}): Report {
  return {
    uri: 'file:///north.cases', version: 1, inspection: { id: 'north', label: 'North', place: placeAt(0) }, inspections: [{ id: 'north', label: 'North' }, { id: 'south', label: 'South' }],
    framework: { id: 'pilot', label: 'Pilot framework', edition: '2024', place: placeAt(0) }, language: 'en', languages: ['en', 'cy'], answered: 9, asked: 12, complete: false, allRead: true, cause: undefined,
    leftOut: [{ text: 'Line 8 cannot be read.', place: placeAt(8) }, { text: 'There is no case P9.', place: undefined }], sections: SECTIONS, questions: [questionWith({ id: 'Q1' }), questionWith({ id: 'Q2', section: 'delivery', missing: 2 })],
    checks: [{ subject: 'score of planning', expected: '70%', actual: '66%', passed: false, place: placeAt(30) }], open: [{ text: 'May Planning be held to Poor?', place: placeAt(31) }], trial: [], ...change,
  };
}

const SECTIONS: readonly SectionReport[] = [
  sectionWith({
    id: 'planning', label: 'Planning', missing: 2, settled: false, between: ['55%', '82%'], from: 0.55, to: 0.82, stillPossible: ['Good', 'Fair'], provisional: 'good', provisionalLabel: 'Good',
    effects: [{ kind: 'hold', moved: true, text: 'Held to Fair by the lead inspector', place: placeAt(40) }, { kind: 'cap', moved: false, text: 'No better than Fair: it is not', place: undefined }],
    next: { band: 'Good', answers: 2, text: '2 more “Good enough”: Good' },
  }),
  sectionWith({ id: 'planning.first', label: 'First plan', parent: 'planning', level: 'aspect', levelLabel: 'Aspect', axis: { ...AXIS, bands: [] }, rating: undefined, final: undefined, stars: undefined }),
  unscored({ id: 'planning.staff', label: 'Staff', parent: 'planning', level: 'aspect', levelLabel: 'Aspect' }),
  sectionWith({ id: 'delivery', label: 'Delivery', missing: 1, settled: true, score: '85%', at: 0.85, rating: 'Good', final: 'good', provisional: 'good', provisionalLabel: 'Good', stars: 3 }),
  unscored({ id: 'governance', label: 'Governance', judged: true, rating: 'Poor', final: 'poor', stars: 1, starsOf: 3 }),
];
