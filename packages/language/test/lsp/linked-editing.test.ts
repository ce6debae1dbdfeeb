import assert from 'node:assert/strict';
import type { LinkedEditingRanges } from 'vscode-languageserver/node';
import { Editor, marked } from './editor.ts';

const POOL = `framework pool {
    unit visit
    unit swimmer
    level theme
    theme safety {
        question S1 answered yes-no
        question S2 answered yes-no
        question W1 about swimmer answered yes-no
    }
    example "All is well" {
        visit V1 { S1: yes }
        | visit | S2  |
        | V1    | yes |
    }
}
`;
const SEATOWN = (rows: string): string => `use "pool.criteria"

inspection seatown of pool {
    visit V1 {
        S2: yes
    }
    | visit | S1  |
    | V1    | yes |
    | V2    | yes |
${rows}
    | swimmer | W1  |
    | V1      | yes |
}
`;

/** The lines on which ids are edited together with the one at the cursor, counted from 1. */
async function linked(file: string, withCursor: string): Promise<readonly number[] | null> {
  const { text, cursors: [cursor = 0] } = marked(withCursor);
  const editor = await Editor.start({ 'pool.criteria': POOL, [file]: text });
  const found = await editor.askAt<LinkedEditingRanges | null>('textDocument/linkedEditingRange', file, cursor);
  assert.ok(found?.ranges.every((range) => editor.textIn(file, range) === editor.textIn(file, found.ranges[0] ?? range)) !== false);
  await editor.stop();
  return found?.ranges.map(({ start }) => start.line + 1) ?? null;
}

describe('Ids that are edited together', () => {
  it('are those of one record in the tables and blocks of its inspection', async () => {
    assert.deepEqual(await linked('seatown.cases', SEATOWN('').replace('visit V1', 'visit V1<|>')), [4, 8]);
    assert.deepEqual(await linked('seatown.cases', SEATOWN('').replace('| V1    |', '| <|>V1    |')), [4, 8]);
  });
  it('are those of an example', async () => { assert.deepEqual(await linked('pool.criteria', POOL.replace('visit V1', 'visit <|>V1')), [11, 13]); });
  it('are none where the record is named once', async () => { assert.equal(await linked('seatown.cases', SEATOWN('').replace('| V2', '| V2<|>')), null); });
  it('are none where a row was copied and is about to be another record', async () => { assert.equal(await linked('seatown.cases', SEATOWN('    | V1<|>    | no  |\n')), null); });
  it('are none for headings and answers', async () => {
    assert.equal(await linked('seatown.cases', SEATOWN('').replace('S1  |', 'S1<|>  |')), null);
    assert.equal(await linked('seatown.cases', SEATOWN('').replace('yes |', 'yes<|> |')), null);
  });
});
