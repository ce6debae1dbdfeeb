import type { Cell, Trial } from '@inspection-criteria/protocol';
import { t } from './texts.ts';

/** What was taken back, or made again; the answer where it was one. */
export interface Undone {
  readonly kind: 'undo' | 'redo';
  readonly cell: Cell | undefined;
}

/** What is read out of it; `now` says what the answer is, where that is known. */
export function undoneText(kind: Undone['kind'], now: string | undefined): string {
  if (kind === 'undo') return now === undefined ? t('Undone') : t('Undone: {0}', now);
  return now === undefined ? t('Done again') : t('Done again: {0}', now);
}

/** The answer that is on trial, or another, in one of these and not in the other. */
export function cellBetween(inspection: string, one: readonly Trial[], other: readonly Trial[]): Cell | undefined {
  const found = [...one, ...other].find((trial) => !one.includes(trial) || !other.includes(trial));
  return found?.kind === 'answer' ? { inspection, unit: found.unit, record: found.record, column: found.column } : undefined;
}
