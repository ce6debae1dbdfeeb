import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT } from './run.ts';

interface Manifest { readonly bin: Readonly<Record<string, string>>; readonly engines: { readonly node: string } }

const manifest = JSON.parse(readFileSync(path.join(PROJECT, 'packages/cli/package.json'), 'utf8')) as Manifest;
const bundle = path.join(PROJECT, 'packages/cli', manifest.bin['criteria'] ?? '');
const [oldest = ''] = /\d+/.exec(manifest.engines.node) ?? [];

/** A Node of the oldest line that is promised, where this machine has one. */
function oldestNode(): string | undefined {
  const files = (process.env['PATH'] ?? '').split(path.delimiter).map((folder) => path.join(folder, 'node'));
  return files.find((file) => existsSync(file) && spawnSync(file, ['--version'], { encoding: 'utf8' }).stdout.startsWith(`v${oldest}.`));
}

describe('The bundle', () => {
  it('stands where the package says', () => { assert.ok(existsSync(bundle)); });

  it('says the same under the oldest Node that is promised', function () {
    const node = oldestNode();
    if (node === undefined) return this.skip();
    for (const args of [['--version'], ['check', 'examples'], ['score', 'examples/short-quality-screening/luton.cases', '--format', 'json']]) {
      const told = (file: string): readonly unknown[] => {
        const { status, stdout, stderr } = spawnSync(file, [bundle, ...args], { cwd: PROJECT, encoding: 'utf8' });
        return [status, stdout, stderr];
      };
      assert.deepEqual(told(node), told(process.execPath));
      assert.equal(told(node)[0], 0);
    }
  });
});
