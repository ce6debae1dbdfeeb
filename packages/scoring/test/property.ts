import fc from 'fast-check';

/** Tries a property on many samples, the same in every run. A failure tells its seed, path and error; the sample itself would fill pages. */
export function tries<T>(runs: number, samples: fc.Arbitrary<T>, holds: (sample: T) => void): void {
  const found = fc.check(fc.property(samples, holds), { numRuns: runs, endOnFailure: true });
  if (!found.failed) return;
  const { errorInstance, seed, counterexamplePath, numRuns } = found;
  throw new Error(`Fails at sample ${String(numRuns)} of ${String(runs)} (seed ${String(seed)}, path ${counterexamplePath ?? ''}): ${errorInstance instanceof Error ? errorInstance.message : String(errorInstance)}`, { cause: errorInstance });
}
