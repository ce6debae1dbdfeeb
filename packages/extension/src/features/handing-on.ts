import * as vscode from 'vscode';
import type { BuildResult, ExportParams } from '@inspection-criteria/protocol';
import { command } from '../command.ts';
import { copy } from '../copy.ts';
import { activeEditor, LANGUAGES, likelyFolder } from '../our-files.ts';
import type { Feature, FeatureContext } from './feature.ts';

/** Handing results on: JSON for other programs, Markdown to read, either or a table for copying. */
export const handingOn: Feature = (context) => vscode.Disposable.from(
  command(context.client, 'criteria.buildJson', (target?: vscode.Uri) => buildJson(context, target)),
  command(context.client, 'criteria.scoreToMarkdown', () => scoreToMarkdown(context)),
  command(context.client, 'criteria.copyAs', () => copyAs(context)),
);

async function buildJson({ client }: FeatureContext, given: vscode.Uri | undefined): Promise<void> {
  const active = activeEditor(...LANGUAGES)?.document.uri;
  const folder = (active === undefined ? undefined : vscode.workspace.getWorkspaceFolder(active)?.uri) ?? likelyFolder();
  if (folder === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder first: JSON is built of all frameworks and inspections in it.'));
    return;
  }
  const result = await client.ask('criteria/build', { folder: folder.toString() });
  if (result.files.length === 0) {
    void sayWhyNot(result);
    return;
  }
  const target = given ?? await askFolder(vscode.Uri.joinPath(folder, 'build'));
  if (target === undefined) return;
  for (const { file, text } of result.files) await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(target, file), new TextEncoder().encode(text));
  // Whoever runs the command in a row of others is not kept waiting until this has been read.
  void sayBuilt(target, result);
}

/** Whatever stands in the way, it is said first that nothing was written; what is mended in a text is listed where all that is to be mended is. */
async function sayWhyNot({ problems: [first = vscode.l10n.t('There is nothing here to build: no framework and no inspection.'), ...others] }: BuildResult): Promise<void> {
  const said = others.length === 0 ? vscode.l10n.t('Nothing was written. {0}', first) : vscode.l10n.t('Nothing was written: there are {0} errors. The first: {1}', others.length + 1, first);
  const showProblems = vscode.l10n.t('Show Problems');
  const listed = vscode.languages.getDiagnostics().some(([, found]) => found.some(({ severity }) => severity === vscode.DiagnosticSeverity.Error));
  const chosen = await vscode.window.showWarningMessage(said, ...listed ? [showProblems] : []);
  if (chosen === showProblems) await vscode.commands.executeCommand('workbench.actions.view.problems');
}

/** Beside the files, or wherever else. Nothing is written until this has been answered. */
async function askFolder(usual: vscode.Uri): Promise<vscode.Uri | undefined> {
  const choices = [
    { label: vscode.l10n.t('Write to {0}', vscode.workspace.asRelativePath(usual)), detail: vscode.l10n.t('Files of the same name are replaced.'), target: usual },
    { label: vscode.l10n.t('Choose another folder…'), target: undefined },
  ];
  const chosen = await vscode.window.showQuickPick(choices, { title: vscode.l10n.t('Build JSON'), placeHolder: vscode.l10n.t('Where should the files go?') });
  if (chosen === undefined || chosen.target !== undefined) return chosen?.target;
  const [other] = await vscode.window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true, openLabel: vscode.l10n.t('Write here') }) ?? [];
  return other;
}

async function sayBuilt(target: vscode.Uri, { files, problems }: BuildResult): Promise<void> {
  const [first] = files;
  const open = vscode.l10n.t('Open the first');
  const said = vscode.l10n.t('{0} files written to {1}.', files.length, vscode.workspace.asRelativePath(target));
  const chosen = problems.length === 0
    ? await vscode.window.showInformationMessage(said, open)
    : await vscode.window.showWarningMessage(vscode.l10n.t('{0} Some are left out: {1}', said, problems.join(' ')), open);
  if (chosen === open && first !== undefined) await vscode.window.showTextDocument(vscode.Uri.joinPath(target, first.file));
}

async function scoreToMarkdown(context: FeatureContext): Promise<void> {
  const content = await exported(context, 'ratings', 'markdown');
  if (content === undefined) return;
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
}

async function copyAs(context: FeatureContext): Promise<void> {
  const choices: readonly (vscode.QuickPickItem & Pick<ExportParams, 'what' | 'format'>)[] = [
    { label: vscode.l10n.t('Ratings, for a document'), description: 'Markdown', what: 'ratings', format: 'markdown' },
    { label: vscode.l10n.t('Ratings, for a spreadsheet'), description: 'CSV', what: 'ratings', format: 'csv' },
    { label: vscode.l10n.t('Data summary, for a document'), description: 'Markdown', what: 'summary', format: 'markdown' },
    { label: vscode.l10n.t('Data summary, for a spreadsheet'), description: 'CSV', what: 'summary', format: 'csv' },
    { label: vscode.l10n.t('Answers, for a document'), description: 'Markdown', what: 'answers', format: 'markdown' },
    { label: vscode.l10n.t('Answers, for a spreadsheet'), description: 'CSV', what: 'answers', format: 'csv' },
  ];
  const chosen = await vscode.window.showQuickPick(choices, { title: vscode.l10n.t('Copy…'), placeHolder: vscode.l10n.t('What should be copied, and for what?'), matchOnDescription: true });
  const text = chosen === undefined ? undefined : await exported(context, chosen.what, chosen.format);
  if (chosen !== undefined && text !== undefined) await copy(text, chosen.label);
}

/** What the inspection that is worked on comes to; where there is none, that is said. */
async function exported({ client, inspection }: FeatureContext, what: ExportParams['what'], format: ExportParams['format']): Promise<string | undefined> {
  const uri = (activeEditor('cases')?.document.uri ?? inspection.current?.uri)?.toString();
  const text = uri === undefined ? null : await client.ask('criteria/export', { textDocument: { uri }, inspection: inspection.idIn(uri), what, format });
  if (text === null) void vscode.window.showInformationMessage(vscode.l10n.t('Open an inspection (.cases) first.'));
  return text ?? undefined;
}
