import assert from 'node:assert/strict';
import type { InlayHint } from 'vscode-languageserver/node';
import { Editor, until } from './editor.ts';

const POOL = `framework pool "Pools" languages en, cy {
    unit visit
    bands grade {
        good "Good" in cy "Da" at least 80%
        fair "Fair" at least 50%
        poor "Poor" otherwise
    }
    level area { scored share of counted answers rounded to 1% halves up rated grade }
    each question answered yes-no
    area safety "Safety" weighted 3 {
        question S1 "Lifeguards were alert" in cy "Roedd yr achubwyr yn effro"
        question S2 "Lanes were kept apart, so that those who swim slowly were not swum over"
    }
    area access "Access" { question A1 "The hours met local need" }
    area kiosk "Kiosk" judged on grade not counted
    scored weighted-mean of every area
    rounded to 1% halves up
    rated grade

    example "A quiet day" {
        visit T1 {
            S1: yes
        }
    }
}
`;
const SEATOWN = `use "pool.criteria"

inspection seatown "Seatown" of pool {
    visit V1 {
        S1: yes
        S2: no
        A1: yes (late)
    }
    visit V2 { S1: yes  S2: yes  A1: yes }

    | visit | S1  | S2 | A1 |
    | V3    | yes | no | no |

    judge kiosk as fair because "Queues"
    | check  | score |
    | safety | 67%   |
    | A1     | 2/3   |
}
`;

/** What an editor shows: the lines of a text that have hints, with each in brackets where it stands. */
async function shown(editor: Editor, file: string, [from, to] = [0, Number.MAX_SAFE_INTEGER]): Promise<readonly string[]> {
  const document = editor.document(file);
  const hints = await editor.ask<readonly InlayHint[]>('textDocument/inlayHint', file, { range: { start: document.positionAt(from), end: document.positionAt(to) } });
  let text = document.getText();
  for (const { position, label } of hints.toReversed()) {
    const at = document.offsetAt(position);
    text = `${text.slice(0, at)}[${typeof label === 'string' ? label : ''}]${text.slice(at)}`;
  }
  return text.split('\n').filter((line) => line.includes('[')).map((line) => line.trim());
}

describe('Hints between the letters', () => {
  it('tell in a framework which scores a band stands for, what a weight comes to, and in examples what is asked', async () => {
    const editor = await Editor.start({ 'pool.criteria': POOL });
    assert.deepEqual(await shown(editor, 'pool.criteria'), [
      'fair "Fair" at least 50%[50% – 79%]',
      'poor "Poor" otherwise[below 50%]',
      'area safety "Safety" weighted 3[75% of pool] {',
      'area access "Access"[weighs 1: 25% of pool] { question A1 "The hours met local need" }',
      'S1: yes[Lifeguards were alert]',
    ]);
    await editor.stop();
  });

  it('tell in an inspection what is asked, where a line has room for it, and what came out', async () => {
    const editor = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN });
    assert.deepEqual(await shown(editor, 'seatown.cases'), [
      'inspection seatown "Seatown"[67%, Fair] of pool {',
      'S1: yes[Lifeguards were alert]',
      'S2: no[Lanes were kept apart, so that those who swim…]',
      'A1: yes (late)[The hours met local need]',
      'judge kiosk as fair[Kiosk: Fair] because "Queues"',
      '| safety | 67%   |[Safety: 67%, Fair]',
    ]);
    await editor.stop();
  });

  it('say the whole when pointed at', async () => {
    const editor = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN });
    const at = editor.positionAt('seatown.cases', SEATOWN.indexOf('S1: yes') + 'S1: yes'.length);
    const [hint] = await editor.ask<readonly InlayHint[]>('textDocument/inlayHint', 'seatown.cases', { range: { start: at, end: at } });
    assert.equal(hint?.tooltip, 'Lifeguards were alert\nRoedd yr achubwyr yn effro');
    await editor.stop();
  });

  it('are made for the lines that are looked at alone', async () => {
    const editor = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN });
    const from = SEATOWN.indexOf('    judge');
    assert.deepEqual(await shown(editor, 'seatown.cases', [from, SEATOWN.indexOf('\n', from)]), ['judge kiosk as fair[Kiosk: Fair] because "Queues"']);
    await editor.stop();
  });

  it('are of the kinds and in the language that a user wants', async () => {
    const settings = { hints: { labels: true, scores: false, bands: false, weights: false }, language: 'cy' };
    const editor = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN }, { settings });
    assert.deepEqual(await shown(editor, 'pool.criteria'), ['S1: yes[Roedd yr achubwyr yn effro]']);
    assert.equal((await shown(editor, 'seatown.cases')).length, 3);
    await editor.stop();
  });

  it('give the exact range where scores are rounded to different steps, and none where it differs', async () => {
    const rounded = POOL.replace('rounded to 1% halves up\n    rated', 'rounded to 0.5% halves up\n    rated');
    const editor = await Editor.start({ 'pool.criteria': rounded });
    assert.match((await shown(editor, 'pool.criteria'))[0] ?? '', /\[at least 50%, below 80%\]$/);
    const counted = POOL.replace('scored weighted-mean of every area', 'scored share of counted answers').replace('scored share of counted answers rounded', 'scored count of every visit rounded');
    await editor.open('pool.criteria', counted);
    assert.equal((await shown(editor, 'pool.criteria')).some((line) => line.includes('fair "Fair" at least 50%[')), false);
    await editor.stop();
  });

  it('are asked for again when a framework changes', async () => {
    const editor = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN }, { capabilities: { workspace: { inlayHint: { refreshSupport: true } } } });
    let asked = 0;
    editor.connection.onRequest('workspace/inlayHint/refresh', () => { asked++; return null; });
    await editor.open('pool.criteria');
    await until(() => asked > 0, () => 'Nobody asked.');
    await editor.stop();
  });

  it('are given for a text in the middle of being written', async () => {
    const editor = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN.replace('as fair because "Queues"', 'as').replace('    | safety | 67%   |', '    | safety |') });
    assert.equal((await shown(editor, 'seatown.cases'))[0], 'inspection seatown "Seatown"[67%, Fair] of pool {');
    await editor.stop();
  });
});
