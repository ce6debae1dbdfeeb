import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { FUNCTIONS, PROPERTIES } from '../../../src/lower/lookup.ts';
import { KEYWORDS } from '../../../src/queries/hover/keywords.ts';
import { LIBRARY } from '../../../src/queries/hover/library.ts';
import { wordsFor } from '../../../src/syntax/index.ts';

describe('What is told of the words of the language', () => {
  it('is told of every word of the grammar, and of no other', () => {
    const all = new Set([...wordsFor('criteria')?.all ?? [], ...wordsFor('cases')?.all ?? []]);
    assert.deepEqual(Object.keys(KEYWORDS).sort(), [...all].sort());
  });

  it('is told of every word that is always there', () => {
    for (const word of [...FUNCTIONS, ...PROPERTIES, 'none', 'left-out', 'yes-no', 'number', 'date', 'text', 'figure', 'inspection', 'rules']) assert.ok(word in LIBRARY, word);
  });

  it('names a page that is there, and is a sentence', () => {
    for (const [word, [sentence, page]] of [...Object.entries(KEYWORDS), ...Object.entries(LIBRARY)]) {
      assert.ok(existsSync(path.join(import.meta.dirname, '../../../../../docs/language', `${page}.md`)), page);
      assert.match(sentence, /^[A-Z].*\.$/, word);
    }
  });
});
