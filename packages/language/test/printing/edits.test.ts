import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { format } from '@inspection-criteria/language';
import { blankEdits, type TextEdit } from '../../src/printing/blank-edits.ts';
import { formatEdits, formatEditsWithin } from '../../src/printing/edits.ts';

function applied(text: string, edits: readonly TextEdit[]): string {
  return edits.toReversed().reduce((out, { start, end, text: put }) => out.slice(0, start) + put + out.slice(end), text);
}

const FIXTURES = ['every-construct.criteria', 'every-construct.cases'].map((name) => ({
  language: name.endsWith('cases') ? 'cases' as const : 'criteria' as const, text: readFileSync(new URL(`../syntax/fixtures/${name}`, import.meta.url), 'utf8'),
}));

describe('The edits of formatting', () => {
  it('are one for each gap that changes', () => {
    assert.deepEqual(blankEdits('a  b\nc   d\n', 'a b\n    c   d\n'), [{ start: 2, end: 3, text: '' }, { start: 5, end: 5, text: '    ' }]);
  });

  it('leave line ends of their kind, and never tear one apart', () => {
    assert.deepEqual(blankEdits('a \r\n\r\n\r\n  b\r\nc', 'a\n\nb\nc\n'), [{ start: 1, end: 10, text: '\r\n\r\n' }, { start: 14, end: 14, text: '\r\n' }]);
  });

  it('are none where more than blanks would change', () => { assert.equal(blankEdits('a b', 'a c'), undefined); });

  it('come to the formatted text, whatever the blanks were', () => {
    fc.assert(fc.property(fc.constantFrom(...FIXTURES), fc.array(fc.tuple(fc.nat(), fc.constantFrom(' ', '   ', '\t'))), ({ language, text }, blanks) => {
      const written = blanks.reduce((out, [at, blank]) => { const gap = out.indexOf(' ', at % out.length); return gap < 0 ? out : out.slice(0, gap) + blank + out.slice(gap); }, text);
      const formatted = format(written, language);
      assert.equal(applied(written, formatEdits(written, language)), formatted.kind === 'broken' ? written : formatted.text);
    }), { numRuns: 50 });
  });

  it('are none for a broken text', () => { assert.deepEqual(formatEdits('framework   pool {', 'criteria'), []); });

  it('stay within the lines of a range, but for tables, which are aligned as wholes', () => {
    const text = 'framework   pool {\n  unit   visit\n  level   theme\n    | give | score |\n    | good-enough | any |\n}\n';
    const line = (words: string): { readonly start: number; readonly end: number } => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    assert.equal(applied(text, formatEditsWithin(text, 'criteria', [line('unit')])), text.replace('  unit   visit', '    unit visit'));
    assert.equal(applied(text, formatEditsWithin(text, 'criteria', [line('  unit   visit\n')])), text.replace('  unit   visit', '    unit visit'));
    assert.equal(applied(text, formatEditsWithin(text, 'criteria', [line('any')])), text.replace('| give |', '| give         |').replace('| good-enough |', '| good-enough  |'));
  });
});
