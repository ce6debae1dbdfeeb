import { mainLanguage } from '@inspection-criteria/model';
import type { ReportParams } from '@inspection-criteria/protocol';
import { tryOut, type Refusal } from '../trial/trial.ts';
import { inspectedNamed, type Inspected } from '../workspace/inspected.ts';
import type { Seen, Session } from './session.ts';

/** The inspection a request is about. */
export interface Asked {
  /** As it is with what is changed on trial. */
  readonly inspected: Inspected;
  /** As it stands in the text; undefined where nothing is changed on trial. */
  readonly before: Inspected | undefined;
  /** Trials that cannot be made, and why. */
  readonly refused: readonly Refusal[];
  readonly language: string;
}

/** The inspection a request names, with its trials and in its language; undefined where there is none. */
export function askedFor({ view }: Seen, { inspection, language, trial = [] }: Omit<ReportParams, 'textDocument'>, { settings }: Session): Asked | undefined {
  const before = inspectedNamed(view, inspection);
  if (before === undefined) return undefined;
  const spoken = language ?? settings.language ?? mainLanguage(before.plan.framework);
  if (trial.length === 0) return { inspected: before, before: undefined, refused: [], language: spoken };
  const { tried, refused } = tryOut(view, before, trial);
  return { inspected: tried, before, refused, language: spoken };
}
