import type { Span } from '@inspection-criteria/model';
import type { Declared } from './declared.ts';
import type { Renamings } from './renames.ts';
import type { Withdrawn } from './withdrawn.ts';
import { listed } from '../wording.ts';

/** What a list of values is known by, wherever names of values are looked up. */
export interface ListInfo {
  readonly id: string;
  readonly values: readonly string[];
  /** The list, or the question or fact, that declares them; undefined for a list that is always there. */
  readonly declared: Declared | undefined;
}

/** What a question or fact can be answered with, as far as names and types go. */
export type ColumnType =
  | { readonly kind: 'choice'; readonly list: ListInfo }
  | { readonly kind: 'number'; readonly list: ListInfo }
  | { readonly kind: 'date' | 'text' };

export interface ColumnInfo {
  readonly id: string;
  readonly kind: 'question' | 'fact';
  readonly unit: string;
  readonly type: ColumnType;
  readonly declared: Declared;
  readonly span: Span;
  /** The section a question stands in. */
  readonly section: string;
}

export interface SectionInfo {
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly parent: string | undefined;
  /** The bands of its rating or judgement. */
  readonly bands: string | undefined;
  readonly declared: Declared;
  readonly children: readonly string[];
  readonly questions: readonly string[];
}

export interface WordInfo {
  readonly id: string;
  readonly plural: string;
  /** Undefined for what is always there. */
  readonly declared: Declared | undefined;
}

/** All names of one framework, whole; every look-up of a reference goes through here. */
export interface Names {
  readonly framework: string;
  /** By id; the root's id is the framework's. */
  readonly sections: ReadonlyMap<string, SectionInfo>;
  readonly columns: ReadonlyMap<string, ColumnInfo>;
  readonly lists: ReadonlyMap<string, ListInfo>;
  readonly levels: ReadonlyMap<string, WordInfo>;
  readonly units: ReadonlyMap<string, WordInfo>;
  /** What the edition and those before it have withdrawn, by name. */
  readonly withdrawn: ReadonlyMap<string, Withdrawn>;
  /** What to do where a text still speaks of something withdrawn, in a sentence. */
  readonly instead: (place: Span, gone: Withdrawn) => string;
  readonly renamings: Renamings;
}

/** A section by its dotted path, or by the end of one where only one section has it. */
export function findSection(names: Names, name: string): SectionInfo | undefined {
  const [found, ...others] = sectionsCalled(names, name);
  return others.length === 0 ? found : undefined;
}

/** The section of that dotted path, or else all whose path ends so. */
function sectionsCalled(names: Names, name: string): readonly SectionInfo[] {
  const exact = names.sections.get(name);
  return exact === undefined ? [...names.sections.values()].filter((s) => s.name === name || s.id.endsWith(`.${name}`)) : [exact];
}

/** What is said of a name that could mean any of several sections; undefined where it could not. */
export function ambiguity(names: Names, name: string): string | undefined {
  const ids = sectionsCalled(names, name).map(({ id }) => id);
  return ids.length < 2 ? undefined : `${String(ids.length)} sections are called \`${name}\`, so nobody can tell which is meant, and this has no effect. Write the path of the one: ${listed(ids)}.`;
}

/** The id of the one section whose label reads so. */
export function calledInWords(names: Names, words: string): string | undefined {
  const [found, ...others] = [...names.sections.values()].filter(({ declared }) => declared.label?.text.toLowerCase() === words.toLowerCase());
  return others.length === 0 ? found?.id : undefined;
}

/** A level or a unit by its name or its plural. */
export function findWord(words: ReadonlyMap<string, WordInfo>, name: string): WordInfo | undefined {
  return words.get(name) ?? [...words.values()].find((w) => w.plural === name);
}

/** The section and all sections in it, in document order. */
export function sectionsWithin(names: Names, id: string): readonly SectionInfo[] {
  const section = names.sections.get(id);
  return section === undefined ? [] : [section, ...section.children.flatMap((child) => sectionsWithin(names, child))];
}

/** The questions that stand in the section or in sections in it. */
export function questionsWithin(names: Names, id: string): readonly string[] {
  return sectionsWithin(names, id).flatMap((s) => s.questions);
}

/** Every name a reference could have meant, for suggestions. */
export function allNames(names: Names): readonly string[] {
  return [...names.sections.keys(), ...[...names.sections.values()].map((s) => s.name), ...names.columns.keys()];
}
