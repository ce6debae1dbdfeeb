import type { ExplainedNumber, FrameworkPage, Grid, Levers, Moved, PageLine, Place, Report, SectionReport, Trial, TrialEntry, Window } from '@inspection-criteria/protocol';

/** A file of inspections that is small enough to be looked at whole. Its framework and answers stand in for the server's. */
export const FILES = { 'seatown.cases': 'use "pool.criteria"\n', 'pool.criteria': 'framework pool "Pools" {\n}\n' };

/** Text as somebody would write it who means harm. */
export const HOSTILE = '<img src=x onerror="document.title=\'harmed\'">';

/** A place in a file, by its line. */
export function place(line: number, file = 'pool.criteria'): Place {
  return { uri: `file:///work%20space/${file}`, range: { start: { line, character: 0 }, end: { line, character: 4 } } };
}

function line(text: string, at: number, more: Partial<PageLine> = {}): PageLine {
  return { text, place: place(at), ...more };
}

/** A framework of two editions in two languages, with something of everything. */
export function frameworkPage(edition = '2026', language = 'en'): FrameworkPage {
  return {
    uri: place(0).uri, version: 1, language, languages: ['en', 'cy'], publisher: 'Inspectorate of Pools', edition, leftOut: [],
    frameworks: [{ id: 'pool', edition: '2026', label: 'Review of swimming pools' }, { id: 'pool', edition: '2027', label: 'Review of swimming pools' }],
    root: {
      id: 'pool', level: '', title: line(language === 'cy' ? 'Adolygiad o byllau nofio' : 'Review of swimming pools', 0), scale: undefined, questions: [],
      guidance: `Inspectors **watch** before they ask.\n\n- [the method](https://example.org/method)\n- [quit](command:workbench.action.quit)\n\n${HOSTILE}`,
      method: [line('Its rating is Poor when any theme is Poor.', 3, { because: 'One unsafe pool is one too many' })],
      sections: [
        {
          id: 'safety', level: 'Theme', title: line('Safety', 10), guidance: undefined, scale: 'performance', questions: [],
          method: [line('Its score is the share of counted answers.', 4), line('It is rounded to 1%, halves up.', 5)],
          sections: [{
            id: 'people', level: 'Criterion', title: line('People', 11), guidance: undefined, method: [], scale: undefined, sections: [],
            questions: [
              { id: 'S1', title: line('Lifeguards were alert', 12), guidance: '> Watch for ten minutes.', scale: 'sufficiency', answer: 'Good enough, Not good enough, Not applicable', notes: [line('Weighs 2.', 12)] },
              { id: 'S2', title: line('Lanes were kept apart', 13, { untranslated: true }), guidance: undefined, scale: 'sufficiency', answer: 'Good enough, Not good enough, Not applicable', notes: [line('Asked when the pool was crowded.', 13)] },
            ],
          }],
        },
        { id: 'water', level: 'Theme', title: line(HOSTILE, 20), guidance: undefined, scale: undefined, method: [], sections: [], questions: [
          { id: 'W1', title: line('Degrees of the water', 21), guidance: undefined, scale: undefined, answer: 'a number from 0 to 40, in degrees', notes: [] }] },
      ],
    },
    units: [{ id: 'visit', title: line('Visit', 30), guidance: undefined, sample: [line('At least 4 visits.', 31)], facts: [{ id: 'crowded', title: line('The pool was crowded', 32), guidance: undefined, scale: undefined, answer: 'Yes or No', notes: [] }] }],
    scales: [
      { id: 'sufficiency', kind: 'answers', title: line('Sufficiency', 40), guidance: undefined, values: [
        { id: 'yes', title: line('Good enough', 41), means: '1 point', stars: undefined, guidance: undefined },
        { id: 'no', title: line('Not good enough', 42), means: 'no point', stars: undefined, guidance: undefined },
        { id: 'na', title: line('Not applicable', 43), means: 'not counted', stars: undefined, guidance: undefined }] },
      { id: 'performance', kind: 'bands', title: line('Performance', 50), guidance: 'Read from the top.', values: [
        { id: 'good', title: line('Good', 51), means: '80% and above', stars: 3, guidance: undefined },
        { id: 'fair', title: line('Fair', 52), means: '50% – 79%', stars: 2, guidance: undefined },
        { id: 'poor', title: line('Poor', 53), means: 'below 50%', stars: 1, guidance: undefined }] },
    ],
  };
}

/** The scale of a share, with three bands. */
const AXIS: SectionReport['axis'] = {
  lowest: 0, highest: 100, lowestText: '0%', highestText: '100%', bands: [
    { id: 'poor', label: 'Poor', range: 'below 50%', from: 0, to: 50, stars: 1, shade: 1, place: place(53) },
    { id: 'fair', label: 'Fair', range: '50% – 79%', from: 50, to: 80, stars: 2, shade: 0.5, place: place(52) },
    { id: 'good', label: 'Good', range: '80% and above', from: 80, to: 100, stars: 3, shade: 0, place: place(51) },
  ],
};

/** A section that is rated by its score. */
export function section(id: string, label: string, more: Partial<SectionReport> = {}): SectionReport {
  return {
    id, label, level: 'theme', levelLabel: 'Theme', parent: 'pool', place: place(10), score: '83%', at: 83, from: undefined, to: undefined, between: undefined, axis: AXIS,
    provisional: 'good', final: 'good', rating: 'Good', provisionalLabel: 'Good', stars: 3, starsOf: 3, settled: true, answers: 12, missing: 0, judged: false, words: undefined,
    effects: [], stillPossible: ['Good'], next: undefined, before: undefined, ...more,
  };
}

/** An inspection of three sections; with a trial, as it would be. */
export function report(trial: readonly Trial[] = [], version = 1, first = 'no'): Report {
  const tried = trial.length > 0;
  const before = (moved: Partial<Moved>) => ({ score: '83%', rating: 'Good', stars: 3, at: 83, moved: { rating: 'same', score: 'same', far: 0, ...moved } }) satisfies SectionReport['before'];
  const sections = [
    section('pool', 'Review of swimming pools', { parent: undefined, level: '', levelLabel: '', ...tried ? { before: before({ score: 'lower', far: 0.03 }), score: '80%', at: 80 } : {} }),
    section('safety', 'Safety', tried ? { before: before({ rating: 'worse', score: 'lower', far: 0.08 }), score: '75%', at: 75, final: 'fair', rating: 'Fair', stars: 2 } : {}),
    section('water', HOSTILE, tried ? { before: before({}) } : {}),
  ];
  const named = (id: string, label: string) => ({ id, label, place: place(2, 'seatown.cases') });
  return {
    uri: place(0, 'seatown.cases').uri, version, inspection: named('seatown', 'Seatown pool'), inspections: [{ id: 'seatown', label: 'Seatown pool' }],
    framework: { ...named('pool', 'Review of swimming pools'), edition: '2026' }, language: 'en', languages: ['en', 'cy'], answered: 12, asked: 12, complete: true, allRead: true, cause: undefined, leftOut: [],
    sections, questions: [], checks: [], open: [],
    trial: trial.map((one) => entryOf(one, first)),
  };
}

/** What becomes of a change on trial, and what is otherwise. */
export function entry(change: Partial<TrialEntry> = {}): TrialEntry {
  return { state: 'changes', reason: undefined, label: '', bands: undefined, written: '', tried: '', onlyHere: undefined, ...change };
}

function entryOf(trial: Trial, first: string): TrialEntry {
  const labels: Readonly<Record<string, string>> = { yes: 'Good enough', no: 'Not good enough' };
  switch (trial.kind) {
    case 'answer': return trial.record === 'V01' && trial.column === 'S1' && trial.value === first ? entry({ state: 'written' }) : entry({ label: 'Lifeguards were alert', written: labels[first] ?? '', tried: labels[trial.value ?? ''] ?? '' });
    case 'cut': return entry({
      label: trial.band === 'good' ? 'Good' : 'Fair', bands: 'Performance', written: '80%', tried: trial.cut,
      ...trial.cut === '80%' ? { state: 'written' } : trial.cut === '20%' ? { state: 'refused', reason: 'Good would begin below Fair.' } : {},
    });
    case 'weight': return entry({ label: 'Lifeguards were alert', written: '2', tried: trial.weight });
  }
}

/** The cuts and weights of the framework. */
export const LEVERS: Levers = {
  bands: [{ id: 'performance', label: 'Performance', cuts: [{ band: 'good', label: 'Good', cut: '80%', words: 'at least' }, { band: 'fair', label: 'Fair', cut: '50%', words: 'at least' }] }],
  weights: [{ of: 'S1', label: 'S1 Lifeguards were alert', kind: 'question', weight: '2' }],
};

/** The answers of four visits to two questions. `first` is that of the first visit to the first question. */
export function grid(search = '', first = 'no'): Grid {
  const values = [{ id: 'yes', label: 'Good enough', letter: 'Y', tone: 'best' }, { id: 'no', label: 'Not good enough', letter: 'N', tone: 'nothing' }] as const;
  const column = (id: string, label: string) => ({ id, label, kind: 'question', section: 'safety', answer: 'choice', values, place: place(12) }) as const;
  const ids = ['V01', 'V02', 'V03', 'V04'].filter((id) => id.includes(search));
  return {
    uri: place(0, 'seatown.cases').uri, version: 1, inspection: 'seatown', units: [{ id: 'visit', label: 'Visit', records: 4 }], unit: 'visit', head: 'all',
    columns: [column('S1', 'Lifeguards were alert'), column('S2', 'Lanes were kept apart')], facts: [], sections: [{ id: 'safety', label: 'Safety', depth: 0 }],
    records: 4, matching: ids.length, from: { row: 0, column: 0 },
    rows: ids.map((id, row) => ({ id, row, share: '50%', missing: 0, cells: [{ state: 'answered', text: id === 'V01' ? first : 'yes' }, { state: 'answered', text: 'yes' }] })),
  };
}

/** How a score, or one it is made of, came about. */
export function explained(about: ExplainedNumber['about'], { count }: Window = { from: 0, count: 2 }): ExplainedNumber {
  const label = about.id === 'safety' ? 'Safety' : 'Lifeguards were alert';
  return {
    about, subject: { id: about.id, label, place: place(10) },
    sentences: [{ text: '6 answers count, to 2 questions: 5 of 6 points.', place: undefined }, { text: 'Its score is the share of counted answers: 5/6, about 83.33%.', place: place(4) }, { text: `It may be no better than Fair, because “${HOSTILE}”.`, place: place(15) }],
    parts: about.kind === 'score' ? [{ about: { kind: 'question', id: 'S1' }, label: 'S1 Lifeguards were alert', value: '75%' }] : [],
    answers: Array.from({ length: Math.min(120, count) }, (_, at) => ({
      cell: { inspection: 'seatown', unit: 'visit', record: `V${String(at + 1).padStart(2, '0')}`, column: 'S1' }, question: 'Lifeguards were alert',
      text: at === 1 ? 'still to be answered' : 'Not good enough', missing: at === 1,
    })),
    answersInAll: 120,
  };
}

/** What the server would answer about all this. `first` gives the first answer as it is written. */
export function answers(first: () => string = () => 'no') {
  return {
    'criteria/report': ({ trial }: Readonly<Record<string, unknown>>) => report(trial as readonly Trial[] | undefined, 1, first()),
    'criteria/framework': ({ framework, language }: Readonly<Record<string, unknown>>) => frameworkPage((framework as { readonly edition: string } | undefined)?.edition, language as string | undefined),
    'criteria/levers': () => LEVERS,
    'criteria/grid': ({ filter }: Readonly<Record<string, unknown>>) => grid((filter as { readonly search?: string } | undefined)?.search, first()),
    'criteria/explain': ({ about, answers: wanted }: Readonly<Record<string, unknown>>) => explained(about as ExplainedNumber['about'], wanted as Window | undefined),
    'criteria/change': () => null,
    'criteria/export': () => 'What comes of it.\n',
  };
}
