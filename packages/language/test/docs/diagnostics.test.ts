import assert from 'node:assert/strict';
import { catalogue, fixAll, fixesFor, format, type Checked, type Code } from '@inspection-criteria/language';
import { diagnosticsIndex } from './diagnostics-index.ts';
import { checked, filesOf, isCase, supportOf } from './examples.ts';
import { MAKES_ROOM, WITHOUT_FIX } from '../fixes/without-fix.ts';
import { mended } from '../fixes/mended.ts';
import { fencesOf, isSource, pagesIn, readPage, type Fence } from './fences.ts';

async function found(fence: Fence, support: readonly Fence[]) {
  return (await checked(filesOf(fence, support))).diagnostics;
}

/** What is left when all findings of a code are mended at once, or else one after the other with the first fix each has. */
async function afterFixes(code: Code, files: ReadonlyMap<string, Fence>): Promise<Checked> {
  const before = await checked(files);
  const finding = before.diagnostics.find((d) => d.code === code);
  if (finding === undefined) return before;
  const [first] = fixesFor(before, finding);
  const fix = fixAll(before, finding.span.file, code) ?? first;
  assert.ok(fix !== undefined, `Nothing can be done about: ${finding.message}`);
  const texts = mended(new Map([...files].map(([file, { text }]) => [file, text])), fix);
  const after = new Map([...files].map(([file, fence]) => [file, { ...fence, text: texts.get(file) ?? '' }]));
  assert.notDeepEqual(after, files, `${fix.title} changes nothing`);
  return MAKES_ROOM.has(code) ? checked(after) : afterFixes(code, after);
}

function errorsIn({ diagnostics }: Checked): readonly string[] {
  return diagnostics.filter((d) => d.severity === 'error').map((d) => `${d.code}: ${d.message}`);
}

function codes(): readonly Code[] {
  return Object.keys(catalogue).filter((code): code is Code => code in catalogue);
}

describe('docs/diagnostics', () => {
  const pages = pagesIn('diagnostics').filter((page) => page !== 'README.md');

  it('has a page for every code, and no other', () => {
    assert.deepEqual(pages, Object.keys(catalogue).map((code) => `${code}.md`).sort());
  });

  it('has an index made from the catalogue, the examples and their fixes', async () => {
    assert.equal(readPage('diagnostics', 'README.md'), await diagnosticsIndex());
  });

  for (const code of codes()) {
    const { severity, title } = catalogue[code];
    if (!pages.includes(`${code}.md`)) continue;
    const page = readPage('diagnostics', `${code}.md`);
    const fences = fencesOf(page).filter(isSource);
    const support = (until: Fence): readonly Fence[] => supportOf(until, fences);

    it(`${code} has its title and severity, and both examples`, () => {
      assert.ok(page.startsWith(`# ${title}\n\n\`${code}\` · ${severity}\n`));
      for (const word of ['wrong', 'right']) assert.ok(fences.some((f) => f.words.has(word)), `There is no ${word} example.`);
    });

    for (const fence of fences.filter((f) => f.words.has('wrong'))) {
      const files = filesOf(fence, support(fence));
      it(`${code}:${String(fence.line)} ${WITHOUT_FIX.has(code) ? 'has nothing that could mend it' : 'is right after its fixes'}`, async () => {
        if (WITHOUT_FIX.has(code)) {
          const before = await checked(files);
          assert.deepEqual(before.diagnostics.filter((d) => d.code === code).flatMap((d) => fixesFor(before, d)), []);
          return;
        }
        const after = await afterFixes(code, files);
        assert.deepEqual(errorsIn(after), []);
        assert.equal(after.diagnostics.some((d) => d.code === code), MAKES_ROOM.has(code));
      });
    }

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
