import type { AnswerSheet, Framework } from '@inspection-criteria/model';
import type { Report } from '../report.ts';
import { columnSpecs, type ColumnSpec } from './codes.ts';
import type { Fragment, TableFragment } from './fragments.ts';
import { readFragment, readRow, type Reading, type RowReading } from './reading.ts';
import { mergeReadings, reportReadings, type Merged } from './sheet.ts';

/** A stretch of text replaced by another; offsets into the file before the change. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The answers of an inspection while its text is edited: only the touched row or block is read again. */
export class LiveSheet {
  private readonly framework: Framework;
  private readonly specs: ReadonlyMap<string, ColumnSpec>;
  private readings: Reading[];
  private merged: Merged | undefined;

  constructor(fragments: readonly Fragment[], framework: Framework) {
    this.framework = framework;
    this.specs = columnSpecs(framework);
    this.readings = fragments.map((fragment) => readFragment(fragment, this.specs));
  }

  /** The stretches as they stand after all changes. */
  get fragments(): readonly Fragment[] {
    return this.readings.map((r) => r.fragment);
  }

  /** The sheet as it stands. */
  get sheet(): AnswerSheet {
    return this.whole.sheet;
  }

  /** Reports all findings as they stand. */
  report(report: Report): void {
    reportReadings(this.readings, this.whole, report);
  }

  private get whole(): Merged {
    this.merged ??= mergeReadings(this.readings, this.framework, this.specs);
    return this.merged;
  }

  /**
   * Takes a change in. False when it does not stay inside one stretch, changes where one begins or ends, or may change
   * more than answers: the file must then be read anew.
   */
  change(change: TextChange): boolean {
    const index = this.readings.findIndex(({ fragment: { span } }) => change.start >= span.start && change.end <= span.end);
    const reading = this.readings[index];
    if (reading === undefined || mayHoldFigures(reading.fragment) || !staysInside(reading.fragment, change)) return false;
    const delta = change.text.length - (change.end - change.start);
    const changed = changedFragment(reading.fragment, change, delta);
    this.readings = this.readings.map((other, i) => i === index ? this.reread(reading, changed, change, delta) : i > index || other.fragment.span.start >= change.end ? shifted(other, delta) : other);
    this.merged = undefined;
    return true;
  }

  private reread(reading: Reading, fragment: Fragment, change: TextChange, delta: number): Reading {
    const row = fragment.kind === 'table' ? rowOf(reading, change) : undefined;
    return row === undefined ? readFragment(fragment, this.specs) : rereadRow(reading, fragment, row, delta);
  }
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

function changedFragment(fragment: Fragment, change: TextChange, delta: number): Fragment {
  const from = change.start - fragment.span.start;
  const text = fragment.text.slice(0, from) + change.text + fragment.text.slice(change.end - fragment.span.start);
  return { ...fragment, text, span: { ...fragment.span, end: fragment.span.end + delta } };
}

function shifted(reading: Reading, delta: number): Reading {
  const { fragment } = reading;
  const span = { ...fragment.span, start: fragment.span.start + delta, end: fragment.span.end + delta };
  const moved: Fragment = fragment.kind === 'table' ? { ...fragment, span }
    : { ...fragment, span, idSpan: { ...fragment.idSpan, start: fragment.idSpan.start + delta, end: fragment.idSpan.end + delta } };
  return { ...reading, fragment: moved };
}

/** The row a change lies in, when it lies in one behind the heading. */
function rowOf(reading: Reading, change: TextChange): number | undefined {
  const { start } = reading.fragment.span;
  const from = change.start - start;
  const index = reading.rows.findIndex((row) => row.start < from && change.end - start <= row.end);
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
