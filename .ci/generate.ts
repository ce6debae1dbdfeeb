// Generates the parser's tables and syntax tree types from the grammar; with --check, compares them with what is committed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const COMMITTED = 'packages/language/src/generated';

const check = process.argv.includes('--check');
const folder = mkdtempSync(path.join(tmpdir(), 'criteria-generated-'));
try {
  generate(folder);
  const made = readdirSync(path.join(folder, 'generated')).map((name) => ({ name, text: erasable(readFileSync(path.join(folder, 'generated', name), 'utf8')) }));
  if (made.length === 0) throw new Error('The generator wrote nothing.');
  if (check) compare(made);
  else for (const { name, text } of made) writeFileSync(path.join(COMMITTED, name), text);
  // The editors' grammars take their words from the parser's, so they are made after it, in a process that reads it anew.
  const { status } = spawnSync(process.execPath, ['.ci/syntaxes.ts', ...process.argv.slice(2)], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function generate(out: string): void {
  const config = JSON.parse(readFileSync('langium-config.json', 'utf8')) as Record<string, unknown>;
  const file = path.join(out, 'config.json');
  const languages = (config['languages'] as { grammar: string }[]).map((language) => ({ ...language, grammar: path.resolve(language.grammar) }));
  writeFileSync(file, JSON.stringify({ ...config, languages, out: 'generated' }));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/langium-cli/bin/langium.js', 'generate', '--file', file], { encoding: 'utf8' });
  if (status === 0) return;
  console.error(`${stdout}${stderr}`.split('\n').filter((line) => !line.includes('whitespace characters')).join('\n'));
  throw new Error('The grammar could not be generated from.');
}

/** Without the namespaces of terminal names: nothing uses them, and they are no types that can simply be stripped. */
function erasable(text: string): string {
  return text
    .replace(/\/\*\*[^\n]*\*\/\nexport namespace \w+ \{\n[^]*?\n\}\n/g, '')
    .replace(/export const CriteriaTerminals = \{\n[^]*?\n\};\n/g, '')
    .replace(/export type Criteria(?:TerminalNames|KeywordNames|TokenNames|AstType) = [^;]*?(?:;\n|\n(?=\n))/g, '');
}

function compare(made: readonly { name: string; text: string }[]): void {
  const stale = made.filter(({ name, text }) => readCommitted(name) !== text).map(({ name }) => name);
  if (stale.length === 0) return;
  console.error(`Generated code is not what the grammar gives: ${stale.join(', ')}. Run npm run generate and commit the result.`);
  process.exitCode = 1;
}

function readCommitted(name: string): string | undefined {
  try {
    return readFileSync(path.join(COMMITTED, name), 'utf8');
  } catch {
    return undefined;
  }
}
