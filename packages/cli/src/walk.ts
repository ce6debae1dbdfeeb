import { readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { languageOf } from '@inspection-criteria/language';
import { isInside } from './paths.ts';
import { isMissing, reasonOf } from './failure.ts';

/** What was found, by full paths, and in words what was passed over and why. */
export interface Found {
  readonly files: readonly string[];
  readonly passedOver: readonly string[];
}

/** Folders of tools, where nobody keeps a framework; they are looked into only when they are named. */
const NOT_WALKED = ['node_modules', '.git', 'dist', 'out'];

/** All frameworks and inspections in a folder and those in it. Links are followed to files in the workspace, and no further. */
export function walk(folder: string, root: string): Found {
  const files: string[] = [];
  const passedOver: string[] = [];
  const queue = [folder];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const entries = entriesOf(next);
    if (typeof entries === 'string') { passedOver.push(`${shown(next)} was passed over: ${entries}`); continue; }
    for (const entry of entries) {
      const full = path.join(next, entry.name);
      if (entry.isDirectory() && !NOT_WALKED.includes(entry.name) && !entry.name.startsWith('.')) queue.push(full);
      else if (entry.isFile() && languageOf(entry.name) !== undefined) files.push(full);
      else if (entry.isSymbolicLink()) {
        const link = throughLink(full, folder, root);
        if (link.reason !== undefined) passedOver.push(`${shown(full)} was passed over: ${link.reason}`);
        else if (link.wanted) files.push(full);
      }
    }
  }
  return { files, passedOver };
}

/** What a pattern matches. Its leading part without wildcards is the place to look in, and may name any folder. */
export async function match(pattern: string, root: string): Promise<Found> {
  const { base, rest } = divided(pattern);
  const ignore = NOT_WALKED.filter((name) => !rest.split('/').includes(name)).map((name) => `**/${name}/**`);
  const found = await glob(rest, { cwd: base, absolute: true, ignore, followSymbolicLinks: false, expandDirectories: false });
  const { passedOver } = rest.includes('**') ? walk(base, root) : { passedOver: [] };
  return { files: found.filter((file) => languageOf(file) !== undefined), passedOver };
}

/** A pattern as the folder it starts in and what is matched there. */
export function divided(pattern: string): { readonly base: string; readonly rest: string } {
  const parts = pattern.split(/[\\/]/);
  const first = parts.findIndex((part) => /[*?{[(!]/.test(part));
  const at = Math.min(first < 0 ? parts.length - 1 : first, parts.length - 1);
  const base = parts.slice(0, at).join('/');
  return { base: base === '' ? pattern.startsWith('/') ? '/' : '.' : base, rest: parts.slice(at).join('/') };
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    return reasonOf(error);
  }
}

/** Whether what a link leads to is to be read, or why not. What is in the folder anyway is found there. */
function throughLink(link: string, folder: string, root: string): { readonly wanted: boolean; readonly reason?: string } {
  const named = languageOf(link) !== undefined;
  // A name without an ending may have been meant for a folder.
  const missed = named || path.extname(link) === '';
  try {
    const target = realpathSync(link);
    if (statSync(target).isDirectory()) return { wanted: false, reason: 'it is a link to a folder, and such links are not followed.' };
    if (!named) return { wanted: false };
    if (!isInside(root, target)) return { wanted: false, reason: 'it is a link to a file outside the folder that is being worked in.' };
    return { wanted: !isInside(realpathSync(folder), target) };
  } catch (error) {
    return missed ? { wanted: false, reason: isMissing(error) ? `it is a link to a ${named ? 'file' : 'folder'} that is not there.` : reasonOf(error) } : { wanted: false };
  }
}

function shown(full: string): string {
  return path.relative(process.cwd(), full) || '.';
}
