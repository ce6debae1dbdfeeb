import { compare, FIRST_VALUE, NOT_ANSWERED, numberText, toText, valuesOf, type Rational, type RecordResult } from '@inspection-criteria/model';
import { naturalRanks } from '../../natural-order.ts';
import { compareText } from '../../report.ts';
import type { Inspected } from '../../workspace/inspected.ts';
import { marksOf, type AnswerKind, type OfRecord } from './marks.ts';

/** Which records are shown, and in which order; see the protocol's filter and order. */
export interface Selection {
  readonly where: readonly { readonly column: string; readonly value: string }[];
  readonly having: AnswerKind | undefined;
  readonly search: string | undefined;
  readonly sort: { readonly by: 'text' | 'record' | 'share' | 'missing' | { readonly column: string }; readonly descending: boolean };
}

/** The records of a unit with what they come to, and the columns that are shown of them. */
export interface Records {
  readonly ids: readonly string[];
  readonly results: readonly RecordResult[];
  readonly columns: readonly string[];
}

/** The numbers of the records that are selected, in the order wanted; equals stay in the order of the text. Nothing is done for a cell but to look at its byte. */
export function selected(inspected: Inspected, records: Records, { where, having, search, sort }: Selection): readonly number[] {
  const marks = marksOf(inspected);
  const wanted = search?.toLowerCase() ?? '';
  const kept: OfRecord[] = where.map(({ column, value }) => answeredWith(inspected, column, value));
  if (wanted !== '') kept.push((record) => records.ids[record]?.toLowerCase().includes(wanted) === true);
  if (having !== undefined) kept.push(anyOf(records.columns.map((column) => marks.test(column, having))));
  const order = records.ids.map((_, record) => record).filter((record) => kept.every((test) => test(record)));
  const keys = keysFor(inspected, records, sort.by);
  if (keys === undefined) return sort.descending ? order.reverse() : order;
  const sign = sort.descending ? -1 : 1;
  // Records without the thing sorted by come last either way.
  const keyOf = (record: number): number => { const key = keys[record] ?? Infinity; return key === Infinity ? key : sign * key; };
  return order.sort((a, b) => difference(keyOf(a), keyOf(b)) || a - b);
}

function difference(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function anyOf(tests: readonly OfRecord[]): OfRecord {
  return (record) => tests.some((test) => test(record));
}

/** Whether a record is answered so; with an empty answer, whether it is not answered. */
function answeredWith(inspected: Inspected, column: string, value: string): OfRecord {
  const codes = marksOf(inspected).codes(column);
  if (value === '') return (record) => (codes[record] ?? NOT_ANSWERED) < FIRST_VALUE;
  const answer = inspected.plan.column.get(column)?.answer;
  if (answer?.kind === 'choice') {
    const code = FIRST_VALUE + answer.values.findIndex(({ id }) => id === value);
    return (record) => code >= FIRST_VALUE && codes[record] === code;
  }
  return (record) => givenText(inspected, column, record) === value;
}

/** An answer as it would be written: a value's name, a number, a date or a text; empty where there is none. */
export function givenText(inspected: Inspected, column: string, record: number): string {
  const given = marksOf(inspected).answers(column);
  const code = given?.codes[record] ?? NOT_ANSWERED;
  if (given === undefined || code < FIRST_VALUE) return '';
  const number = given.numbers.get(record);
  if (number !== undefined) return numberText(number);
  const answer = inspected.plan.column.get(column)?.answer;
  return given.texts.get(record) ?? (answer === undefined ? '' : valuesOf(answer)[code - FIRST_VALUE]?.id ?? '');
}

/** A number for each record that says where it belongs; undefined for the order of the text. */
function keysFor(inspected: Inspected, { ids, results }: Records, by: Selection['sort']['by']): Float64Array | undefined {
  switch (by) {
    case 'text': return undefined;
    case 'record': return ranksOfIds(ids);
    case 'share': return ranks(ids.map((_, record) => results[record]?.share), toText, compare);
    case 'missing': return Float64Array.from(ids, (_, record) => results[record]?.missing.length ?? 0);
    default: return keysOfColumn(inspected, ids.length, by.column);
  }
}

/** Values of a list in its order, best first; numbers, dates and texts by their size. */
function keysOfColumn(inspected: Inspected, size: number, column: string): Float64Array {
  const answers = marksOf(inspected).answers(column);
  const records = Array.from({ length: size }, (_, record) => record);
  const kind = inspected.plan.column.get(column)?.answer.kind;
  if (kind === 'number') return ranks<Rational>(records.map((record) => answers?.numbers.get(record)), toText, compare);
  if (kind === 'date' || kind === 'text') return ranks(records.map((record) => answers?.texts.get(record)), (text) => text, compareText);
  return Float64Array.from(records, (record) => { const code = answers?.codes[record] ?? NOT_ANSWERED; return code < FIRST_VALUE ? Infinity : code; });
}

/** The rank of each thing among all; things that read the same are compared once. What is not there has no rank. */
function ranks<T>(things: readonly (T | undefined)[], textOf: (thing: T) => string, order: (a: T, b: T) => number): Float64Array {
  const texts = things.map((thing) => thing === undefined ? undefined : textOf(thing));
  const distinct = new Map(things.flatMap((thing, i): readonly (readonly [string, T])[] => { const text = texts[i]; return thing === undefined || text === undefined ? [] : [[text, thing]]; }));
  const rank = new Map([...distinct].sort(([, a], [, b]) => order(a, b)).map(([text], place) => [text, place]));
  return Float64Array.from(texts, (text) => text === undefined ? Infinity : rank.get(text) ?? Infinity);
}

/** Records keep their ids while answers are edited. */
const knownRanks = new WeakMap<readonly string[], Float64Array>();

function ranksOfIds(ids: readonly string[]): Float64Array {
  const known = knownRanks.get(ids) ?? naturalRanks(ids);
  knownRanks.set(ids, known);
  return known;
}
