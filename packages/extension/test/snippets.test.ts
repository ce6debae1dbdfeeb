import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { KEYWORDS } from '../../language/src/queries/hover/keywords.ts';

const EXTENSION = path.join(import.meta.dirname, '..');
const CLI = path.join(EXTENSION, '../cli/dist/criteria.js');

type Language = 'criteria' | 'cases';

/** The snippets of a language by their names, as they stand when nothing is changed in them; `$0` is where the caret ends. */
function expanded(language: Language): ReadonlyMap<string, string> {
  const snippets = JSON.parse(readFileSync(path.join(EXTENSION, `snippets/${language}.json`), 'utf8')) as Readonly<Record<string, { readonly body: readonly string[] }>>;
  return new Map(Object.entries(snippets).map(([name, { body }]) => [name, body.join('\n').replaceAll(/\$\{\d+:([^}]*)\}/g, '$1')]));
}

const CRITERIA = expanded('criteria');
const CASES = expanded('cases');

/** A snippet that is there, without its caret. */
function text(snippets: ReadonlyMap<string, string>, name: string): string {
  return (snippets.get(name) ?? assert.fail(`There is no snippet ${name}.`)).replace('$0', '');
}

/** Nothing is found in a framework and an inspection of it, save what is there only because something is new and is not used or answered yet. */
function checksClean(framework: string, inspection: string, expected: readonly string[] = []): void {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'criteria-snippets-'));
  writeFileSync(path.join(folder, 'pool.criteria'), framework);
  writeFileSync(path.join(folder, 'seatown.cases'), inspection);
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'check', folder], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  assert.equal(status, 0, stdout + stderr);
  assert.match(stdout, /^2 files checked/m);
  const codes = [...stdout.matchAll(/^\S+:\d+:\d+ \w+ ([\w-]+)$/gm)].map(([, code]) => code ?? '');
  assert.deepEqual(codes.filter((code) => !expected.includes(code)), [], stdout);
}

const FRAMEWORK = `framework pool "Review of swimming pools" edition "2026" {
    unit visit "Visit"
    level theme "Theme" {
        scored share of counted answers
        rounded to 1% halves up
        rated performance
    }

    answers sufficiency "Sufficiency" {
        yes    "Good enough"        worth 1
        no     "Not good enough"    worth 0
        na     "Not applicable"     not counted
    }
    bands performance "Performance" {
        good    "Good"                    at least 80%
        poor    "Requires improvement"    otherwise
    }
    each question answered on sufficiency

    theme safety "Safety" {
        question S1 "Lifeguards were alert"
    }
}
`;

const INSPECTION = `use "pool.criteria"

inspection seatown "Seatown pool" of pool edition "2026" {
    | visit | S1 |
    | V01 | yes |
}
`;

/** Puts a snippet where it is meant for: below words of another. */
function below(words: string, whole: string, snippet: string): string {
  assert.ok(whole.includes(words), words);
  return whole.replace(words, () => `${words}\n\n${snippet}\n`);
}

/** What is found where something is there that nothing uses or answers yet. */
const NEW = ['missing-answer', 'unused-list', 'unused-level'];

const QUESTION = 'question S1 "Lifeguards were alert"';

describe('Snippets', () => {
  for (const name of CRITERIA.keys()) {
    it(`${name} stands in a framework that checks clean`, () => {
      const inTheme = name.includes('uestion');
      checksClean(below(inTheme ? QUESTION : 'each question answered on sufficiency', FRAMEWORK, text(CRITERIA, name)), INSPECTION, NEW);
    });
  }

  for (const name of CASES.keys()) {
    it(`${name} stands in an inspection that checks clean`, () => {
      checksClean(FRAMEWORK, below('| V01 | yes |', INSPECTION, text(CASES, name)));
    });
  }

  it('are listed under words of their own, for the server offers the plain ones, which also knows where they can stand', () => {
    const prefixes = (['criteria', 'cases'] as const).flatMap((language) => Object.values(JSON.parse(readFileSync(path.join(EXTENSION, `snippets/${language}.json`), 'utf8')) as Readonly<Record<string, { readonly prefix: string }>>).map(({ prefix }) => prefix));
    assert.deepEqual(prefixes.filter((prefix) => prefix in KEYWORDS), []);
  });
});
