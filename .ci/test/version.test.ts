import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { VERSION } from '@inspection-criteria/model';

const ROOT = path.join(import.meta.dirname, '../..');

describe('The version', () => {
  for (const file of ['package.json', ...globSync('packages/*/package.json', { cwd: ROOT })]) {
    it(`is that of ${file}`, () => {
      assert.equal((JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')) as { version: string }).version, VERSION);
    });
  }
});
