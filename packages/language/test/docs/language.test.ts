import assert from 'node:assert/strict';
import { format } from '@inspection-criteria/language';
import { checkTexts } from '../files.ts';
import { fencesOf, isSource, pagesIn, readPage } from './fences.ts';

describe('the pages', () => {
  const pages = [readme(), ...pagesIn('language').map((name) => ({ name: `docs/language/${name}`, text: readPage('language', name) }))];
  for (const { name, text } of pages) {
    const fences = fencesOf(text).filter(isSource);
    const files = fences.flatMap((f): readonly (readonly [string, string])[] => { const file = f.settings.get('file'); return file === undefined ? [] : [[file, f.text]]; });
    const alone = fences.filter((f) => !f.settings.has('file')).map((f) => [[`page.${f.language}`, f.text]] as const);
    [files, ...alone].filter((workspace) => workspace.length > 0).forEach((workspace, i) => {
      it(`${name}: example ${String(i + 1)} is right, and what it says comes out`, async () => {
        const { diagnostics } = await checkTexts(Object.fromEntries(workspace));
        assert.deepEqual(diagnostics.filter((d) => d.severity !== 'information').map((d) => `${d.span.file} ${d.code}: ${d.message}`), []);
      });
      it(`${name}: example ${String(i + 1)} is in form`, () => {
        for (const [file, source] of workspace) assert.deepEqual(format(source, file.endsWith('.cases') ? 'cases' : 'criteria'), { kind: 'formatted', text: source });
      });
    });
  }
});

function readme() {
  return { name: 'README.md', text: readPage('..', 'README.md') };
}
