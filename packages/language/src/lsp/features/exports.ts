import { exported, type TriedChange } from '@inspection-criteria/formats';
import type { ExportParams, Trial } from '@inspection-criteria/protocol';
import { onTrialOf } from '../../queries/report/on-trial.ts';
import type { Feature } from '../feature.ts';
import type { Seen, Session } from '../session.ts';
import { askedFor, type Asked } from '../tried.ts';

/** Ratings, data summary or answers of an inspection as a page or for a spreadsheet; with a trial, as they would be, and the page says so. */
export const exports: Feature = {
  capabilities: () => ({}),
  register: (session) => {
    session.connection.onRequest('criteria/export', session.answering<ExportParams, string | null>(null, (seen, params) => exportFor(seen, params, session)));
  },
};

function exportFor(seen: Seen, params: ExportParams, session: Session): string | null {
  const asked = askedFor(seen, params, session);
  if (asked === undefined) return null;
  const { what, format, unit, trial = [] } = params;
  const { read: { inspection }, plan: { framework }, results } = asked.inspected;
  const language = framework.languages.includes(asked.language) ? asked.language : undefined;
  return exported(results, inspection.sheet, framework, { what, format, unit, language, tried: triedIn(seen, asked, trial, language) }) ?? null;
}

/** What of the trial makes a difference. */
function triedIn({ view }: Seen, { before, states }: Asked, trials: readonly Trial[], language: string | undefined): readonly TriedChange[] {
  if (before === undefined) return [];
  const told = onTrialOf(view, before, trials, states, language);
  return trials.flatMap((trial, index) => {
    const one = told[index];
    return one?.state !== 'changes' ? [] : [{ kind: trial.kind, of: nameOf(trial, one), written: one.written ?? '', tried: one.tried }];
  });
}

function nameOf(trial: Trial, { label, bands }: ReturnType<typeof onTrialOf>[number]): string {
  switch (trial.kind) {
    case 'answer': return `${trial.record}, ${trial.column}`;
    case 'cut': return `${label} (${bands ?? trial.bands})`;
    case 'weight': return label;
  }
}
