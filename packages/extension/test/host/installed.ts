import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { filesIn } from '../vsix.ts';
import type { Host, HostOptions } from './host.ts';
import { startNodeHost } from './node-host.ts';
import { copyOf, EXTENSION } from './suites.ts';
import { startWebHost } from './web-host.ts';
import { Workbench } from './workbench.ts';

const VSIX = path.join(EXTENSION, 'dist/inspection-criteria.vsix');

/** The kinds of VS Code there are, each with the extension as it is packaged. */
const HOSTS: readonly { readonly name: string; readonly start: (options: HostOptions) => Promise<Host> }[] = [
  { name: 'in a VS Code with Node', start: (options) => startNodeHost({ ...options, vsix: VSIX }) },
  { name: 'in a VS Code with nothing but a browser', start: startWithUnpacked },
];

/** What a journey's steps are taken in. */
export interface Journey {
  /** The window; only within steps. */
  readonly workbench: () => Workbench;
  /** The same name in both hosts would be one picture. */
  readonly host: 'node' | 'web';
}

/** What a journey begins with. */
export interface Beginning extends Pick<HostOptions, 'folder' | 'settings' | 'language'> {
  /** What is written into the copy of the folder, by paths. One in a folder below can be opened by its path in both hosts. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Declares a journey in each kind of VS Code, which opens a copy of a folder. A step that fails ends the journey, and a picture is kept of where. */
export function inBothHosts(title: string, { folder, files = {}, ...options }: Beginning, steps: (journey: Journey) => void): void {
  HOSTS.forEach(({ name, start }, index) => {
    describe(`${title}, ${name}`, () => {
      let ended = false;
      let copy: string | undefined;
      let host: Host | undefined;
      let workbench: Workbench | undefined;
      const open = (): Workbench => {
        if (workbench === undefined) throw new Error('The window is open only while steps are taken.');
        return workbench;
      };

      before(async () => {
        copy = copyOf(folder);
        for (const [name, text] of Object.entries(files)) {
          const file = path.join(copy, name);
          mkdirSync(path.dirname(file), { recursive: true });
          writeFileSync(file, text);
        }
        host = await start({ ...options, folder: copy });
        workbench = await Workbench.open(host);
      });

      beforeEach(function () {
        if (ended) this.skip();
      });

      afterEach(async function () {
        if (this.currentTest?.state !== 'failed') return;
        ended = true;
        await workbench?.screenshot(`failed-${index === 0 ? 'node' : 'web'}-${this.currentTest.title.replaceAll(/\W+/g, '-')}`);
      });

      after(async () => {
        await workbench?.close();
        await host?.stop();
        if (copy !== undefined) rmSync(copy, { recursive: true, force: true });
      });

      steps({ workbench: open, host: index === 0 ? 'node' : 'web' });
    });
  });
}

/** A browser's extension host installs nothing; it is given what would have been. */
async function startWithUnpacked(options: HostOptions): Promise<Host> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'criteria-vsix-'));
  for (const [name, content] of filesIn(readFileSync(VSIX))) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content());
  }
  const host = await startWebHost({ ...options, development: path.join(folder, 'extension') });
  return { ...host, stop: async () => {
    await host.stop();
    rmSync(folder, { recursive: true, force: true });
  } };
}
