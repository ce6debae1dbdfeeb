import assert from 'node:assert/strict';
import { loadSources, occurrencesOf, understand, type Project } from '@inspection-criteria/language';
import { textAccess } from '../files.ts';

/** Understands texts as files of one workspace. */
export async function projectFrom(texts: Readonly<Record<string, string>>): Promise<Project> {
  return understand(await loadSources(Object.keys(texts), textAccess(texts)));
}

/** A text without its marks `‹…›`, and the places that were marked. */
export function unmarked(text: string): { readonly text: string; readonly marks: readonly { readonly start: number; readonly end: number }[] } {
  const marks: { start: number; end: number }[] = [];
  let out = '';
  for (const piece of text.split(/(‹[^›]*›)/)) {
    const marked = piece.startsWith('‹');
    const inner = marked ? piece.slice(1, -1) : piece;
    if (marked) marks.push({ start: out.length, end: out.length + inner.length });
    out += inner;
  }
  return { text: out, marks };
}

/** In the texts, what is marked is one thing, and that thing stands nowhere else: asked from each of its places. */
export async function isOneThing(texts: Readonly<Record<string, string>>): Promise<void> {
  const plain = Object.entries(texts).map(([file, text]) => ({ file, ...unmarked(text) }));
  const project = await projectFrom(Object.fromEntries(plain.map(({ file, text }) => [file, text])));
  assert.deepEqual(project.diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message), []);
  const occurrences = occurrencesOf(project);
  const place = (file: string, start: number, end: number): string => `${file}:${String(start)}-${String(end)} ${plain.find((p) => p.file === file)?.text.slice(start, end) ?? ''}`;
  const expected = plain.flatMap(({ file, marks }) => marks.map(({ start, end }) => place(file, start, end)));
  assert.notEqual(expected.length, 0);
  for (const { file, marks } of plain) {
    for (const { start } of marks) {
      const found = occurrences.at(file, start);
      assert.ok(found, `nothing at ${place(file, start, start + 10)}`);
      assert.deepEqual(occurrences.of(found.thing).map(({ span }) => place(span.file, span.start, span.end)), expected);
    }
  }
}
