import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Mocha from 'mocha';
import type { Host, HostOptions } from './host.ts';
import { runInside } from './in-host.ts';

/** The extension as it lies in its folder, built. */
export const EXTENSION = path.join(import.meta.dirname, '../..');

/** Declares that the tests inside a host pass, each by its own name. They run when the first of them would. */
export function passInside(start: (options: HostOptions) => Promise<Host>, suites: string): void {
  let ended = false;
  before(async function () {
    this.timeout(0);
    const around = this.test?.parent;
    const folder = copyOf(path.join(EXTENSION, 'test/in-host/workspace'));
    const host = await start({ folder, development: EXTENSION, suites: path.join(EXTENSION, 'dist/test', suites) });
    try {
      for (const { names, failure } of await runInside(host)) {
        around?.addTest(new Mocha.Test(names.join(' › '), () => {
          if (failure !== undefined) throw new Error(failure);
        }));
      }
      ended = true;
    } finally {
      await host.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('runs tests to their end', function () {
    if (!ended || (this.test?.parent?.tests.length ?? 0) < 2) throw new Error('No test has run.');
  });
}

/** Runs Git in a folder, in which all that lies there has been committed. */
export function keptInGit(folder: string): (...args: readonly string[]) => void {
  const git = (...args: readonly string[]): void => { execFileSync('git', ['-C', folder, '-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], { stdio: 'pipe' }); };
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'Portsmouth');
  return git;
}

/** A folder that may be written to, in place of one that belongs to the project. */
export function copyOf(folder: string): string {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'criteria-folder-'));
  cpSync(folder, copy, { recursive: true });
  return copy;
}
