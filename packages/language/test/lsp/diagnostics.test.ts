import assert from 'node:assert/strict';
import { Disk, Editor, until, uriOf } from './editor.ts';

const POOL = `framework pool {
    unit visit
    level theme
    theme safety {
        question S1 answered yes-no
    }
}
`;
const SEATOWN = `use "pool.criteria"

inspection seatown of pool {
    | visit    | S1 |
    | V01      | yes |
}
`;
const PULLING = { textDocument: { diagnostic: {} } };

describe('Findings in an editor', () => {
  it('are sent for every file of the folder, open or not, and follow each change', async () => {
    const editor = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN.replace('yes', 'perhaps') });
    const codes = (): readonly unknown[] => (editor.published.get(uriOf('seatown.cases')) ?? []).map((d) => d.code);
    await until(() => codes().includes('invalid-answer'), () => `Sent: ${JSON.stringify([...editor.published])}`);
    await editor.open('pool.criteria');
    await editor.edit('pool.criteria', POOL.indexOf('yes-no'), POOL.indexOf('yes-no') + 'yes-no'.length, '{ perhaps worth 1  never worth 0 }');
    await until(() => codes().length === 0, () => `Still: ${codes().join(', ')}`);
    await editor.stop();
  });

  it('carry their code, a link to its page, and where else to look', async () => {
    const editor = await Editor.start({ 'pool.criteria': POOL.replace('    }\n}', '        question S1 answered yes-no\n    }\n}') }, { capabilities: PULLING });
    const [found] = await editor.findings('pool.criteria');
    assert.equal(found?.code, 'repeated-name');
    assert.equal(found.codeDescription?.href, 'pages:/repeated-name');
    assert.equal(found.source, 'criteria');
    assert.deepEqual(found.relatedInformation?.map(({ location }) => editor.textIn('pool.criteria', location.range)), ['S1']);
    await editor.stop();
  });

  it('are not sent to a client that asks for them', async () => {
    const editor = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN.replace('yes', 'perhaps') }, { capabilities: PULLING });
    assert.deepEqual((await editor.findings('seatown.cases')).map((d) => d.code), ['invalid-answer']);
    assert.equal(editor.published.size, 0);
    await editor.stop();
  });

  it('are there for the whole workspace, and not told twice', async () => {
    const editor = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN.replace('yes', 'perhaps') }, { capabilities: PULLING });
    const ask = (previousResultIds: readonly object[]): Promise<{ items: readonly { uri: string; kind: string; resultId: string; items?: readonly unknown[] }[] }> => editor.connection.sendRequest('workspace/diagnostic', { previousResultIds });
    const { items } = await ask([]);
    assert.deepEqual(items.map(({ uri, items: found }) => [uri, found?.length]), [[uriOf('pool.criteria'), 0], [uriOf('seatown.cases'), 1]]);
    const again = await ask(items.map(({ uri, resultId }) => ({ uri, value: resultId })));
    assert.deepEqual(again.items.map(({ kind }) => kind), ['unchanged', 'unchanged']);
    await editor.stop();
  });

  it('are told again when others come back that were told before', async () => {
    const editor = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN }, { capabilities: PULLING });
    await editor.open('seatown.cases');
    const at = SEATOWN.indexOf('yes');
    const ask = async (previousResultId?: string) => editor.ask<{ kind: string; resultId: string }>('textDocument/diagnostic', 'seatown.cases', { previousResultId });
    const first = await ask();
    await editor.edit('seatown.cases', at, at + 3, 'perhaps');
    const second = await ask(first.resultId);
    await editor.edit('seatown.cases', at, at + 7, 'yes');
    const third = await ask(second.resultId);
    assert.deepEqual([second.kind, third.kind, (await ask(third.resultId)).kind], ['full', 'full', 'unchanged']);
    await editor.stop();
  });

  it('weigh what a user has chosen, or are not shown', async () => {
    const settings = { findings: { 'invalid-answer': 'hint', 'missing-answer': 'off', 'no-such-code': 'off' } };
    const editor = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN.replace('yes', 'perhaps').replace('}\n', '    | V02      |  |\n}\n') }, { capabilities: PULLING, settings });
    await editor.open('seatown.cases');
    assert.deepEqual((await editor.findings('seatown.cases')).map((d) => [d.code, d.severity]), [['invalid-answer', 4]]);
    await editor.stop();
  });

  it('tell of a failing check by which steps its rating came about', async () => {
    const rated = POOL.replace('level theme', 'level theme { rated grade }\n    bands grade { good "Good" at least 50%  poor "Poor" otherwise }')
      .replace('answered yes-no', 'answered yes-no\n        no better than poor when S1 is no in any visit because "One is too many"');
    const cases = SEATOWN.replace('}\n', '    | V02      | no |\n\n    check rating of safety is good\n}\n');
    const editor = await Editor.start({ 'pool.criteria': rated, 'seatown.cases': cases }, { capabilities: PULLING });
    const [failed] = await editor.findings('seatown.cases');
    assert.equal(failed?.code, 'check-failed');
    assert.deepEqual(failed.relatedInformation?.map(({ message }) => message), [
      'That falls in the band Good (50% and above).', 'It may be no better than Poor, so Good becomes Poor, because “One is too many”.',
    ]);
    assert.deepEqual(failed.relatedInformation.map(({ location }) => editor.textIn('pool.criteria', location.range).slice(0, 14)), ['at least 50%', 'no better than']);
    await editor.stop();
  });

  it('are marked where something is there for nothing, or goes by a former name', async () => {
    const later = `use "pool.criteria"\n\nframework pool edition "2" amends "1" {\n    answers spare { a worth 1 }\n    theme safety { question S2 formerly S1 }\n}\n`;
    const cases = SEATOWN.replace('pool.criteria', 'later.criteria').replace('of pool', 'of pool edition "2"');
    const editor = await Editor.start({ 'pool.criteria': POOL.replace('pool {', 'pool edition "1" {'), 'later.criteria': later, 'seatown.cases': cases }, { capabilities: PULLING });
    assert.deepEqual((await editor.findings('later.criteria')).map(({ code, tags }) => [code, tags]), [['unused-list', [1]]]);
    assert.deepEqual((await editor.findings('seatown.cases')).map(({ code, tags }) => [code, tags]), [['unknown-column', [2]]]);
    await editor.stop();
  });

  it('come from the files on the disk again when an editor lets go of its text', async () => {
    const editor = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN }, { capabilities: PULLING });
    await editor.open('seatown.cases', SEATOWN.replace('yes', 'perhaps'));
    assert.equal((await editor.findings('seatown.cases')).length, 1);
    await editor.close('seatown.cases');
    assert.deepEqual(await editor.findings('seatown.cases'), []);
    await editor.stop();
  });

  it('say of a file that is not UTF-8, closed or open, what saving it would do, and nothing of the signs that stand for its letters', async () => {
    const text = SEATOWN.replace('yes', 'yes "T\uFFFD Gwyr"');
    const disk = new Disk({ 'pool.criteria': POOL, 'seatown.cases': text });
    disk.malformed.add('seatown.cases');
    const editor = await Editor.start({}, { capabilities: PULLING, disk });
    const codes = async (): Promise<readonly unknown[]> => (await editor.findings('seatown.cases')).map((d) => d.code);
    assert.deepEqual(await codes(), ['not-utf8']);
    await editor.open('seatown.cases');
    assert.deepEqual(await codes(), ['not-utf8']);
    assert.match(JSON.stringify(await editor.findings('seatown.cases')), /to save it as it is shown would lose them\. Open it again with the encoding/);
    await editor.edit('seatown.cases', text.indexOf('yes'), text.indexOf('yes') + 3, 'no');
    assert.deepEqual(await codes(), ['not-utf8']);
    const at = text.indexOf('\uFFFD') - 1;
    await editor.edit('seatown.cases', at, at + 1, 'ŷ');
    assert.deepEqual(await codes(), []);
    await editor.close('seatown.cases');
    assert.deepEqual(await codes(), ['not-utf8']);
    await editor.stop();
  });

  it('say of a file that was saved with such signs that letters are lost', async () => {
    const disk = new Disk({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN.replace('yes', 'yes "T\uFFFD Gwyr"') });
    disk.malformed.add('seatown.cases');
    const editor = await Editor.start({}, { capabilities: PULLING, disk });
    await editor.open('seatown.cases');
    assert.deepEqual((await editor.findings('seatown.cases')).map((d) => d.code), ['not-utf8']);
    disk.malformed.clear();
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: editor.uri('seatown.cases'), type: 2 }] });
    const [finding] = await editor.findings('seatown.cases');
    assert.deepEqual([finding?.code, /a letter that stood in its place was lost/.test(JSON.stringify(finding))], ['hidden-character', true]);
    await editor.stop();
  });

  it('are one of a file in UTF-16, with bytes that say so or without', async () => {
    const wide = POOL.replace(/[^]/g, '$&\u0000');
    const editor = await Editor.start({ 'pool.criteria': wide, 'other.criteria': `\uFFFD\uFFFD${wide}` }, { capabilities: PULLING });
    for (const file of ['pool.criteria', 'other.criteria']) {
      assert.deepEqual((await editor.findings(file)).map((d) => d.code), ['not-utf8'], file);
      await editor.open(file);
      assert.deepEqual((await editor.findings(file)).map((d) => d.code), ['not-utf8'], file);
    }
    await editor.stop();
  });

  it('are there for a file in no folder, with what it uses', async () => {
    const editor = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN.replace('yes', 'perhaps') }, { capabilities: PULLING, folders: [] });
    await editor.open('seatown.cases');
    assert.deepEqual((await editor.findings('seatown.cases')).map((d) => d.code), ['invalid-answer']);
    await editor.stop();
  });
});
