import assert from 'node:assert/strict';
import { linesOf } from '@inspection-criteria/model';
import { checkTexts } from '../files.ts';

const WHOLE = `framework pool {
    unit visit
    level theme
    answers met { yes worth 1  no worth 0 }
    theme water {
        question A1 answered on met
    }
    theme air {
        question B1 { kept worth 1  broken worth 0 }
        question B2 answered on met asked when B1 is kept { no with reasons { late  never }}
    }
}
`;

/** What is found in a text, by lines and columns. */
async function found(text: string): Promise<readonly string[]> {
  const lines = linesOf(text);
  return (await checkTexts({ 'f.criteria': text })).diagnostics.filter(({ severity }) => severity !== 'information').map(({ span, message }) => {
    const { line, column } = lines.placeAt(span.start);
    return `${String(line)}:${String(column)} ${message}`;
  });
}

const OPENED = 'One `{` opens a block, and this second one opens nothing. Remove it, and a second `}` where the block ends.';
const CLOSED = 'One `}` closes a block, and this second one closes nothing. Remove it.';
const NO_BLOCK = 'This `}` closes nothing: no block is open here. Remove it, or put `{` where the block begins that it should close.';

describe('A brace that stands twice where one is meant', () => {
  it('is none where two blocks end side by side', async () => {
    assert.deepEqual(await found(WHOLE), []);
  });

  it('is one finding where a block opens', async () => {
    assert.deepEqual(await found(WHOLE.replace('water {', 'water {{')), [`5:18 ${OPENED}`]);
    assert.deepEqual(await found(WHOLE.replace('water {', 'water {\n    {')), [`6:5 ${OPENED}`]);
    assert.deepEqual(await found(WHOLE.replace('B1 {', 'B1 {{')), [`9:22 ${OPENED}`]);
    assert.deepEqual(await found(WHOLE.replace('pool {', 'pool {{')), [`1:17 ${OPENED}`]);
  });

  it('is one finding where a block closes', async () => {
    assert.deepEqual(await found(WHOLE.replace('    }\n    theme air', '    }}\n    theme air')), [`7:6 ${NO_BLOCK}`]);
    assert.deepEqual(await found(WHOLE.replace('broken worth 0 }', 'broken worth 0 }}')), [`9:53 ${NO_BLOCK}`]);
  });

  it('is one finding at each end where both are doubled', async () => {
    assert.deepEqual(await found(WHOLE.replace('water {', 'water {{').replace('    }\n    theme air', '    }}\n    theme air')), [`5:18 ${OPENED}`, `7:6 ${CLOSED}`]);
    const all = WHOLE.replace('water {', 'water {{').replace('air {', 'air {{').replace('    }\n    theme air', '    }}\n    theme air').replace('    }\n}', '    }}\n}');
    assert.deepEqual(await found(all), [`5:18 ${OPENED}`, `7:6 ${CLOSED}`, `8:16 ${OPENED}`, `11:6 ${CLOSED}`]);
  });
});
