import assert from 'node:assert/strict';
import { format } from '@inspection-criteria/language';
import { checkTexts } from '../files.ts';
import { examplesIn, pagesIn } from './pages.ts';

describe('the pages', () => {
  for (const page of ['README.md', ...pagesIn('docs/language')]) {
    const examples = examplesIn(page);
    const named = Object.fromEntries(examples.flatMap((e) => e.file === undefined ? [] : [[e.file, e.text]]));
    const workspaces = [...Object.keys(named).length > 0 ? [named] : [], ...examples.filter((e) => e.file === undefined).map((e) => ({ [`page.${e.language}`]: e.text }))];
    workspaces.forEach((files, i) => {
      it(`${page}: example ${String(i + 1)} is right, and what it says comes out`, async () => {
        const { diagnostics } = await checkTexts(files);
        assert.deepEqual(diagnostics.map((d) => `${d.span.file} ${d.code}: ${d.message}`), []);
      });
      it(`${page}: example ${String(i + 1)} can be put in form`, () => {
        for (const [file, text] of Object.entries(files)) assert.equal(format(text, file.endsWith('.cases') ? 'cases' : 'criteria').kind, 'formatted');
      });
    });
  }
});
