import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { portable, walls } from '../walls.mjs';

const ROOT = path.join(import.meta.dirname, '../..');
const packages = Object.keys(walls);
const WALLS = new Set(['no-restricted-imports', 'no-restricted-properties', 'no-restricted-globals', 'no-restricted-syntax', 'no-eval', 'no-new-func', 'no-restricted-exports']);

/** The linter as the house runs it, its rules about walls alone, on files that are only texts. */
const linter = new ESLint({ cwd: ROOT, ruleFilter: ({ ruleId }) => WALLS.has(ruleId), overrideConfig: { languageOptions: { parserOptions: { projectService: false } } } });

/** What the linter says of a text as if it stood in a file. */
async function said(file: string, text: string): Promise<readonly string[]> {
  const [result] = await linter.lintText(text, { filePath: path.join(ROOT, file) });
  return result?.messages.map((m) => m.message) ?? [];
}

async function breaks(file: string, text: string): Promise<void> {
  assert.equal((await said(file, text)).length, 1, `${file} lets through: ${text}`);
}

async function holds(file: string, text: string): Promise<void> {
  assert.deepEqual(await said(file, text), [], `${file} refuses: ${text}`);
}

describe('The walls', function () {
  this.timeout(60_000);

  it('are about the packages there are', () => {
    for (const folder of readdirSync(path.join(ROOT, 'packages'))) assert.ok(folder in walls, `packages/${folder} has no walls.`);
  });

  for (const name of packages) {
    const imports = walls[name] ?? [];
    const allowed = new Set([name, ...imports]);
    it(`packages/${name} imports ${imports.join(', ') || 'nothing of ours'} and no other package`, async () => {
      for (const other of packages) {
        const text = `import { x } from '@inspection-criteria/${other}';\nx();\n`;
        await (allowed.has(other) ? holds : breaks)(`packages/${name}/src/fixture.ts`, text);
        if (other !== name) await breaks(`packages/${name}/src/fixture.ts`, `import { x } from '../../${other}/src/x.ts';\nx();\n`);
      }
    });
    it(`packages/${name} imports at the top, where walls are held`, async () => {
      for (const module of ['@inspection-criteria/cli', 'node:fs', './x.ts']) await breaks(`packages/${name}/src/fixture.ts`, `await import('${module}');\n`);
    });
  }

  for (const name of portable) {
    it(`packages/${name} runs in a browser: nothing of Node`, async () => {
      for (const module of ['node:fs', 'fs', 'node:path', 'path', 'fs/promises', 'child_process']) await breaks(`packages/${name}/src/fixture.ts`, `import * as x from '${module}';\nx.y();\n`);
    });
    it(`packages/${name} says the same on every machine: no clock, chance or locale`, async () => {
      const clock = ['Date.now();', 'new Date();', 'Date();', 'performance.now();', `new globalThis['Date']();`, 'globalThis.performance.now();', 'self.Date.now();'];
      const chance = ['Math.random();', 'const { random } = Math;', 'const m = Math;\nm.random();', 'crypto.randomUUID();', 'globalThis.crypto.randomUUID();'];
      const locale = [
        `'a'.localeCompare('b');`, `'i'.toLocaleUpperCase();`, `'I'.toLocaleLowerCase();`, '(1).toLocaleString();', 'day.toLocaleDateString();', 'day.toLocaleTimeString();',
        'new Intl.Collator();', 'globalThis.Intl;',
      ];
      for (const text of [...clock, ...chance, ...locale]) await breaks(`packages/${name}/src/fixture.ts`, `${text}\n`);
    });
  }

  it('keep language servers inside language/src/lsp, and that to itself', async () => {
    for (const library of ['vscode-languageserver', 'vscode-languageserver/node', 'vscode-languageserver-types']) {
      for (const name of packages.filter((p) => p !== 'extension')) await breaks(`packages/${name}/src/fixture.ts`, `import { x } from '${library}';\nx();\n`);
      await holds('packages/language/src/lsp/fixture.ts', `import { x } from '${library}';\nx();\n`);
    }
    await breaks('packages/language/src/rules/fixture.ts', `import { x } from '../lsp/hover.ts';\nx();\n`);
    for (const also of ['protocol', 'formats']) await holds('packages/language/src/lsp/fixture.ts', `import { x } from '@inspection-criteria/${also}';\nx();\n`);
  });

  it('keep features of the extension from one another', async () => {
    const features = 'packages/extension/src/features';
    await breaks(`${features}/fixture.ts`, `import { x } from './tasks.ts';\nx();\n`);
    await breaks(`${features}/fixture/part.ts`, `import { x } from '../tasks.ts';\nx();\n`);
    await holds(`${features}/fixture.ts`, `import { x } from './fixture/part.ts';\nimport { y } from './feature.ts';\nx(y);\n`);
    await holds(`${features}/index.ts`, `import { x } from './tasks.ts';\nx();\n`);
  });

  it('allow neither code from text nor default exports anywhere', async () => {
    for (const text of ['eval(String(1));', 'new Function(String(1))();', 'export default 1;']) await breaks('packages/model/src/fixture.ts', `${text}\n`);
  });

  for (const name of portable.filter((p) => existsSync(path.join(ROOT, 'packages', p)))) {
    it(`packages/${name} is compiled without Node, without a page, and by itself`, () => {
      assert.deepEqual(compiled(name, 'export const x: number = 1;\n'), []);
      for (const text of ['process.exit();', 'Buffer.from([]);', 'document.title;', 'window.name;', `require('fs');`, 'console.log(1);', 'fetch("");']) assert.equal(compiled(name, `${text}\nexport {};\n`).length, 1, `It compiles: ${text}`);
      const foreign = packages.find((p) => p !== name && p !== 'cli' && existsSync(path.join(ROOT, 'packages', p))) ?? '';
      assert.ok(compiled(name, `export * from '../../${foreign}/src/index.ts';\n`).length > 0, 'It compiles a file of another package as its own.');
    });
  }
});

/** What the compiler says of a file that holds this text, in the package's own project. */
function compiled(name: string, text: string): readonly string[] {
  const folder = path.join(ROOT, 'packages', name);
  const file = path.join(folder, 'src/fixture.ts');
  const { config } = ts.readConfigFile(path.join(folder, 'tsconfig.json'), (f) => ts.sys.readFile(f)) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const host = ts.createCompilerHost(options);
  const [exists, read, source] = [host.fileExists.bind(host), host.readFile.bind(host), host.getSourceFile.bind(host)];
  host.fileExists = (f) => path.normalize(f) === file || exists(f);
  host.readFile = (f) => path.normalize(f) === file ? text : read(f);
  host.getSourceFile = (f, language) => path.normalize(f) === file ? ts.createSourceFile(f, text, language) : source(f, language);
  const program = ts.createProgram({ rootNames: [file], options: { ...options, noEmit: true, emitDeclarationOnly: false, composite: false, incremental: false }, host });
  const found = [...program.getOptionsDiagnostics(), ...program.getSemanticDiagnostics(program.getSourceFile(file)), ...program.getSyntacticDiagnostics(program.getSourceFile(file))];
  return found.map((d) => ts.flattenDiagnosticMessageText(d.messageText, '\n'));
}
