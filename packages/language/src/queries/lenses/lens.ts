import type { Stretch } from '../../syntax/index.ts';

/** The kinds of lenses there are: what came out, how much is answered, what passed, how often a section is spoken of. */
export type LensKind = 'scores' | 'answered' | 'checks' | 'references';

/** A few words above a line of a text. */
export interface Lens {
  readonly kind: LensKind;
  /** What it is about; it stands above the line where that begins. */
  readonly place: Stretch;
  /** Undefined where it takes some time to tell, and is told when it is seen. */
  readonly title: string | undefined;
}
