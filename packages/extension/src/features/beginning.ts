import * as vscode from 'vscode';
import { command } from '../command.ts';
import type { Client } from '../client/client.ts';
import { setContext } from '../context-key.ts';
import { activeEditor, exists, folderOf, likelyFolder, pathFrom } from '../our-files.ts';
import { isName, nameFrom } from './beginning/name.ts';
import { pickFramework, whichFramework } from './beginning/which-framework.ts';
import type { Feature, FeatureContext } from './feature.ts';

/** What a new file is to be; whatever is not said is asked for. A `target` is where to write it, and is overwritten; a framework may begin unsaved. */
interface Wanted<Target = vscode.Uri> {
  readonly template?: string;
  readonly label?: string;
  readonly name?: string;
  readonly target?: Target;
}

/** Beginning a framework, or an inspection of one. */
export const beginning: Feature = (context) => vscode.Disposable.from(
  command(context.client, 'criteria.newFramework', (given?: vscode.Uri | Wanted<vscode.Uri | 'unsaved'>) => newFramework(context, given === undefined || given instanceof vscode.Uri ? { } : given)),
  command(context.client, 'criteria.newInspection', (of?: vscode.Uri, _others?: unknown, wanted: Wanted = {}) => newInspection(context, of ?? activeEditor('criteria')?.document.uri, wanted)),
);

async function newFramework({ client }: FeatureContext, wanted: Wanted<vscode.Uri | 'unsaved'>): Promise<void> {
  const template = wanted.template ?? await pickTemplate(client);
  const named = template === undefined ? undefined : await askNames(wanted, vscode.l10n.t('What is the framework called?'), vscode.l10n.t('Review of swimming pools'));
  if (template === undefined || named === undefined) return;
  const made = await client.ask('criteria/template', { kind: 'framework', template, ...named });
  if (made === null) throw new Error(`There is no template ${template}.`);
  const folder = likelyFolder();
  const target = wanted.target ?? (folder === undefined ? 'unsaved' : await askTarget(folder, `${named.name}.criteria`, vscode.l10n.t('New framework'), vscode.l10n.t('Frameworks')));
  if (target !== undefined && await writeAndShow(target, made.text)) setContext('criteria.beganFramework', true);
}

async function newInspection(context: FeatureContext, of: vscode.Uri | undefined, wanted: Wanted): Promise<void> {
  const { client } = context;
  const picked = of ?? await pickFramework(context);
  const source = picked === undefined ? undefined : await saved(picked);
  if (source === undefined) return;
  const framework = await whichFramework(client, source);
  const named = framework === undefined ? undefined : await askNames(wanted, vscode.l10n.t('What is inspected?'), vscode.l10n.t('Seatown pool'));
  if (framework === undefined || named === undefined) return;
  const target = wanted.target ?? await askTarget(folderOf(source), `${named.name}.cases`, vscode.l10n.t('New inspection'), vscode.l10n.t('Inspections'));
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

/** A framework that lies somewhere, once it has been saved; undefined where the user would rather not. */
async function saved(framework: vscode.Uri): Promise<vscode.Uri | undefined> {
  if (framework.scheme !== 'untitled') return framework;
  const save = vscode.l10n.t('Save…');
  const chosen = await vscode.window.showInformationMessage(vscode.l10n.t('Save the framework first: an inspection names the file of its framework.'), save);
  return chosen === save ? vscode.workspace.save(framework) : undefined;
}

async function askNames(wanted: Pick<Wanted, 'label' | 'name'>, prompt: string, example: string): Promise<{ readonly label: string; readonly name: string } | undefined> {
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

function askTarget(folder: vscode.Uri, file: string, title: string, kind: string): Thenable<vscode.Uri | undefined> {
  return vscode.window.showSaveDialog({
    title, defaultUri: vscode.Uri.joinPath(folder, file),
    filters: { [kind]: [file.slice(file.lastIndexOf('.') + 1)] }, saveLabel: vscode.l10n.t('Begin'),
  });
}

/**
 * Writes a new file and shows it, unless that would take away what somebody is writing. Where no folder is open it is shown unsaved, without a name: the
 * editor would save a named one without asking where. Gives back whether there is one now.
 */
async function writeAndShow(target: vscode.Uri | 'unsaved', text: string): Promise<boolean> {
  if (target === 'unsaved') {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'criteria', content: text }));
    return true;
  }
  const open = await exists(target) ? vscode.workspace.textDocuments.find(({ uri, isDirty }) => isDirty && uri.toString() === target.toString()) : undefined;
  if (open !== undefined) {
    void vscode.window.showWarningMessage(vscode.l10n.t('{0} is open with changes that are not saved, so it was left as it is. Choose another name.', vscode.workspace.asRelativePath(target)));
    return false;
  }
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  await vscode.window.showTextDocument(target);
  return true;
}
