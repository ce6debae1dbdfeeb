import { NOT_ANSWERED, type Framework } from '@inspection-criteria/model';
import type { CellValue } from './cell.ts';
import { columnSpecs, type ColumnSpec } from './codes.ts';
import type { OwnColumn } from './columns.ts';
import type { Fragment, TableFragment } from './fragments.ts';
import { readFragment, readRow, type Reading, type RowReading } from './reading.ts';
import { mergeReadings, type ReadAnswers } from './sheet.ts';

/** A stretch of text replaced by another; offsets into the file before the change. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An answer that is another now: of a question or fact, by the number of its record. */
export interface CellChange extends CellValue {
  readonly column: string;
  readonly record: number;
}

/** What a change of the text came to: single answers, or more than can be told apart. */
export type Taken = { readonly kind: 'answers'; readonly changes: readonly CellChange[] } | { readonly kind: 'sheet' };

/**
 * The answers of an inspection while its text is edited: only the touched row or block is read again. Single changed answers are put into
 * the sheet in place, so a sheet that was given out before shows them too.
 */
export class LiveSheet {
  private readonly framework: Framework;
  private readonly specs: ReadonlyMap<string, ColumnSpec>;
  private read: ReadAnswers;
  private index: RecordIndex | undefined;

  constructor(answers: ReadAnswers, framework: Framework) {
    this.framework = framework;
    this.specs = columnSpecs(framework);
    this.read = answers;
  }

  /** The answers as they stand. */
  get answers(): ReadAnswers {
    return this.read;
  }

  /**
   * Takes a change in; `text` is the file's text after it. Undefined when it does not stay inside one stretch, changes where one begins or ends, or may change
   * more than answers: the file must then be read anew.
   */
  change(change: TextChange, text: string): Taken | undefined {
    const { readings } = this.read;
    const at = readings.findIndex(({ fragment: { span } }) => change.start >= span.start && change.end <= span.end);
    const reading = readings[at];
    if (reading === undefined || mayHoldFigures(reading.fragment) || !staysInside(reading.fragment, change)) return undefined;
    const delta = change.text.length - (change.end - change.start);
    const row = rowOf(reading, change);
    const before = cellsOf(reading, row);
    const reread = this.reread(reading, changedFragment(reading.fragment, text, delta), row, delta);
    this.read = { ...this.read, readings: readings.map((other, i) => i === at ? reread : other.fragment.span.start >= change.end ? shifted(other, delta) : other) };
    return this.takeIn(before, cellsOf(reread, row));
  }

  /** Takes in that text before the answers has grown or shrunk: a change outside of them, in front. */
  shift(change: TextChange): void {
    const delta = change.text.length - (change.end - change.start);
    this.read = { ...this.read, readings: this.read.readings.map((reading) => reading.fragment.span.start >= change.end ? shifted(reading, delta) : reading) };
    if (this.hasRepeats) this.merge();
  }

  /** What is said of repeats tells of readings by their places. */
  private get hasRepeats(): boolean {
    return this.read.repeatedAnswers.length + this.read.repeatedRecords.length > 0;
  }

  private merge(): void {
    this.index = undefined;
    this.read = mergeReadings(this.read.readings, this.framework, this.specs);
  }

  private reread(reading: Reading, fragment: Fragment, row: number | undefined, delta: number): Reading {
    return row === undefined ? readFragment(fragment, this.specs) : rereadRow(reading, fragment, row, delta);
  }

  /** Puts what changed in one record into the sheet; where records come and go, or answer twice, all readings are put together anew. */
  private takeIn(before: RowCells | undefined, after: RowCells | undefined): Taken {
    this.index ??= indexOf(this.read.readings);
    const record = after?.record === undefined ? undefined : this.index.get(after.unit)?.get(after.record);
    if (this.hasRepeats || before === undefined || after === undefined || before.record !== after.record || (after.record !== undefined && record?.once !== true)) {
      this.merge();
      return { kind: 'sheet' };
    }
    if (record === undefined) return { kind: 'answers', changes: [] };
    const changes = differences(before, after).map(({ column, value }) => ({ ...value, column, record: record.index }));
    for (const changed of changes) put(this.read.columns.get(changed.column), changed);
    return { kind: 'answers', changes };
  }
}

/** The cells of one row or block, by column. */
interface RowCells {
  readonly unit: string;
  readonly record: string | undefined;
  readonly cells: ReadonlyMap<string, CellValue>;
}

/** The cells of a table's row, or of a block where none is named; undefined for a table as a whole. */
function cellsOf({ fragment: { kind, unit }, columns, rows, cells, extras }: Reading, row: number | undefined): RowCells | undefined {
  if (row === undefined && kind === 'table') return undefined;
  const base = (row ?? 0) * columns.length;
  return {
    unit, record: rows[row ?? 0]?.record,
    cells: new Map(columns.flatMap((spec, i) => spec === undefined ? [] : [[spec.id, extras.get(base + i) ?? { code: cells[base + i] ?? NOT_ANSWERED }] as const])),
  };
}

function differences(before: RowCells, after: RowCells): readonly { readonly column: string; readonly value: CellValue }[] {
  const none: CellValue = { code: NOT_ANSWERED };
  return [...new Set([...before.cells.keys(), ...after.cells.keys()])].flatMap((column) => {
    const was = before.cells.get(column) ?? none;
    const value = after.cells.get(column) ?? none;
    return was.code === value.code && isBare(was) && isBare(value) ? [] : [{ column, value }];
  });
}

function isBare({ number, text, detail }: CellValue): boolean {
  return number === undefined && text === undefined && detail === undefined;
}

function put(column: OwnColumn | undefined, { record, code, number, text, detail }: CellChange): void {
  if (column === undefined) return;
  column.codes[record] = code;
  set(column.numbers, record, number);
  set(column.texts, record, text);
  set(column.details, record, detail);
}

function set<T>(map: Map<number, T>, record: number, value: T | undefined): void {
  if (value === undefined) map.delete(record);
  else map.set(record, value);
}

/** For each unit its records: their numbers, and whether each stands in one row or block alone. */
type RecordIndex = ReadonlyMap<string, ReadonlyMap<string, { readonly index: number; once: boolean }>>;

function indexOf(readings: readonly Reading[]): RecordIndex {
  const units = new Map<string, Map<string, { readonly index: number; once: boolean }>>();
  for (const { fragment: { unit }, rows } of readings) {
    const records = units.get(unit) ?? new Map<string, { readonly index: number; once: boolean }>();
    units.set(unit, records);
    for (const { record } of rows) {
      const known = record === undefined ? undefined : records.get(record);
      if (known !== undefined) known.once = false;
      else if (record !== undefined) records.set(record, { index: records.size, once: true });
    }
  }
  return units;
}

/** Among the inspection's own answers figures may stand, which are no part of the sheet; a changed name may make one of an answer. */
function mayHoldFigures({ kind, unit }: Fragment): boolean {
  return kind === 'record' && unit === 'inspection';
}

/** A change that holds no line end, brace, quotation mark or comment, and touches neither the ends nor a heading, leaves the stretch one stretch. */
function staysInside({ span, text, kind }: Fragment, change: TextChange): boolean {
  const from = change.start - span.start;
  const removed = text.slice(from, change.end - span.start);
  if (/[\r\n{}"/\\]/.test(change.text + removed)) return false;
  if (/[/]/.test((text[from - 1] ?? '') + (text[change.end - span.start] ?? ''))) return false;
  if (kind === 'record') return change.start > span.start && change.end < span.end && !/[:]/.test(change.text + removed) && !atLineStart(text, from);
  return from > headingEnd(text) && inSoundRow(text, from) && !atLineStart(text, from) && change.end < span.end && !/\|/.test(removed + change.text);
}

/** Where the heading of a table ends: it says of which unit the table is, so a change there may make it another table. */
function headingEnd(text: string): number {
  const end = text.search(/[\r\n]/);
  return end < 0 ? text.length : end;
}

/** Whether the row has its first bar: without it, it is one only by what else stands in it. */
function inSoundRow(text: string, at: number): boolean {
  const start = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  return /^[ \t]*\|/.test(text.slice(start, at));
}

function atLineStart(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  return start === 0 || text[start - 1] === '\n' || text[start - 1] === '\r';
}

function changedFragment(fragment: Fragment, text: string, delta: number): Fragment {
  const span = { ...fragment.span, end: fragment.span.end + delta };
  return { ...fragment, text: text.slice(span.start, span.end), span };
}

function shifted(reading: Reading, delta: number): Reading {
  const { fragment } = reading;
  const span = { ...fragment.span, start: fragment.span.start + delta, end: fragment.span.end + delta };
  const moved: Fragment = fragment.kind === 'table' ? { ...fragment, span }
    : { ...fragment, span, idSpan: { ...fragment.idSpan, start: fragment.idSpan.start + delta, end: fragment.idSpan.end + delta } };
  return { ...reading, fragment: moved };
}

/** The row of a table a change lies in, when it lies in one behind the heading. */
function rowOf({ fragment: { kind, span: { start } }, rows }: Reading, change: TextChange): number | undefined {
  if (kind === 'record') return undefined;
  const from = change.start - start;
  const index = rows.findIndex((row) => row.start < from && change.end - start <= row.end);
  return index < 0 ? undefined : index;
}

function rereadRow(reading: Reading, fragment: TableFragment | Fragment, index: number, delta: number): Reading {
  const old = reading.rows[index];
  if (old === undefined) return reading;
  const next: Reading = { ...reading, fragment };
  const rows = next.rows;
  const row = readRow(next, index, fragment.text, old.start, old.end + delta);
  rows[index] = row;
  for (let i = index + 1; i < rows.length; i++) {
    const later: RowReading | undefined = rows[i];
    if (later === undefined) continue;
    later.start += delta;
    later.end += delta;
  }
  return next;
}
