import type { Nameable, Span } from '@inspection-criteria/model';
import type { ReadFramework } from '../project/frameworks.ts';

/** Whether something stands in the framework itself: what is shared, or stands on from an earlier edition, is spoken of there. */
export function isOwn({ span }: { readonly span: Span }, { framework }: ReadFramework): boolean {
  return span.file === framework.span.file && span.start >= framework.span.start && span.end <= framework.span.end && span.start !== framework.span.start;
}

/** Whether a reason stands behind something, or behind one of its clauses: it says that the thing is wanted, though nothing uses it. */
export function isWanted({ notes, clauseNotes }: Nameable): boolean {
  return [notes, ...clauseNotes.map((said) => said.notes)].some(({ because }) => because !== undefined);
}
