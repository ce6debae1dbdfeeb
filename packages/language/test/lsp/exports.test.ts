import assert from 'node:assert/strict';
import { exampleText } from '../files.ts';
import { Editor } from './editor.ts';

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
});
