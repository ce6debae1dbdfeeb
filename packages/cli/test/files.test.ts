import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { criteria, freshFolder, PROJECT } from './run.ts';

const SMALL = 'framework f edition "1" {\n    level theme\n    unit case\n    answers s { yes worth 1  no worth 0 }\n    theme t { question Q "Q" answered on s }\n}\n';

/** Folders, each with a framework of its own. */
function folders(...names: readonly string[]): string {
  const top = freshFolder();
  for (const name of names) {
    mkdirSync(path.join(top, name), { recursive: true });
    writeFileSync(path.join(top, name, 'f.criteria'), SMALL.replace('framework f', `framework ${name.replace(/\W/g, '')}`));
  }
  return top;
}

describe('The files that are named', () => {
  it('may lie in several folders, outside the current one too', () => {
    const top = folders('a', 'b', 'here');
    const cwd = path.join(top, 'here');
    for (const [paths, count] of [[['.', '../a'], 2], [['../*/f.criteria'], 3], [['../a', '../b'], 2], [['../a/f.criteria', path.join(top, 'b')], 2]] as const) {
      const { out, err, status } = criteria(['check', ...paths], { cwd });
      assert.equal(status, 0, out + err);
      assert.match(out, new RegExp(`^${String(count)} files checked`, 'm'));
    }
  });

  it('must give something, each of them', () => {
    const top = folders('a');
    mkdirSync(path.join(top, 'empty'));
    for (const nothing of ['empty', 'nothing/*.criteria', '**/*.txt']) {
      const { err, status } = criteria(['check', 'a', nothing], { cwd: top });
      assert.equal(status, 1, nothing);
      assert.ok(err.includes(`There is no .criteria or .cases file in ${nothing}.`), err);
    }
  });

  it('may lie in folders of tools, when these are named', () => {
    const top = folders('a/out/b', 'dist');
    for (const pattern of ['a/out/*/*.criteria', '*/out/**/*.criteria', 'dist/*.criteria', 'dist']) assert.match(criteria(['check', pattern], { cwd: top }).out, /^1 file checked/m, pattern);
  });

  it('are told when links keep them from being read', () => {
    const top = folders('a', 'b');
    const link = (target: string, name: string): void => { symlinkSync(target, path.join(top, 'a', name)); };
    link('nowhere.criteria', 'dangling.criteria');
    link('circle.criteria', 'circle.criteria');
    link('../b/f.criteria', 'outside.criteria');
    link('.', 'self');
    link('gone', 'folder');
    link('f.criteria', 'twin.criteria');
    const { err, out, status } = criteria(['check'], { cwd: path.join(top, 'a') });
    assert.equal(status, 0);
    assert.match(out, /^1 file checked/m);
    assert.deepEqual(err.trim().split('\n').sort(), [
      'Note: circle.criteria was passed over: its links lead in a circle.',
      'Note: dangling.criteria was passed over: it is a link to a file that is not there.',
      'Note: folder was passed over: it is a link to a folder that is not there.',
      'Note: outside.criteria was passed over: it is a link to a file outside the folder that is being worked in.',
      'Note: self was passed over: it is a link to a folder, and such links are not followed.',
    ]);
    assert.match(criteria(['check', 'dangling.criteria'], { cwd: path.join(top, 'a') }).err, /it is a link to a file that is not there/);
  });

  it('are told when a folder may not be looked into', function () {
    if (process.getuid?.() === 0) this.skip();
    const top = folders('a', 'secret');
    chmodSync(path.join(top, 'secret'), 0);
    assert.match(criteria(['check'], { cwd: top }).err, /Note: secret was passed over: you are not allowed to\./);
    assert.equal(criteria(['check', 'a', 'secret'], { cwd: top }).status, 1);
  });

  it('are told when standard input is a folder', () => {
    const { status, stderr } = spawnSync('bash', ['-c', `"${process.execPath}" "${path.join(PROJECT, 'packages/cli/dist/criteria.js')}" check - < /`], { encoding: 'utf8' });
    assert.deepEqual([status, stderr], [1, 'Standard input cannot be read: it is a folder.\n']);
  });

  it('are formatted one by one, past those that cannot be written', () => {
    const top = folders('a', 'b', 'c');
    for (const name of ['a', 'b', 'c']) writeFileSync(path.join(top, name, 'f.criteria'), 'unit   case\n');
    mkdirSync(path.join(top, 'blocked'));
    writeFileSync(path.join(top, 'blocked', 'f.criteria'), 'framework f {');
    const { err, status } = criteria(['format'], { cwd: top });
    assert.equal(status, 1);
    assert.match(err, /blocked\/f\.criteria was not formatted/);
    assert.match(err, /4 files, 3 changed/);
  });
});
