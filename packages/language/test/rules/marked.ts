import assert from 'node:assert/strict';
import type { Severity } from '@inspection-criteria/model';
import { checkTexts } from '../files.ts';

/** `[[unknown-name|caer]]` in a text: there, and nowhere else, that must be found. */
const MARK = /\[\[([a-z-]+)\|([^]*?)\]\]/

/** Checks texts with marks in them: what is wrong, and where, is what is marked. Remarks for information are left aside. Gives back the messages, in reading order. */
export function findings(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  return compared(files, (severity) => severity !== 'information');
}

/** The same with the remarks. */
export function findingsAndRemarks(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  return compared(files, () => true);
}

async function compared(files: Readonly<Record<string, string>>, isLookedAt: (severity: Severity) => boolean): Promise<readonly string[]> {
  const marked = Object.entries(files).map(([file, text]) => [file, unmarked(text)] as const);
  const checked = await checkTexts(Object.fromEntries(marked.map(([file, { text }]) => [file, text])));
  const diagnostics = checked.diagnostics.filter(({ severity }) => isLookedAt(severity));
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
