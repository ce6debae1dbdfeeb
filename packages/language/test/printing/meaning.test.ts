import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { checkProject, format, loadSources, understand, type Checked } from '@inspection-criteria/language';
import { pieces } from '../../src/syntax/index.ts';
import { EXAMPLES, exampleFiles, textAccess } from '../files.ts';
import { specimensIn } from '../syntax/recovery.ts';

const specimens = [...specimensIn(path.join(import.meta.dirname, '../syntax/fixtures')), ...specimensIn(EXAMPLES)].filter((s) => s.text.length < 40_000);
const languageOf = (file: string): 'criteria' | 'cases' => file.endsWith('.cases') ? 'cases' : 'criteria';

/** A text laid out worse: blanks between its pieces multiplied, blanks at line ends, more blank lines. Line starts keep their margin. */
function untidied(text: string, language: 'criteria' | 'cases', blanks: readonly number[]): string {
  let out = '';
  let at = 0;
  let used = 0;
  for (const piece of pieces(text, language)) {
    const gap = text.slice(at, piece.start);
    const more = blanks[used++ % blanks.length] ?? 0;
    out += /[\r\n]/.test(gap) ? ' '.repeat(more) + (gap.includes('\n\n') && more === 3 ? gap.replace('\n\n', '\n\n\n\n') : gap) : gap === '' ? '' : gap + ' '.repeat(more);
    out += piece.text;
    at = piece.end;
  }
  return out + text.slice(at);
}

/** What a project says, without the places where it says it. */
function said({ project, diagnostics, results }: Checked): unknown {
  return JSON.parse(JSON.stringify({
    frameworks: project.frameworks.map((f) => f.framework), inspections: project.inspections.map((i) => i.inspection), results: [...results.values()],
    diagnostics: diagnostics.map((d) => [d.code, d.message]),
  }, (key, value: unknown) => {
    if (key === 'span' || key === 'nameSpan' || key === 'idSpan' || key === 'rule') return undefined;
    if (value instanceof Map) return [...value];
    return typeof value === 'bigint' ? String(value) : value;
  }));
}

async function checked(files: Readonly<Record<string, string>>): Promise<unknown> {
  return said(checkProject(understand(await loadSources(Object.keys(files), textAccess(files)))));
}

describe('Formatting', () => {
  it('changes no meaning of any example, however badly it was laid out', async function () {
    this.timeout(120_000);
    const files = Object.fromEntries(exampleFiles().map((file) => [file, readFileSync(path.join(EXAMPLES, file), 'utf8')]));
    const before = await checked(files);
    for (const blanks of [[0, 1, 3], [2, 0, 0, 5, 1]]) {
      const worse = Object.fromEntries(Object.entries(files).map(([file, text]) => [file, untidied(text, languageOf(file), blanks)]));
      assert.deepEqual(await checked(worse), before);
      const formatted = Object.fromEntries(Object.entries(worse).map(([file, text]) => {
        const result = format(text, languageOf(file));
        assert.equal(result.kind, 'formatted', file);
        return [file, result.text];
      }));
      assert.deepEqual(await checked(formatted), before);
    }
  });

  it('changes nothing but blanks, and nothing the second time', function () {
    this.timeout(60_000);
    fc.assert(fc.property(fc.nat(specimens.length - 1), fc.array(fc.nat(6), { minLength: 3, maxLength: 12 }), (which, blanks) => {
      const specimen = specimens[which];
      assert.ok(specimen !== undefined);
      const language = languageOf(specimen.file);
      const once = format(untidied(specimen.text, language, blanks), language);
      assert.ok(once.kind === 'formatted', specimen.file);
      assert.equal(once.text.replace(/\s+/g, ''), specimen.text.replace(/\s+/g, ''));
      assert.deepEqual(format(once.text, language), once);
      const comments = (text: string): readonly string[] => pieces(text, language).filter((p) => p.kind === 'comment').map((p) => p.text.trimEnd());
      assert.deepEqual(comments(once.text), comments(specimen.text));
    }), { numRuns: 60 });
  });
});
