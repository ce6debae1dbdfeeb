import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fileNamed, until } from '../editing.ts';
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

  it('check a folder, and what they print is listed where it belongs', async () => {
    const [check] = (await vscode.tasks.fetchTasks({ type: 'criteria' })).filter(({ definition }) => definition['command'] === 'check');
    assert.ok(check !== undefined, 'There is no such task.');
    assert.equal(await ended(check), 1);
    const listed = (): readonly vscode.Diagnostic[] => vscode.languages.getDiagnostics(wrong).filter(({ source }) => source === 'Criteria');
    await until(() => listed().length > 0, () => 'Nothing is listed.');
    const [first] = listed();
    assert.deepEqual([first?.code, first?.range.start.line, first?.message.includes('yes-noo')], ['unknown-name', 3, true]);
  });

  it('build JSON', async () => {
    await vscode.workspace.fs.writeFile(wrong, new TextEncoder().encode('// Nothing is wrong any longer.\n'));
    const [build] = (await vscode.tasks.fetchTasks({ type: 'criteria' })).filter(({ definition }) => definition['command'] === 'build');
    assert.ok(build !== undefined, 'There is no such task.');
    assert.equal(await ended(build), 0);
    const files = await vscode.workspace.fs.readDirectory(fileNamed('build'));
    await vscode.workspace.fs.delete(fileNamed('build'), { recursive: true });
    assert.ok(files.length >= 2, JSON.stringify(files));
  });
});
