import type { MeaningKind } from '../../lower/uses.ts';
import type { Stretch } from '../../syntax/index.ts';

/** What a word of a text is: a keyword, a text, a number, a comment, or a name by what it means. */
export type ColourKind = 'keyword' | 'text' | 'number' | 'comment' | Exclude<MeaningKind, 'file' | 'edition'>;

/** A word of a text with what it is; it stands on one line. */
export interface Coloured extends Stretch {
  readonly kind: ColourKind;
  /** Whether the name is declared here. */
  readonly declared: boolean;
  /** Whether it is out of use: withdrawn, a name of an earlier edition, or an answer to what is not asked. */
  readonly outOfUse: boolean;
}
