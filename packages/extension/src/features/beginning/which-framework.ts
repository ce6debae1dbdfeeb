import * as vscode from 'vscode';
import type { Client } from '../../client/client.ts';
import { withoutIcons } from '../../inspection-scores.ts';
import { activeEditor, findOurFiles } from '../../our-files.ts';
import type { FeatureContext } from '../feature.ts';

/** Where no framework is at hand, one that is chosen: that of the inspection one is in, then those that are open, saved or not, then those in the folders. */
export async function pickFramework(context: FeatureContext): Promise<vscode.Uri | undefined> {
  const own = await frameworkOfActive(context);
  const items = await holding(context.client, choices(own, openFrameworks(), await findOurFiles(undefined, ['criteria'])));
  if (items.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no framework here yet. Begin one with “Criteria: New framework…”, or open a folder that holds one.'));
    return undefined;
  }
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('New inspection'), placeHolder: vscode.l10n.t('Of which framework?') }))?.uri;
}

/** The framework or edition that is meant where a file holds several; undefined where none was chosen or there is none. */
export async function whichFramework(client: Client, source: vscode.Uri): Promise<{ readonly id: string; readonly edition: string | undefined } | undefined> {
  await vscode.workspace.openTextDocument(source);
  const frameworks = (await client.ask('criteria/framework', { textDocument: { uri: source.toString() } }))?.frameworks ?? [];
  const items = frameworks.map(({ id, edition, label }) => ({ label: withoutIcons(label), ...edition === undefined ? {} : { description: withoutIcons(edition) }, framework: { id, edition } }));
  if (items.length === 0) void vscode.window.showWarningMessage(vscode.l10n.t('There is no framework in this file that an inspection could be of. A file of lists and levels alone is used by frameworks.'));
  if (items.length < 2) return items[0]?.framework;
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('New inspection'), placeHolder: vscode.l10n.t('Of which framework?') }))?.framework;
}

/** The file of the framework of the inspection in the active editor. */
async function frameworkOfActive({ client, inspection }: FeatureContext): Promise<vscode.Uri | undefined> {
  const uri = activeEditor('cases')?.document.uri.toString();
  if (uri === undefined) return undefined;
  const report = await client.ask('criteria/report', { textDocument: { uri }, inspection: inspection.idIn(uri) });
  return report === null ? undefined : vscode.Uri.parse(report.framework.place.uri);
}

/** Those of some files that hold a framework; others hold what frameworks share. */
async function holding(client: Client, files: readonly Choice[]): Promise<readonly Choice[]> {
  const pages = await Promise.all(files.map(({ uri }) => client.ask('criteria/framework', { textDocument: { uri: uri.toString() } })));
  return files.filter((_, at) => (pages[at]?.frameworks.length ?? 0) > 0);
}

/** Older states of files, which can be open beside new ones to be compared, are none that an inspection could be of. */
function openFrameworks(): readonly vscode.Uri[] {
  return vscode.workspace.textDocuments
    .filter(({ languageId, isUntitled, uri }) => languageId === 'criteria' && (isUntitled || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true))
    .map(({ uri }) => uri);
}

interface Choice extends vscode.QuickPickItem {
  readonly uri: vscode.Uri;
}

function choices(own: vscode.Uri | undefined, open: readonly vscode.Uri[], files: readonly vscode.Uri[]): readonly Choice[] {
  const sorted = (uris: readonly vscode.Uri[]): readonly Choice[] => uris.map(choice).sort((a, b) => a.label < b.label ? -1 : 1);
  const first = own === undefined ? [] : [{ ...choice(own), description: vscode.l10n.t('the framework of this inspection') }];
  const all = [...first, ...sorted(open), ...sorted(files)];
  return all.filter(({ uri }, at) => all.findIndex((other) => other.uri.toString() === uri.toString()) === at);
}

function choice(uri: vscode.Uri): Choice {
  return { label: vscode.workspace.asRelativePath(uri), uri, ...uri.scheme === 'untitled' ? { description: vscode.l10n.t('not saved yet') } : {} };
}
