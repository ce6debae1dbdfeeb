import assert from 'node:assert/strict';
import { catalogue, checkProject, format, loadSources, understand, type FileAccess } from '@inspection-criteria/language';
import { diagnosticsIndex } from './diagnostics-index.ts';
import { fencesOf, isSource, pagesIn, readPage, type Fence } from './fences.ts';

/** Blocks as files. `malformed` ones are not UTF-8, `unreadable` ones give no text: only a disk can be broken so. */
function accessTo(files: ReadonlyMap<string, Fence>): FileAccess {
  return { read: (file) => {
    const fence = files.get(file);
    if (fence === undefined) return Promise.resolve({ text: undefined, missing: true, reason: 'there is no such file.' });
    if (fence.words.has('unreadable')) return Promise.resolve({ text: undefined, missing: false, reason: 'you are not allowed to.' });
    return Promise.resolve({ text: fence.text, malformed: fence.words.has('malformed') });
  } };
}

async function found(fence: Fence, support: readonly Fence[]) {
  const nameOf = (f: Fence): string => f.settings.get('file') ?? `example.${f.language}`;
  const files = new Map([...support, fence].map((f) => [nameOf(f), f]));
  const { diagnostics } = checkProject(understand(await loadSources([...files.keys()], accessTo(files))));
  return diagnostics;
}

describe('docs/diagnostics', () => {
  const pages = pagesIn('diagnostics').filter((page) => page !== 'README.md');

  it('has a page for every code, and no other', () => {
    assert.deepEqual(pages, Object.keys(catalogue).map((code) => `${code}.md`).sort());
  });

  it('has an index made from the catalogue', () => {
    assert.equal(readPage('diagnostics', 'README.md'), diagnosticsIndex());
  });

  for (const [code, { severity, title }] of Object.entries(catalogue)) {
    if (!pages.includes(`${code}.md`)) continue;
    const page = readPage('diagnostics', `${code}.md`);
    const fences = fencesOf(page).filter(isSource);
    const isCase = (f: Fence): boolean => f.words.has('wrong') || f.words.has('right');
    const support = (until: Fence): readonly Fence[] => fences.slice(0, fences.indexOf(until)).filter((f) => !isCase(f));

    it(`${code} has its title and severity, and both examples`, () => {
      assert.ok(page.startsWith(`# ${title}\n\n\`${code}\` · ${severity}\n`));
      for (const word of ['wrong', 'right']) assert.ok(fences.some((f) => f.words.has(word)), `There is no ${word} example.`);
    });

    for (const fence of fences.filter(isCase)) {
      const wrong = fence.words.has('wrong');
      it(`${code}:${String(fence.line)} ${wrong ? 'is found' : 'finds nothing'}`, async () => {
        const diagnostics = await found(fence, support(fence));
        const shown = diagnostics.map((d) => `${d.code}: ${d.message}`);
        if (!wrong) {
          assert.deepEqual(shown, []);
          if (!fence.settings.has('times')) assert.deepEqual(format(fence.text, fence.language === 'cases' ? 'cases' : 'criteria'), { kind: 'formatted', text: fence.text });
          return;
        }
        assert.ok(diagnostics.some((d) => d.code === code), `It is not reported. Found: ${shown.join('\n')}`);
        // The limit on findings is reached by findings of another kind.
        if (code !== 'too-many-problems') assert.deepEqual(diagnostics.filter((d) => d.code !== code).map((d) => `${d.code}: ${d.message}`), []);
      });
    }
  }
});
