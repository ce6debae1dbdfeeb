// The files of the folder syntaxes, for editors: TextMate grammars and language configurations of both languages, from one source.
// With --check, compares them with what is committed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CasesGrammar, CriteriaGrammar } from '../packages/language/src/generated/grammar.ts';
import { languageConfiguration } from './syntaxes/language-configuration.ts';
import { textMate } from './syntaxes/text-mate.ts';

const FOLDER = path.join(import.meta.dirname, '../syntaxes');

/** The files of the folder `syntaxes`, by name. */
export function syntaxes(): ReadonlyMap<string, string> {
  return new Map(([['criteria', CriteriaGrammar()], ['cases', CasesGrammar()]] as const).flatMap(([language, grammar]) => [
    [`${language}.tmLanguage.json`, json(textMate(language, grammar))],
    [`${language}.language-configuration.json`, json(languageConfiguration(grammar))],
  ]));
}

/** What is committed under a name; undefined where there is nothing. */
export type ReadCommitted = (name: string) => string | undefined;

/** The names of the files that are not what their source gives. */
export function staleSyntaxes(read: ReadCommitted): readonly string[] {
  return [...syntaxes()].filter(([name, text]) => read(name) !== text).map(([name]) => name);
}

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function readCommitted(name: string): string | undefined {
  try {
    return readFileSync(path.join(FOLDER, name), 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}

function main(check: boolean): void {
  if (check) {
    const stale = staleSyntaxes(readCommitted);
    if (stale.length === 0) return;
    console.error(`Files in syntaxes/ are not what their source gives: ${stale.join(', ')}. Run npm run generate and commit the result.`);
    process.exitCode = 1;
    return;
  }
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of syntaxes()) writeFileSync(path.join(FOLDER, name), text);
}

if (process.argv[1] === import.meta.filename) main(process.argv.includes('--check'));
