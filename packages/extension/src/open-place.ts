import * as vscode from 'vscode';
import type { Place } from '@inspection-criteria/protocol';

/** Shows a place in an editor: where its file is shown already, or else in the first column. With `stay` the focus stays where it is. */
export async function openPlace({ uri, range: { start, end } }: Place, stay: boolean): Promise<void> {
  const address = vscode.Uri.parse(uri);
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === address.toString());
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  await vscode.window.showTextDocument(address, { viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One, selection, preserveFocus: stay });
}
