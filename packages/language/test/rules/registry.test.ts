import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { catalogue } from '@inspection-criteria/language';

const SOURCES = path.join(import.meta.dirname, '../../src');
const RULES = path.join(SOURCES, 'rules');

/** Files of rules that find several things in one pass. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  bands: ['band-gap', 'band-order', 'band-unreachable', 'cut-between-steps'], 'decision-tables': ['row-shadowed', 'rows-in-conflict', 'rows-incomplete'], phrases: ['phrase-unreachable', 'phrase-gap'], reasons: ['missing-reason', 'invalid-reason'],
  'still-used': ['unknown-name'], withdrawals: ['repeated-clause', 'unknown-name'],
  translations: ['missing-translation', 'repeated-clause', 'unknown-name'],
};

describe('The rules', () => {
  const files = readdirSync(RULES).map((file) => ({ name: file.slice(0, -'.ts'.length), text: readFileSync(path.join(RULES, file), 'utf8') }));
  const rules = files.filter(({ text }) => /^export const \w+: Rule</m.test(text));
  const registry = files.find((f) => f.name === 'registry')?.text ?? '';

  it('stand in the registry, each of them', () => {
    for (const { name, text } of rules) {
      for (const [, rule = ''] of text.matchAll(/^export const (\w+): Rule</gm)) assert.match(registry, new RegExp(`import \\{[^}]*\\b${rule}\\b[^}]*\\} from './${name}\\.ts'[^]*\\[[^\\]]*\\b${rule}\\b`), rule);
    }
  });

  for (const { name, text } of rules) {
    it(`${name} finds what its name says`, () => {
      assert.deepEqual([...new Set([...text.matchAll(/report\('([a-z0-9-]+)'/g)].map((found) => found[1] ?? ''))].sort(), [...FAMILIES[name] ?? [name]].sort());
    });
  }

  it('every code is reported somewhere', () => {
    const all = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts') && !f.endsWith('catalogue.ts') && !f.endsWith('problem.ts')).map((f) => readFileSync(path.join(SOURCES, f), 'utf8')).join('\n');
    assert.deepEqual(Object.keys(catalogue).filter((code) => !all.includes(`'${code}'`)), []);
  });
});
