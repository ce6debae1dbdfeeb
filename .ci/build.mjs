// Bundles what is shipped: one file for the command line, one for the server in a browser, and beside it the pages about findings and the language.
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const outfile = 'packages/cli/dist/criteria.js';
const { metafile } = await build({
  entryPoints: ['packages/cli/src/main.ts'],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  sourcemap: 'linked',
  metafile: true,
  logLevel: 'warning',
  // Some libraries are written for the older module form and expect its names.
  banner: { js: '#!/usr/bin/env node\nimport { createRequire as __createRequire } from "node:module"; import { fileURLToPath as __toPath } from "node:url"; const require = __createRequire(import.meta.url); const __filename = __toPath(import.meta.url);' },
});
chmodSync(outfile, 0o755);
for (const folder of ['diagnostics', 'language']) {
  rmSync(`packages/cli/dist/${folder}`, { recursive: true, force: true });
  cpSync(`docs/${folder}`, `packages/cli/dist/${folder}`, { recursive: true, filter: (file) => !file.endsWith('README.md') });
}
const web = 'packages/extension/dist/server-web.js';
const { metafile: inBrowser } = await build({
  entryPoints: ['packages/extension/src/server/web.ts'],
  outfile: web,
  bundle: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2023',
  minify: true,
  sourcemap: 'linked',
  metafile: true,
  logLevel: 'warning',
});
// The extension runs in Node or in a browser; the editor gives it `vscode`. In Node its server is the command line, with its pages beside it.
for (const [entry, file, platform] of [['node/main.ts', 'extension.cjs', 'node'], ['browser.ts', 'extension-web.cjs', 'browser']]) {
  await build({
    entryPoints: [`packages/extension/src/${entry}`],
    outfile: `packages/extension/dist/${file}`,
    bundle: true,
    format: 'cjs',
    platform,
    target: platform === 'node' ? 'node20.9' : 'es2023',
    external: ['vscode'],
    minify: true,
    sourcemap: 'linked',
    logLevel: 'warning',
  });
}
cpSync('syntaxes', 'packages/extension/dist/syntaxes', { recursive: true, filter: (file) => !file.endsWith('.md') });
cpSync(outfile, 'packages/extension/dist/criteria.mjs');
for (const folder of ['diagnostics', 'language']) cpSync(`packages/cli/dist/${folder}`, `packages/extension/dist/${folder}`, { recursive: true });
// The example of the first steps, in one folder: where it is put there is nothing around it.
const example = 'packages/extension/dist/example';
mkdirSync(example, { recursive: true });
for (const file of ['full-joint-inspection/portsmouth.cases', 'full-joint-inspection/fji-2014.criteria', 'full-joint-inspection/fji-2013.criteria', 'shared/scales.criteria']) {
  writeFileSync(`${example}/${file.slice(file.indexOf('/') + 1)}`, readFileSync(`examples/${file}`, 'utf8').replace('use "../shared/', 'use "'));
}
console.log(`${web}: ${Math.round((inBrowser.outputs[web]?.bytes ?? 0) / 1024)} kB`);
console.log(`${outfile}: ${Math.round((metafile.outputs[outfile]?.bytes ?? 0) / 1024)} kB`);
await import('./build-preview.mjs');
