import * as vscode from 'vscode';

/** A file of the folder that is open. */
export function fileNamed(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('No folder is open.');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens a file of the folder and shows it. */
export async function shown(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(fileNamed(name)));
}

/** Gives a file's text back as it was saved, and closes it. */
export async function putBack(): Promise<void> {
  while (vscode.window.activeTextEditor !== undefined) await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

/** Puts words in place of others, the first that stand so, as if they were typed. */
export async function replaced(editor: vscode.TextEditor, old: string, words: string): Promise<void> {
  const done = await editor.edit((edit) => { edit.replace(rangeOf(editor.document, old), words); });
  if (!done) throw new Error(`${old} could not be replaced.`);
}

/** Where words stand first in a text. */
export function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
  const at = document.getText().indexOf(words);
  if (at < 0) throw new Error(`${words} does not stand in ${document.uri.path}.`);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + words.length));
}

/** The codes of what is found in a file. */
export function codesOf(uri: vscode.Uri): readonly string[] {
  return vscode.languages.getDiagnostics(uri).map(({ code }) => String(typeof code === 'object' ? code.value : code));
}

/** Waits until what is found in a file is as it should be. */
export async function findings(uri: vscode.Uri, expected: readonly string[]): Promise<void> {
  await until(() => JSON.stringify(codesOf(uri)) === JSON.stringify(expected), () => `There is ${codesOf(uri).join(', ') || 'nothing'} instead of ${expected.join(', ') || 'nothing'}.`);
}

/** Asks again and again until something holds, or for half a minute. */
export async function until(holds: () => boolean | Promise<boolean>, why: () => string): Promise<void> {
  for (const end = Date.now() + 30_000; !(await holds());) {
    if (Date.now() > end) throw new Error(why());
    await new Promise((again) => { setTimeout(again, 50); });
  }
}
