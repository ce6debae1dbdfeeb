import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { argumentsOf } from '../../src/features/tasks/arguments.ts';

const CRITERIA = path.join(import.meta.dirname, '../../dist/criteria.mjs');

interface Pattern { readonly regexp: string; readonly [group: string]: string | number }
const manifest = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../package.json'), 'utf8')) as { readonly contributes: { readonly problemMatchers: readonly { readonly pattern: readonly [Pattern, Pattern] }[] } };

/** What the editor makes of lines: the first pattern, and on the next line the second. */
function problems(text: string): readonly (readonly string[])[] {
  const [{ pattern: [head, body] } = assert.fail('There is no problem matcher.')] = manifest.contributes.problemMatchers;
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    const [first, second] = [new RegExp(head.regexp).exec(line), new RegExp(body.regexp).exec(lines[at + 1] ?? '')];
    return first === null || second === null ? [] : [[...first.slice(1), second[1] ?? '']];
  });
}

describe('Tasks', () => {
  it('run the command line over everything, or over what is named', () => {
    assert.deepEqual(argumentsOf({ command: 'check' }), ['check']);
    assert.deepEqual(argumentsOf({ command: 'check', paths: ['-a.criteria', 'b'] }), ['check', '--', '-a.criteria', 'b']);
    assert.deepEqual(argumentsOf({ command: 'build' }), ['build', '--out', 'build']);
    assert.deepEqual(argumentsOf({ command: 'build', out: 'json', paths: ['b'] }), ['build', '--out', 'json', '--', 'b']);
  });

  describe('print what is found, which is understood by the problem matcher', () => {
    let folder: string;
    before(() => { folder = mkdtempSync(path.join(os.tmpdir(), 'criteria-task-')); });
    after(() => { rmSync(folder, { recursive: true }); });

    it('each finding once, with its file, place, weight, code and words', () => {
      writeFileSync(path.join(folder, 'a pool.criteria'), `framework pool {
    unit visit
    level theme { rated performance }
    bands performance "Performance" {
        good "Good" at least 80%
        fair "Fair" at least 80%
        poor "Poor" otherwise
    }
    theme safety { scored share of counted answers
        question S1 "Alert" answered yes-noo }
}
`);
      const { stdout, status } = spawnSync(process.execPath, [CRITERIA, ...argumentsOf({ command: 'check' })], { cwd: folder, encoding: 'utf8' });
      assert.equal(status, 1);
      const found = problems(stdout);
      assert.deepEqual(found.map((parts) => parts.slice(0, 5)).filter(([, , , , code]) => code === 'band-order' || code === 'unknown-name'), [
        ['a pool.criteria', '6', '21', 'warning', 'band-order'],
        ['a pool.criteria', '10', '38', 'error', 'unknown-name'],
      ]);
      assert.match(found.find(([, , , , code]) => code === 'unknown-name')?.[5] ?? '', /^There is no list `yes-noo`/);
      const { stdout: json } = spawnSync(process.execPath, [CRITERIA, 'check', '--format', 'json'], { cwd: folder, encoding: 'utf8' });
      assert.equal(found.length, (JSON.parse(json) as { readonly diagnostics: readonly unknown[] }).diagnostics.length);
    });
  });
});
