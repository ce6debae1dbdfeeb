import type { Span } from './source.ts';

/** `error` must be mended before a result can be trusted; `warning` should be; `information` is said for the reader. */
export type Severity = 'error' | 'warning' | 'information';

/** One finding about the text: what is wrong, why it matters and what to do, at a place. */
export interface Diagnostic {
  /** The rule's code, also the name of its documentation page: `unknown-name`. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  /** Other places that explain the finding, such as "first defined here". */
  readonly related: readonly Related[];
  /** What a quick fix needs: a replacement for the span, where there is an obvious one. */
  readonly suggestion?: string;
  /** For whatever looks at several findings together; printed nowhere. */
  readonly about?: About;
}

/**
 * What a finding is about, where its code leaves that open: a list, unit or level that is not there, a name that nothing bears or nothing bears
 * any longer, rows that were pasted from a spreadsheet, or how many cells a row has under a heading of how many.
 */
export type About = 'list' | 'unit' | 'level' | 'name' | 'former name' | 'pasted rows' | `${number} cells under ${number}`;

/** A further place that belongs to a finding. */
export interface Related {
  readonly span: Span;
  readonly message: string;
}
