// Fixes are asked for while people type: whatever the text is, they must come, and be changes that can be made.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { percentText } from '@inspection-criteria/model';
import { fixAll, fixesFor, format, rewritesAt, type Checked, type Code, type Fix } from '@inspection-criteria/language';
import { checkTexts } from '../files.ts';
import { edited, specimens } from '../printing/specimens.ts';
import { mended } from './mended.ts';

/** The most findings of one text that are looked at. */
const MOST = 12;

function assertSound({ title, edits }: Fix, { project: { sources } }: Checked): void {
  assert.ok(title.trim() !== '' && title.length < 300, title);
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  assert.ok(
    sorted.length > 0 && edits.some(({ span, text }) => sources.get(span.file)?.text.slice(span.start, span.end) !== text),
    `${title} changes nothing.`,
  );
  sorted.forEach(({ span }, i) => {
    const length = sources.get(span.file)?.text.length ?? -1;
    assert.ok(span.start >= 0 && span.start <= span.end && span.end <= length, `${title} leaves its file.`);
    const before = sorted[i - 1]?.span;
    assert.ok(before === undefined || before.file !== span.file || before.end <= span.start, `${title} has edits that overlap.`);
  });
}

describe('Of any text', () => {
  it('every fix and rewrite can be made', async function () {
    this.timeout(240_000);
    await fc.assert(fc.asyncProperty(edited, fc.nat(), async ({ file, text, files }, at) => {
      const checked = await checkTexts(files);
      const findings = checked.diagnostics.filter(({ span }) => span.file === file).slice(0, MOST);
      for (const finding of findings) for (const fix of fixesFor(checked, finding)) assertSound(fix, checked);
      for (const code of new Set(findings.map((finding) => finding.code as Code))) {
        const all = fixAll(checked, file, code);
        if (all !== undefined) assertSound(all, checked);
      }
      const place = at % (text.length + 1);
      for (const fix of rewritesAt(checked, { file, start: place, end: place })) assertSound(fix, checked);
    }), { numRuns: 50 });
  });

  it('no rewrite of what ships brings a finding, moves a rating, or leaves the form', async function () {
    this.timeout(240_000);
    const short = specimens.filter(({ text }) => text.length < 9_000);
    await fc.assert(fc.asyncProperty(fc.constantFrom(...short), fc.nat(), async ({ file, text, language, files }, at) => {
      const place = at % (text.length + 1);
      const before = await checkTexts(files);
      for (const fix of rewritesAt(before, { file, start: place, end: place })) {
        const texts = Object.fromEntries(mended(new Map(Object.entries(files)), fix));
        const after = await checkTexts(texts);
        assert.deepEqual(whatIsSaid(after), whatIsSaid(before), `${fix.title} in ${file}:\n${texts[file] ?? ''}`);
        const formatted = format(text, language);
        if (formatted.kind === 'formatted' && formatted.text === text) assert.deepEqual(
          format(texts[file] ?? '', language),
          { kind: 'formatted', text: texts[file] },
          fix.title,
        );
      }
    }), { numRuns: 25 });
  });
});

/** Findings and ratings, in no order: a rewrite may move what they are about. */
function whatIsSaid({ diagnostics, results }: Checked) {
  return {
    findings: diagnostics.map(({ code, message }) => `${code}: ${message}`).sort(),
    ratings: [...results.values()].map(({ inspection, scores }) => [
      inspection?.id,
      scores.map(({ id, published, final }) => `${id} ${published === undefined ? 'none' : percentText(published)} ${final ?? ''}`),
    ]),
  };
}
