import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { hintsIn } from '../../../src/queries/hints/index.ts';
import { asMarkdown, tellAt } from '../../../src/queries/hover/index.ts';
import { lensesIn } from '../../../src/queries/lenses/index.ts';
import { Workspace } from '../../../src/workspace/workspace.ts';

const FIXTURES = path.join(import.meta.dirname, '../../syntax/fixtures');
const read = (file: string): string => readFileSync(path.join(FIXTURES, file), 'utf8');
const FRAMEWORK = 'every-construct.criteria';
const CASES = 'every-construct.cases';
const ALL = { scores: true, answered: true, checks: true, references: true } as const;
const HINTS = { labels: true, scores: true, bands: true, weights: true } as const;

/** The two files as an author may have left them: one is cut off, or has lost a stretch. */
function viewed(file: string, from: number, length: number) {
  const workspace = new Workspace();
  for (const other of [FRAMEWORK, CASES]) workspace.put(other, { text: read(other), malformed: false });
  const text = read(file);
  workspace.put(file, { text: text.slice(0, from) + text.slice(from + length), malformed: false });
  const view = workspace.view(file);
  assert.ok(view !== undefined);
  return view;
}

describe('Whatever an author has written so far', () => {
  for (const file of [FRAMEWORK, CASES]) {
    it(`something sensible is told anywhere in ${file}`, () => {
      const length = read(file).length;
      fc.assert(fc.property(fc.nat(length), fc.nat(200), fc.array(fc.nat(length), { maxLength: 60, minLength: 30 }), (from, gone, offsets) => {
        const view = viewed(file, from, gone);
        const { text } = view.source;
        for (const offset of offsets.filter((at) => at <= text.length)) {
          const told = tellAt(view, offset);
          if (told === undefined) continue;
          assert.ok(told.place.start <= offset && offset <= told.place.end, `At ${String(offset)} something is told of ${JSON.stringify(told.place)}.`);
          assert.notEqual(asMarkdown(told.telling, () => undefined).trim(), '');
        }
        const whole = { start: 0, end: text.length };
        for (const { at } of hintsIn({ view, within: whole, language: undefined }, HINTS)) assert.ok(at <= text.length);
        for (const { place } of lensesIn(view, undefined, ALL)) assert.ok(place.end <= text.length);
      }), { numRuns: 15 });
    });
  }

  it('something is told of every word that is no text of an author’s, but for languages and names of long ago', () => {
    const view = viewed(FRAMEWORK, 0, 0);
    const bare = view.source.text.replace(/"[^"\n]*"|\/\/.*|^ *>.*/gm, (found) => ' '.repeat(found.length));
    const words = [...bare.matchAll(/[a-z][\w.-]*/gi)];
    const untold = words.filter(({ index }) => tellAt(view, index + 1) === undefined).map(([word]) => word);
    assert.deepEqual([...new Set(untold)].sort(), ['S0', 'cy', 'en', 'unclean']);
  });
});
