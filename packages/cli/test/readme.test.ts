import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { criteria, freshFolder } from './run.ts';

const README = readFileSync(path.join(import.meta.dirname, '../../../README.md'), 'utf8');
const block = (start: RegExp): string => start.exec(README)?.[1] ?? '';

/** Without the places of rules, which the page leaves out. */
const withoutPlaces = (text: string): string => text.split('\n').filter((line) => !/^ {4}\S+:\d+:\d+$/.test(line)).join('\n').trim();

describe('What the README shows', () => {
  const folder = freshFolder();
  const framework = block(/```criteria file=pool\.criteria\n([^]*?)```/);
  writeFileSync(path.join(folder, 'pool.criteria'), framework);
  writeFileSync(path.join(folder, 'seatown.cases'), block(/```cases file=seatown\.cases\n([^]*?)```/));

  it('is how a number is explained', () => {
    assert.equal(withoutPlaces(criteria(['score', 'seatown.cases', '--trace', 'safety'], { cwd: folder }).out), block(/```\n(Safety \(safety\)[^]*?)```/).trim());
  });

  it('is what a cut in the wrong place is told', () => {
    writeFileSync(path.join(folder, 'moved.criteria'), framework.replace('at least 50%', 'at least 80%').replace('framework pool', 'framework moved'));
    assert.ok(criteria(['check', 'moved.criteria'], { cwd: folder }).out.replaceAll('moved.criteria', 'pool.criteria').includes(block(/```\n(pool\.criteria:\d[^]*?)```/).trimEnd()));
  });

  it('names every command there is', () => {
    const commands = [...criteria(['--help']).out.matchAll(/^ {2}([a-z]+) /gm)].map((m) => m[1]).filter((name) => name !== 'help');
    assert.ok(commands.length >= 5);
    for (const name of commands) assert.ok(README.includes(`\`criteria ${String(name)}`), `${String(name)} is not named.`);
  });
});
