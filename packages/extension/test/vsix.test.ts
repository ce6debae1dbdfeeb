import assert from 'node:assert/strict';
import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { filesIn } from './vsix.ts';

const EXTENSION = path.join(import.meta.dirname, '..');
const VSIX = path.join(EXTENSION, 'dist/inspection-criteria.vsix');

/** All that is shipped. */
const SHIPPED: readonly RegExp[] = [
  /^\[Content_Types\]\.xml$/, /^extension\.vsixmanifest$/,
  /^extension\/(package|package\.nls|package\.nls\.cy)\.json$/, /^extension\/(readme\.md|changelog\.md|LICENSE\.txt)$/,
  /^extension\/icons\/(icon\.png|(cases|criteria)-(dark|light)\.svg)$/, /^extension\/snippets\/(cases|criteria)\.json$/,
  /^extension\/dist\/(criteria\.mjs|extension\.cjs|extension-web\.cjs|server-web\.js)$/,
  /^extension\/dist\/(diagnostics|language)\/[\w-]+\.md$/, /^extension\/dist\/preview\/(codicon\.ttf|icons\.css|preview\.js|style\.css)$/,
  /^extension\/media\/(walkthrough\/)?[\w-]+\.svg$/, /^extension\/l10n\/bundle\.l10n(\.\w+)?\.json$/, /^extension\/dist\/example\/[\w-]+\.(cases|criteria)$/,
  /^extension\/dist\/syntaxes\/(cases|criteria)\.(tmLanguage|language-configuration)\.json$/,
];

describe('The packaged extension', () => {
  const files = filesIn(readFileSync(VSIX));
  const names = [...files.keys()];

  it('holds what it should and nothing else', () => {
    assert.deepEqual(names.filter((name) => !SHIPPED.some((pattern) => pattern.test(name))), []);
    assert.deepEqual(SHIPPED.filter((pattern) => !names.some((name) => pattern.test(name))), []);
  });

  it('holds every file that its manifest names, and asks for no packages', () => {
    const manifest = files.get('extension/package.json')?.().toString() ?? '';
    const named = [...manifest.matchAll(/"\.\/([\w./-]+)"/g)].map(([, file]) => `extension/${file ?? ''}`);
    assert.ok(named.length > 10);
    assert.deepEqual(named.filter((file) => !names.some((name) => name === file || name.startsWith(`${file}/`))), []);
    assert.deepEqual(Object.keys(JSON.parse(manifest) as object).filter((key) => /dependencies|private/i.test(key)), []);
  });

  it('holds every file that only its sources name', () => {
    const sources = globSync('src/**/*.ts', { cwd: EXTENSION }).map((file) => readFileSync(path.join(EXTENSION, file), 'utf8')).join('\n');
    const plain = [...sources.matchAll(/'([\w-]+\.(?:cjs|mjs|js|css|ttf|svg|criteria|cases))'/g)].map(([, file]) => file ?? '');
    const ofKinds = [...sources.matchAll(/`\$\{kind\}(-\w+\.svg)`/g)].flatMap(([, rest]) => ['criteria', 'cases'].map((kind) => `${kind}${rest ?? ''}`));
    assert.ok(plain.length > 5 && ofKinds.length > 3, `${plain.join(' ')} ${ofKinds.join(' ')}`);
    assert.deepEqual([...plain, ...ofKinds].filter((file) => !names.some((name) => name.endsWith(`/${file}`))), []);
  });

  it('holds no source maps, nor words that lead to any', () => {
    assert.deepEqual(names.filter((name) => name.endsWith('.map')), []);
    assert.deepEqual(names.filter((name) => /\.(c|m)?js$/.test(name) && /sourceMappingURL=\S+\.map/.test(files.get(name)?.().toString() ?? '')), []);
  });

  it('is smaller than 3 MB', () => {
    assert.ok(statSync(VSIX).size < 3_000_000);
  });
});
