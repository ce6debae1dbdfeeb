/** How a test inside a host ended. */
export interface Outcome {
  /** The names of its suites and its own, from the outside in. */
  readonly names: readonly string[];
  /** Why it failed; undefined where it passed. */
  readonly failure?: string | undefined;
}

/** Begins each line by which the tests inside tell of themselves. */
export const MARK = 'criteria-test:';
