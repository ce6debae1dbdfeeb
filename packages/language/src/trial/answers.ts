import { equal, NOT_ANSWERED, type AnswerColumn, type AnswerSheet, type Inspection, type UnitSheet } from '@inspection-criteria/model';
import { cellValue, type CellValue } from '../answers/cell.ts';
import { columnSpecs } from '../answers/codes.ts';
import { readAnswer } from '../answers/item.ts';
import { writtenAnswer } from '../queries/answers/written.ts';
import { refusalOf } from '../queries/change/answer.ts';
import { besideKept, worded } from '../queries/change/wording.ts';
import { recordsOf } from '../queries/grid/grid.ts';
import type { Inspected } from '../workspace/inspected.ts';
import type { View } from '../workspace/workspace.ts';
import type { Numbered, Refusal, Tried } from './trial.ts';

/** Another answer; without a value, none. */
export interface AnswerTrial {
  readonly kind: 'answer';
  readonly unit: string;
  readonly record: string;
  readonly column: string;
  readonly value: string | undefined;
}

/** What is to stand in a cell of the sheet. */
interface Put {
  readonly trial: AnswerTrial;
  readonly record: number;
  readonly value: CellValue;
}

/** An inspection with other answers, each read as it would be if it stood in the text. */
export function withAnswers(view: View, inspected: Inspected, trials: readonly Numbered<AnswerTrial>[]): Tried<Inspection> {
  const { inspection } = inspected.read;
  const refused: Refusal[] = [];
  const written: number[] = [];
  const puts: Put[] = [];
  for (const { trial, index } of trials) {
    const value = valueOf(view, inspected, trial);
    const record = recordsOf(inspected, trial.unit).indexOf(trial.record);
    if ('reason' in value) refused.push({ index, ...value });
    else if (isIn(inspection.sheet, trial, record, value)) written.push(index);
    else puts.push({ trial, value, record });
  }
  return { refused, written, tried: puts.length === 0 ? inspection : { ...inspection, sheet: withPuts(inspection.sheet, puts, inspected) } };
}

/** What a trial's answer is read as, or why it cannot be answered so. */
function valueOf({ source }: View, inspected: Inspected, trial: AnswerTrial): CellValue | Omit<Refusal, 'index'> {
  const spec = columnSpecs(inspected.read.framework.framework).get(trial.column);
  const refusal = refusalOf(inspected, trial);
  if (spec === undefined || refusal !== undefined) return { gone: true, reason: refusal ?? '' };
  const value = worded(spec, (trial.value ?? '').trim());
  if ('refused' in value) return { gone: false, reason: value.refused };
  const written = value.text === '' ? undefined : writtenAnswer(inspected.read, trial);
  const text = written === undefined ? value.text : besideKept(source, spec, value.text, written.answer);
  return cellValue(spec, readAnswer(text, 0), () => undefined) ?? { code: NOT_ANSWERED };
}

/** Whether an answer stands in the sheet as it is, with all that stands beside it. */
function isIn({ units }: AnswerSheet, { unit, column }: AnswerTrial, record: number, { code, number, text, detail }: CellValue): boolean {
  const answers = units.find((one) => one.unit === unit)?.columns.get(column);
  const was = answers?.numbers.get(record);
  return (answers?.codes[record] ?? NOT_ANSWERED) === code && answers?.texts.get(record) === text
    && (was === undefined || number === undefined ? was === number : equal(was, number)) && JSON.stringify(answers?.details.get(record)) === JSON.stringify(detail);
}

function withPuts({ units }: AnswerSheet, puts: readonly Put[], inspected: Inspected): AnswerSheet {
  return { units: units.map((unit) => {
    const own = puts.filter(({ trial }) => trial.unit === unit.unit);
    if (own.length === 0) return unit;
    // The inspection itself is a record before anything is said of it.
    const records = recordsOf(inspected, unit.unit);
    return { ...unit, records, columns: new Map([...unit.columns].map(([id, column]) => [id, withPutsIn(column, own.filter(({ trial }) => trial.column === id), records.length)])) };
  }) } satisfies { readonly units: readonly UnitSheet[] };
}

function withPutsIn(column: AnswerColumn, puts: readonly Put[], records: number): AnswerColumn {
  if (puts.length === 0 && column.codes.length === records) return column;
  const codes = new Uint8Array(records);
  codes.set(column.codes);
  const [numbers, texts, details] = [new Map(column.numbers), new Map(column.texts), new Map(column.details)];
  for (const { record, value: { code, number, text, detail } } of puts) {
    codes[record] = code;
    put(numbers, record, number);
    put(texts, record, text);
    put(details, record, detail);
  }
  return { id: column.id, codes, numbers, texts, details };
}

function put<T>(cells: Map<number, T>, record: number, value: T | undefined): void {
  if (value === undefined) cells.delete(record);
  else cells.set(record, value);
}
