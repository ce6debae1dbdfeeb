import assert from 'node:assert/strict';
import type { SelectionRange } from 'vscode-languageserver/node';
import { Editor, marked } from './editor.ts';

/** What is selected at the cursor of a text, step by step, blanks and line ends as one blank. */
async function steps(withCursor: string, file = 'pool.criteria'): Promise<readonly string[]> {
  const { text, cursors } = marked(withCursor);
  const editor = await Editor.start({ [file]: text });
  const out: string[] = [];
  const [first] = await editor.ask<readonly SelectionRange[]>('textDocument/selectionRange', file, { positions: cursors.map((at) => editor.positionAt(file, at)) });
  for (let range = first; range !== undefined; range = range.parent) out.push(editor.textIn(file, range.range).replace(/\s+/g, ' '));
  await editor.stop();
  return out;
}

const IN_CASES = (body: string): string => `inspection seatown of pool {\n${body}\n}\n`;

describe('A growing selection', () => {
  it('takes the word, the expression, the rule, the block, the section, and so on', async () => {
    assert.deepEqual(await steps('framework pool {\n    theme safety {\n        no better than weak when share of coun<|>ted answers is below 50%\n        rated grade\n    }\n}\n'), [
      'counted', 'counted answers', 'share of counted answers', 'share of counted answers is below 50%', 'no better than weak when share of counted answers is below 50%',
      'no better than weak when share of counted answers is below 50% rated grade',
      'theme safety { no better than weak when share of counted answers is below 50% rated grade }',
      'framework pool { theme safety { no better than weak when share of counted answers is below 50% rated grade } }',
      'framework pool { theme safety { no better than weak when share of counted answers is below 50% rated grade } } ',
    ]);
  });

  it('takes the word, the text, the text with its marks', async () => {
    assert.deepEqual((await steps('framework pool "Swim<|>ming pools" in cy "Pyllau" {\n}\n')).slice(0, 4), ['Swimming', 'Swimming pools', '"Swimming pools"', '"Swimming pools" in cy "Pyllau"']);
  });

  it('takes the word, the cell, the row, the table', async () => {
    const table = '    | visit | S1                   | S2 |\n    | V1    | bad (co<|>ld) "In May" | good |\n    | V2    | good                 | good |';
    assert.deepEqual((await steps(IN_CASES(table), 'seatown.cases')).slice(0, 4), ['cold', 'bad (cold) "In May"', '| V1 | bad (cold) "In May" | good |', '| visit | S1 | S2 | | V1 | bad (cold) "In May" | good | | V2 | good | good |']);
  });

  it('takes a whole cell from the end of it', async () => {
    assert.deepEqual((await steps(IN_CASES('    | visit | S1 |\n    | V1 | good<|> |'), 'seatown.cases')).slice(0, 2), ['good', '| V1 | good |']);
  });

  it('takes the word, the remark, the answer, what it answers, the record', async () => {
    assert.deepEqual((await steps(IN_CASES('    visit V1 {\n        S1: bad (cold) "In M<|>ay"\n        S2: good\n    }'), 'seatown.cases')).slice(0, 7), [
      'May', 'In May', '"In May"', 'bad (cold) "In May"', 'S1: bad (cold) "In May"', 'S1: bad (cold) "In May" S2: good', 'visit V1 { S1: bad (cold) "In May" S2: good }',
    ]);
  });

  it('takes the line of guidance and then all of it', async () => {
    assert.deepEqual((await steps('framework pool {\n    guidance\n        > Swim before\n        > you ins<|>pect.\n}\n')).slice(0, 4), ['inspect', '> you inspect.', '> Swim before > you inspect.', 'guidance > Swim before > you inspect.']);
  });

  it('takes something everywhere in a broken text', async () => {
    for (const text of ['<|>', 'framework<|>', 'framework pool { theme <|>{ question "', '| a | <|>', '}}<|>}}']) assert.ok((await steps(text)).length > 0, text);
  });
});
