import { builtinModules } from 'node:module';
import tseslint from 'typescript-eslint';
import { portable, serverLibraries, walls } from './.ci/walls.mjs';

const packages = Object.keys(walls);
const nodeModules = ['node:*', ...builtinModules.filter((name) => !name.startsWith('_'))];

/** What a package may not import, with why. */
function forbidden(name, { lsp = false, also = [] } = {}) {
  const allowed = new Set([name, ...walls[name], ...also, ...(lsp && name === 'language' ? ['formats', 'protocol'] : [])]);
  const ours = packages.filter((other) => !allowed.has(other)).map((other) => `@inspection-criteria/${other}`);
  const patterns = [
    { group: ours.flatMap((p) => [p, `${p}/*`]), message: `packages/${name} may import ${walls[name].join(', ') || 'nothing of ours'} only: see ARCHITECTURE.md, walls.` },
    { group: packages.filter((other) => other !== name).map((other) => `**/${other}/src/**`), message: 'Packages are imported by name, not by path.' },
  ];
  if (portable.includes(name)) patterns.push({ group: nodeModules, message: `packages/${name} also runs in a browser: file access comes in through an interface.` });
  if (!lsp) patterns.push({ group: [...serverLibraries, '@inspection-criteria/language/lsp'], message: 'Only packages/language/src/lsp, and the one file that starts it, know language-server libraries.' });
  if (!lsp && name === 'language') patterns.push({ group: ['**/lsp', '**/lsp/**'], message: 'Nothing outside lsp/ imports it.' });
  return { 'no-restricted-imports': ['error', { patterns: patterns.filter((p) => p.group.length > 0) }] };
}

/** The clock, chance and the locale, and the object they could all be read off. */
const CHANCE = ['Date', 'Intl', 'performance', 'crypto', 'globalThis', 'self'];

/** The same text gives the same result on every machine: no clock, no chance, no locale. */
const deterministic = {
  'no-restricted-globals': ['error', ...CHANCE.map((name) => ({ name, message: 'Results may not depend on time, chance or the locale.' }))],
  'no-restricted-properties': ['error',
    { property: 'random', message: 'Results may not depend on chance.' },
    ...['localeCompare', 'toLocaleString', 'toLocaleLowerCase', 'toLocaleUpperCase', 'toLocaleDateString', 'toLocaleTimeString'].map((property) => ({ property, message: 'Results may not depend on the locale.' }))],
};

/** A package fetched when needed would pass the walls unseen. */
const importsAtTheTop = { 'no-restricted-syntax': ['error', { selector: 'ImportExpression', message: 'Import at the top of the file: there the walls between packages are held.' }] };

export default tseslint.config(
  { ignores: ['**/node_modules/**', '**/dist/**', 'out/**', 'packages/language/src/generated/**', '**/fixtures/**', 'syntaxes/*.json', 'bench/**'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } }],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
    },
  },
  ...packages.map((name) => ({ files: [`packages/${name}/src/**/*.ts`], rules: { ...forbidden(name), ...importsAtTheTop, ...(portable.includes(name) ? deterministic : {}) } })),
  { files: ['packages/language/src/lsp/**/*.ts'], rules: forbidden('language', { lsp: true }) },
  { files: ['packages/cli/src/commands/lsp.ts'], rules: forbidden('cli', { lsp: true }) },
  { files: ['packages/extension/src/server/*.ts'], rules: forbidden('extension', { lsp: true, also: ['language'] }) },
  // A feature is a file, with what it is made of in a folder of its name.
  ...[['*.ts', '^\\./(?!feature\\.ts$|[a-z-]+/)'], ['*/**/*.ts', '^\\.\\./(?!\\.\\./|feature\\.ts$)']].map(([within, regex]) => ({
    files: [`packages/extension/src/features/${within}`],
    rules: { 'no-restricted-imports': ['error', { patterns: [
      ...forbidden('extension')['no-restricted-imports'][1].patterns,
      { regex, message: 'A feature knows no other: what two of them need lies beside the folder of features.' },
    ] }] },
  })),
  { files: ['packages/extension/src/features/index.ts'], rules: forbidden('extension') },
  // A test reads as a list of examples, however long.
  { files: ['**/test/**/*.ts', '**/*.test.ts', 'bench/**/*.ts'], rules: { 'max-lines-per-function': 'off' } },
);
