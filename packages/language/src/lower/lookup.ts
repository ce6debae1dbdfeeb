import type { AggregateFunction, Property, Span } from '@inspection-criteria/model';
import { applicationCandidates, expressionCandidates, kindCandidates, libraryCandidates, subjectCandidates, wordCandidates } from './candidates.ts';
import type { ast } from '../syntax/index.ts';
import type { Scope } from './expressions.ts';
import { findSection, findWord, type ColumnInfo, type ListInfo, type SectionInfo, type WordInfo } from './names.ts';
import { columnMeaning, libraryMeaning, refer, referToSection, referToWord, valueMeaning, type Candidate, type Meaning } from './uses.ts';

/** What can be asked of a section, a question or a record. */
export const PROPERTIES: ReadonlySet<string> = new Set<Property>([
  'score', 'rating', 'band', 'points', 'answers', 'gained', 'available', 'counted', 'missed', 'words',
]);

/** What makes one number of many. */
export const FUNCTIONS: ReadonlySet<string> = new Set<AggregateFunction>([
  'share', 'mean', 'lowest', 'highest', 'sum', 'count', 'weighted-mean', 'weighted-sum',
]);

/** Whether the word asks a property of a section, question or record. */
export function isProperty(word: string): word is Property {
  return PROPERTIES.has(word);
}

/** Whether the word makes one number of many. */
export function isFunction(word: string): word is AggregateFunction {
  return FUNCTIONS.has(word);
}

/** What a bare name can mean. */
export type Found =
  | { readonly kind: 'value'; readonly list: ListInfo; readonly value: string }
  | { readonly kind: 'none' | 'left-out' }
  | { readonly kind: 'column'; readonly column: ColumnInfo }
  | { readonly kind: 'section'; readonly section: SectionInfo }
  | { readonly kind: 'property'; readonly property: Property };

/** A bare name: an expected value, an answer, a section, or a property of what the expression stands in. */
export function meantBy(name: string, scope: Scope): Found | undefined {
  const { expected, renamed } = scope;
  const value = expected === undefined ? name : renamed?.value(expected.id, name) ?? name;
  if (expected?.values.includes(value) === true) return { kind: 'value', list: expected, value };
  if (name === 'none' || name === 'left-out') return { kind: name };
  const column = columnCalled(name, scope);
  if (column !== undefined) return { kind: 'column', column };
  const section = sectionCalled(name, scope);
  if (section !== undefined) return { kind: 'section', section };
  return isProperty(name) ? { kind: 'property', property: name } : undefined;
}

/** The question or fact of that name. */
export function columnCalled(name: string, { names, renamed }: Scope): ColumnInfo | undefined {
  return names.columns.get(renamed?.column(name) ?? name);
}

/** The section of that name or path. */
export function sectionCalled(name: string, { names, renamed }: Scope): SectionInfo | undefined {
  return findSection(names, renamed?.section(name) ?? name);
}

/** A level or unit, by its name at the time or its plural. */
export function wordCalled(words: ReadonlyMap<string, WordInfo>, name: string, { renamed }: Scope): WordInfo | undefined {
  return findWord(words, renamed?.word(name) ?? name);
}

/** Whether a bare name means nothing at all outside a list of values. */
export function isUnknown(name: string, scope: Scope): boolean {
  return meantBy(name, { ...scope, expected: undefined }) === undefined;
}

/** Tells of a bare name. */
export function tell(name: string, found: Found | undefined, span: Span, scope: Scope): void {
  const { listening, names } = scope;
  const could = (): readonly Candidate[] => expressionCandidates(scope);
  switch (found?.kind) {
    case 'value': refer(listening, span, valueMeaning(found.list, found.value), could); break;
    case 'none': case 'left-out': refer(listening, span, libraryMeaning('word', found.kind), could); break;
    case 'column': refer(listening, span, columnMeaning(found.column), could); break;
    case 'section': referToSection(listening, span, name, found.section, names, could); break;
    case 'property': refer(listening, span, libraryMeaning('property', found.property), could); break;
    case undefined: refer(listening, span, undefined, could); break;
  }
}

/** Tells of what is named where a section or question must be; `property` is what is asked of it. */
export function tellSubject(name: string, column: ColumnInfo | undefined, section: SectionInfo | undefined, span: Span, { names, listening }: Scope, property?: Property): void {
  const could = (): readonly Candidate[] => subjectCandidates(names, property);
  if (section !== undefined) referToSection(listening, span, name, section, names, could);
  else refer(listening, span, column === undefined ? undefined : columnMeaning(column), could);
}

/** Tells of what a selection is of. */
export function tellKind(word: string, span: Span, scope: Scope): void {
  const { names, listening } = scope;
  const could = (): readonly Candidate[] => kindCandidates(names);
  const level = wordCalled(names.levels, word, scope);
  const unit = wordCalled(names.units, word, scope);
  if (word === 'question' || word === 'questions') refer(listening, span, libraryMeaning('word', word), could);
  else if (level !== undefined) referToWord(listening, span, word, 'level', level, could);
  else if (unit !== undefined) referToWord(listening, span, word, 'unit', unit, could);
  else refer(listening, span, undefined, could);
}

/** Tells of the function or property an application begins with, and of the property it may ask of each item. */
export function tellApplication({ function: word, property }: ast.Apply, places: { readonly word: Span; readonly property: Span }, { listening }: Scope): void {
  const meaning = (name: string): Meaning | undefined => isProperty(name) ? libraryMeaning('property', name) : undefined;
  refer(listening, places.word, isFunction(word) ? libraryMeaning('function', word) : meaning(word), applicationCandidates);
  if (property !== undefined) refer(listening, places.property, meaning(property), () => libraryCandidates('property', PROPERTIES));
}

/** Tells of the unit in `in any case`. */
export function tellUnit(name: string, unit: WordInfo | undefined, span: Span, { listening, names }: Scope): void {
  const could = (): readonly Candidate[] => wordCandidates('unit', names.units, true);
  if (unit === undefined) refer(listening, span, undefined, could);
  else referToWord(listening, span, name, 'unit', unit, could);
}
