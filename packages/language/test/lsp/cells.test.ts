import assert from 'node:assert/strict';
import type { Cell, NextAnswerParams, Place } from '@inspection-criteria/protocol';
import { Editor, marked } from './editor.ts';

const POOL = `framework pool {
    unit visit
    level theme
    answers quality { yes worth 1  no worth 0  na not counted }
    fact indoor answered yes-no
    fact seen about inspection answered yes-no
    theme safety {
        question S1 answered quality
        question S2 answered quality asked when indoor is yes
        question S3 answered quality
    }
}
`;
const SEATOWN = `use "pool.criteria"

inspection seatown of pool {
    | visit | indoor | S1  |
    | V1    | yes    | no  |
    | V2    | no     |     |

    | visit | S2  | S3 |
    | V1    | -   | yes |

    visit V3 {
        indoor: no  S1: yes "calm"
        S3:
    }
}

inspection hilltown of pool {
    visit V1 { indoor: yes S1: no S2: yes }
}
`;

/** The text from a place to the end of its line, and what is before it on it. */
function seen(editor: Editor, place: Place | null): string {
  if (place === null) return 'nowhere';
  const text = editor.document('seatown.cases').getText().split('\n')[place.range.start.line] ?? '';
  const { start, end } = place.range;
  return `${text.slice(0, start.character)}[${text.slice(start.character, end.character)}]${text.slice(end.character)}`.trim();
}

describe('The place of an answer', () => {
  let editor: Editor;
  before(async () => { editor = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN }); });
  after(() => editor.stop());
  const placeOf = async (record: string, column: string, unit = 'visit', inspection = 'seatown'): Promise<string> => (
    seen(editor, await editor.ask('criteria/place', 'seatown.cases', { cell: { inspection, unit, record, column } }))
  );

  it('is where it is written', async () => {
    assert.equal(await placeOf('V1', 'S1'), '| V1    | yes    | [no]  |');
    assert.equal(await placeOf('V1', 'S3'), '| V1    | -   | [yes] |');
    assert.equal(await placeOf('V3', 'S1'), 'indoor: no  S1: [yes] "calm"');
  });

  it('is where it would be written, if it is not', async () => {
    assert.equal(await placeOf('V2', 'S1'), '| V2    | no     | []    |');
    assert.equal(await placeOf('V3', 'S3'), 'S3:[]');
    assert.equal(await placeOf('V1', 'S2', 'visit', 'hilltown'), 'visit V1 { indoor: yes S1: no S2: [yes] }');
    assert.equal(await placeOf('V3', 'S2'), 'indoor: no  S1: yes "calm"[]');
    assert.equal(await placeOf('inspection', 'seen', 'inspection'), '[]}');
  });

  it('is nowhere for what is not there', async () => {
    for (const [record, column, unit, inspection] of [['V9', 'S1', 'visit', 'seatown'], ['V1', 'S9', 'visit', 'seatown'], ['V1', 'S1', 'lodger', 'seatown'], ['V1', 'S1', 'visit', 'nowhere']] as const) {
      assert.equal(await placeOf(record, column, unit, inspection), 'nowhere');
    }
  });

  it('leads back to the answer, wherever in its room one stands', async () => {
    const at = async (words: string, behind = 0): Promise<Cell | null> => editor.askAt('criteria/cell', 'seatown.cases', SEATOWN.indexOf(words) + behind);
    const cell = (record: string, column: string, inspection = 'seatown'): Cell => ({ inspection, unit: 'visit', record, column });
    assert.deepEqual(await at('no  |', 3), cell('V1', 'S1'));
    assert.deepEqual(await at('no     |     |', 10), cell('V2', 'S1'));
    for (let behind = 0; behind <= 7; behind++) assert.deepEqual(await at('yes    | no', behind), cell('V1', 'indoor'), `${String(behind)} behind the bar and its blank`);
    assert.deepEqual(await at('"calm"', 2), cell('V3', 'S1'));
    assert.deepEqual(await at('S3:\n', 1), cell('V3', 'S3'));
    assert.deepEqual(await at('S1: no S2', 7), cell('V1', 'S2', 'hilltown'));
    for (const words of ['use', 'visit | S2', 'V2 ', 'visit V3', '}\n\ninspection h']) assert.equal(await at(words), null, words);
  });
});

describe('The next answer', () => {
  it('is found after a place or before it, and on from the other end', async () => {
    const { text, cursors } = marked(SEATOWN.replace('| V2', '| <|>V2'));
    const editor = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': text });
    const walk = async (kind: NextAnswerParams['kind'], steps: number, backwards = false): Promise<readonly string[]> => {
      const out: string[] = [];
      let at = editor.positionAt('seatown.cases', cursors[0] ?? 0);
      for (let i = 0; i < steps; i++) {
        const place: Place | null = await editor.ask('criteria/next-answer', 'seatown.cases', { position: at, kind, backwards });
        out.push(seen(editor, place));
        if (place === null) break;
        at = backwards ? place.range.start : place.range.end;
      }
      return out;
    };
    const unanswered = [
      '| V2    | no     | []    |', '| V2    | no     |     |[]', '| V1    | [-]   | yes |', 'S3:[]',
      'inspection hilltown[] of pool {', 'visit V1 { indoor: yes S1: no S2: yes[] }', 'inspection seatown[] of pool {',
    ];
    assert.deepEqual(await walk('unanswered', 8), [...unanswered, unanswered[0]]);
    assert.deepEqual(await walk('unanswered', 8, true), [unanswered[6], ...unanswered.slice(0, 6).reverse(), unanswered[6]]);
    assert.deepEqual(await walk('failing', 3), ['visit V1 { indoor: yes S1: [no] S2: yes }', '| V1    | yes    | [no]  |', 'visit V1 { indoor: yes S1: [no] S2: yes }']);
    assert.deepEqual(await walk('not asked', 2), ['| V1    | [-]   | yes |', '| V1    | [-]   | yes |']);
    await editor.stop();
  });

  it('is nowhere where there is none, and in a file of frameworks', async () => {
    const whole = 'use "pool.criteria"\n\ninspection seatown of pool {\n    seen: yes\n    visit V1 { indoor: yes  S1: yes  S2: na  S3: yes }\n}\n';
    const editor = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': whole });
    for (const kind of ['failing', 'unanswered', 'not asked']) assert.equal(await editor.askAt('criteria/next-answer', 'seatown.cases', 0, { kind }), null);
    assert.equal(await editor.askAt('criteria/next-answer', 'pool.criteria', 0, { kind: 'failing' }), null);
    await editor.stop();
  });
});
