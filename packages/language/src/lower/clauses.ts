import type { ClauseNotes } from '@inspection-criteria/model';
import type { ast } from '../syntax/index.ts';
import type { AnyClause, Declared } from './declared.ts';
import { notesOf } from './texts.ts';

/** A clause of the type, the last where it is said twice; what is said twice is reported elsewhere. */
export function clause<T extends AnyClause['$type']>(declared: Pick<Declared, 'clauses'>, type: T): Extract<AnyClause, { $type: T }> | undefined {
  return clauses(declared, type).at(-1);
}

/** All clauses of the type, as written. */
export function clauses<T extends AnyClause['$type']>(declared: Pick<Declared, 'clauses'>, type: T): readonly Extract<AnyClause, { $type: T }>[] {
  return declared.clauses.filter((c): c is Extract<AnyClause, { $type: T }> => c.$type === type);
}

/** What several of a level or unit are called. */
export function pluralOf(declared: Pick<Declared, 'name' | 'clauses'>): string {
  return clause(declared, 'Plural')?.plural ?? `${declared.name}s`;
}

/** The notes behind clauses, by the words the clauses begin with; without those that the model keeps with the thing they are about. */
export function clauseNotesOf(said: readonly NotedClause[]): readonly ClauseNotes[] {
  return said.filter((c) => c.notes.length > 0 && !KEEP_THEIRS.has(c.$type)).map((c) => ({ clause: wordsOf(c), notes: notesOf(c.notes) }));
}

type NotedClause = AnyClause | ast.Of | ast.Fieldwork;

const KEEP_THEIRS: ReadonlySet<NotedClause['$type']> = new Set(['SampleIs', 'NotRated', 'Moderated'] as const);

function wordsOf(said: NotedClause): string {
  switch (said.$type) {
    case 'Cut': return `${said.bound.negated ? 'not ' : ''}${said.bound.bound}`;
    case 'BestIs': return said.best;
    case 'Shown': return said.property;
    case 'WithReasons': return said.reasons;
    case 'Absent': return said.leftOut ? 'absent left out' : 'absent counts as';
    default: return WORDS[said.$type];
  }
}

const WORDS = {
  Edition: 'edition', Amends: 'amends', Publisher: 'publisher', Languages: 'languages', Plural: 'plural', Under: 'under', About: 'about', CountsIn: 'counts also in',
  Optional: 'optional', Formerly: 'formerly', AnsweredOn: 'answered on', Answered: 'answered', Asked: 'asked when', Weighted: 'weighted', Judged: 'judged on',
  NotScored: 'not scored', NotCounted: 'not counted', Scored: 'scored', NotRated: 'not rated unless', Rounded: 'rounded to', Rated: 'rated', Moderated: 'moderated',
  Worded: 'worded', SampleIs: 'sample is', When: 'when', Otherwise: 'otherwise', Worth: 'worth', Of: 'of', Fieldwork: 'fieldwork',
} as const;
