import assert from 'node:assert/strict';
import { exampleText } from '../files.ts';
import type { Trial } from '@inspection-criteria/protocol';
import { Editor } from './editor.ts';
import { POOL, SEATOWN } from './pool.ts';

const FILES = Object.fromEntries(['shared/scales.criteria', 'short-quality-screening/sqs-2014.criteria', 'short-quality-screening/luton.cases'].map((file) => [file, exampleText(file)]));
const LUTON = 'short-quality-screening/luton.cases';

describe('Exports', () => {
  it('give what an inspection came to as a page or for a spreadsheet', async () => {
    const editor = await Editor.start(FILES);
    const exported = (params: object): Promise<string | null> => editor.ask('criteria/export', LUTON, params);
    const ratings = await exported({ what: 'ratings', format: 'markdown' }) ?? '';
    assert.match(ratings, /^# /);
    assert.match(ratings, /^\| \u00A0\u00A0[^&]+\|/m);
    assert.match(await exported({ what: 'summary', format: 'csv' }) ?? '', /\r\nq1\.1,The first assessment was good enough,[^\r]*,all but three\r\n/);
    assert.match(await exported({ what: 'answers', format: 'csv', unit: 'staff' }) ?? '', /^Case manager,q2\.6,/);
    assert.match(await exported({ what: 'answers', format: 'markdown' }) ?? '', /^\| Case \| weeks \|/);
    assert.equal(await exported({ what: 'answers', format: 'csv', unit: 'none' }), null);
    assert.equal(await exported({ what: 'ratings', format: 'csv', inspection: 'none' }), null);
    assert.equal(await editor.ask('criteria/export', 'shared/scales.criteria', { what: 'ratings', format: 'csv' }), null);
    await editor.stop();
  });

  it('are with what is on trial, and a page says what of it is not in the file', async () => {
    const editor = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN });
    const trial: readonly Trial[] = [
      { kind: 'answer', unit: 'visit', record: 'V01', column: 'S1', value: 'no' }, { kind: 'cut', bands: 'grade', band: 'good', cut: '70%' },
      { kind: 'answer', unit: 'visit', record: 'V99', column: 'S1', value: 'no' },
    ];
    const exported = async (params: object): Promise<string> => await editor.ask<string | null>('criteria/export', 'seatown.cases', params) ?? '';
    const page = await exported({ what: 'ratings', format: 'markdown', trial });
    assert.match(page, /^\*\*On trial, not in the file: V01, S1: No \\\(written: Yes\\\); where Good \\\(grade\\\) begins: 70% \\\(written: 80%\\\)\.\*\*$/m);
    assert.notEqual(page, await exported({ what: 'ratings', format: 'markdown' }));
    assert.match(await exported({ what: 'summary', format: 'markdown', trial, language: 'cy' }), /^\*\*Ar brawf, nid yn y ffeil: V01, S1: /);
    const sheet = await exported({ what: 'answers', format: 'csv', trial });
    assert.match(sheet, /\r\nV01,No,/);
    assert.doesNotMatch(sheet, /trial/);
    assert.doesNotMatch(await exported({ what: 'ratings', format: 'markdown', trial: trial.slice(2) }), /On trial/);
    await editor.stop();
  });
});
