import assert from 'node:assert/strict';
import { existsSync, lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { criteria, freshFolder } from './run.ts';

const POOL = `framework pool "Pools" edition "2026" {
    level area { rounded to 1% halves up  rated grade }
    unit visit { sample is at least 2 }
    unit swimmer
    answers quality { yes worth 1  no worth 0 }
    each question answered on quality
    bands grade { good at least 80%  poor otherwise }
    fact crowded answered yes-no
    fact pools about inspection answered at least 1
    area water {
        question W1
        question W2 asked when crowded is yes
    }
    area voice about swimmer { question V1 }
    area governance judged on grade
    figure progress answered number
}
`;

/** Makes it in a folder of its own, and gives back what is written there. */
function made(...args: readonly string[]) {
  const cwd = freshFolder();
  const run = criteria(['new', ...args], { cwd });
  return { ...run, cwd, files: readdirSync(cwd).sort() };
}

describe('criteria new', () => {
  for (const name of ['assessment', 'theme', 'edition', 'none', '__proto__']) {
    it(`checks clean when called ${name}, or says that it cannot be`, () => {
      for (const kind of ['framework', 'inspection']) {
        const { status, cwd, files, err } = made(kind, name);
        if (status === 2) {
          assert.deepEqual([files, /cannot be the name here/.test(err)], [[], true]);
        } else {
          assert.equal(status, 0, err);
          assert.match(criteria(['check'], { cwd }).out, /nothing to complain of/);
          assert.equal(criteria(['format', '--check'], { cwd }).status, 0);
        }
      }
    });
  }

  it('makes a framework called like one of the themes', () => {
    for (const name of ['assessment', 'planning']) assert.equal(made('framework', name).status, 0);
  });

  it('takes only the letters of the language', () => {
    for (const name of ['Ａb', 'ªb', 'a b', '1a']) {
      const { status, files, err } = made('framework', name);
      assert.deepEqual([status, files], [2, []], name);
      assert.match(err, /cannot be a name/);
    }
  });

  it('writes all or nothing, and replaces nothing', () => {
    const cwd = freshFolder();
    writeFileSync(path.join(cwd, 'foo.cases'), 'mine');
    symlinkSync('nowhere', path.join(cwd, 'bar.criteria'));
    for (const args of [['inspection', 'foo'], ['framework', 'bar']]) {
      const { status, err } = criteria(['new', ...args], { cwd });
      assert.equal(status, 1);
      assert.match(err, /exists already, and nothing was changed/);
    }
    assert.deepEqual(readdirSync(cwd).sort(), ['bar.criteria', 'foo.cases']);
    assert.equal(lstatSync(path.join(cwd, 'bar.criteria')).isSymbolicLink(), true);
    assert.equal(existsSync(path.join(cwd, 'nowhere')), false);
  });

  for (const template of ['shares', 'judged', 'screening', 'bare']) {
    it(`begins a framework from the template ${template}`, () => {
      const { status, cwd, files, err } = made('framework', 'mine', '--template', template);
      assert.deepEqual([status, files], [0, ['mine.criteria']], err);
      assert.match(criteria(['check'], { cwd }).out, /nothing to complain of/);
    });
  }

  it('names the templates where another is asked for, and takes none for an inspection', () => {
    const { status, err, files } = made('framework', 'mine', '--template', 'scores');
    assert.deepEqual([status, files], [2, []]);
    assert.match(err, /There is no template `scores`/);
    for (const id of ['shares', 'judged', 'screening', 'bare']) assert.ok(err.includes(`${id}: `), err);
    assert.equal(made('inspection', 'mine', '--template', 'bare').status, 2);
  });

  it('begins an inspection of a framework that is there', () => {
    const cwd = freshFolder();
    writeFileSync(path.join(cwd, 'pool.criteria'), POOL);
    assert.equal(criteria(['new', 'inspection', 'seatown', '--of', 'pool.criteria'], { cwd }).status, 0);
    const text = readFileSync(path.join(cwd, 'seatown.cases'), 'utf8');
    for (const part of ['use "pool.criteria"', 'of pool edition "2026" {', 'crowded', 'W1', 'V1', '// judge governance as … because "…" (good, poor)', '// pools: …', '// progress: …']) assert.ok(text.includes(part), `${part} in\n${text}`);
    const { out, status } = criteria(['check', 'seatown.cases'], { cwd });
    assert.equal(status, 0, out);
    assert.equal(criteria(['format', '--check', 'seatown.cases'], { cwd }).status, 0);
    assert.deepEqual(readdirSync(cwd).sort(), ['pool.criteria', 'seatown.cases']);
  });

  it('says why an inspection of a framework cannot begin', () => {
    const cwd = freshFolder();
    writeFileSync(path.join(cwd, 'broken.criteria'), POOL.replace('on quality', 'on qualty'));
    writeFileSync(path.join(cwd, 'empty.criteria'), 'unit case\n');
    for (const [of, message] of [['broken.criteria', /There are errors in broken\.criteria/], ['empty.criteria', /There is no framework in empty\.criteria/], ['none.criteria', /no such file/]] as const) {
      const { status, err } = criteria(['new', 'inspection', 'i', '--of', of], { cwd });
      assert.equal(status, 1);
      assert.match(err, message);
    }
    assert.equal(criteria(['new', 'framework', 'i', '--of', 'empty.criteria'], { cwd }).status, 2);
  });
});
