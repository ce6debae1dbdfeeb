import assert from 'node:assert/strict';
import fc from 'fast-check';
import { escapedMarkdown } from '../../../src/queries/hover/escape.ts';

describe('A text of a user’s in Markdown', () => {
  const shown: readonly (readonly [string, string])[] = [
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['[read](command:rm)', '\\[read\\](command:rm)'],
    ['![seen](https://a.example/b.png)', '\\!\\[seen\\](https\\://a.example/b.png)'],
    ['see www.example.org or a@b.example', 'see www\\.example.org or a\\@b.example'],
    ['*very* _good_ ~~bad~~ `code`', '\\*very\\* \\_good\\_ \\~\\~bad\\~\\~ \\`code\\`'],
    ['&lt;b&gt;', '\\&lt;b\\&gt;'],
    ['back\\slash', 'back\\\\slash'],
    ['# one\n- two\n3. three\n> four\n---\n    five', '\\# one  \n\\- two  \n3\\. three  \n\\> four  \n\\---  \n five'],
    ['a|b', 'a\\|b'],
    ['Good enough (mostly), 100%!', 'Good enough (mostly), 100%!'],
  ];
  for (const [text, markdown] of shown) it(`is shown as it is written: ${text.replaceAll('\n', ' / ')}`, () => { assert.equal(escapedMarkdown(text), markdown); });

  it('has no mark in it that is not held, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
      assert.doesNotMatch(escapedMarkdown(text).replace(/\\[^]/g, ''), /[*_`[\]<>&~|$\\]|:\/\//);
    }));
  });
});
