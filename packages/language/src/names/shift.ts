import type { Edit } from '../edits.ts';
import { countBefore } from './sorted.ts';

/** Where an offset comes to stand when edits before it are made. */
export function shiftOf(edits: readonly Edit[]): (offset: number) => number {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start);
  const starts = ordered.map(({ span }) => span.start);
  const shifts = [0];
  for (const { span, text } of ordered) shifts.push((shifts.at(-1) ?? 0) + text.length - (span.end - span.start));
  return (offset) => offset + (shifts[countBefore(starts.length, (i) => (starts[i] ?? 0) < offset)] ?? 0);
}
