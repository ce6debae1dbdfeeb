import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { BUNDLE, collected } from '../l10n.ts';

const EXTENSION = path.join(import.meta.dirname, '../../packages/extension');

function textsOf(file: string): ReadonlyMap<string, string> {
  return new Map(Object.entries(JSON.parse(readFileSync(path.join(EXTENSION, file), 'utf8')) as Readonly<Record<string, string>>));
}

/** What is put in when a text is shown, and the commands its links run. */
function fixedParts(text: string): readonly string[] {
  return [...text.matchAll(/\{\d+\}|command:[\w.]+|`[^`]*`/g)].map(([part]) => part).sort();
}

describe('Texts for translators', () => {
  it('are all those that are shown; if not, run npm run l10n', async () => {
    assert.equal(readFileSync(BUNDLE, 'utf8'), await collected());
  });

  for (const [english, welsh] of [['l10n/bundle.l10n.json', 'l10n/bundle.l10n.cy.json'], ['package.nls.json', 'package.nls.cy.json']] as const) {
    describe(`in Welsh, ${welsh},`, () => {
      it('are the same ones', () => {
        assert.deepEqual([...textsOf(english).keys()].filter((key) => !textsOf(welsh).has(key)), [], 'They are not translated yet.');
        assert.deepEqual([...textsOf(welsh).keys()].filter((key) => !textsOf(english).has(key)), [], 'They are no longer shown.');
      });

      it('keep what is put in, the commands they run, and what is written as in a file', () => {
        const translated = textsOf(welsh);
        for (const [key, text] of textsOf(english)) assert.deepEqual(fixedParts(translated.get(key) ?? ''), fixedParts(text), key);
      });
    });
  }

  it('of the manifest are all there, and none is left over', () => {
    const asked = new Set([...readFileSync(path.join(EXTENSION, 'package.json'), 'utf8').matchAll(/"%([^"%]+)%"/g)].map(([, key = '']) => key));
    assert.deepEqual([...textsOf('package.nls.json').keys()].sort(), [...asked].sort());
  });
});
