import assert from 'node:assert/strict';
import fc from 'fast-check';
import { format } from '@inspection-criteria/language';
import { pieces } from '../../src/syntax/index.ts';
import { meaningOf } from './meaning.ts';
import { edited, specimens, untidied, type Specimen } from './specimens.ts';

const quick = specimens.filter(({ text }) => text.length < 40_000);
const blanks = fc.array(fc.nat(6), { minLength: 3, maxLength: 12 });

function comments({ text, language }: Pick<Specimen, 'text' | 'language'>): readonly string[] {
  return pieces(text, language).filter(({ kind }) => kind === 'comment').map((piece) => piece.text.trimEnd());
}

describe('Formatting', () => {
  it('changes no meaning of anything that ships, however badly it was laid out', async function () {
    this.timeout(120_000);
    for (const { file, text, language, files } of specimens) {
      const result = format(untidied(text, language, [2, 0, 1, 0, 5, 3]), language);
      assert.ok(result.kind === 'formatted', file);
      assert.deepEqual(await meaningOf(file, { ...files, [file]: result.text }), await meaningOf(file, files), file);
    }
  });

  it('changes nothing but blanks, and nothing the second time', function () {
    this.timeout(60_000);
    fc.assert(fc.property(fc.constantFrom(...quick), blanks, ({ file, text, language }, more) => {
      const once = format(untidied(text, language, more), language);
      assert.ok(once.kind === 'formatted', file);
      assert.equal(once.text.replace(/\s+/g, ''), text.replace(/\s+/g, ''));
      assert.deepEqual(format(once.text, language), once);
      assert.deepEqual(comments({ text: once.text, language }), comments({ text, language }));
    }), { numRuns: 60 });
  });

  it('changes no meaning of a file in the middle of being edited, or leaves it alone', async function () {
    this.timeout(120_000);
    await fc.assert(fc.asyncProperty(edited, async ({ file, text, language, files }) => {
      const once = format(text, language);
      fc.pre(once.kind === 'formatted');
      assert.deepEqual(format(once.text, language), once);
      // What is said of a text that cannot be read may quote its blanks.
      const { models, results } = await meaningOf(file, files);
      const after = await meaningOf(file, { ...files, [file]: once.text });
      assert.deepEqual({ models: after.models, results: after.results }, { models, results });
    }), { numRuns: 200 });
  });
});
