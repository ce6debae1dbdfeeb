import assert from 'node:assert/strict';
import path from 'node:path';
import fc from 'fast-check';
import { checkProject, format, loadSources, understand } from '@inspection-criteria/language';
import { parseCases, parseCriteria, pieces } from '../../src/syntax/index.ts';
import { EXAMPLES, textAccess } from '../files.ts';
import { specimensIn } from './recovery.ts';

const specimens = [...specimensIn(path.join(import.meta.dirname, 'fixtures')), ...specimensIn(EXAMPLES)].filter((s) => s.text.length < 12_000);
const scraps = fc.constantFrom('{', '}', '"', '|', '>', '//', '\n', '\r', '\r\n', '\t', '(', ')', ',', ':', 'not', 'of', 'of of of', 'is', 'when', 'question', 'answers x {', 'example "e" {', 'use "x.criteria"', 'theme', 'formerly', '__proto__', 'constructor', '\u0000', '\u202E', '😀', '1'.repeat(50), '-', '%', '| give | score |', '| check |', '> prose');
const noise = fc.array(fc.oneof(scraps, fc.string({ maxLength: 8, unit: 'binary' })), { maxLength: 40 }).map((parts) => parts.join(' '));
/** A shipped text with a few random stretches replaced. */
const edited = fc.tuple(fc.nat(specimens.length - 1), fc.array(fc.tuple(fc.nat(12_000), fc.nat(30), fc.oneof(scraps, fc.string({ maxLength: 5 }))), { minLength: 1, maxLength: 4 }))
  .map(([which, edits]) => edits.reduce((text, [at, size, put]) => text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + size), specimens[which]?.text ?? ''));

describe('any text at all', () => {
  it('has pieces in order, within the text and without overlap', () => {
    fc.assert(fc.property(fc.oneof(noise, edited), fc.constantFrom('criteria' as const, 'cases' as const), (text, language) => {
      let at = 0;
      for (const piece of pieces(text, language)) {
        assert.ok(piece.start >= at && piece.end > piece.start && piece.end <= text.length);
        assert.equal(text.slice(piece.start, piece.end), piece.text);
        at = piece.end;
      }
    }), { numRuns: 500 });
  });

  it('is read without failing, with problems placed within it', () => {
    fc.assert(fc.property(fc.oneof(noise, edited), (text) => {
      for (const { problems } of [parseCriteria(text), parseCases(text)]) {
        for (const p of problems) assert.ok(p.start >= 0 && p.start <= p.end && p.end <= text.length && p.message !== '');
      }
    }), { numRuns: 300 });
  }).timeout(60_000);

  it('is understood, checked and scored as far as it goes', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(noise, edited), noise, async (framework, cases) => {
      const files = { 'x.criteria': framework, 'x.cases': `use "x.criteria"\n${cases}` };
      checkProject(understand(await loadSources(Object.keys(files), textAccess(files))));
    }), { numRuns: 300 });
  }).timeout(120_000);

  it('is formatted or left alone, and once formatted stays as it is', () => {
    fc.assert(fc.property(fc.oneof(noise, edited), (text) => {
      const once = format(text, 'criteria');
      if (once.kind === 'broken') return;
      assert.deepEqual(format(once.text, 'criteria'), once);
    }), { numRuns: 300 });
  }).timeout(60_000);

  const hostile: Readonly<Record<string, (size: number) => string>> = {
    'unclosed quotation marks': (n) => '"a\n'.repeat(n),
    'quotation marks on one line': (n) => '" '.repeat(n),
    'blanks behind a quotation mark': (n) => `"${' '.repeat(n)}x`,
    'opening braces': (n) => '{'.repeat(n),
    'closing braces': (n) => 'x }\n'.repeat(n),
    'blocks that are never closed': (n) => 'theme t {\n'.repeat(n),
    'brackets': (n) => `theme t { give x when ${'('.repeat(n)}`,
    'of of of': (n) => `theme t { scored ${'mean of '.repeat(n)}x }`,
    'one long word': (n) => 'x'.repeat(n),
    'one long name in parts': (n) => 'x-'.repeat(n),
    'blank lines': (n) => '\n'.repeat(n),
    'rows of a table': (n) => `| give | a |\n${'| x | y |\n'.repeat(n)}`,
    'prose': (n) => `guidance\n${'> x\n'.repeat(n)}`,
    'commas': (n) => `withdraw ${'a, '.repeat(n)}`,
  };
  for (const [what, make] of Object.entries(hostile)) {
    it(`takes time in proportion to its length: ${what}`, () => {
      const time = (size: number): number => {
        const text = make(size);
        const before = process.cpuUsage().user;
        parseCriteria(text);
        parseCases(text);
        return process.cpuUsage().user - before;
      };
      time(2_000);
      const [small, large] = [time(4_000), time(32_000)];
      // Eight times the text may take a few times eight times as long, never its square, sixty-four times.
      assert.ok(large < 40 * Math.max(small, 20_000), `${String(small)} µs, then ${String(large)} µs`);
    }).timeout(60_000);
  }
});
