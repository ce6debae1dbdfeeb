import type { AnswerSheet } from '@inspection-criteria/model';
import { readItems } from '../answers/item.ts';
import type { Reading } from '../answers/reading.ts';
import type { ReadFramework } from '../project/frameworks.ts';
import { lineEndFrom, lineStartFrom } from '../syntax/characters.ts';
import { eachCell, headingsOf, type Stretch } from '../syntax/index.ts';

/** Answers as they are completed: where they stand in the text of the file, and what they are read with. */
export interface AnswersAt {
  readonly reading: Reading;
  readonly text: string;
  readonly read: ReadFramework;
  readonly sheet: AnswerSheet;
  /** Whether they are an example's, where any section may be given a score or a band. */
  readonly example: boolean;
}

/** What a place among answers is for. */
export type AnswerPlace =
  /** A heading of a table; the first, of index 0, says of which unit it is. */
  | { readonly kind: 'heading'; readonly index: number; readonly headings: readonly string[] }
  /** The first cell of a row, with the records that have another row in the table, in its order, and that of the row above. */
  | { readonly kind: 'record'; readonly others: readonly string[]; readonly above: string | undefined }
  /** An answer, of which `said` is written before the place. */
  | { readonly kind: 'answer'; readonly column: string; readonly record: string | undefined; readonly said: string }
  /** The beginning of an answer in a record's block, with what is answered there already; `said` is written of the answer before it on its line. */
  | { readonly kind: 'item'; readonly record: string; readonly answered: ReadonlySet<string>; readonly said: string };

/** A place that is for one thing. */
export type PlaceFor<K extends AnswerPlace['kind']> = Extract<AnswerPlace, { readonly kind: K }>;

/** What the place of a word among answers is for. Only the row or the block at hand is read. */
export function answerPlaceAt(at: AnswersAt, word: Stretch): AnswerPlace {
  return at.reading.fragment.kind === 'table' ? inTable(at, word) : inRecord(at, at.reading.fragment.id, word);
}

function inTable({ reading: { fragment: { span }, rows }, text }: AnswersAt, word: Stretch): AnswerPlace {
  const headings = headingsOf(text.slice(span.start, span.end)).headings.map((cell) => cell.text);
  const lineStart = lineStartFrom(text, word.start);
  const bar = text.indexOf('|', lineStart);
  const end = lineEndFrom(text, lineStart);
  const { index, from } = cellAt(text, bar, end, word.start);
  if (lineStart <= span.start) return { kind: 'heading', index, headings };
  if (index > 0) return { kind: 'answer', column: headings[index - 1] ?? '', record: firstCell(text, bar, end), said: text.slice(from, word.start) };
  const own = bar - span.start;
  const others = rows.flatMap(({ record, start }) => record === undefined || start === own ? [] : [record]);
  return { kind: 'record', others, above: rows.findLast(({ start }) => start < own)?.record };
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

function firstCell(text: string, start: number, end: number): string | undefined {
  let first: string | undefined;
  eachCell(text, start, end, (index, from, to) => { if (index === 0) first = text.slice(from, to); });
  return first;
}

function inRecord({ reading: { fragment: { span } }, text }: AnswersAt, record: string, word: Stretch): AnswerPlace {
  const last = readItems(text.slice(span.start, word.start), span.start).items.at(-1);
  const said = last === undefined ? undefined : text.slice(last.key.end + 1, word.start);
  if (last !== undefined && said !== undefined && isGoingOn(said)) return { kind: 'answer', column: last.key.text, record, said };
  const { items } = readItems(text.slice(span.start, span.end), span.start);
  const before = said === undefined || /[\r\n]/.test(said) ? '' : said;
  return { kind: 'item', record, said: before, answered: new Set(items.filter(({ key }) => key.start !== word.start).map(({ key }) => key.text)) };
}

/** Whether what is written of an answer in a block goes on: with its value, with a reason, or with what it was formerly. */
function isGoingOn(said: string): boolean {
  return /^[ \t]*$/.test(said) || (!/[\r\n]\s*$/.test(said) && (/\sformerly\s+$/.test(said) || /\([^)]*$/.test(said)));
}
