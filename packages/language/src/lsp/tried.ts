import { mainLanguage } from '@inspection-criteria/model';
import type { ReportParams, Trial } from '@inspection-criteria/protocol';
import { tryOut, type TriedOut, type TrialState } from '../trial/trial.ts';
import { inspectedNamed, type Inspected } from '../workspace/inspected.ts';
import type { View } from '../workspace/workspace.ts';
import { inQuotes } from '../wording.ts';
import type { Seen, Session } from './session.ts';

/** The inspection a request is about. */
export interface Asked {
  /** As it is with what is changed on trial. */
  readonly inspected: Inspected;
  /** As it stands in the text; undefined where nothing is changed on trial. */
  readonly before: Inspected | undefined;
  /** What becomes of each trial. */
  readonly states: readonly TrialState[];
  readonly language: string;
}

/** The inspection a request names, with its trials and in its language; undefined where there is none. */
export function askedFor({ view }: Seen, { inspection, language, trial = [] }: Omit<ReportParams, 'textDocument'>, { settings }: Session): Asked | undefined {
  const before = inspectedNamed(view, inspection);
  if (before === undefined) return undefined;
  const spoken = language ?? settings.language ?? mainLanguage(before.plan.framework);
  if (trial.length === 0) return { inspected: before, before: undefined, states: [], language: spoken };
  const { tried, states } = triedOnce(view, before, trial, spoken);
  return { inspected: tried, before, states: states.map((one) => 'reason' in one ? { ...one, reason: inQuotes(one.reason) } : one), language: spoken };
}

/** What is on trial is asked about again and again: by each page, and by each window of answers while somebody scrolls. A view lasts until a text changes. */
const lastTried = new WeakMap<View, { readonly key: string; readonly came: TriedOut }>();

function triedOnce(view: View, before: Inspected, trial: readonly Trial[], language: string): TriedOut {
  const key = JSON.stringify([before.read.inspection.id, trial, language]);
  const last = lastTried.get(view);
  if (last?.key === key) return last.came;
  const came = tryOut(view, before, trial, language);
  lastTried.set(view, { key, came });
  return came;
}
