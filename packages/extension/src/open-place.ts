import * as vscode from 'vscode';
import type { Place } from '@inspection-criteria/protocol';

/** Shows a place in an editor: where its file is shown already, or else in a column. With `stay` the focus stays where it is. */
export async function openPlace(place: Place, stay: boolean, column: vscode.ViewColumn = vscode.ViewColumn.One): Promise<void> {
  await vscode.window.showTextDocument(vscode.Uri.parse(place.uri), { viewColumn: editorOf(place)?.viewColumn ?? column, selection: rangeOf(place), preserveFocus: stay });
}

/** Puts the caret at a place in an editor that can be seen, and leaves the window as it is otherwise. Gives back whether there is one. */
export function pointAt(place: Place): boolean {
  const editor = editorOf(place);
  if (editor === undefined) return false;
  const range = rangeOf(place);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return true;
}

/** Where a file that no editor shows is best shown beside a panel: where it has a tab, or else in another column that is there already. */
export function columnBeside({ uri }: Place, panel: vscode.ViewColumn | undefined): vscode.ViewColumn {
  const { all } = vscode.window.tabGroups;
  const address = vscode.Uri.parse(uri).toString();
  const others = all.filter(({ viewColumn }) => viewColumn !== panel);
  const held = others.find(({ tabs }) => tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === address));
  return (held ?? others[0])?.viewColumn ?? vscode.ViewColumn.Beside;
}

function editorOf({ uri }: Place): vscode.TextEditor | undefined {
  const address = vscode.Uri.parse(uri).toString();
  return vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === address);
}

function rangeOf({ range: { start, end } }: Place): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
