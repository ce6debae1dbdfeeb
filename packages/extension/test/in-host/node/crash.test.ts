import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import process from 'node:process';
import * as vscode from 'vscode';
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

  it('is started again a few times and no more; what it said is known to be from before until it is back for good', async () => {
    const { client, inspection } = await extension().activate();
    const isOld = (): string => String(inspection.current?.isOld ?? 'not there');
    const editor = await shown('seatown.cases');
    await until(() => isOld() === 'false', () => `Old: ${isOld()}.`);
    await killed(() => client.state);
    assert.equal(isOld(), 'true');
    await replaced(editor, '| no   | yes |', '| yes  | yes |');
    assert.equal(inspection.current?.inspection.sections.find(({ id }) => id === 'safety')?.score, '75%');

    await vscode.commands.executeCommand('criteria.restartServer');
    await until(() => isOld() === 'false', () => `Old: ${isOld()}.`);
    assert.equal(inspection.current.inspection.sections.find(({ id }) => id === 'safety')?.score, '100%');
  });
});

/** Kills the server whenever it runs, until it stays away. */
async function killed(state: () => string): Promise<void> {
  await until(() => {
    const there = server();
    if (there !== undefined && state() === 'running') process.kill(there, 'SIGKILL');
    return state() === 'stopped' && there === undefined;
  }, () => `The server is ${state()}.`);
}
