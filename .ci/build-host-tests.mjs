// Bundles the tests that run inside an editor: for Node, for a browser, and for the editor's own test runner.
import { globSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const TESTS = path.resolve('packages/extension/test/in-host');
const everywhere = globSync('*.test.ts', { cwd: TESTS }).sort();
const withNode = globSync('node/*.test.ts', { cwd: TESTS }).sort();

await bundle('node.cjs', 'node', [...everywhere, ...withNode], true);
await bundle('web.cjs', 'browser', everywhere, true);
await bundle('suites.cjs', 'node', [...everywhere, ...withNode], false);

/** `own`: with the frame that runs the tests; else another runner loads them. */
async function bundle(file, platform, tests, own) {
  const contents = [...(own ? [`export { run } from './run.ts';`] : []), ...tests.map((test) => `import './${test.split(path.sep).join('/')}';`)].join('\n');
  await build({
    stdin: { contents, resolveDir: TESTS, loader: 'ts' },
    outfile: `packages/extension/dist/test/${file}`,
    bundle: true,
    // The library that runs tests takes `module.exports` of the whole bundle for its own, so what the bundle gives is said behind it.
    ...(own ? { format: 'iife', globalName: 'tests', footer: { js: 'module.exports = tests;' } } : { format: 'cjs' }),
    platform,
    target: 'es2023',
    external: ['vscode'],
    alias: platform === 'browser' ? { 'node:assert/strict': path.join(TESTS, 'browser-assert.ts') } : {},
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}
