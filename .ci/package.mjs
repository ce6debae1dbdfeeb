// Packs the extension as users install it: what was built, minified and without source maps, with its own README beside it.
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { transform } from 'esbuild';

const FROM = 'packages/extension';
const STAGE = 'out/vsix';
const VSIX = `${FROM}/dist/inspection-criteria.vsix`;

rmSync(STAGE, { recursive: true, force: true });
mkdirSync(STAGE, { recursive: true });
for (const file of ['README.md', 'package.nls.json', 'package.nls.cy.json', 'snippets', 'media', 'l10n']) cpSync(`${FROM}/${file}`, `${STAGE}/${file}`, { recursive: true });
for (const file of readdirSync(`${FROM}/icons`).filter((name) => name !== 'icon.svg')) cpSync(`${FROM}/icons/${file}`, `${STAGE}/icons/${file}`);
for (const file of ['LICENSE', 'CHANGELOG.md']) cpSync(file, `${STAGE}/${file}`);
for (const folder of ['diagnostics', 'example', 'language', 'preview', 'syntaxes']) cpSync(`${FROM}/dist/${folder}`, `${STAGE}/dist/${folder}`, { recursive: true });
for (const file of ['extension.cjs', 'extension-web.cjs', 'server-web.js', 'criteria.mjs']) await minified(file);
writeFileSync(`${STAGE}/package.json`, `${JSON.stringify(manifest(), undefined, 2)}\n`);
await createVSIX({ cwd: STAGE, packagePath: path.resolve(VSIX), dependencies: false, allowMissingRepository: true });
console.log(`${VSIX}: ${Math.round(statSync(VSIX).size / 1024)} kB`);

async function minified(file) {
  const { code } = await transform(readFileSync(`${FROM}/dist/${file}`, 'utf8'), { minify: true, target: 'es2023' });
  writeFileSync(`${STAGE}/dist/${file}`, code.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'));
}

/** Everything the extension runs with is in its bundles, so it needs no packages. */
function manifest() {
  const { private: _, dependencies: __, devDependencies: ___, ...shipped } = JSON.parse(readFileSync(`${FROM}/package.json`, 'utf8'));
  return shipped;
}
