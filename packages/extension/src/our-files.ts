import * as vscode from 'vscode';

/** The languages of the two kinds of file. */
export const LANGUAGES: readonly string[] = ['criteria', 'cases'];

/** The language of a file of ours, by its open text or, where it is not open, its name. */
export function languageOf(uri: string): 'criteria' | 'cases' {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri);
  const isFramework = open === undefined ? uri.endsWith('.criteria') : open.languageId === 'criteria';
  return isFramework ? 'criteria' : 'cases';
}

/** The text of the active editor, where it is of a kind. */
export function activeEditor(...languages: readonly string[]): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor !== undefined && languages.includes(editor.document.languageId) ? editor : undefined;
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
