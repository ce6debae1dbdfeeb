import { columnSpecs } from '../../answers/codes.ts';
import type { TableFragment } from '../../answers/fragments.ts';
import { applyEdits, putIn, type Edit } from '../../edits.ts';
import { bodyAt, type Body } from '../../fixes/bodies.ts';
import { rowText, type FileText } from '../../fixes/cells.ts';
import { indentOf, linesAtEnd, linesBelow } from '../../fixes/lines.ts';
import { runAt } from '../../fixes/records.ts';
import { INDENT } from '../../printing/format.ts';
import { formatTable } from '../../printing/format-table.ts';
import type { Checked } from '../../rules/check.ts';
import { eachCell, type Stretch } from '../../syntax/index.ts';
import { checkedOf, inspectedIn, type Inspected } from '../../workspace/inspected.ts';
import type { View } from '../../workspace/workspace.ts';
import { rowsOfRecord, type RowOf } from '../answers/written.ts';
import { nextId } from '../completion/next-id.ts';
import { changedBy, refused, type Changed } from './changed.ts';
import { askedOfNew } from './new-record.ts';
import { isAligned, lineEdits } from './table.ts';

/**
 * A new record after the one at an offset, or after the last: a row in each table that has a row of the one before, or a block with all that is
 * asked of it, unanswered. What is asked only if something else is answered so has no room yet. A first one goes into the tables that wait for it.
 * With a `wanted` unit it is of that one, whatever stands at the offset.
 */
export function addRecord(view: View, offset: number, wanted?: string): Changed {
  const all = inspectedIn(view);
  const inspected = all.find(({ read: { inspection: { span } } }) => span.start <= offset && offset <= span.end) ?? all[0];
  if (inspected === undefined) return refused('There is no inspection in this file to which something could be added.');
  const checked = checkedOf(view);
  const body = bodyAt(checked, inspected.read.inspection.span);
  const above = recordAt(checked, inspected, body, offset, wanted);
  const waiting = above === undefined ? waitingTables(inspected, offset, wanted) : [];
  const unit = wanted ?? above?.unit ?? waiting[0]?.reading.fragment.unit ?? inspected.plan.framework.units[0]?.id;
  if (body === undefined || unit === undefined || unit === 'inspection') return refused('This framework looks at no cases or the like, only at the inspection as a whole, so there is nothing to add.');
  const id = newId(inspected, unit);
  const tables = above === undefined ? waiting : rowsOfRecord(inspected.read, unit, above.record).filter(({ reading }) => reading.fragment.kind === 'table');
  return tables.length > 0 ? rowsFor(view.source, tables, id) : blockFor({ checked, source: view.source, body, inspected, unit, id, offset: above?.at });
}

/** A record, and where in the text it stands. */
interface RecordAt {
  readonly unit: string;
  readonly record: string;
  readonly at: number;
}

/** The record whose row or block is at an offset; the last of the same kind where none is there, or the last of all. */
function recordAt(checked: Checked, { read: { file, answers } }: Inspected, body: Body | undefined, offset: number, wanted: string | undefined): RecordAt | undefined {
  const readings = answers.readings.filter(({ fragment: { unit } }) => wanted === undefined || unit === wanted);
  const block = body === undefined ? undefined : runAt(checked, body, { file, start: offset, end: offset }).find(({ span }) => span.start <= offset && offset <= span.end);
  const at = block?.node.name === undefined ? undefined : readings.find(({ fragment }) => fragment.kind === 'record' && fragment.unit === block.node.unit && fragment.id === block.node.name);
  if (at?.fragment.kind === 'record') return { unit: at.fragment.unit, record: at.fragment.id, at: offset };
  const reading = readings.find(({ fragment: { kind, span } }) => kind === 'table' && span.start <= offset && offset <= span.end) ?? readings.findLast(({ fragment: { unit } }) => unit !== 'inspection');
  if (reading === undefined) return undefined;
  const { unit, span: { start }, kind } = reading.fragment;
  const row = reading.rows.find((one) => kind === 'table' && start + one.start <= offset && offset <= start + one.end && one.record !== undefined) ?? reading.rows.findLast(({ record }) => record !== undefined);
  return row?.record === undefined ? undefined : { unit, record: row.record, at: reading.fragment.kind === 'record' ? reading.fragment.idSpan.start : start + row.start };
}

/** Tables that are nothing but a heading yet: of the unit of the one at an offset, or of the first. Behind their heading there is no row to go below. */
function waitingTables({ read: { answers: { readings } } }: Inspected, offset: number, wanted: string | undefined): readonly RowOf[] {
  const empty = readings.filter(({ fragment: { kind, unit }, rows }) => kind === 'table' && (wanted === undefined ? unit !== 'inspection' : unit === wanted) && rows.every(({ record }) => record === undefined));
  const [here] = [...empty.filter(({ fragment: { span } }) => span.start <= offset && offset <= span.end), ...empty];
  return empty.filter(({ fragment: { unit } }) => unit === here?.fragment.unit).map((reading) => ({ reading, row: reading.rows.length - 1 }));
}

/** The id behind that of the last record; of a first one the letter its unit begins with, and a number. */
function newId({ read: { inspection: { sheet } } }: Inspected, unit: string): string {
  const ids = sheet.units.find((one) => one.unit === unit)?.records ?? [];
  const last = ids.at(-1);
  const inUse = new Set(ids);
  return (last === undefined ? undefined : nextId(last, inUse)) ?? nextId(last === undefined ? `${unit.charAt(0).toUpperCase()}00` : `${last}-1`, inUse) ?? `${unit}-1`;
}

function rowsFor(source: FileText, tables: readonly RowOf[], id: string): Changed {
  const edits = tables.flatMap((row) => rowBelow(source, row, id));
  const [first] = tables;
  return first === undefined ? changedBy(edits) : { edits, then: firstCell(source, edits, first) };
}

/** A row with a record and nothing else, below another; a table that was aligned is aligned again. */
function rowBelow(source: FileText, { reading: { fragment, columns, rows }, row }: RowOf, id: string): readonly Edit[] {
  const put = rowText([id, ...columns.map(() => '')]);
  const at = fragment.span.start + (rows[row]?.start ?? 0);
  const isTable = (one: typeof fragment): one is TableFragment => one.kind === 'table';
  if (!isTable(fragment) || !isAligned(fragment.text)) return [inItsLineEnds(source, linesBelow(source.text, source.file, at, [put]))];
  const wanted = formatTable(`${fragment.text}\n${put}`);
  return [inItsLineEnds(source, linesBelow(source.text, source.file, at, [wanted.at(-1) ?? put])), ...lineEdits(fragment, wanted)];
}

function inItsLineEnds({ text }: FileText, edit: Edit): Edit {
  return text.includes('\r\n') ? { ...edit, text: edit.text.replaceAll('\n', '\r\n') } : edit;
}

/** Where the first answer of a row is to be written that was put in below another. */
function firstCell({ text }: FileText, edits: readonly Edit[], { reading: { fragment: { span }, rows }, row }: RowOf): Stretch {
  const after = applyEdits(text, edits);
  const begin = movedBy(edits, span.start + (rows[row]?.start ?? 0));
  const start = after.indexOf('|', after.indexOf('\n', begin));
  let at = start;
  eachCell(after, start, lineEnd(after, start), (index, from) => { if (index === 1) at = from; });
  const bar = after.lastIndexOf('|', at - 1);
  const point = Math.min(bar + 2, at);
  return { start: point, end: point };
}

function lineEnd(text: string, from: number): number {
  const end = text.slice(from).search(/[\r\n]/);
  return end < 0 ? text.length : from + end;
}

/** Where an offset is after edits, those at it left aside. */
function movedBy(edits: readonly Edit[], offset: number): number {
  return edits.filter(({ span }) => span.end < offset).reduce((at, { span, text }) => at + text.length - (span.end - span.start), offset);
}

interface BlockFor {
  readonly checked: Checked;
  readonly source: FileText;
  readonly body: Body;
  readonly inspected: Inspected;
  readonly unit: string;
  readonly id: string;
  /** Where the record stands below which it comes; undefined where there is none. */
  readonly offset: number | undefined;
}

function blockFor({ checked, source, body, inspected, unit, id, offset }: BlockFor): Changed {
  const asked = askedOfNew(inspected, unit, [...columnSpecs(inspected.read.framework.framework).keys()]);
  const lines = [`${unit} ${id} {`, ...asked.map((column) => `${INDENT}${column}:`), '}'];
  const edit = offset === undefined ? atEnd(source, body, lines) : below(checked, source, body, offset, lines);
  if (edit === undefined) return refused('The inspection has no closing brace, so nothing can be added to it. Add the brace first.');
  const made = inItsLineEnds(source, edit);
  const [first] = asked;
  const named = made.text.indexOf(`${first ?? '{'}${first === undefined ? '' : ':'}`);
  const at = made.span.start + named + (first === undefined ? 1 : first.length + 1);
  return { edits: [made], then: { start: at, end: at } };
}

/** At the end of the inspection, behind a blank line where something else stands there. */
function atEnd({ text }: FileText, { span }: Body, lines: readonly string[]): Edit | undefined {
  const before = text.slice(span.start, Math.max(span.start, span.end - 1)).replace(/[ \t]+$/, '');
  return linesAtEnd(text, span, /\{[ \t]*(?:\r?\n)?$|\n[ \t]*\r?\n$/.test(before) ? lines : ['', ...lines]);
}

/** Below the block at an offset, parted from it as that one is from the one above it. */
function below(checked: Checked, { file, text }: FileText, body: Body, offset: number, lines: readonly string[]): Edit | undefined {
  const run = runAt(checked, body, { file, start: offset, end: offset });
  const index = run.findIndex(({ span }) => span.start <= offset && offset <= span.end);
  const here = run[index];
  if (here === undefined) return atEnd({ file, text }, body, lines);
  const [one, other] = index > 0 ? [run[index - 1], here] : [here, run[index + 1]];
  const close = one !== undefined && other !== undefined && !/\n[ \t]*\r?\n/.test(text.slice(one.span.end, other.span.start));
  const indent = indentOf(text, here.span.start);
  return putIn(file, endOfLine(text, here.span.end), `${close ? '' : '\n'}${lines.map((line) => `\n${indent}${line}`).join('')}`);
}

/** The end of a line, or the offset itself where more than a comment stands behind it. */
function endOfLine(text: string, at: number): number {
  const rest = /^[ \t]*(?:\/\/[^\r\n]*)?(?=[\r\n]|$)/.exec(text.slice(at));
  return at + (rest?.[0].length ?? 0);
}
