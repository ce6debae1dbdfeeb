import assert from 'node:assert/strict';
import type { FoldingRange } from 'vscode-languageserver/node';
import { Editor, type EditorOptions } from './editor.ts';

/** The folds of a text as `first–last kind`, lines counted from 1 as people do. */
async function folds(text: string, file = 'pool.criteria', options: EditorOptions = {}): Promise<readonly string[]> {
  const editor = await Editor.start({ [file]: text }, options);
  const found = await editor.ask<readonly FoldingRange[]>('textDocument/foldingRange', file);
  await editor.stop();
  return found.map(({ startLine, endLine, kind }) => `${String(startLine + 1)}–${String(endLine + 1)} ${kind ?? 'block'}`);
}

const POOL = `// Swimming pools,
// seen in spring.
use "lists.criteria"
use "levels.criteria"

framework pool {
    guidance
        > Swim before you inspect.
        > Ask those who do not swim.
    unit visit
    answers quality { good worth 1  bad worth 0 }
    theme safety {
        question S1 answered on quality {
            bad { cold }
        }
    }
    | give | safety |
    | good | good   |
}
`;

describe('Folding', () => {
  it('puts away blocks, tables, prose, runs of comments and of used files', async () => {
    assert.deepEqual(await folds(POOL), ['1–2 comment', '3–4 imports', '6–18 block', '7–9 region', '12–15 block', '13–14 block', '17–18 region']);
  });

  it('puts away records, answers and tables of an inspection', async () => {
    const text = 'inspection seatown of pool {\n    visit V1 {\n        S1: good\n        S2: bad\n    }\n    budget: 3\n    income: 4\n\n    | visit | S1   |\n    // by night\n    | V2    | good |\n}\n';
    assert.deepEqual(await folds(text, 'seatown.cases'), ['1–11 block', '2–4 block', '6–7 block', '9–11 region']);
  });

  it('keeps to the indentation where a brace was forgotten', async () => {
    assert.deepEqual(await folds('framework pool {\n    theme safety {\n        question S1\n    theme water {\n        question S2\n    }\n}\n'), ['1–6 block', '4–5 block']);
  });

  it('counts lines the same with every line end', async () => {
    assert.deepEqual(await folds(POOL.replaceAll('\n', '\r\n')), await folds(POOL));
  });

  it('keeps the longest where a client takes only so many', async () => {
    assert.deepEqual(await folds(POOL, 'pool.criteria', { capabilities: { textDocument: { foldingRange: { rangeLimit: 2 } } } }), ['6–18 block', '12–15 block']);
  });
});
