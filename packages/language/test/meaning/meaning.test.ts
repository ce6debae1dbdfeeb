import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkTexts } from '../files.ts';

const CHECK = /^( *check )(.+)$/gm;

describe('The meaning', () => {
  for (const name of readdirSync(import.meta.dirname).filter((f) => f.endsWith('.criteria')).sort()) {
    const text = readFileSync(path.join(import.meta.dirname, name), 'utf8');
    const [, headline = name] = /^\/\/ (.+)$/m.exec(text) ?? [];

    it(`${name}: ${headline}`, async () => {
      const { diagnostics } = await checkTexts({ [name]: text });
      assert.deepEqual(diagnostics.filter((d) => d.severity === 'error').map((d) => `${String(text.slice(0, d.span.start).split('\n').length)} ${d.code}: ${d.message}`), []);
    });

    it(`${name}: every check can fail`, async () => {
      const checks = text.match(CHECK)?.length ?? 0;
      assert.ok(checks > 0);
      const { diagnostics } = await checkTexts({ [name]: text.replace(CHECK, '$1not ($2)') });
      assert.equal(diagnostics.filter((d) => d.code === 'check-failed').length, checks);
    });
  }
});
