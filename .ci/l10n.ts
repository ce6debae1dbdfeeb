import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { getL10nJson } from '@vscode/l10n-dev';

// Collects every text that extension and preview show, for translators: packages/extension/l10n/bundle.l10n.json. With --check it only says whether that is up to date.

const ROOT = path.join(import.meta.dirname, '..');

/** The list of texts, beside which translations of it lie. */
export const BUNDLE = path.join(ROOT, 'packages/extension/l10n/bundle.l10n.json');

/** The list as it ought to be. */
export async function collected(): Promise<string> {
  const files = globSync('packages/{extension,preview}/src/**/*.ts', { cwd: ROOT }).sort();
  const sources = files.map((file) => ({ extension: '.ts', contents: asCollected(readFileSync(path.join(ROOT, file), 'utf8')) }));
  const texts = Object.entries(await getL10nJson(sources)).sort(([a], [b]) => a < b ? -1 : 1);
  return `${JSON.stringify(Object.fromEntries(texts), null, 2)}\n`;
}

/** The preview has `t` from a module of its own; what collects the texts knows it only as that of the library. */
function asCollected(source: string): string {
  return /\bt\b[^\n]* from '(?:\.{1,2}\/)+texts\.ts'/.test(source) ? `import * as l10n from '@vscode/l10n';\n${source.replace(/(?<![\w.$])t\(/g, 'l10n.t(')}` : source;
}

if (process.argv[1] === import.meta.filename) {
  const texts = await collected();
  if (!process.argv.includes('--check')) writeFileSync(BUNDLE, texts);
  else if (readFileSync(BUNDLE, 'utf8') !== texts) {
    console.error('The list of texts to be translated is not up to date: run `npm run l10n`.');
    process.exitCode = 1;
  }
}
