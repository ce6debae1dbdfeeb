import type { ClauseNotes, Notes, Span } from '@inspection-criteria/model';
import { clause } from '../../lower/clauses.ts';
import type { AnyClause, Declared, Locate } from '../../lower/declared.ts';
import { labelled, type Phrasing } from './labels.ts';

/** A sentence of a framework's page: what it says, where that is written, and why it is so. */
export interface Said {
  readonly text: string;
  readonly span: Span;
  readonly because: string | undefined;
}

/** What sentences are made with: phrases, and the places of clauses. */
export interface Author extends Phrasing {
  readonly locate: Locate;
}

/** A sentence, with what its author says of it behind it. */
export function said(text: string, span: Span, notes: Notes, phrasing: Phrasing): Said {
  return { text: [text, ...originOf(notes)].join(' '), span, because: notes.because === undefined ? undefined : labelled(notes.because, phrasing) };
}

/** Where something comes from, in sentences. */
export function originOf({ source, assumed }: Notes): readonly string[] {
  return [...assumed === true ? ['This is assumed.'] : [], ...source === undefined ? [] : [`Source: ${source}.`]];
}

/** A sentence about a clause, which stands where the clause does: in the thing itself or in its level. */
export function saidOfClause(text: string, type: AnyClause['$type'], of: OfClauses, author: Author): Said {
  const written = of.declared === undefined ? undefined : clause(of.declared, type);
  const notes = of.clauseNotes.find(({ clause: word }) => word === WORDS[type])?.notes ?? {};
  return said(text, written === undefined ? of.nameSpan : author.locate(written), notes, author);
}

/** Something with clauses, and its declaration where it has one. */
export interface OfClauses {
  readonly declared: Declared | undefined;
  readonly clauseNotes: readonly ClauseNotes[];
  readonly nameSpan: Span;
}

/** The words clauses begin with, of those whose notes are told. */
const WORDS: Readonly<Partial<Record<AnyClause['$type'], string>>> = {
  Weighted: 'weighted', Judged: 'judged on', Rated: 'rated', NotCounted: 'not counted', Optional: 'optional', NotScored: 'not scored', Worded: 'worded', Asked: 'asked when', CountsIn: 'counts also in', Answered: 'answered',
};
