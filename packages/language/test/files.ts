import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkProject, loadSources, understand, type Checked, type FileAccess } from '@inspection-criteria/language';

/** The folder of the shipped examples. */
export const EXAMPLES = path.join(import.meta.dirname, '../../../examples');

/** Every example file, by its path in the folder. */
export function exampleFiles(): readonly string[] {
  return readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).filter((f) => /\.(?:criteria|cases)$/.test(f)).map((f) => f.split(path.sep).join('/')).sort();
}

/** The text of an example. */
export function exampleText(file: string): string {
  return readFileSync(path.join(EXAMPLES, file), 'utf8');
}

/** Reads the examples, some of them replaced by other texts. */
export function exampleAccess(replaced: ReadonlyMap<string, string> = new Map()): FileAccess {
  return { read: (file) => Promise.resolve({ text: replaced.get(file) ?? exampleText(file), malformed: false }) };
}

/** Files that are given as texts; what is not given is not there. */
export function textAccess(texts: Readonly<Record<string, string>>): FileAccess {
  const files = new Map(Object.entries(texts));
  return { read: (file) => {
    const text = files.get(file);
    return Promise.resolve(text === undefined ? { text: undefined, missing: true, reason: 'there is no such file.' } : { text, malformed: false });
  } };
}

/** Checks texts as files of one workspace. */
export async function checkTexts(texts: Readonly<Record<string, string>>): Promise<Checked> {
  return checkProject(understand(await loadSources(Object.keys(texts), textAccess(texts))));
}

/** The codes of what is wrong, in reading order; remarks for information are left aside. */
export function codesOf({ diagnostics }: Checked): readonly string[] {
  return diagnostics.filter((d) => d.severity !== 'information').map((d) => d.code);
}
