import { existsSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.ts';

/** The real path, whatever links lead there; as it stands where there is nothing. */
export function realOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return path.resolve(file);
  }
}

/** Whether a file is a folder itself or lies in it; both are real paths. */
export function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative === '' || (!relative.startsWith(`..${path.sep}`) && relative !== '..' && !path.isAbsolute(relative));
}

/**
 * The folder that may be read, for the files and folders where reading starts: the current one when it holds them all, or else
 * the nearest under version control that does, or at least the nearest that does.
 */
export function workspaceOf(starts: readonly string[]): string {
  const current = realpathSync(process.cwd());
  if (starts.every((start) => isInside(current, realOf(start)))) return current;
  const common = starts.map(folderOf).reduce((a, b) => commonFolder(a, b));
  if (common === path.parse(common).root && starts.length > 1) throw new Failure(`${starts.join(' and ')} have no folder in common, so they cannot be worked on together. Name them one at a time.`, 1);
  for (let folder = common; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, '.git'))) return folder;
    if (folder === path.dirname(folder)) return common;
  }
}

function folderOf(start: string): string {
  return realOf(existsSync(start) && statSync(start).isDirectory() ? start : path.dirname(start));
}

function commonFolder(a: string, b: string): string {
  return isInside(a, b) ? a : commonFolder(path.dirname(a), b);
}
