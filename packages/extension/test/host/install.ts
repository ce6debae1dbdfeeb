import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const HERE = import.meta.dirname;

/** Where the host is installed: beside this file and outside version control, or where `VSCODE_HOST` says, for several clones to share one. */
export const HOST = process.env['VSCODE_HOST'] ?? path.join(HERE, '.vscode-host');

/** What is in the way of tests in a real VS Code, in a sentence. */
export class NoHost extends Error {}

/** The script of VS Code's server. */
export const SERVER = path.join(HOST, 'node_modules/code-server/out/node/entry.js');

/** VS Code itself. */
export const EDITOR = path.join(HOST, 'node_modules/code-server/lib/vscode');

/** Installs a VS Code where there is none or another than is asked for. Takes half a minute, and 830 MB. */
export function bringHost(): void {
  if (process.platform !== 'linux') throw new NoHost('They run on Linux only. Elsewhere `npx vscode-test` runs the suites inside an ordinary VS Code.');
  const stamp = path.join(HOST, 'installed');
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing a VS Code for the tests: about 830 MB, once.');
  rmSync(HOST, { recursive: true, force: true });
  mkdirSync(HOST, { recursive: true });
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) cpSync(path.join(HERE, file), path.join(HOST, file));
  install(HOST, 'ci');
  // Its own list of packages is not quite complete, which `npm ci` refuses; `npm install` keeps to it and adds what it lacks.
  install(EDITOR, 'install');
  for (const name of stubs()) cpSync(path.join(HERE, 'stubs', `${name}.cjs`), path.join(EDITOR, 'node_modules/@vscode', name, 'index.js'));
  writeFileSync(stamp, wanted);
}

/** No script of a package is run: what would have to be compiled is stood in for. */
function install(folder: string, how: 'ci' | 'install'): void {
  const { status } = spawnSync('npm', [how, '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, stdio: 'inherit' });
  if (status !== 0) throw new NoHost('VS Code could not be installed from the package registry: see the messages of npm above.');
}

/** Changes with everything that is installed. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', ...stubs().map((name) => `stubs/${name}.cjs`)]) hash.update(readFileSync(path.join(HERE, file)));
  return hash.digest('hex');
}

function stubs(): readonly string[] {
  return readdirSync(path.join(HERE, 'stubs')).map((file) => path.basename(file, '.cjs'));
}
