import type { AnswerSheet } from '@inspection-criteria/model';
import type { Fragment } from '../answers/fragments.ts';
import { readItems } from '../answers/item.ts';
import { sectionCandidates, valueCandidates } from '../lower/candidates.ts';
import { findSection, type Names } from '../lower/names.ts';
import type { Candidate } from '../lower/uses.ts';
import type { ReadFramework } from '../project/frameworks.ts';
import { lineEndFrom, lineStartFrom } from '../syntax/characters.ts';
import { eachCell, eachRow, headingsOf, type Stretch } from '../syntax/index.ts';
import { answerColumns, type AnswerColumn, type NamedValue } from './answer-names.ts';
import { recordMeaning } from './inspection-uses.ts';

/** Answers as they are completed: where they stand in the text of the file, and what they are read with. */
export interface AnswersAt {
  readonly fragment: Fragment;
  readonly text: string;
  readonly read: ReadFramework;
  readonly sheet: AnswerSheet;
  /** Whether they are an example's, where any section may be given a score or a band. */
  readonly example: boolean;
}

type Columns = ReadonlyMap<string, AnswerColumn>;

/** What could stand among answers in place of the word at a stretch; undefined where that is not an answer's to say, as in a table's first heading. */
export function answerCandidates(at: AnswersAt, word: Stretch): readonly Candidate[] | undefined {
  const columns = answerColumns(at.read.framework);
  return at.fragment.kind === 'table' ? inTable(at, columns, word) : inRecord(at, columns, word);
}

function inTable({ fragment: { span, unit }, text, sheet }: AnswersAt, columns: Columns, word: Stretch): readonly Candidate[] | undefined {
  const table = text.slice(span.start, span.end);
  const headings = headingsOf(table).headings.map((cell) => cell.text);
  const lineStart = lineStartFrom(text, word.start);
  const bar = text.indexOf('|', lineStart);
  const { index, from } = cellAt(text, bar, lineEndFrom(text, lineStart), word.start);
  const [inHeading, said] = [lineStart <= span.start, text.slice(from, word.start)];
  const isOpen = (id: string): boolean => !headings.includes(id) || id === headings[index - 1];
  if (inHeading) return index === 0 ? undefined : named([...columns.values()].filter((column) => column.unit === unit && isOpen(column.meaning.id)));
  if (index > 0) return afterAnswer(said, columns.get(headings[index - 1] ?? ''));
  const there = new Set<string>();
  eachRow(table, (start, end) => { if (span.start + start !== bar) eachCell(table, start, end, (i, a, b) => { if (i === 0) there.add(table.slice(a, b)); }); });
  const records = sheet.units.find((one) => one.unit === unit)?.records ?? [];
  return records.filter((id) => !there.has(id)).map((id) => ({ name: id, meaning: recordMeaning(unit, id), label: undefined }));
}

/** The cell of a row that an offset is in, and where what is written in it begins. */
function cellAt(text: string, start: number, end: number, offset: number): { readonly index: number; readonly from: number } {
  let bars = -1;
  let from = offset;
  eachCell(text, start, Math.max(start, Math.min(offset, end)), (index, begins, ends) => {
    bars = index;
    from = text.slice(ends, offset).includes('|') ? offset : begins;
  });
  const closed = from === offset && bars >= 0 ? 1 : 0;
  return { index: Math.max(0, bars + closed), from: Math.min(from, offset) };
}

function inRecord({ fragment: { span, unit }, text, example, read: { names } }: AnswersAt, columns: Columns, word: Stretch): readonly Candidate[] {
  const { items } = readItems(text.slice(span.start, word.start), span.start);
  const last = items.at(-1);
  const said = last === undefined ? undefined : text.slice(last.key.end + 1, word.start);
  const going = last === undefined || said === undefined || /[\r\n]\s*$/.test(said) ? [] : goingOn(said, last.key.text, columns, names);
  if (going.length > 0) return going;
  const others = readItems(text.slice(span.start, span.end), span.start).items.filter(({ key }) => key.start !== word.start);
  const answered = new Set(others.map(({ key }) => key.text));
  const sections = unit === 'inspection' ? sectionCandidates(names, ({ level }) => example || level === 'figure') : [];
  return [...named([...columns.values()].filter((column) => column.unit === unit)), ...sections].filter(({ name }) => !answered.has(name));
}

/** What goes on an answer or the band of a section; nothing where it is complete. */
function goingOn(said: string, key: string, columns: Columns, names: Names): readonly Candidate[] {
  const column = columns.get(key);
  const bands = column === undefined && said.trim() === '' ? names.lists.get(findSection(names, key)?.bands ?? '') : undefined;
  return bands === undefined ? afterAnswer(said, column) : valueCandidates(bands);
}

/** What goes on an answer of which some is written: its value, a reason in open brackets, or what it was formerly. */
function afterAnswer(said: string, column: AnswerColumn | undefined): readonly Candidate[] {
  if (column === undefined) return [];
  if (/^\s*$/.test(said) || /\sformerly\s+$/.test(said)) return named([...column.values.values()]);
  const [, value = '', listed] = /^\s*([^\s(]+)[^(]*\(([^)]*)$/.exec(said) ?? [];
  if (listed === undefined) return [];
  const given = new Set(listed.split(',').map((reason) => reason.trim()));
  return named([...column.values.get(value)?.reasons.values() ?? []]).filter(({ name }) => !given.has(name));
}

function named(all: readonly Pick<NamedValue, 'meaning' | 'label'>[]): readonly Candidate[] {
  return all.map(({ meaning, label }) => ({ name: meaning.id, meaning, label }));
}
