import type { AnswerSheet, Framework } from '@inspection-criteria/model';
import type { Report } from '../report.ts';
import { columnSpecs, type ColumnSpec } from './codes.ts';
import { GrowingUnit, type GrowingColumn, type OwnColumn } from './columns.ts';
import { reportFindings } from './findings.ts';
import type { Fragment } from './fragments.ts';
import { answerPlaces } from './places.ts';
import { readFragment, type Reading } from './reading.ts';

/** The answers of one inspection or example, and how they were read. */
export interface ReadAnswers {
  readonly sheet: AnswerSheet;
  /** The sheet's columns by their ids, which no two units share. */
  readonly columns: ReadonlyMap<string, OwnColumn>;
  /** The stretches of text, in the order written. */
  readonly readings: readonly Reading[];
  /** Answers given again: the first counts. */
  readonly repeatedAnswers: readonly { readonly unit: string; readonly record: string; readonly column: string; readonly reading: Reading }[];
  /** Records with two rows in one table. */
  readonly repeatedRecords: readonly { readonly reading: Reading; readonly row: number }[];
}

/** Reads stretches of text into a sheet. Linear in the text. */
export function readAnswers(fragments: readonly Fragment[], framework: Framework): ReadAnswers {
  const specs = columnSpecs(framework);
  return mergeReadings(fragments.map((fragment) => readFragment(fragment, specs)), framework, specs);
}

/** Puts readings together: records in the order they first appear, of two answers the first. */
export function mergeReadings(readings: readonly Reading[], framework: Framework, specs: ReadonlyMap<string, ColumnSpec>): ReadAnswers {
  const units = new Map(framework.units.map(({ id }) => [id, new GrowingUnit(id, [...specs.values()].filter((s) => s.unit === id).map((s) => s.id))]));
  const repeatedAnswers: ReadAnswers['repeatedAnswers'][number][] = [];
  const repeatedRecords: ReadAnswers['repeatedRecords'][number][] = [];
  for (const reading of readings) {
    const unit = units.get(reading.fragment.unit);
    if (unit === undefined) continue;
    const columns = reading.columns.map((spec) => spec === undefined ? undefined : unit.column(spec.id));
    const seen = new Set<number>();
    reading.rows.forEach((row, index) => {
      if (row.record === undefined) return;
      const record = unit.record(row.record);
      const again = seen.has(record);
      if (again) repeatedRecords.push({ reading, row: index });
      seen.add(record);
      for (const column of mergeRow(reading, index, record, columns)) if (!again) repeatedAnswers.push({ unit: unit.unit, record: row.record, column, reading });
    });
  }
  const finished = [...units.values()].map((u) => u.finish());
  return { sheet: { units: finished }, columns: new Map(finished.flatMap(({ columns }) => [...columns])), readings, repeatedAnswers, repeatedRecords };
}

/** Copies a row's cells into the columns; gives back the columns that had an answer already. */
function mergeRow({ cells, extras, columns: { length } }: Reading, row: number, record: number, columns: readonly (GrowingColumn | undefined)[]): readonly string[] {
  const repeated: string[] = [];
  for (let index = 0; index < length; index++) {
    const code = cells[row * length + index] ?? 0;
    const column = columns[index];
    if (code === 0 || column === undefined) continue;
    if (column.set(record, code)) { repeated.push(column.id); continue; }
    const extra = extras.size === 0 ? undefined : extras.get(row * length + index);
    if (extra?.number !== undefined) column.numbers.set(record, extra.number);
    if (extra?.text !== undefined) column.texts.set(record, extra.text);
    if (extra?.detail !== undefined) column.details.set(record, extra.detail);
  }
  return repeated;
}

/** Reports what was found in readings and in putting them together. */
export function reportAnswers({ readings, repeatedAnswers, repeatedRecords }: ReadAnswers, report: Report): void {
  for (const { fragment: { span }, findings, rows } of readings) {
    reportFindings(findings, span.file, span.start, report);
    for (const row of rows) if (row.findings.length > 0) reportFindings(row.findings, span.file, span.start + row.start, report);
  }
  for (const { reading, row } of repeatedRecords) {
    const { span, unit } = reading.fragment;
    const place = reading.rows[row];
    if (place === undefined) continue;
    report('repeated-record', { file: span.file, start: span.start + place.start, end: span.start + place.end }, `The ${unit} \`${place.record ?? ''}\` has two rows in this table. Remove one of them, or give it another id; where both answer, the first counts.`);
  }
  for (const { unit, record, column, reading } of repeatedAnswers) {
    const span = answerPlaces([reading]).answer(unit, record, column);
    if (span !== undefined) report('repeated-answer', span, `\`${column}\` is answered for this ${unit} already, and the first answer is the one that counts. Remove one of the two.`);
  }
}
