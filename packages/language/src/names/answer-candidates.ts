import { sectionCandidates, valueCandidates } from '../lower/candidates.ts';
import { findSection, type Names } from '../lower/names.ts';
import type { Candidate } from '../lower/uses.ts';
import type { Stretch } from '../syntax/index.ts';
import { answerColumns, type AnswerColumn, type NamedValue } from './answer-names.ts';
import { answerPlaceAt, type AnswersAt } from './answer-place.ts';
import { recordMeaning } from './inspection-uses.ts';

type Columns = ReadonlyMap<string, AnswerColumn>;

/** What could stand among answers in place of the word at a stretch; undefined where that is not an answer's to say, as in a table's first heading. */
export function answerCandidates(at: AnswersAt, word: Stretch): readonly Candidate[] | undefined {
  const place = answerPlaceAt(at, word);
  const columns = answerColumns(at.read.framework);
  switch (place.kind) {
    case 'heading': return place.index === 0 ? undefined : headings(place.headings, place.headings[place.index - 1], at, columns);
    case 'record': return records(place.others, at);
    case 'answer': return answers(place.said, place.column, at.read.names, columns);
    case 'item': return items(place.answered, at, columns);
  }
}

function headings(there: readonly string[], own: string | undefined, { reading: { fragment: { unit } } }: AnswersAt, columns: Columns): readonly Candidate[] {
  const isOpen = (id: string): boolean => !there.includes(id) || id === own;
  return named([...columns.values()].filter((column) => column.unit === unit && isOpen(column.meaning.id)));
}

function records(others: readonly string[], { sheet, reading: { fragment: { unit } } }: AnswersAt): readonly Candidate[] {
  const there = new Set(others);
  const known = sheet.units.find((one) => one.unit === unit)?.records ?? [];
  return known.filter((id) => !there.has(id)).map((id) => ({ name: id, meaning: recordMeaning(unit, id), label: undefined }));
}

function items(answered: ReadonlySet<string>, { reading, example, read: { names } }: AnswersAt, columns: Columns): readonly Candidate[] {
  const { unit } = reading.fragment;
  const sections = unit === 'inspection' ? sectionCandidates(names, ({ level }) => example || level === 'figure') : [];
  return [...named([...columns.values()].filter((column) => column.unit === unit)), ...sections].filter(({ name }) => !answered.has(name));
}

/** What goes on an answer, or is the band of a section. */
function answers(said: string, key: string, names: Names, columns: Columns): readonly Candidate[] {
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
