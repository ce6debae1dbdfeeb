import { chmodSync, chownSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { visible } from '@inspection-criteria/formats';
import { Failure, isMissing, reasonOf } from './failure.ts';

/** Writes files, all of them or none: each beside its place first, and only when all are there are they renamed. */
export function writeAll(files: readonly (readonly [file: string, text: string])[]): void {
  const beside: (readonly [written: string, place: string])[] = [];
  let at = files[0]?.[0] ?? '';
  try {
    for (const [file, text] of files) {
      at = file;
      makeFolder(path.dirname(file));
      const place = placeOf(file);
      if (existsSync(place) && statSync(place).isDirectory()) throw new Failure(`${visible(file)} cannot be written: it is a folder. Nothing was written.`, 1);
      const written = `${place}.${String(process.pid)}.part`;
      beside.push([written, place]);
      writeBeside(written, place, text);
    }
  } catch (error) {
    for (const [written] of beside) rmSync(written, { force: true });
    if (error instanceof Failure) throw error;
    throw new Failure(`${visible(at)} cannot be written: ${reasonOf(error)} Nothing was written.`, 1);
  }
  renameAll(beside);
}

function writeBeside(written: string, place: string, text: string): void {
  const file = openSync(written, 'wx');
  try {
    writeFileSync(file, text, 'utf8');
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  if (existsSync(place)) likeBefore(written, place);
}

/** A file that is written anew keeps its permissions, and its owner where that is allowed. */
function likeBefore(written: string, place: string): void {
  const { mode, uid, gid } = statSync(place);
  try {
    chownSync(written, uid, gid);
  } catch {
    // Only some may give a file to somebody else; it is theirs then.
  }
  chmodSync(written, mode & 0o777);
}

/** Renaming needs no space and hardly ever fails; where it does, what was done and what was not is said. */
function renameAll(beside: readonly (readonly [written: string, place: string])[]): void {
  let done = 0;
  try {
    for (const [written, place] of beside) { renameSync(written, place); done++; }
  } catch (error) {
    for (const [written] of beside.slice(done)) rmSync(written, { force: true });
    const before = done === 0 ? 'Nothing was written.' : `${String(done)} of ${String(beside.length)} files were written before it.`;
    throw new Failure(`${visible(beside[done]?.[1] ?? '')} cannot be written: ${reasonOf(error)} ${before}`, 1);
  }
}

/** A link stays a link: what it leads to is written. */
function placeOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return path.resolve(file);
  }
}

/** Makes a folder and those above it, one at a time: left to itself, the system tries without end where none can be made. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) {
    if (!statSync(folder).isDirectory()) throw new Failure(`${visible(folder)} cannot be written: it is a file, not a folder. Nothing was written.`, 1);
    return;
  }
  makeFolder(path.dirname(path.resolve(folder)));
  try {
    mkdirSync(folder);
  } catch (error) {
    throw new Failure(`The folder ${visible(folder)} cannot be made: ${isMissing(error) ? 'no folder can be made there.' : reasonOf(error)} Nothing was written.`, 1);
  }
}
