import type { Place } from './places.ts';

/** An inspection with its checks, or an example of a framework with its. */
export interface CheckGroup {
  readonly kind: 'inspection' | 'example';
  /** Unique in the file. */
  readonly id: string;
  readonly label: string;
  /** The framework or edition an example stands in: `pool 2026`. */
  readonly within: string | undefined;
  readonly place: Place;
  readonly checks: readonly CheckOutcome[];
}

/** A check, or a filled cell of a table of checks. */
export interface CheckOutcome {
  /** Unique in its group; the same as long as what it tests is. */
  readonly id: string;
  /** What it tests, as it is read: *score of safety is 83%*. */
  readonly label: string;
  readonly place: Place;
  readonly passed: boolean;
  readonly expected: string;
  readonly actual: string;
}
