import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { isatty } from 'node:tty';
import pc from 'picocolors';
import writeFileAtomic from 'write-file-atomic';
import { Failure, reasonOf } from './failure.ts';

/** Colours, on terminals that want them only. */
export const colours = pc.createColors(pc.isColorSupported && isatty(1));

/** Writes a result to standard output, all of it, before the process may end. */
export async function print(text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    process.stdout.write(text, (error) => { if (error) reject(error); else resolve(); });
  });
}

/** Says something beside the result: progress, notes, complaints. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Shows progress on a terminal, and nothing elsewhere. */
export function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[2K${text}`);
}

/** Writes a file beside its place and renames it, so that nothing is ever half written. */
export async function writeWhole(file: string, text: string): Promise<void> {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    await writeFileAtomic(file, text, { encoding: 'utf8' });
  } catch (error) {
    throw new Failure(`${file} cannot be written: ${reasonOf(error)} Nothing of it was written.`, 1);
  }
}
