import type { Span } from '@inspection-criteria/model';
import type { Place } from '@inspection-criteria/protocol';
import type { Seen, Session } from './session.ts';

/** Turns a place in a text into one the client knows. */
export type Placing = <T extends { readonly span: Span }>(said: T) => Omit<T, 'span'> & { readonly place: Place };

/** Places in the texts of the folder a request is about. */
export function placing({ folder }: Seen, session: Session): Placing {
  return ({ span, ...said }) => ({ ...said, place: session.location(folder, span) });
}
