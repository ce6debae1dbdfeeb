import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { criteria, freshFolder, type Run } from './run.ts';

const SMALL = 'framework f edition "1" {\n    level theme\n    unit case\n    answers s { yes worth 1  no worth 0 }\n    theme t { question Q "Q" answered on s }\n}\n';
const cases = (body: string, use = 'f.criteria'): string => `use "${use}"\n\ninspection i of f edition "1" {\n${body}\n}\n`;

function checked(files: Readonly<Record<string, string | Uint8Array>>, ...args: readonly string[]): Run {
  const folder = freshFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return criteria(['check', ...args], { cwd: folder });
}

/** The run ended in order, with a message and without a stack trace. */
function says(run: Run, message: RegExp, status = 1): void {
  const all = run.out + run.err;
  assert.match(all, message);
  assert.doesNotMatch(all, /\n\s+at .*\(|node:internal|TypeError|RangeError/);
  assert.equal(run.status, status, all);
}

describe('bad input', () => {
  it('a binary file', () => { says(checked({ 'f.criteria': Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256) }), /f\.criteria:1:1 .*not-utf8/); });
  it('invalid UTF-8 in a word', () => { says(checked({ 'f.criteria': Buffer.concat([Buffer.from(SMALL), Buffer.from([0x2f, 0x2f, 0xc3, 0x28])]) }), /not a text in UTF-8/); });
  it('a byte order mark is passed over', () => { says(checked({ 'f.criteria': `\uFEFF${SMALL}` }), /nothing to complain of/, 0); });
  for (const [name, lineEnd] of [['CRLF', '\r\n'], ['a lone CR', '\r']] as const) {
    it(`${name} line ends`, () => { says(checked({ 'f.criteria': SMALL.replaceAll('\n', lineEnd), 'i.cases': cases('| case | Q |\n| C1 | yse |').replaceAll('\n', lineEnd) }), /i\.cases:5:8 .*invalid-answer/); });
  }
  it('NUL', () => { says(checked({ 'f.criteria': SMALL.replace('"Q"', '"Q\u0000"') }), /NUL \(U\+0000\)/, 0); });
  it('bidirectional controls', () => { says(checked({ 'f.criteria': SMALL.replace('"Q"', '"Q \u202E"') }), /f\.criteria:5:29 .*hidden-character[^]*right-to-left override \(U\+202E\)/, 0); });
  it('look-alike letters', () => { says(checked({ 'f.criteria': SMALL.replace('"Q"', '"Qualit\u0443 of work"') }), /look-alike-letter[^]*U\+0443/, 0); });
  it('a line of a hundred thousand characters', () => { says(checked({ 'f.criteria': SMALL.replace('"Q"', `"${'x'.repeat(100_000)}" "`) }), /f\.criteria:5/); });
  it('ten thousand nested brackets', () => { says(checked({ 'f.criteria': SMALL.replace('{ question', `{ no better than x when ${'('.repeat(10_000)}1${')'.repeat(10_000)} is 1\n question`) }), /nested/); });
  it('ten thousand nested braces', () => { says(checked({ 'f.criteria': 'theme t {\n'.repeat(10_000) }), /nested/); });
  it('a number of a thousand digits', () => { says(checked({ 'f.criteria': SMALL.replace('yes worth 1', `yes worth ${'9'.repeat(1000)}`) }), /nothing to complain of/, 0); });
  it('files that use each other', () => { says(checked({ 'f.criteria': `use "g.criteria"\n${SMALL}`, 'g.criteria': 'use "f.criteria"\n' }), /f\.criteria:1:5 error use-cycle[^]*g\.criteria:1:5 error use-cycle/); });
  it('a path out of the folder', () => { says(checked({ 'f.criteria': SMALL, 'i.cases': cases('', '../../etc/passwd.criteria') }), /use-outside-workspace/); });
  it('a used file that is not there', () => { says(checked({ 'i.cases': cases('', 'g.criteria') }), /i\.cases:1:5 .*use-not-found[^]*There is no file `g\.criteria`/); });
  it('a file that is no framework', () => { says(checked({ 'i.cases': cases('', 'secret.txt'), 'secret.txt': 'x' }), /ends in \.criteria/); });
  it('nothing to check', () => { says(checked({ 'a.txt': '' }), /There is no \.criteria or \.cases file/); });
  it('a file that does not exist', () => { says(checked({ 'f.criteria': SMALL }, 'g.criteria'), /g\.criteria cannot be read: there is no such file/); });

  it('a link that leads out of the folder, and links in a circle', () => {
    const folder = freshFolder();
    const outside = freshFolder();
    writeFileSync(path.join(outside, 'f.criteria'), SMALL);
    symlinkSync(path.join(outside, 'f.criteria'), path.join(folder, 'f.criteria'));
    writeFileSync(path.join(folder, 'i.cases'), cases(''));
    symlinkSync('loop.criteria', path.join(folder, 'loop.criteria'));
    symlinkSync('.', path.join(folder, 'self'));
    says(criteria(['check', 'i.cases'], { cwd: folder }), /link to a file outside the folder/);
    says(criteria(['check', 'loop.criteria'], { cwd: folder }), /loop\.criteria cannot be read/);
    says(criteria(['check', 'self/i.cases'], { cwd: folder }), /link to a file outside the folder/);
  });

  it('a file that may not be read', function () {
    if (process.getuid?.() === 0) this.skip();
    const folder = freshFolder();
    writeFileSync(path.join(folder, 'f.criteria'), SMALL);
    chmodSync(path.join(folder, 'f.criteria'), 0);
    says(criteria(['check', '.'], { cwd: folder }), /you are not allowed to/);
  });

  it('an output folder that is a file, and one that is full: nothing is half written', () => {
    const folder = freshFolder();
    writeFileSync(path.join(folder, 'f.criteria'), SMALL);
    writeFileSync(path.join(folder, 'out'), 'mine');
    says(criteria(['build', '--out', 'out'], { cwd: folder }), /cannot be written: /);
    assert.equal(readFileSync(path.join(folder, 'out'), 'utf8'), 'mine');
    if (existsSync('/dev/full')) says(criteria(['build', '--out', '/dev/full'], { cwd: folder }), /cannot be written/);
  });

  it('wrong use', () => {
    says(criteria(['chekc']), /unknown command 'chekc'/, 2);
    says(criteria(['check', '--format', 'xml']), /Allowed choices are/, 2);
    says(criteria(['score']), /missing required argument/, 2);
    says(criteria(['new', 'framework', '../evil']), /cannot be a name/, 2);
    says(criteria(['score', 'examples/short-quality-screening/luton.cases', '--trace', 'nothing']), /There is no score and no question `nothing`/, 2);
  });
});

describe('good use', () => {
  it('says what it can', () => {
    const { status, out } = criteria(['--help']);
    assert.equal(status, 0);
    for (const command of ['check', 'score', 'build', 'format', 'new']) assert.match(out, new RegExp(`^ {2}${command} `, 'm'));
  });

  it('writes starting points that check clean and are in form', () => {
    const folder = freshFolder();
    assert.equal(criteria(['new', 'framework', 'ysgolion-gwŷr'], { cwd: folder }).status, 0);
    assert.equal(criteria(['new', 'inspection', 'first-visit'], { cwd: folder }).status, 0);
    says(criteria(['check'], { cwd: folder }), /3 files checked: nothing to complain of/, 0);
    assert.equal(criteria(['format', '--check'], { cwd: folder }).status, 0);
    says(criteria(['new', 'inspection', 'first-visit'], { cwd: folder }), /exists already, and nothing was changed/);
  });

  it('is coloured on terminals only, whatever the surroundings claim of themselves', () => {
    const { out } = criteria(['score', 'examples/full-joint-inspection/swindon.cases'], { env: { CI: 'true', FORCE_COLOR: '3' } });
    assert.ok(out.length > 0 && !out.includes('\u001B'));
  });

  it('reads standard input', () => {
    const folder = freshFolder();
    writeFileSync(path.join(folder, 'f.criteria'), SMALL);
    const run = criteria(['check', '-'], { cwd: folder, input: cases('| case | Q |\n| C1 | maybe |') });
    says(run, /standard-input\.cases:5:8 .*invalid-answer/);
    assert.equal(criteria(['format', '-', '--language', 'criteria'], { cwd: folder, input: 'unit   case' }).out, 'unit case\n');
  });

  it('walks folders and globs', () => {
    const folder = freshFolder(true);
    assert.match(criteria(['check', 'examples/**/*.cases'], { cwd: folder }).out, /11 files checked/);
    assert.match(criteria(['check', 'examples/short-quality-screening'], { cwd: folder }).out, /3 files checked/);
  });

  it('points at the place with the line and a caret', () => {
    const { out } = checked({ 'f.criteria': SMALL, 'i.cases': cases('    | case | Q   |\n    | C1   | yse |') });
    assert.match(out, / {4} {4}\| C1 {3}\| yse \|\n {4} {13}\^\^\^\n/);
  });

  it('prints findings for GitHub and as SARIF', () => {
    const files = { 'f.criteria': SMALL, 'i.cases': cases('| case | Q |\n| C1 | yse |') };
    assert.match(checked(files, '--format', 'github').out, /^::error file=i\.cases,line=5,col=8,endLine=5,endColumn=11,title=.*\(invalid-answer\)::/m);
    const sarif = JSON.parse(checked(files, '--format', 'sarif').out) as { version: string; runs: { results: { ruleId: string }[] }[] };
    assert.equal(sarif.version, '2.1.0');
    assert.deepEqual(sarif.runs[0]?.results.map((r) => r.ruleId), ['invalid-answer']);
  });

  it('counts remarks, and does not fail for them', () => {
    const files = { 'f.criteria': SMALL.replace('unit case', 'unit case\n    fact old answered yes-no') };
    says(checked(files), /f\.criteria:4:10 information unused-fact\n[^]*\n1 file checked: nothing to complain of, 1 remark\.\n$/, 0);
    says(checked({ ...files, 'i.cases': cases('| case | old | Q |\n| C1 | no | |') }), /2 files checked: 1 warning, 1 remark\.\n$/, 0);
    assert.match(checked(files, '--format', 'github').out, /^::notice file=f\.criteria,line=4,col=10,/);
    assert.match(checked(files, '--format', 'sarif').out, /"level": ?"note"/);
    assert.match(checked(files, '--format', 'json').out, /"severity": ?"information"/);
  });

  it('prints results as Markdown without letting labels be markup', () => {
    const folder = freshFolder();
    writeFileSync(path.join(folder, 'f.criteria'), SMALL.replace('theme t', 'theme t "<img src=x> [link](command:x) | *bold*"'));
    writeFileSync(path.join(folder, 'i.cases'), cases('| case | Q |\n| C1 | yes |'));
    const { out } = criteria(['score', 'i.cases', '--format', 'markdown'], { cwd: folder });
    assert.match(out, /\\<img src=x\\> \\\[link\\\]\\\(command:x\\\) \\\| \\\*bold\\\*/);
  });
});
