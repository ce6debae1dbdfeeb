import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { findings, putBack, replaced, shown, until } from '../editing.ts';
import { extension } from '../extension.ts';

/** The server among the processes that the extension's own has started. */
function server(): number | undefined {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const found = lines.map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line)).find((parts) => Number(parts?.[2]) === process.pid && parts?.[3]?.includes('criteria.mjs') === true);
  return found === undefined || found === null ? undefined : Number(found[1]);
}

describe('A server that is killed', () => {
  afterEach(putBack);

  it('comes back while one goes on writing, and nothing is lost', async () => {
    const editor = await shown('seatown.cases');
    const { client } = await extension().activate();
    await findings(editor.document.uri, []);
    const before = server();
    assert.ok(before !== undefined, 'There is no server to be killed.');

    await replaced(editor, '| no   | yes |', '| no   | perhaps |');
    process.kill(before, 'SIGKILL');
    await replaced(editor, '| V02 ', '| V01 ');
    const written = editor.document.getText();

    await until(() => client.state === 'running' && server() !== undefined && server() !== before, () => `The server is ${client.state}.`);
    assert.equal(editor.document.getText(), written);
    await replaced(editor, 'perhaps', 'yes');
    await replaced(editor, '| V01      | yes  | yes |', '| V03      | maybe  | yes |');
    await findings(editor.document.uri, ['invalid-answer']);
  });
});
