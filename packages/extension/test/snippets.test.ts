import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const EXTENSION = path.join(import.meta.dirname, '..');
const CLI = path.join(EXTENSION, '../cli/dist/criteria.js');

type Snippets = Readonly<Record<string, { readonly body: readonly string[] }>>;

/** The only snippet of a language as it stands when nothing is changed in it. */
function expanded(language: string): string {
  const snippets = JSON.parse(readFileSync(path.join(EXTENSION, `snippets/${language}.json`), 'utf8')) as Snippets;
  const bodies = Object.values(snippets).map(({ body }) => body.join('\n'));
  assert.equal(bodies.length, 1);
  return bodies.join('\n').replaceAll(/\$\{\d+:([^}]*)\}/g, '$1').replaceAll('$0', '');
}

describe('Snippets', () => {
  it('stand as a framework and an inspection of it that check clean', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'criteria-snippets-'));
    writeFileSync(path.join(folder, 'pool.criteria'), expanded('criteria'));
    writeFileSync(path.join(folder, 'seatown.cases'), expanded('cases'));
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'check', folder], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    assert.equal(status, 0, stdout + stderr);
    assert.match(stdout, /2 files checked/);
  });
});
