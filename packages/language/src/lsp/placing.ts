import type { Span } from '@inspection-criteria/model';
import type { Place, Remark } from '@inspection-criteria/protocol';
import type { Told } from '../queries/errors-told.ts';
import type { Seen, Session } from './session.ts';

/** Turns a place in a text into one the client knows. */
export type Placing = <T extends { readonly span: Span }>(said: T) => Omit<T, 'span'> & { readonly place: Place };

/** Places in the texts of the folder a request is about. */
export function placing({ folder }: Seen, session: Session): Placing {
  return ({ span, ...said }) => ({ ...said, place: session.location(folder, span) });
}

/** Sentences with places the client knows. */
export function remarks(told: readonly Told[], { folder }: Seen, session: Session): readonly Remark[] {
  return told.map(({ text, span }) => ({ text, place: span === undefined ? undefined : session.location(folder, span) }));
}
