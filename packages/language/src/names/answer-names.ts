import { questionsOf, type AnswerType, type Fact, type Framework, type Question, type Span, type Text, type Value } from '@inspection-criteria/model';
import { readAnswer, readItems, type AnswerText, type Part } from '../answers/item.ts';
import type { Fragment, TableFragment } from '../answers/fragments.ts';
import { isRecordId } from '../answers/record-ids.ts';
import { meaningAt, type Meaning } from '../lower/uses.ts';
import { lineEndFrom, lineStartFrom } from '../syntax/characters.ts';
import { eachCell, eachRow, type Stretch } from '../syntax/index.ts';
import { recordMeaning } from './inspection-uses.ts';

/** A name among answers. */
export interface AnswerName {
  readonly span: Span;
  readonly meaning: Meaning;
  /** The question or fact it answers, or is; undefined for a record. */
  readonly column: string | undefined;
}

/** A question or fact as names among answers are understood by it. */
export interface AnswerColumn {
  readonly meaning: Meaning;
  readonly label: Text;
  readonly unit: string;
  readonly values: ReadonlyMap<string, NamedValue>;
}

/** A value that can be answered, and the reasons under it. */
export interface NamedValue {
  readonly meaning: Meaning;
  readonly label: Text;
  readonly reasons: ReadonlyMap<string, Pick<NamedValue, 'meaning' | 'label'>>;
}

/** Which of the names are looked for; all where nothing is said. */
export interface Wanted {
  /** Offsets in the file; a name counts that touches the stretch. */
  readonly range?: Stretch | undefined;
  /** Columns whose answers are of interest: the others are not read. */
  readonly columns?: ReadonlySet<string> | undefined;
}

/** The questions and facts of a framework by id. */
export function answerColumns(framework: Framework): ReadonlyMap<string, AnswerColumn> {
  const all: readonly (Question | Fact)[] = [...framework.facts, ...questionsOf(framework.root)];
  const known = new Map<readonly Value[], AnswerColumn['values']>();
  return new Map(all.map(({ id, kind, label, unit, answer, nameSpan }) => {
    const column: AnswerColumn = { meaning: meaningAt(nameSpan, kind, id), label, unit, values: valuesOf(answer, known) };
    return [id, column];
  }));
}

/** Questions on one list share its values. */
function valuesOf(answer: AnswerType, known: Map<readonly Value[], AnswerColumn['values']>): AnswerColumn['values'] {
  if (answer.kind !== 'choice') return new Map();
  const values = known.get(answer.values) ?? new Map(answer.values.map((value) => [value.id, namedValue(value, answer.list)]));
  known.set(answer.values, values);
  return values;
}

function namedValue({ id, label, nameSpan, reasons }: Value, list: string): NamedValue {
  const named = (reasons?.list ?? [])
    .map((reason) => [reason.id, { meaning: meaningAt(reason.nameSpan, 'reason', reason.id, id), label: reason.label }] as const);
  return { meaning: meaningAt(nameSpan.file === '' ? undefined : nameSpan, 'value', id, list), label, reasons: new Map(named) };
}

/** The names in a stretch of answers, in reading order: of a table only the rows that are asked for are read. */
export function answerNames(fragment: Fragment, columns: ReadonlyMap<string, AnswerColumn>, wanted: Wanted = {}): readonly AnswerName[] {
  const out: AnswerName[] = [];
  eachAnswerName(fragment, columns, wanted, (start, end, meaning, column) => { out.push({ span: { file: fragment.span.file, start, end }, meaning, column: column?.meaning.id }); });
  return out;
}

/** Takes in a name among answers, by its offsets in the file, with the column it stands in. */
export type Found = (start: number, end: number, meaning: Meaning, column: AnswerColumn | undefined) => void;

/** The same one by one: in long tables there are very many. */
export function eachAnswerName(fragment: Fragment, columns: ReadonlyMap<string, AnswerColumn>, wanted: Wanted, visit: Found): void {
  const { range } = wanted;
  const found: Found = range === undefined ? visit : (start, end, ...rest) => { if (start <= range.end && end >= range.start) visit(start, end, ...rest); };
  if (fragment.kind === 'table') { tableNames(fragment, columns, wanted, found); return; }
  for (const { key, answer } of readItems(fragment.text, fragment.span.start).items) {
    const column = columns.get(key.text);
    if (column === undefined) continue;
    found(key.start, key.end, column.meaning, column);
    if (wanted.columns?.has(key.text) !== false) answerParts(answer, column, found);
  }
}

/** The first line of a table heads it; the first heading, its unit, is no part of the answers. */
function tableNames({ text, span, unit }: TableFragment, columns: ReadonlyMap<string, AnswerColumn>, { range, columns: asked }: Wanted, found: Found): void {
  const headingEnd = lineEndFrom(text, 0);
  const headed: (AnswerColumn | undefined)[] = [];
  eachRow(text.slice(0, headingEnd), (start, end) => {
    eachCell(text, start, end, (index, from, to) => {
      const column = columns.get(text.slice(from, to));
      if (index === 0) return;
      headed[index] = asked?.has(column?.meaning.id ?? '') === false ? undefined : column;
      if (column !== undefined) found(span.start + from, span.start + to, column.meaning, column);
    });
  });
  const from = Math.max(headingEnd, range === undefined ? 0 : lineStartFrom(text, range.start - span.start));
  const to = range === undefined ? text.length : lineEndFrom(text, Math.max(from, Math.min(text.length, range.end - span.start)));
  eachRow(text.slice(from, to), (start, end) => {
    eachCell(text, from + start, from + end, (index, a, b) => {
      const column = headed[index];
      if (index > 0) { if (column !== undefined && b > a) cellNames(text, a, b, span.start, column, found); return; }
      const id = text.slice(a, b);
      if (id !== unit && isRecordId(id)) found(span.start + a, span.start + b, recordMeaning(unit, id), undefined);
    });
  });
}

/** Nearly every cell is one bare word of the list; only the others are taken apart. */
function cellNames(text: string, from: number, to: number, offset: number, column: AnswerColumn, found: Found): void {
  const cell = text.slice(from, to);
  const value = column.values.get(cell);
  if (value !== undefined) found(offset + from, offset + to, value.meaning, column);
  else if (cell !== '-' && column.values.size > 0) answerParts(readAnswer(cell, offset + from), column, found);
}

function answerParts({ value, reasons, formerly }: AnswerText, column: AnswerColumn, found: Found): void {
  const { values } = column;
  const chosen = values.get(value?.text ?? '');
  const part = (place: Part | undefined, meaning: Meaning | undefined): void => {
    if (place !== undefined && meaning !== undefined) found(place.start, place.end, meaning, column);
  };
  part(value, chosen?.meaning);
  for (const reason of reasons) part(reason, chosen?.reasons.get(reason.text)?.meaning);
  part(formerly, values.get(formerly?.text ?? '')?.meaning);
}
