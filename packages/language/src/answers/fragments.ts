import type { Span } from '@inspection-criteria/model';

/** A stretch of an inspection's text that holds answers. */
export type Fragment = TableFragment | RecordFragment;

/** A table of one unit's records, a row each. */
export interface TableFragment {
  readonly kind: 'table';
  readonly unit: string;
  readonly text: string;
  readonly span: Span;
}

/** One record's answers in a block, or the inspection's own answers. */
export interface RecordFragment {
  readonly kind: 'record';
  readonly unit: string;
  readonly id: string;
  readonly idSpan: Span;
  readonly text: string;
  readonly span: Span;
}
