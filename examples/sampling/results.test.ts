import assert from 'node:assert/strict';
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'mocha';
import { checkProject, loadSources, understand, type Checked, type FileAccess } from '@inspection-criteria/language';
import { equal, rational, type Results, type SectionResult } from '@inspection-criteria/model';
import { PLANS, readText } from './files.ts';

const ROOT = join(import.meta.dirname, '../..');

const access: FileAccess = {
  read: (file) => {
    const path = join(ROOT, file);
    return Promise.resolve(existsSync(path) ? { text: readText(path), malformed: false } : { text: undefined, missing: true, reason: 'there is no such file' });
  },
};

describe('the examples, read by the language', () => {
  let checked: Checked;
  before(async () => {
    const files = globSync('examples/**/*.{criteria,cases}', { cwd: ROOT }).map((file) => file.replaceAll('\\', '/')).sort();
    checked = checkProject(understand(await loadSources(files, access)));
  });

  it('have nothing to complain of', () => {
    assert.deepEqual(checked.diagnostics.map((found) => `${found.span.file}: ${found.message}`), []);
  });

  for (const { id, scores } of PLANS) {
    it(`score ${id} as published`, () => {
      const results = resultsOf(checked, id);
      assert.ok(results.complete);
      assert.deepEqual(results.checks.filter((check) => !check.passed), []);
      for (const { section, published } of scores) {
        const score = sectionOf(results, section).published;
        assert.ok(score !== undefined && equal(score, rational(published, 100)), `${section} is not ${published}%`);
      }
    });
  }
});

function resultsOf(checked: Checked, id: string): Results {
  const found = [...checked.results].find(([read]) => read.inspection.id === id);
  assert.ok(found, `no inspection ${id}`);
  return found[1];
}

function sectionOf(results: Results, name: string): SectionResult {
  const found = results.scores.find((score) => score.id === name || score.id.endsWith(`.${name}`));
  assert.ok(found, `no section ${name}`);
  return found;
}
