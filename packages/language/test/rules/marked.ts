import assert from 'node:assert/strict';
import { checkTexts } from '../files.ts';

/** `[[unknown-name|caer]]` in a text: there, and nowhere else, that must be found. */
const MARK = /\[\[([a-z-]+)\|([^]*?)\]\]/

/** Checks texts with marks in them: what is found, and where, is what is marked. Gives back the messages, in reading order. */
export async function findings(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const marked = Object.entries(files).map(([file, text]) => [file, unmarked(text)] as const);
  const { diagnostics } = await checkTexts(Object.fromEntries(marked.map(([file, { text }]) => [file, text])));
  const texts = new Map(marked.map(([file, { text }]) => [file, text]));
  const place = (file: string, start: number, code: string, text: string): string => `${file}:${String(start)} ${code} ${text}`;
  assert.deepEqual(
    diagnostics.map(({ span, code }) => place(span.file, span.start, code, texts.get(span.file)?.slice(span.start, span.end) ?? '')).sort(),
    marked.flatMap(([file, { marks }]) => marks.map(({ start, code, text }) => place(file, start, code, text))).sort(),
  );
  return diagnostics.map((d) => d.message);
}

function unmarked(text: string) {
  const marks: { readonly start: number; readonly code: string; readonly text: string }[] = [];
  for (let rest = text, found = MARK.exec(rest); ; found = MARK.exec(rest)) {
    if (found === null) return { text: rest, marks };
    const [whole, code = '', inner = ''] = found;
    marks.push({ start: found.index, code, text: inner });
    rest = rest.slice(0, found.index) + inner + rest.slice(found.index + whole.length);
  }
}
