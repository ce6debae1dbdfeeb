import type { Span } from '@inspection-criteria/model';
import type { Stretch } from './syntax/index.ts';

/** A stretch of a text replaced by another; where the span is empty, the text is put in there. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** A text with edits made to it, those of one place in the order given. Of two that overlap, the later is left out. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const { span, text: put } of apart(edits)) {
    out += text.slice(at, span.start) + put;
    at = span.end;
  }
  return out + text.slice(at);
}

/** Edits of one file in the order of their places, without those that overlap or repeat one before. */
export function apart(edits: readonly Edit[]): readonly Edit[] {
  const kept: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    const before = kept.at(-1);
    if (before === undefined || (edit.span.start >= before.span.end && !same(edit, before))) kept.push(edit);
  }
  return kept;
}

/** Whether two edits do the same. */
export function same(a: Edit, b: Edit): boolean {
  return a.text === b.text && a.span.start === b.span.start && a.span.end === b.span.end && a.span.file === b.span.file;
}

/** Whether an edit cannot be made together with another: both change one stretch, or both put something in at one place. */
export function collides(a: Edit, b: Edit): boolean {
  if (a.span.file !== b.span.file) return false;
  return a.span.start === b.span.start || (a.span.start < b.span.end && b.span.start < a.span.end);
}

/** Puts a text in at an offset. */
export function putIn(file: string, at: number, text: string): Edit {
  return { span: { file, start: at, end: at }, text };
}

/** Writes a text in place of a stretch. */
export function writeAt(file: string, { start, end }: Stretch, text: string): Edit {
  return { span: { file, start, end }, text };
}
