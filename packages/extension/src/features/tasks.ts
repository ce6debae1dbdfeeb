import * as vscode from 'vscode';
import type { CommandLine } from '../machine.ts';
import type { Feature } from './feature.ts';
import { argumentsOf, type TaskWords } from './tasks/arguments.ts';

/** Tasks that run the command line over a folder. They need a disk and a Node, and the editor runs none in a folder that is not trusted. */
export const tasks: Feature = ({ commandLine }) => commandLine === undefined ? vscode.Disposable.from() : vscode.tasks.registerTaskProvider('criteria', {
  provideTasks: () => (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file').flatMap((folder) => [
    taskOf(commandLine, { type: 'criteria', command: 'check' }, folder),
    taskOf(commandLine, { type: 'criteria', command: 'build', out: 'build' }, folder),
  ]),
  resolveTask: (task) => {
    const { scope } = task;
    return isOurs(task.definition) ? taskOf(commandLine, task.definition, typeof scope === 'object' ? scope : undefined) : undefined;
  },
});

type Definition = vscode.TaskDefinition & TaskWords;

function isOurs(definition: vscode.TaskDefinition): definition is Definition {
  return definition.type === 'criteria' && (definition['command'] === 'check' || definition['command'] === 'build');
}

/**
 * What is found is listed by the server, for every file of every folder that is open and as it changes: a matcher would list it a second time and leave it
 * there when it is mended. Tasks are listed by their names, so that of checking comes first.
 */
function taskOf({ command, args, env }: CommandLine, definition: Definition, folder: vscode.WorkspaceFolder | undefined): vscode.Task {
  const name = definition.command === 'check' ? vscode.l10n.t('check frameworks and inspections') : vscode.l10n.t('write JSON');
  const options = { env: { ...env }, ...folder === undefined ? {} : { cwd: folder.uri.fsPath } };
  const task = new vscode.Task(definition, folder ?? vscode.TaskScope.Workspace, name, 'criteria', new vscode.ProcessExecution(command, [...args, ...argumentsOf(definition)], options), []);
  task.group = vscode.TaskGroup.Build;
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Silent, clear: true };
  return task;
}
