import { FIRST_VALUE, NOT_ASKED, textIn, valuesOf, wholePercentText, type Value } from '@inspection-criteria/model';
import { valueForNumber } from '@inspection-criteria/scoring';
import type { Inspected } from '../../workspace/inspected.ts';
import { writtenAnswer } from '../answers/written.ts';
import { detailTexts } from '../hover/records.ts';
import type { Column } from './columns.ts';
import { marksOf, type AnswerState } from './marks.ts';
import { givenText, type Records } from './order.ts';

/** A record with its cells in the window; `row` is its place among those selected. */
export interface GridRow {
  readonly id: string;
  readonly row: number;
  readonly share: string | undefined;
  readonly missing: number;
  readonly cells: readonly GridCell[];
}

/** One answer. `trial` is set on one that is given on trial. */
export interface GridCell {
  readonly state: AnswerState;
  readonly text: string;
  readonly detail?: string;
  readonly trial?: true;
}

/** An answer that is given on trial. */
export interface AnswerOnTrial {
  readonly unit: string;
  readonly record: string;
  readonly column: string;
}

/** Which columns of which records of a unit are answered on trial. */
export type Trials = ReadonlyMap<string, ReadonlySet<string>>;

/** The answers of one unit that are given on trial. */
export function trialsOf(onTrial: readonly AnswerOnTrial[], unit: string): Trials {
  const trials = new Map<string, Set<string>>();
  for (const { record, column } of onTrial.filter((one) => one.unit === unit)) trials.set(record, (trials.get(record) ?? new Set()).add(column));
  return trials;
}

/** A record's number in the sheet, where it is shown, and what is shown of it. */
export interface RowWanted {
  readonly record: number;
  readonly row: number;
  readonly columns: readonly Column[];
  readonly onTrial: Trials;
  readonly language: string | undefined;
}

/** One record as it is shown. */
export function rowOf(inspected: Inspected, { ids, results }: Records, wanted: RowWanted): GridRow {
  const { record, row, columns, onTrial } = wanted;
  const result = results[record];
  const id = ids[record] ?? '';
  const trials = onTrial.get(id);
  return {
    id, row, share: result?.share === undefined ? undefined : wholePercentText(result.share), missing: result?.missing.length ?? 0,
    cells: columns.map((column) => {
      const cell = cellOf(inspected, wanted, column.id, record, id);
      return trials?.has(column.id) === true ? { ...cell, trial: true } : cell;
    }),
  };
}

function cellOf(inspected: Inspected, { language }: Pick<RowWanted, 'language'>, column: string, record: number, id: string): GridCell {
  const marks = marksOf(inspected);
  const state = marks.state(column, record);
  const detail = marks.answers(column)?.details.get(record);
  const text = textOfAnswer(inspected, column, record, id);
  if (detail === undefined) return { state, text };
  return { state, text, detail: detailTexts(detail, valueGiven(inspected, column, record), (label) => textIn(label, language)).join(' ') };
}

/** What is written of an answer, without what stands beside it: a value by its name; empty where there is none. */
export function textOfAnswer(inspected: Inspected, column: string, record: number, id: string): string {
  const marks = marksOf(inspected);
  if (marks.state(column, record) === 'not understood') return said(inspected, column, id);
  return marks.answers(column)?.codes[record] === NOT_ASKED ? '-' : givenText(inspected, column, record);
}

/** What stands where an answer should, and is none. */
function said({ read, plan }: Inspected, column: string, record: string): string {
  return writtenAnswer(read, { unit: plan.column.get(column)?.unit ?? '', record, column })?.answer.said?.text ?? '';
}

function valueGiven(inspected: Inspected, column: string, record: number): Value | undefined {
  const answer = inspected.plan.column.get(column)?.answer;
  const answers = marksOf(inspected).answers(column);
  if (answer === undefined || answers === undefined) return undefined;
  const number = answers.numbers.get(record);
  if (number !== undefined) return valueForNumber(valuesOf(answer), number);
  return answer.kind === 'choice' ? answer.values[(answers.codes[record] ?? 0) - FIRST_VALUE] : undefined;
}
