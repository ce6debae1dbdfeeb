import * as vscode from 'vscode';

/** The languages of the two kinds of file. */
export const LANGUAGES: readonly string[] = ['criteria', 'cases'];

/** The text of a file that is open, in an editor or in the background. */
export function openText(uri: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri);
}

/** The language of a file of ours, by its open text or, where it is not open, its name. */
export function languageOf(uri: string): 'criteria' | 'cases' {
  const open = openText(uri);
  const isFramework = open === undefined ? uri.endsWith('.criteria') : open.languageId === 'criteria';
  return isFramework ? 'criteria' : 'cases';
}

/**
 * Where texts lie that are checked and scored: on a disk, in the folders that are open, not saved yet, or in the editor's own storage. The past of a
 * text, as a comparison shows it, lies elsewhere: the files it builds on are not beside it, so all that could be said of it would be wrong.
 */
export function ourSchemes(): readonly string[] {
  return [...new Set(['file', 'untitled', 'vscode-userdata', ...(vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)])];
}

/** Whether a text is of one of our languages, and checked and scored. */
export function isOurs({ languageId, uri }: Pick<vscode.TextDocument, 'languageId' | 'uri'>): boolean {
  return LANGUAGES.includes(languageId) && ourSchemes().includes(uri.scheme);
}

/** Whether a file is one of ours by its name, which counts where there is no text of it. */
export function isNamedAsOurs({ path }: vscode.Uri): boolean {
  return LANGUAGES.some((language) => path.endsWith(`.${language}`));
}

/** The files of ours in all folders that are open, or in one; of all languages, or those named. */
export function findOurFiles(folder?: vscode.Uri, languages = LANGUAGES): Thenable<readonly vscode.Uri[]> {
  const glob = globOf(languages);
  return vscode.workspace.findFiles(folder === undefined ? glob : new vscode.RelativePattern(folder, glob), LEFT_OUT);
}

function globOf(languages: readonly string[]): string {
  return `**/*.{${languages.join(',')}}`;
}

/** Folders that hold nothing anybody wrote, and can be very large. */
const LEFT_OUT = '**/{node_modules,.git}/**';

/** The text of the active editor, where it is of a kind. */
export function activeEditor(...languages: readonly string[]): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor !== undefined && isOurs(editor.document) && languages.includes(editor.document.languageId) ? editor : undefined;
}

/** The folder a file lies in. */
export function folderOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..');
}

/** Where something new is best put: beside the active file, or in the first folder that is open. Undefined where there is neither. */
export function likelyFolder(): vscode.Uri | undefined {
  const active = activeEditor(...LANGUAGES)?.document.uri;
  return active !== undefined && active.scheme !== 'untitled' ? folderOf(active) : vscode.workspace.workspaceFolders?.[0]?.uri;
}

/** Whether there is something at an address. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** The path of one file from the folder of another, with `/`. */
export function pathFrom(from: vscode.Uri, to: vscode.Uri): string {
  const own = from.path.split('/').slice(0, -1);
  const other = to.path.split('/');
  let same = 0;
  while (same < own.length && same < other.length - 1 && own[same] === other[same]) same += 1;
  return [...own.slice(same).map(() => '..'), ...other.slice(same)].join('/');
}
