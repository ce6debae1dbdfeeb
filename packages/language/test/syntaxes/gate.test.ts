import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { staleSyntaxes, syntaxes } from '../../../../.ci/syntaxes.ts';
import { SYNTAXES } from './tokens.ts';

const committed = (name: string): string => readFileSync(path.join(SYNTAXES, name), 'utf8').replaceAll('\r\n', '\n');

describe('The files in syntaxes/', () => {
  it('are what their source gives', () => {
    assert.deepEqual(staleSyntaxes(committed), []);
  });

  it('are found out when they are not, or are missing', () => {
    const names = [...syntaxes().keys()];
    assert.deepEqual(names, ['criteria.tmLanguage.json', 'criteria.language-configuration.json', 'cases.tmLanguage.json', 'cases.language-configuration.json']);
    for (const name of names) {
      assert.deepEqual(staleSyntaxes((n) => n === name ? committed(n).replace('"', "'") : committed(n)), [name]);
      assert.deepEqual(staleSyntaxes((n) => n === name ? undefined : committed(n)), [name]);
    }
  });

  it('are held by the command that holds all generated code', () => {
    const { status, stderr } = spawnSync(process.execPath, [path.join(SYNTAXES, '../.ci/syntaxes.ts'), '--check'], { encoding: 'utf8' });
    assert.equal(stderr, '');
    assert.equal(status, 0);
    assert.match(readFileSync(path.join(SYNTAXES, '../.ci/generate.ts'), 'utf8'), /\.ci\/syntaxes\.ts', \.\.\.process\.argv/);
  });

  it('can be used by other tools: each grammar has its name, and needs no other', () => {
    for (const [file, scopeName, fileTypes] of [['criteria', 'source.inspection-criteria', ['criteria']], ['cases', 'source.inspection-cases', ['cases']]] as const) {
      const grammar = JSON.parse(committed(`${file}.tmLanguage.json`)) as { scopeName: string; fileTypes: string[]; repository: Record<string, unknown> };
      assert.equal(grammar.scopeName, scopeName);
      assert.deepEqual(grammar.fileTypes, fileTypes);
      const included = [...committed(`${file}.tmLanguage.json`).matchAll(/"include": "([^"]*)"/g)].map((m) => m[1] ?? '');
      assert.deepEqual(included.filter((name) => !(name.slice(1) in grammar.repository)), []);
      assert.ok([...committed(`${file}.tmLanguage.json`).matchAll(/"(?:name|contentName)": "([^"]*)"/g)].slice(1).every(([, name = '']) => name.split(' ').every((scope) => scope.endsWith(`.inspection-${file}`))));
    }
  });
});
