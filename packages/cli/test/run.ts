import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The folder of the whole project. */
export const PROJECT = path.join(import.meta.dirname, '../../..');

/** The built command line. */
export const CLI = path.join(PROJECT, 'packages/cli/dist/criteria.js');

/** What a run of the command line printed, and how it ended. */
export interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line in a folder. */
export function criteria(args: readonly string[], options: { readonly cwd?: string; readonly input?: string; readonly env?: Readonly<Record<string, string>> } = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: options.cwd ?? PROJECT, input: options.input ?? '', encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, ...options.env },
  });
  return { status, out: stdout, err: stderr };
}

const folders: string[] = [];
process.on('exit', () => { for (const folder of folders) rmSync(folder, { recursive: true, force: true }); });

/** A fresh folder of its own, perhaps with a copy of the examples; it is gone when the tests are over. */
export function freshFolder(withExamples = false): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'criteria-test-'));
  folders.push(folder);
  if (withExamples) cpSync(path.join(PROJECT, 'examples'), path.join(folder, 'examples'), { recursive: true });
  return folder;
}
