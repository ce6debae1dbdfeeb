import type { Span } from '@inspection-criteria/model';
import { countBefore } from './sorted.ts';

/** A stretch of a file, and the text to put in its place. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** A text with edits made in it. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  let [out, from] = ['', 0];
  for (const { span: { start, end }, text: put } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    out += text.slice(from, start) + put;
    from = end;
  }
  return out + text.slice(from);
}

/** Where an offset comes to stand when edits before it are made. */
export function shiftOf(edits: readonly Edit[]): (offset: number) => number {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start);
  const starts = ordered.map(({ span }) => span.start);
  const shifts = [0];
  for (const { span, text } of ordered) shifts.push((shifts.at(-1) ?? 0) + text.length - (span.end - span.start));
  return (offset) => offset + (shifts[countBefore(starts.length, (i) => (starts[i] ?? 0) < offset)] ?? 0);
}
