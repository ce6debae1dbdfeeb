import type { Property, Text } from '@inspection-criteria/model';
import type { Declared } from './declared.ts';
import type { Scope } from './expressions.ts';
import { FUNCTIONS, PROPERTIES } from './lookup.ts';
import { findSection, type ColumnInfo, type ListInfo, type Names, type SectionInfo, type WordInfo } from './names.ts';
import { textOf } from './texts.ts';
import { columnMeaning, libraryMeaning, listMeaning, sectionMeaning, valueMeaning, wordMeaning, type Candidate } from './uses.ts';

/** Candidates in the order given, each name once: of two things of one name the first is what it would mean. */
export function eachOnce(...groups: readonly (readonly Candidate[])[]): readonly Candidate[] {
  const out = new Map<string, Candidate>();
  for (const candidate of groups.flat()) if (!out.has(candidate.name)) out.set(candidate.name, candidate);
  return [...out.values()];
}

/** What an expression can begin with, or be. */
export function expressionCandidates({ names, expected, record, listening, standsAs }: Scope): readonly Candidate[] {
  if (standsAs === 'band' && expected !== undefined) return bandCandidates(expected);
  if (standsAs === 'rated operand') return sectionCandidates(names, ({ bands }) => bands !== undefined);
  if (standsAs === 'awaited') return eachOnce(expected === undefined ? [] : valueCandidates(expected), libraryCandidates('word', ['none', 'left-out']));
  const at = ({ kind, unit }: ColumnInfo): boolean => unit === 'inspection' || unit === record || kind === 'question';
  return eachOnce(
    ...[expected, listening?.values].map((list) => list === undefined ? [] : valueCandidates(list)),
    standsAs === 'operand' ? [] : libraryCandidates('word', ['none', 'left-out']),
    columnCandidates(names, at),
    sectionCandidates(names),
    libraryCandidates('property', PROPERTIES),
    libraryCandidates('function', FUNCTIONS),
    listening?.anyRecord === true ? columnCandidates(names, (column) => !at(column)) : [],
  );
}

/** A band, or what comes to one. */
function bandCandidates(bands: ListInfo): readonly Candidate[] {
  return eachOnce(valueCandidates(bands), libraryCandidates('word', ['none']), libraryCandidates('property', OF_RATINGS.slice(0, 2)), libraryCandidates('function', ['lowest', 'highest']));
}

/** Whether a property is asked of a rating, which a question has none of. */
export function isOfRatings(property: string): boolean {
  return OF_RATINGS.some((one) => one === property);
}

const OF_RATINGS: readonly Property[] = ['rating', 'band', 'points'];

/** What `… of` can begin with. */
export function applicationCandidates(): readonly Candidate[] {
  return [...libraryCandidates('function', FUNCTIONS), ...libraryCandidates('property', PROPERTIES)];
}

/** What something can be asked of: sections, and questions where it is not asked of a rating. */
export function subjectCandidates(names: Names, property?: Property): readonly Candidate[] {
  const questions = property === undefined || !isOfRatings(property);
  return eachOnce(columnCandidates(names, ({ kind }) => questions && kind === 'question'), sectionCandidates(names, ({ bands }) => questions || bands !== undefined));
}

/** What a selection can be of, one or several: `every case`, `2 areas`. */
export function kindCandidates(names: Names): readonly Candidate[] {
  return eachOnce(wordCandidates('level', names.levels, true), libraryCandidates('word', ['question', 'questions']), wordCandidates('unit', names.units, true));
}

/** Levels or units, with what several of them are called where that can be said. */
export function wordCandidates(kind: 'level' | 'unit', words: ReadonlyMap<string, WordInfo>, plurals: boolean): readonly Candidate[] {
  const called = (word: WordInfo, name: string): Candidate => ({ name, meaning: wordMeaning(kind, word), label: labelOf(word.declared) });
  return [...[...words.values()].map((word) => called(word, word.id)), ...plurals ? [...words.values()].map((word) => called(word, word.plural)) : []];
}

/** Questions and facts. */
export function columnCandidates({ columns }: Names, fits: (column: ColumnInfo) => boolean): readonly Candidate[] {
  return [...columns.values()].filter(fits).map((column) => ({ name: column.id, meaning: columnMeaning(column), label: labelOf(column.declared) }));
}

/** Sections by every name that means them and no other: first all by the shortest, then by longer paths. */
export function sectionCandidates(names: Names, fits: (section: SectionInfo) => boolean = () => true): readonly Candidate[] {
  const called = [...names.sections.values()].filter(fits).map((section) => {
    const paths = pathsOf(section, names).filter((path) => findSection(names, path) === section);
    return { section, paths };
  });
  const candidate = (section: SectionInfo, name: string): Candidate => ({ name, meaning: sectionMeaning(section), label: labelOf(section.declared) });
  const some = (from: number, to?: number): readonly Candidate[] =>
    called.flatMap(({ section, paths }) => paths.slice(from, to).map((path) => candidate(section, path)));
  return [...some(0, 1), ...some(1)];
}

/** The ends of a section's path, the shortest first. */
function pathsOf(section: SectionInfo, names: Names): readonly string[] {
  const out: string[] = [];
  for (let at: SectionInfo | undefined = section; at !== undefined && (at.parent !== undefined || at === section); at = names.sections.get(at.parent ?? '')) {
    const shorter = out.at(-1);
    out.push(shorter === undefined ? at.name : `${at.name}.${shorter}`);
  }
  return out;
}

/** The values of a list. */
export function valueCandidates(list: ListInfo): readonly Candidate[] {
  const declared = (name: string): Declared | undefined => list.declared?.children.find((c) => c.kind === 'value' && c.name === name);
  return list.values.map((name) => ({ name, meaning: valueMeaning(list, name), label: labelOf(declared(name)) }));
}

/** Lists of one kind: only bands can be rated on, only phrases put into words. */
export function listCandidates({ lists }: Names, kind: 'answers' | 'bands' | 'phrases'): readonly Candidate[] {
  const fits = ({ declared }: ListInfo): boolean => declared === undefined ? kind === 'answers' : declared.kind === 'scale' && declared.word === kind;
  return [...lists.values()].filter(fits).map((list) => ({ name: list.id, meaning: listMeaning(list), label: labelOf(list.declared) }));
}

/** Words that are always there. */
export function libraryCandidates(kind: 'property' | 'function' | 'word', words: Iterable<string>): readonly Candidate[] {
  return [...words].map((name) => ({ name, meaning: libraryMeaning(kind, name), label: undefined }));
}

/** What a declaration is called in words. */
export function labelOf(declared: Pick<Declared, 'label'> | undefined): Text | undefined {
  return declared?.label === undefined ? undefined : textOf(declared.label, '');
}
