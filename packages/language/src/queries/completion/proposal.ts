import type { MeaningKind } from '../../lower/uses.ts';
import type { Span } from '@inspection-criteria/model';
import type { Stretch } from '../../syntax/index.ts';

/** A place in what is put in, for the author to fill: what stands there meanwhile says what is meant. */
export interface Gap {
  readonly gap: string;
}

/** A text with gaps. */
export type Pattern = readonly (string | Gap)[];

/** What kind of thing is offered. */
export type ProposalKind = MeaningKind | 'keyword' | 'pattern' | 'mark';

/** What more can be told of: a keyword, a word that is always there, or what a framework declares at a place. */
export type About = { readonly keyword: string } | { readonly library: string } | { readonly declared: Span };

/** Something that could be written at a place. */
export interface Proposal {
  readonly label: string;
  readonly kind: ProposalKind;
  /** What it takes the place of; it lies on one line, around the place that was asked about. */
  readonly replace: Stretch;
  /** What is put in; the label where nothing is said. */
  readonly put?: string | Pattern;
  /** A few words beside the label. */
  readonly detail?: string | undefined;
  readonly about?: About | undefined;
  /** Characters that take it and are written behind it. */
  readonly ends?: readonly string[];
}

/** A gap for the author to fill. */
export function gap(meant = ''): Gap {
  return { gap: meant };
}
