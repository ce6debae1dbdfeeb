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
}

/** A further place that belongs to a finding. */
export interface Related {
  readonly span: Span;
  readonly message: string;
}
