import { languageOf } from '../../project/sources.ts';
import type { Stretch } from '../../syntax/index.ts';
import { lineEndFrom, lineStartFrom } from '../../syntax/characters.ts';

/** The text in quotation marks behind `use` that an offset is in; undefined where it is in none. */
export function usedPathAt(text: string, offset: number): Stretch | undefined {
  const line = lineStartFrom(text, offset);
  const [, typed] = /^\s*use[ \t]+"([^"]*)$/.exec(text.slice(line, offset)) ?? [];
  if (typed === undefined) return undefined;
  const end = lineEndFrom(text, offset);
  const close = text.slice(offset, end).indexOf('"');
  return { start: offset - typed.length, end: close < 0 ? end : offset + close };
}

/** The place behind `use` where a path is to be written and no quotation mark stands yet; undefined where an offset is at none. */
export function bareUseAt(text: string, offset: number): Stretch | undefined {
  const [, typed] = /^\s*use[ \t]+([^"\s]*)$/.exec(text.slice(lineStartFrom(text, offset), offset)) ?? [];
  const [rest] = /^[^"\s]*/.exec(text.slice(offset, lineEndFrom(text, offset))) ?? [''];
  return typed === undefined ? undefined : { start: offset - typed.length, end: offset + rest.length };
}

/** The frameworks that a file could use and does not yet, by their paths from it: those beside it first. */
export function usablePaths(file: string, files: readonly string[], used: readonly string[]): readonly string[] {
  return files.filter((other) => other !== file && languageOf(other) === 'criteria' && !used.includes(other)).map((other) => pathFrom(file, other))
    .sort((a, b) => stepsIn(a) - stepsIn(b) || (a < b ? -1 : 1));
}

function stepsIn(path: string): number {
  return path.split('/').length;
}

/** A file's path as it is written in another. */
function pathFrom(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const parts = to.split('/');
  let same = 0;
  while (same < folders.length && same < parts.length - 1 && folders[same] === parts[same]) same++;
  return [...folders.slice(same).map(() => '..'), ...parts.slice(same)].join('/');
}
