import assert from 'node:assert/strict';
import { fixAll, fixesFor, format, languageOf, rewritesAt, type Checked, type Code, type Fix } from '@inspection-criteria/language';
import { checkTexts } from '../files.ts';
import { mended } from './mended.ts';

/** Files by name; the one a test is about comes last. */
export type Files = Readonly<Record<string, string>>;

/** A fix by its title, and the text of the file it is about once it is made. */
export type Offered = Readonly<Record<string, string>>;

/** What is offered for the first finding of a code, each fix with what comes of it. The result is in form where the file was. */
export async function offered(code: Code, files: Files): Promise<Offered> {
  const checked = await checkTexts(files);
  const finding = checked.diagnostics.find((d) => d.code === code);
  assert.ok(finding !== undefined, `Found: ${checked.diagnostics.map((d) => `${d.code} ${d.message}`).join('\n')}`);
  return outcomes(files, fixesFor(checked, finding), finding.span.file);
}

/** The file a test is about with all findings of a code mended at once. */
export async function allMended(code: Code, files: Files): Promise<string | undefined> {
  const fix = fixAll(await checkTexts(files), lastOf(files), code);
  return fix === undefined ? undefined : Object.values(outcomes(files, [fix], lastOf(files)))[0];
}

/** What else could be said at the first place where a text stands in the last file. */
export async function rewritten(at: string, files: Files): Promise<Offered> {
  const file = lastOf(files);
  return outcomes(files, rewritesIn(await checkTexts(files), file, at), file);
}

/** The rewrites at the first place where a text stands in a file. */
export function rewritesIn(checked: Checked, file: string, at: string): readonly Fix[] {
  const start = checked.project.sources.get(file)?.text.indexOf(at) ?? -1;
  assert.ok(start >= 0, `${at} is not in ${file}.`);
  return rewritesAt(checked, { file, start, end: start });
}

function outcomes(files: Files, fixes: readonly Fix[], file: string): Offered {
  return Object.fromEntries(fixes.map((fix) => {
    const all = mended(new Map(Object.entries(files)), fix);
    for (const [name, text] of all) if (isInForm(name, files[name] ?? '')) assert.ok(isInForm(name, text), `${fix.title} leaves ${name} out of form:\n${text}`);
    return [fix.title, all.get(file) ?? ''];
  }));
}

function isInForm(file: string, text: string): boolean {
  const formatted = format(text, languageOf(file) ?? 'criteria');
  return formatted.kind === 'broken' || formatted.text === text;
}

function lastOf(files: Files): string {
  return Object.keys(files).at(-1) ?? '';
}
