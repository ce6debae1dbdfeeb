import assert from 'node:assert/strict';
import { Editor, until, uriOf } from './editor.ts';

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

  it('weigh what a user has chosen, or are not shown', async () => {
    const settings = { findings: { 'invalid-answer': 'hint', 'missing-answer': 'off', 'no-such-code': 'off' } };
    const editor = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN.replace('yes', 'perhaps').replace('}\n', '    | V02      |  |\n}\n') }, { capabilities: PULLING, settings });
    await editor.open('seatown.cases');
    assert.deepEqual((await editor.findings('seatown.cases')).map((d) => [d.code, d.severity]), [['invalid-answer', 4]]);
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

  it('are there for a file in no folder, with what it uses', async () => {
    const editor = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN.replace('yes', 'perhaps') }, { capabilities: PULLING, folders: [] });
    await editor.open('seatown.cases');
    await new Promise((resolve) => { setTimeout(resolve, 20); });
    assert.deepEqual((await editor.findings('seatown.cases')).map((d) => d.code), ['invalid-answer']);
    await editor.stop();
  });
});
