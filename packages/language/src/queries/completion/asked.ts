import { FIRST_VALUE, NOT_ANSWERED, type Fact, type Question, type RecordResult, type Results } from '@inspection-criteria/model';
import type { Plan } from '@inspection-criteria/scoring';
import type { AnswersAt } from '../../names/answer-place.ts';

/** Answers as they are completed, with what has come of them so far; no results are known of an example. */
export interface Answering {
  readonly at: AnswersAt;
  readonly plan: Plan;
  readonly results: Results | undefined;
  readonly language: string | undefined;
}

/** Whether something is asked of a record, as far as that is known; what may be left open is always taken to be asked. */
export function statusOf(answering: Answering, record: string | undefined, column: Question | Fact): 'asked' | 'not asked' | 'unknown' {
  const result = recordResult(answering, record);
  if (result === undefined || record === undefined) return column.asked.length === 0 ? 'asked' : 'unknown';
  if (result.missing.includes(column.id)) return 'asked';
  if (result.notAskedButAnswered.includes(column.id)) return 'not asked';
  const { at: { sheet } } = answering;
  const unit = sheet.units.find((one) => one.unit === column.unit);
  const code = unit?.columns.get(column.id)?.codes[unit.records.indexOf(record)] ?? NOT_ANSWERED;
  return code >= FIRST_VALUE || column.optional ? 'asked' : 'not asked';
}

/** What came of a record; undefined where it is not known yet. */
export function recordResult({ at: { reading: { fragment: { unit } } }, results }: Answering, record: string | undefined): RecordResult | undefined {
  return results?.records.find((one) => one.unit === unit && one.id === record);
}
