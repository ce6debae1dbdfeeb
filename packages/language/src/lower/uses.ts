import type { Span, Text } from '@inspection-criteria/model';
import type { ColumnInfo, ListInfo, Names, SectionInfo, WordInfo } from './names.ts';

/** What kind of thing a name can mean. A `word` is one of the library that is neither a property nor a function, such as `none`. */
export type MeaningKind =
  | 'framework' | 'edition' | 'section' | 'level' | 'unit' | 'fact' | 'question' | 'list' | 'value' | 'reason' | 'rule'
  | 'property' | 'function' | 'word' | 'record' | 'inspection' | 'file';

/** What a name means. */
export interface Meaning {
  readonly kind: MeaningKind;
  /** What the model knows it by: a section by its path, a file by its path, the rest by name. */
  readonly id: string;
  /** What it belongs to, where its name is not unique by itself: the list of a value, the unit of a record. */
  readonly of: string | undefined;
  /** The name where it is declared, the latest time where editions say it again; undefined for what is always there, and for records. */
  readonly declared: Span | undefined;
}

/** A name that could stand at a place. */
export interface Candidate {
  /** As it would be written there: a section perhaps by a path. */
  readonly name: string;
  readonly meaning: Meaning;
  readonly label: Text | undefined;
}

/** A name as it stands in a text: what it means, and what it could have meant. */
export interface NameUse {
  /** The name alone, without quotation marks; of a dotted path one part. */
  readonly span: Span;
  /** Undefined where nothing is called so. */
  readonly means: Meaning | undefined;
  readonly role: 'declaration' | 'reference';
  /** Whether it stands as the plural of a level or unit. */
  readonly plural: boolean;
  /** The names that are valid at the place, the likeliest first; what is asked only where somebody is typing. */
  readonly could: () => readonly Candidate[];
}

/** Takes in names as they are looked up. */
export type Hear = (use: NameUse) => void;

/** Who listens while names are looked up, and what a half-typed text could still come to. */
export interface Listening {
  readonly hear: Hear;
  /** Values that a test may name though its left side does not say so yet: `safety is …` will ask the rating where a band follows. */
  readonly values?: ListInfo | undefined;
  /** Whether `in any case` may still follow, so that facts of each record may be named. */
  readonly anyRecord?: boolean;
}

/** Tells of a name where something is declared by it. */
export function declare(hear: Hear, span: Span, means: Meaning, plural = false, could: NameUse['could'] = () => []): void {
  hear({ span, means, role: 'declaration', plural, could });
}

/** Tells of a reference. */
export function refer(listening: Listening | undefined, span: Span, means: Meaning | undefined, could: NameUse['could']): void {
  listening?.hear({ span, means, role: 'reference', plural: false, could });
}

/** Tells of a reference to a level or a unit, which may go by its plural. */
export function referToWord(
  listening: Listening | undefined, span: Span, name: string, kind: 'level' | 'unit', found: WordInfo, could: NameUse['could'],
): void {
  listening?.hear({ span, means: wordMeaning(kind, found), role: 'reference', plural: found.id !== name, could });
}

/** Tells of a reference to a section: of a dotted path each part is a reference of its own. */
export function referToSection(
  listening: Listening | undefined, span: Span, name: string, found: SectionInfo, names: Names, could: NameUse['could'],
): void {
  if (listening === undefined) return;
  const parts: { readonly section: SectionInfo; readonly start: number; readonly end: number }[] = [];
  let end = name.length;
  for (let at: SectionInfo | undefined = found; at !== undefined && end > 0; at = names.sections.get(at.parent ?? '')) {
    const start = Math.max(0, end - at.name.length);
    parts.unshift({ section: at, start, end });
    end = start - 1;
  }
  for (const part of parts) {
    refer(listening, { ...span, start: span.start + part.start, end: span.start + part.end }, sectionMeaning(part.section), could);
  }
}

/** Something by the place of the name that declares it. */
export function meaningAt(declared: Span | undefined, kind: MeaningKind, id: string, of?: string): Meaning {
  return { kind, id, of, declared };
}

/** A section; the root is the framework. */
export function sectionMeaning({ id, level, declared }: SectionInfo): Meaning {
  return { kind: level === 'framework' ? 'framework' : 'section', id, of: undefined, declared: declared.nameSpan };
}

/** A question or a fact. */
export function columnMeaning({ id, kind, span }: Pick<ColumnInfo, 'id' | 'kind' | 'span'>): Meaning {
  return { kind, id, of: undefined, declared: span };
}

/** A level or a unit. */
export function wordMeaning(kind: 'level' | 'unit', { id, declared }: WordInfo): Meaning {
  return { kind, id, of: undefined, declared: declared?.nameSpan };
}

/** A list of answers, bands or phrases. */
export function listMeaning({ id, declared }: ListInfo): Meaning {
  return { kind: 'list', id, of: undefined, declared: declared?.nameSpan };
}

/** A value of a list, or of a question or fact with values of its own. */
export function valueMeaning({ id, declared }: ListInfo, name: string): Meaning {
  return { kind: 'value', id: name, of: id, declared: declared?.children.find((c) => c.kind === 'value' && c.name === name)?.nameSpan };
}

/** A word that is always there. */
export function libraryMeaning(kind: 'property' | 'function' | 'word', id: string): Meaning {
  return { kind, id, of: undefined, declared: undefined };
}
