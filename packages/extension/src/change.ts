import * as vscode from 'vscode';
import type { Change, ChangeResult } from '@inspection-criteria/protocol';
import type { Client } from './client/client.ts';
import { OneByOne } from './one-by-one.ts';
import { openPlace } from './open-place.ts';

/** How often a change is worked out anew because the text has moved on meanwhile. */
const TRIES = 5;

/** Changes wait for those before them: each is worked out on the text that the last one left. */
const changes = new OneByOne();

/**
 * Has the server work out a change, and makes it as one step that can be undone. What stands in the way is said. With `stay` the focus stays where it is.
 * Gives back whether it was made.
 */
export function applyChange(client: Client, uri: string, change: Change, stay = false): Promise<boolean> {
  return changes.run(() => apply(client, uri, change, stay));
}

async function apply(client: Client, uri: string, change: Change, stay: boolean): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries++) {
    const result = await client.ask('criteria/change', { textDocument: { uri }, change });
    if (result === null) return false;
    if ('refused' in result) {
      void vscode.window.showWarningMessage(result.refused);
      return false;
    }
    if (!stillHolds(result)) continue;
    if (!await vscode.workspace.applyEdit(asEdit(result))) continue;
    if (result.then !== undefined) await openPlace(result.then, stay);
    return true;
  }
  void vscode.window.showWarningMessage(vscode.l10n.t('The text changed while this was being worked out, so it was left as it is. Try again.'));
  return false;
}

type Edits = Extract<ChangeResult, { readonly edits: unknown }>;

function stillHolds({ edits }: Edits): boolean {
  return edits.every(({ uri, version }) => {
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === vscode.Uri.parse(uri).toString());
    return version === null || open === undefined || open.version === version;
  });
}

function asEdit({ edits }: Edits): vscode.WorkspaceEdit {
  const all = new vscode.WorkspaceEdit();
  for (const { uri, edits: ofFile } of edits) {
    all.set(vscode.Uri.parse(uri), ofFile.map(({ range: { start, end }, newText }) => new vscode.TextEdit(new vscode.Range(start.line, start.character, end.line, end.character), newText)));
  }
  return all;
}
