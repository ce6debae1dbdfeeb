import { existsSync, fstatSync, lstatSync, realpathSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { visible } from '@inspection-criteria/formats';
import { languageOf, type FileAccess, type FileContent } from '@inspection-criteria/language';
import { Failure, isMissing, reasonOf } from './failure.ts';
import { say } from './output.ts';
import { isInside, realOf, workspaceOf } from './paths.ts';
import { divided, match, walk, type Found } from './walk.ts';

/** The files a command works on, by paths relative to the workspace folder, and the one way to read them. */
export interface Inputs {
  readonly root: string;
  readonly files: readonly string[];
  readonly access: FileAccess;
}

/** The largest file that is read: far beyond any inspection. */
const LARGEST = 256 * 1024 * 1024;

/** Finds the files that paths, folders and globs name. `-` is standard input, read as `language`. Whatever is named must give something; what is passed over on the way is said. */
export async function gather(paths: readonly string[], stdin: 'criteria' | 'cases' = 'cases'): Promise<Inputs> {
  const named = paths.length === 0 ? ['.'] : paths;
  const places = named.filter((p) => p !== '-');
  const root = workspaceOf(places.map((p) => existsSync(p) ? p : divided(p).base));
  const found = await Promise.all(places.map((p) => expand(p, root)));
  const passedOver = [...new Set(found.flatMap((f) => f.passedOver))];
  refuseEmpty(places.filter((_, i) => found[i]?.files.length === 0), passedOver);
  for (const note of passedOver) say(visible(`Note: ${note}`));
  const input = named.includes('-') ? { file: `standard-input.${stdin}`, text: await standardInput() } : undefined;
  const full = found.flatMap((f) => f.files).map((file) => relativeTo(root, file));
  const files = [...new Set([...full, ...input === undefined ? [] : [input.file]])].sort((a, b) => (a < b ? -1 : 1));
  return { root, files, access: { read: async (file) => file === input?.file ? { text: input.text, malformed: input.text.includes('\uFFFD') } : readText(root, file) } };
}

function refuseEmpty(empty: readonly string[], passedOver: readonly string[]): void {
  if (empty.length === 0) return;
  const why = passedOver.map((note) => ` ${note}`).join('');
  throw new Failure(`There is no .criteria or .cases file in ${empty.join(', ')}.${why} Name a file or folder that holds some.`, 1);
}

/** All of standard input. A folder in its place would read as nothing at all. */
async function standardInput(): Promise<string> {
  try {
    if (fstatSync(0).isDirectory()) throw new Failure('Standard input cannot be read: it is a folder.', 1);
    return await textOf(process.stdin);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`Standard input cannot be read: ${reasonOf(error)}`, 1);
  }
}

async function expand(named: string, root: string): Promise<Found> {
  if (!existsSync(named)) {
    const link = linkReason(named);
    if (link !== undefined) throw new Failure(`${named} cannot be read: ${link}`, 1);
    if (/[*?{[]/.test(named)) return match(named, root);
    throw new Failure(`${named} cannot be read: there is no such file or folder.`, 1);
  }
  // A folder's own name may hold characters that mean something in a pattern, so it is the place to search in, not part of one.
  if (statSync(named).isDirectory()) return walk(named, root);
  if (languageOf(named) === undefined) throw new Failure(`${named} is neither a framework (.criteria) nor an inspection (.cases).`, 1);
  return { files: [named], passedOver: [] };
}

/** Why a link leads nowhere; undefined where there is no link. */
function linkReason(named: string): string | undefined {
  if (lstatSync(named, { throwIfNoEntry: false }) === undefined) return undefined;
  try {
    realpathSync(named);
    return undefined;
  } catch (error) {
    return isMissing(error) ? 'it is a link to a file that is not there.' : reasonOf(error);
  }
}

function relativeTo(root: string, file: string): string {
  const full = path.resolve(file);
  return path.relative(root, path.join(realOf(path.dirname(full)), path.basename(full))).split(path.sep).join('/');
}

/** Reads one file of the workspace; links that lead out of it are refused. */
export async function readText(root: string, file: string): Promise<FileContent> {
  const full = path.join(root, file);
  try {
    if (!isInside(root, realpathSync(full))) return { text: undefined, missing: false, reason: 'it is a link to a file outside the folder that is being worked in.' };
    if (statSync(full).size > LARGEST) return { text: undefined, missing: false, reason: 'it is larger than 256 MB.' };
    return decoded(await readFile(full));
  } catch (error) {
    return { text: undefined, missing: isMissing(error), reason: reasonOf(error) };
  }
}

/** Text of UTF-8 bytes; malformed bytes become replacement characters, and that is said. */
export function decoded(bytes: Uint8Array): FileContent {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), malformed: false };
  } catch {
    return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), malformed: true };
  }
}
