import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { walls } from '../walls.mjs';

const ROOT = path.join(import.meta.dirname, '../..');
const page = readFileSync(path.join(ROOT, 'ARCHITECTURE.md'), 'utf8');

describe('ARCHITECTURE.md', () => {
  it('names only paths that are there', () => {
    const paths = [...page.matchAll(/`([\w.-]*\/[\w./-]*)`/g)].map((m) => m[1] ?? '');
    assert.ok(paths.length > 20);
    assert.deepEqual(paths.filter((p) => !existsSync(path.join(ROOT, p))), []);
  });

  it('names every package, and who may import whom', () => {
    for (const name of readdirSync(path.join(ROOT, 'packages'))) {
      const imports = (walls[name] ?? []).filter((other) => existsSync(path.join(ROOT, 'packages', other)));
      assert.ok(page.includes(`packages/${name}/`), `It does not say what packages/${name} is.`);
      assert.ok(page.includes(`| ${name} | ${imports.join(', ') || 'nothing of ours'} |`), `It does not say that ${name} imports ${imports.join(', ')}.`);
    }
  });
});
