import assert from 'node:assert/strict';
import { replaceIndices } from 'langium/test';
import { afterBar, afterBrace, afterLineEnd, afterMark, type WhenTyped } from '../../src/printing/typing.ts';

/** The text after what was typed before the cursor has been put right. */
function typed(when: WhenTyped, withCursor: string): string {
  const { output, indices: [offset = 0] } = replaceIndices({ text: withCursor });
  const edits = when(output, /^(?:inspection|use)/.test(output) ? 'cases' : 'criteria', offset);
  return edits.toReversed().reduce((out, { start, end, text }) => out.slice(0, start) + text + out.slice(end), output);
}

describe('A bar that is typed', () => {
  it('aligns its table, and nothing else', () => {
    assert.equal(typed(afterBar, 'inspection a of b {\n  x:   1\n\n    | visit | S1 |\n    // by night\n    | V1 | good enough |<|>\n    | V2 | bad |\n}\n'),
      'inspection a of b {\n  x:   1\n\n    | visit    | S1 |\n    // by night\n    | V1       | good enough |\n    | V2       | bad |\n}\n');
  });
  it('aligns rows of a text that is broken elsewhere', () => {
    assert.equal(typed(afterBar, 'inspection a of b {\n    judge as\n    | visit | S1   |\n    | V1234567 |<|>\n'), 'inspection a of b {\n    judge as\n    | visit    | S1 |\n    | V1234567 |\n');
  });
  it('changes nothing outside a table', () => { assert.equal(typed(afterBar, 'framework a {\n  guidance\n   > this |<|> that\n}\n'), 'framework a {\n  guidance\n   > this | that\n}\n'); });
});

describe('A closing brace that is typed', () => {
  it('takes its line back to where the block began', () => { assert.equal(typed(afterBrace, 'framework a {\n    theme b {\n        question c\n        }<|>\n'), 'framework a {\n    theme b {\n        question c\n    }\n'); });
  it('stays behind what stands before it', () => { assert.equal(typed(afterBrace, 'framework a {\n  fact b { c  d }<|>\n'), 'framework a {\n  fact b { c  d }\n'); });
  it('ends a record', () => { assert.equal(typed(afterBrace, 'inspection a of b {\n    visit V1 {\n        S1: good\n        }<|>\n}\n'), 'inspection a of b {\n    visit V1 {\n        S1: good\n    }\n}\n'); });
});

describe('A mark of guidance that is typed', () => {
  it('takes the place of the one that was put there', () => { assert.equal(typed(afterMark, 'framework a {\n    guidance\n        > ><|>\n}\n'), 'framework a {\n    guidance\n        >\n}\n'); });
  it('stays within a line of guidance, and where it is the first', () => {
    for (const text of ['framework a {\n    guidance\n        > a ><|>\n}\n', 'framework a {\n    guidance\n        ><|>\n}\n', 'framework a {\n    guidance\n        > ><|> quoted\n}\n']) {
      assert.equal(typed(afterMark, text), text.replace('<|>', ''));
    }
  });
});

describe('A line end that is typed', () => {
  it('indents the new line by its block', () => { assert.equal(typed(afterLineEnd, 'framework a {\n    theme b {\n<|>\n    }\n}\n'), 'framework a {\n    theme b {\n        \n    }\n}\n'); });
  it('keeps a brace with its block', () => { assert.equal(typed(afterLineEnd, 'framework a {\n    theme b {\n        <|>}\n}\n'), 'framework a {\n    theme b {\n    }\n}\n'); });
  it('goes deeper behind a comma', () => { assert.equal(typed(afterLineEnd, 'framework a {\n    languages en,\n<|>\n}\n'), 'framework a {\n    languages en,\n        \n}\n'); });
  it('goes on with a table', () => { assert.equal(typed(afterLineEnd, 'inspection a of b {\n    | visit | S1 |\n    | V1    | good |\n<|>\n}\n'), 'inspection a of b {\n    | visit | S1 |\n    | V1    | good |\n    | \n}\n'); });
  it('ends a table at an empty row', () => { assert.equal(typed(afterLineEnd, 'inspection a of b {\n    | visit | S1 |\n    | \n    <|>\n}\n'), 'inspection a of b {\n    | visit | S1 |\n\n    \n}\n'); });
  it('begins guidance, and goes on with it', () => {
    assert.equal(typed(afterLineEnd, 'framework a {\n    guidance in cy\n<|>\n}\n'), 'framework a {\n    guidance in cy\n        > \n}\n');
    assert.equal(typed(afterLineEnd, 'framework a {\n    guidance\n        > Look.\n<|>\n}\n'), 'framework a {\n    guidance\n        > Look.\n        > \n}\n');
  });
  it('leaves a line between paragraphs of guidance, and ends it at the second', () => {
    assert.equal(typed(afterLineEnd, 'framework a {\n    guidance\n        > Look.\n        > \n<|>\n}\n'), 'framework a {\n    guidance\n        > Look.\n        > \n        > \n}\n');
    assert.equal(typed(afterLineEnd, 'framework a {\n    guidance\n        > Look.\n        >\n        > \n<|>\n}\n'), 'framework a {\n    guidance\n        > Look.\n\n\n    \n}\n');
  });
  it('knows every kind of line end', () => { assert.equal(typed(afterLineEnd, 'framework a {\r\n    guidance\r\n<|>\r\n}\r\n'), 'framework a {\r\n    guidance\r\n        > \r\n}\r\n'); });
});
