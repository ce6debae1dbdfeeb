import type { Edit } from '../../edits.ts';
import type { Stretch } from '../../syntax/index.ts';

/** The edits a change comes to, and where to go then, as a stretch of the text after them; or why there are none, in a sentence. */
export type Changed = { readonly edits: readonly Edit[]; readonly then: Stretch | undefined } | { readonly refused: string };

/** A change that needs nothing but its edits. */
export function changedBy(edits: readonly Edit[]): Changed {
  return { edits, then: undefined };
}

/** A change that is not made. */
export function refused(reason: string): Changed {
  return { refused: reason };
}
