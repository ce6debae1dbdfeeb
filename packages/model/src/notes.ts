import type { Span } from './source.ts';
import type { Text } from './text.ts';

/** What may end any statement: why, what is printed, where it comes from, whether it is our own assumption, by whom and when. */
export interface Notes {
  readonly because?: Text;
  readonly saying?: Text;
  readonly source?: string;
  readonly assumed?: boolean;
  readonly by?: string;
  /** An ISO date. */
  readonly on?: string;
}

/** What stands behind one clause: why a weight is what it is, where a cut comes from. */
export interface ClauseNotes {
  /** The words the clause begins with: `worth`, `rounded to`, `at least`. */
  readonly clause: string;
  readonly notes: Notes;
}

/** What everything with a name has. `span` is the whole declaration, `nameSpan` its name alone. */
export interface Nameable {
  readonly id: string;
  readonly label: Text;
  readonly guidance: Text | undefined;
  readonly notes: Notes;
  /** The notes behind its clauses, those of its level too; clauses that are things of the model keep theirs. */
  readonly clauseNotes: readonly ClauseNotes[];
  /** Ids of earlier editions that this one continues; several when merged. */
  readonly formerly: readonly string[];
  readonly span: Span;
  readonly nameSpan: Span;
}
