import * as vscode from 'vscode';
import { command } from '../command.ts';
import type { Client } from '../client/client.ts';
import { activeEditor, exists, folderOf, likelyFolder, pathFrom } from '../our-files.ts';
import { isName, nameFrom } from './beginning/name.ts';
import type { Feature } from './feature.ts';

/** What a new file is to be; whatever is not said is asked for. A `target` is where to write it, and is overwritten. */
interface Wanted {
  readonly template?: string;
  readonly label?: string;
  readonly name?: string;
  readonly target?: vscode.Uri;
}

/** Beginning a framework, or an inspection of one. */
export const beginning: Feature = ({ client }) => vscode.Disposable.from(
  command(client, 'criteria.newFramework', (given?: vscode.Uri | Wanted) => newFramework(client, given === undefined || given instanceof vscode.Uri ? { } : given)),
  command(client, 'criteria.newInspection', (of?: vscode.Uri, _others?: unknown, wanted: Wanted = {}) => newInspection(client, of ?? activeEditor('criteria')?.document.uri, wanted)),
);

async function newFramework(client: Client, wanted: Wanted): Promise<void> {
  const template = wanted.template ?? await pickTemplate(client);
  const named = template === undefined ? undefined : await askNames(wanted, vscode.l10n.t('What is the framework called?'), vscode.l10n.t('Review of swimming pools'));
  if (template === undefined || named === undefined) return;
  const made = await client.ask('criteria/template', { kind: 'framework', template, ...named });
  if (made === null) throw new Error(`There is no template ${template}.`);
  const folder = likelyFolder();
  if (wanted.target === undefined && folder === undefined) {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'criteria', content: made.text }));
    return;
  }
  const target = wanted.target ?? await askTarget(folder, `${named.name}.criteria`, vscode.l10n.t('Frameworks'));
  if (target !== undefined) await writeAndShow(target, made.text);
}

async function newInspection(client: Client, of: vscode.Uri | undefined, wanted: Wanted): Promise<void> {
  const source = of ?? await pickFramework();
  if (source === undefined) return;
  if (source.scheme === 'untitled') {
    void vscode.window.showInformationMessage(vscode.l10n.t('Save the framework first: an inspection names the file of its framework.'));
    return;
  }
  const framework = await whichFramework(client, source);
  const named = framework === undefined ? undefined : await askNames(wanted, vscode.l10n.t('What is inspected?'), vscode.l10n.t('Seatown pool'));
  if (framework === undefined || named === undefined) return;
  const target = wanted.target ?? await askTarget(folderOf(source), `${named.name}.cases`, vscode.l10n.t('Inspections'));
  if (target === undefined) return;
  const made = await client.ask('criteria/template', { kind: 'inspection', textDocument: { uri: source.toString() }, framework, use: pathFrom(target, source), ...named });
  if (made === null) {
    void vscode.window.showWarningMessage(vscode.l10n.t('No inspection could be begun: mend the errors in the framework first.'));
    return;
  }
  await writeAndShow(target, made.text);
}

async function pickTemplate(client: Client): Promise<string | undefined> {
  const choices = await client.ask('criteria/templates', { language: vscode.env.language });
  const items = choices.map(({ id, label, description }) => ({ id, label, detail: description }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('New framework'), placeHolder: vscode.l10n.t('What should it start from?'), matchOnDetail: true }))?.id;
}

/** Where no framework is at hand, one of those in the folders that are open. */
async function pickFramework(): Promise<vscode.Uri | undefined> {
  const files = await vscode.workspace.findFiles('**/*.criteria', '**/node_modules/**');
  if (files.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no framework here yet. Begin one with “Criteria: New framework…”, or open a folder that holds one.'));
    return undefined;
  }
  const items = files.map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri })).sort((a, b) => a.label < b.label ? -1 : 1);
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('New inspection'), placeHolder: vscode.l10n.t('Of which framework?') }))?.uri;
}

/** The framework or edition that is meant where a file holds several; undefined where none was chosen or there is none. */
async function whichFramework(client: Client, source: vscode.Uri): Promise<{ readonly id: string; readonly edition: string | undefined } | undefined> {
  await vscode.workspace.openTextDocument(source);
  const frameworks = (await client.ask('criteria/framework', { textDocument: { uri: source.toString() } }))?.frameworks ?? [];
  const items = frameworks.map(({ id, edition, label }) => ({ label, ...edition === undefined ? {} : { description: edition }, framework: { id, edition } }));
  if (items.length === 0) void vscode.window.showWarningMessage(vscode.l10n.t('There is no framework in this file that an inspection could be of. A file of lists and levels alone is used by frameworks.'));
  if (items.length < 2) return items[0]?.framework;
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('New inspection'), placeHolder: vscode.l10n.t('Of which framework?') }))?.framework;
}

async function askNames(wanted: Wanted, prompt: string, example: string): Promise<{ readonly label: string; readonly name: string } | undefined> {
  const asked = wanted.label ?? await vscode.window.showInputBox({
    title: prompt, prompt: vscode.l10n.t('The name people read. It can be changed at any time.'), placeHolder: example, ignoreFocusOut: true,
    validateInput: (text) => text.trim() === '' ? vscode.l10n.t('Write what it is called.') : /["\r\n]/.test(text) ? vscode.l10n.t('Leave out straight quotation marks; “ and ” can be written.') : undefined,
  });
  const label = asked?.trim();
  const name = label === undefined ? undefined : wanted.name ?? await vscode.window.showInputBox({
    title: prompt, prompt: vscode.l10n.t('The short name other files use, and the name of the file.'), value: nameFrom(label), ignoreFocusOut: true,
    validateInput: (text) => isName(text) ? undefined : vscode.l10n.t('A short name begins with a letter and holds letters and digits, with - or . between them, such as {0}.', nameFrom(text) || nameFrom(label) || 'pool'),
  });
  return label === undefined || name === undefined ? undefined : { label, name };
}

function askTarget(folder: vscode.Uri | undefined, file: string, kind: string): Thenable<vscode.Uri | undefined> {
  return vscode.window.showSaveDialog({
    ...folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, file) },
    filters: { [kind]: [file.slice(file.lastIndexOf('.') + 1)] }, saveLabel: vscode.l10n.t('Begin'),
  });
}

async function writeAndShow(target: vscode.Uri, text: string): Promise<void> {
  const open = await exists(target) ? vscode.workspace.textDocuments.find(({ uri, isDirty }) => isDirty && uri.toString() === target.toString()) : undefined;
  if (open !== undefined) {
    void vscode.window.showWarningMessage(vscode.l10n.t('{0} is open with changes that are not saved, so it was left as it is. Choose another name.', vscode.workspace.asRelativePath(target)));
    return;
  }
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  await vscode.window.showTextDocument(target);
}
