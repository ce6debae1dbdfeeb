import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codesOf, fileNamed, findings, until } from '../editing.ts';
import { extension } from '../extension.ts';

/** Runs a task to its end, and tells how it ended. */
async function ended(task: vscode.Task): Promise<number | undefined> {
  const codes: (number | undefined)[] = [];
  const listening = vscode.tasks.onDidEndTaskProcess((event) => { if (event.execution.task.name === task.name) codes.push(event.exitCode); });
  await vscode.tasks.executeTask(task);
  await until(() => codes.length > 0, () => 'The task does not end.');
  listening.dispose();
  return codes[0];
}

describe('Tasks', () => {
  const wrong = fileNamed('wrong.criteria');

  before(async () => {
    await extension().activate();
    await vscode.workspace.fs.writeFile(wrong, new TextEncoder().encode('framework wrong {\n    unit visit\n    level theme\n    theme safety { question S1 "Alert" answered yes-noo }\n}\n'));
  });
  after(async () => { await vscode.workspace.fs.delete(wrong); });

  it('check a folder: what is wrong is listed already, and is neither listed twice nor still there when it is mended', async () => {
    await until(() => codesOf(wrong).includes('unknown-name'), () => codesOf(wrong).join(', '));
    const before = codesOf(wrong);
    const [check, ...others] = (await vscode.tasks.fetchTasks({ type: 'criteria' })).toSorted((a, b) => a.name < b.name ? -1 : 1);
    assert.deepEqual([check, ...others].map((task) => String(task?.definition['command'])), ['check', 'build']);
    assert.ok(check !== undefined);
    assert.equal(await ended(check), 1);
    // What a matcher finds is listed within moments of the end, so a second task is run to its end meanwhile.
    assert.equal(await ended(check), 1);
    assert.deepEqual(codesOf(wrong), before);
    await vscode.workspace.fs.writeFile(wrong, new TextEncoder().encode('// Nothing is wrong any longer.\n'));
    await findings(wrong, []);
  });

  it('build JSON', async () => {
    const [build] = (await vscode.tasks.fetchTasks({ type: 'criteria' })).filter(({ definition }) => definition['command'] === 'build');
    assert.ok(build !== undefined, 'There is no such task.');
    assert.equal(await ended(build), 0);
    const files = await vscode.workspace.fs.readDirectory(fileNamed('build'));
    await vscode.workspace.fs.delete(fileNamed('build'), { recursive: true });
    assert.ok(files.length >= 2, JSON.stringify(files));
  });
});
