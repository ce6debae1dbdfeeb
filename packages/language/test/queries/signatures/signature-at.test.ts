import assert from 'node:assert/strict';
import { marked } from '../../lsp/editor.ts';
import { FUNCTION_FORMS, PROPERTY_FORMS } from '../../../src/queries/signatures/expression-forms.ts';
import { FORMS, signatureAt } from '../../../src/queries/signatures/signature-at.ts';

/** The form at the cursor: its opening words and the part at hand. */
function at(withCursor: string): string | undefined {
  const { text, cursors: [cursor = 0] } = marked(withCursor);
  const found = signatureAt(text, cursor);
  return found === undefined ? undefined : `${found.opening}: ${found.form.parts[found.part ?? -1]?.shown ?? ''}`;
}

describe('What is told while a form is written', () => {
  it('is there for each function and property, and for all other forms', () => {
    for (const name of [...Object.keys(FUNCTION_FORMS), ...Object.keys(PROPERTY_FORMS)]) assert.match(at(`scored ${name} of <|>`) ?? '', new RegExp(`^${name} of: .`), name);
    for (const { opens } of FORMS) for (const opening of opens) assert.equal(at(`${opening} <|>`)?.startsWith(`${opening}:`), true, opening);
  });

  it('has a sentence for each form and each of its parts', () => {
    for (const { opens, says, parts } of FORMS) for (const words of [says, ...parts.map((part) => part.says)]) assert.match(words, /^.{10,}\.$/, opens[0]);
  });

  it('goes from part to part', () => {
    assert.equal(at('scored share of <|>'), 'share of: counted answers');
    assert.equal(at('scored share of counted ans<|>'), 'share of: counted answers');
    assert.equal(at('scored share of counted answers in <|>'), 'share of: in section, …');
    assert.equal(at('scored share of counted answers in access, <|>'), 'share of: in section, …');
    assert.equal(at('scored share of counted answers in access where crowded is <|>'), 'share of: where condition');
  });

  it('is the innermost form, and the one around it where that has ended', () => {
    assert.equal(at('no better than <|>'), 'no better than: band');
    assert.equal(at('no better than poor when <|>'), 'no better than: when condition');
    assert.equal(at('no better than poor when share of <|>'), 'share of: counted answers');
    assert.equal(at('no better than poor when share of counted answers is <|>'), 'no better than: when condition');
    assert.equal(at('scored (count of every visit where crowded is yes) / <|>'), 'scored: expression');
    assert.equal(at('scored (count of every visit where <|>'), 'count of: where condition');
  });

  it('knows a figure of a property, and a rule by its name', () => {
    assert.equal(at('give lowest rating of <|>'), 'lowest of: every level');
    assert.equal(at('harmed: may hold to weak when <|>'), 'may hold to: when condition');
  });

  it('tells quantities only where a condition begins', () => {
    assert.equal(at('no better than poor when any <|>'), 'any: level');
    assert.equal(at('no better than poor when no area is <|>'), 'no: is test');
    assert.equal(at('asked when crowded is no <|>'), 'asked when: condition');
  });

  it('tells how to round and how far to moderate', () => {
    assert.equal(at('rounded to 1% <|>'), 'rounded to: 1%');
    assert.equal(at('rounded to 1% halves up <|>'), 'rounded to: halves up');
    assert.equal(at('moderated <|>'), 'moderated: ');
    assert.equal(at('moderated by at most 1 band <|>'), 'moderated: by at most 1 band');
  });

  it('follows a statement over its lines, and knows a cell of a table', () => {
    assert.equal(at('no better than poor\n    when every area in water,\n        <|>'), 'every: in section, …');
    assert.equal(at('| give | when |\n| poor | count of <|>'), 'count of: every unit');
  });

  it('is silent in texts, comments, guidance, and where nothing is written', () => {
    for (const silent of ['scored share of counted answers because "share of <|>', '// share of <|>', 'guidance\n    > share of <|>', 'share of counted answers\n<|>', '<|>', 'level area "share of " <|>', 'give good because "x" <|>']) assert.equal(at(silent), undefined, silent);
  });
});
