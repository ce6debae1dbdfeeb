import { existsSync, realpathSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { glob } from 'tinyglobby';
import { languageOf, type FileAccess, type FileContent } from '@inspection-criteria/language';
import { Failure, reasonOf } from './failure.ts';

/** The files a command works on, by paths relative to the workspace folder, and the one way to read them. */
export interface Inputs {
  readonly root: string;
  readonly files: readonly string[];
  readonly access: FileAccess;
}

/** The largest file that is read: far beyond any inspection. */
const LARGEST = 256 * 1024 * 1024;

const NOT_WALKED = ['**/node_modules/**', '**/.git/**', '**/dist/**', '**/out/**'];

/** Finds the files that paths, folders and globs name. `-` is standard input, read as `language`. */
export async function gather(paths: readonly string[], stdin: 'criteria' | 'cases' = 'cases'): Promise<Inputs> {
  const named = paths.length === 0 ? ['.'] : paths;
  const root = workspaceOf(named.filter((p) => p !== '-'));
  const found = await Promise.all(named.filter((p) => p !== '-').map((p) => expand(p, root)));
  const input = named.includes('-') ? { file: `standard-input.${stdin}`, text: await textOf(process.stdin) } : undefined;
  const files = [...new Set([...found.flat(), ...input === undefined ? [] : [input.file]])].sort((a, b) => (a < b ? -1 : 1));
  if (files.length === 0) throw new Failure(`There is no .criteria or .cases file in ${named.join(', ')}. Name a file or folder that holds some.`, 1);
  return { root, files, access: { read: async (file) => file === input?.file ? { text: input.text, malformed: input.text.includes('\uFFFD') } : readText(root, file) } };
}

/** The folder that may be read: the current one when it holds the inputs, or else the nearest above them under version control. */
function workspaceOf(paths: readonly string[]): string {
  const current = realpathSync(process.cwd());
  const outside = paths.map((p) => path.resolve(p)).find((p) => !isInside(current, realOf(p)));
  if (outside === undefined) return current;
  const start = realOf(existsSync(outside) && statSync(outside).isDirectory() ? outside : path.dirname(outside));
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, '.git'))) return folder;
    if (folder === path.dirname(folder)) return start;
  }
}

function realOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return path.resolve(file);
  }
}

function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative === '' || (!relative.startsWith(`..${path.sep}`) && relative !== '..' && !path.isAbsolute(relative));
}

async function expand(named: string, root: string): Promise<readonly string[]> {
  const literal = existsSync(named);
  if (!literal && !/[*?{[]/.test(named)) throw new Failure(`${named} cannot be read: there is no such file or folder.`, 1);
  if (literal && !statSync(named).isDirectory()) {
    if (languageOf(named) === undefined) throw new Failure(`${named} is neither a framework (.criteria) nor an inspection (.cases).`, 1);
    return [relativeTo(root, path.resolve(named))];
  }
  // A folder's own name may hold characters that mean something in a pattern, so it is the place to search in, not part of the pattern.
  const found = literal
    ? await glob('**/*.{criteria,cases}', { cwd: named, absolute: true, ignore: NOT_WALKED, followSymbolicLinks: false, dot: false, expandDirectories: false })
    : await glob(named, { absolute: true, ignore: NOT_WALKED, followSymbolicLinks: false, expandDirectories: false });
  return found.filter((file) => languageOf(file) !== undefined).map((file) => relativeTo(root, file));
}

function relativeTo(root: string, file: string): string {
  return path.relative(root, path.join(realOf(path.dirname(file)), path.basename(file))).split(path.sep).join('/');
}

/** Reads one file of the workspace; links that lead out of it are refused. */
async function readText(root: string, file: string): Promise<FileContent> {
  const full = path.join(root, file);
  try {
    if (!isInside(root, realpathSync(full))) return { text: undefined, missing: false, reason: 'it is a link to a file outside the folder that is being worked in.' };
    if (statSync(full).size > LARGEST) return { text: undefined, missing: false, reason: 'it is larger than 256 MB.' };
    return decode(await readFile(full));
  } catch (error) {
    const missing = typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
    return { text: undefined, missing, reason: reasonOf(error) };
  }
}

/** Text of UTF-8 bytes; malformed bytes become replacement characters, and that is said. */
function decode(bytes: Uint8Array): FileContent {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), malformed: false };
  } catch {
    return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), malformed: true };
  }
}
