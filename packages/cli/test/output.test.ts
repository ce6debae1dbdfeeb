import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { visible } from '@inspection-criteria/formats';
import { wantsColour } from '../src/output.ts';
import { criteria, freshFolder, PROJECT, type Run } from './run.ts';

const CLI = path.join(PROJECT, 'packages/cli/dist/criteria.js');
const SMALL = 'framework f edition "1" {\n    level theme\n    unit case\n    answers s { yes worth 1  no worth 0 }\n    theme t { question Q "Q" answered on s }\n}\n';
const CASES = 'use "f.criteria"\n\ninspection i of f edition "1" {\n    | case | Q   |\n    | C1   | yes |\n}\n';

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = freshFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}

/** A line for the shell, with the command line as `criteria`. */
function shell(line: string, cwd: string): Run {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', `criteria() { "${process.execPath}" "${CLI}" "$@"; }; ${line}`], { cwd, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

describe('Output', () => {
  it('to a reader that has seen enough ends in order', () => {
    const cwd = folderOf({ 'f.criteria': SMALL, 'i.cases': CASES });
    for (const command of ['check', 'score i.cases', '--help']) {
      const { out, err } = shell(`criteria ${command} | true; echo "\${PIPESTATUS[0]}"`, cwd);
      assert.deepEqual([out, err], ['0\n', ''], command);
    }
  });

  it('to where nothing can be written is told in one line', function () {
    if (!existsSync('/dev/full')) this.skip();
    const cwd = folderOf({ 'f.criteria': SMALL, 'i.cases': CASES });
    for (const command of ['check', 'score i.cases --format json', '--help', 'build --out json']) {
      const { status, err } = shell(`criteria ${command} >/dev/full`, cwd);
      assert.deepEqual([status, err], [1, 'The result cannot be written to standard output: there is no space left on the disk.\n'], command);
    }
  });

  it('is coloured on terminals that can show it, unless somebody asked for none', () => {
    assert.equal(wantsColour(true, {}), true);
    assert.equal(wantsColour(false, { FORCE_COLOR: '1' }), false);
    for (const surroundings of [{ NO_COLOR: '1' }, { FORCE_COLOR: '0' }, { TERM: 'dumb' }]) assert.equal(wantsColour(true, surroundings), false);
  });

  it('shows what would act on a terminal', () => {
    assert.equal(visible('a\u001B[31mb\u202Ec\nd\uD83D'), 'a<U+001B>[31mb<U+202E>c d<U+D83D>');
    const nasty = (text: string): string => text.replace('edition "1"', 'edition "1\u001B]0;x\u0007"');
    const cwd = folderOf({
      'f.criteria': nasty(SMALL).replace('framework f', 'framework f "F\u001B[31m"').replace('theme t', 'theme t "T\u202E"'), 'i\u001B[31m.cases': nasty(CASES), 'bad.cases': nasty(CASES).replace('yes', 'may\u001Bbe').replace('inspection i', 'inspection j'),
    });
    for (const args of [['check'], ['score', 'i\u001B[31m.cases'], ['score', 'i\u001B[31m.cases', '--format', 'markdown'], ['score', 'bad.cases', '--trace', 't'], ['check', 'x\u001B.cases'], ['format', '--check']]) {
      const { out, err } = criteria(args, { cwd });
      assert.doesNotMatch(out + err, /[\u0000-\u0009\u000B-\u001F\u202E]/, args.join(' '));
    }
    assert.match(criteria(['score', 'i\u001B[31m.cases'], { cwd }).out, /T<U\+202E>/);
  });

  it('counts no byte order mark as a column', () => {
    const cwd = folderOf({ 'f.criteria': '\uFEFFuse "nowhere.criteria"\n' });
    assert.match(criteria(['check'], { cwd }).out, /^f\.criteria:1:5 [^]*\n {4}use "nowhere\.criteria"\n {8}\^/);
  });
});

describe('criteria build', () => {
  it('says where it cannot write, and leaves an earlier build alone', () => {
    const cwd = folderOf({ 'f.criteria': SMALL, 'i.cases': CASES });
    const out = path.join(cwd, 'json');
    const build = (folder: string): Run => criteria(['build', '--out', folder], { cwd });
    assert.equal(build('json').status, 0);
    const before = readdirSync(out).map((name) => readFileSync(path.join(out, name), 'utf8'));
    writeFileSync(path.join(cwd, 'i.cases'), CASES.replace('yes', 'no'));
    mkdirSync(path.join(cwd, 'blocked/i.results.json'), { recursive: true });
    assert.match(build('blocked').err, /results\.json cannot be written: it is a folder\. Nothing was written\./);
    assert.deepEqual(readdirSync(path.join(cwd, 'blocked')), ['i.results.json']);
    assert.deepEqual(readdirSync(out).map((name) => readFileSync(path.join(out, name), 'utf8')), before);
    if (existsSync('/proc/self')) assert.match(build('/proc/x').err, /The folder \/proc\/x cannot be made/);
    assert.match(build('/dev/null').err, /\/dev\/null cannot be written: it is a file, not a folder/);
    assert.equal(build('').status, 2);
  });
});
