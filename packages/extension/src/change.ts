import * as vscode from 'vscode';
import type { Change, ChangeResult } from '@inspection-criteria/protocol';
import type { Client } from './client/client.ts';
import { OneByOne } from './one-by-one.ts';
import { openPlace } from './open-place.ts';
import { openText } from './our-files.ts';

/** How often a change is worked out anew because the text has moved on meanwhile. */
const TRIES = 5;

/** Changes wait for those before them: each is worked out on the text that the last one left. */
const changes = new OneByOne();

/** The versions of a text before and after a change; undefined while it is not open. */
export interface Made {
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/**
 * Has the server work out a change, and makes it as one step that can be undone. What stands in the way is said. With `stay` the focus stays where it is.
 * Gives back what became of the text; undefined where the change was not made.
 */
export function applyChange(client: Client, uri: string, change: Change, stay = false): Promise<Made | undefined> {
  return changes.run(() => apply(client, uri, change, stay));
}

async function apply(client: Client, uri: string, change: Change, stay: boolean): Promise<Made | undefined> {
  for (let tries = 0; tries < TRIES; tries++) {
    const result = await client.ask('criteria/change', { textDocument: { uri }, change });
    if (result === null) {
      void vscode.window.showWarningMessage(vscode.l10n.t('There is nothing here that could be changed so.'));
      return undefined;
    }
    if ('refused' in result) {
      void vscode.window.showWarningMessage(result.refused);
      return undefined;
    }
    if (!stillHolds(result)) continue;
    const before = openText(uri)?.version;
    if (!await vscode.workspace.applyEdit(asEdit(result))) continue;
    if (result.then !== undefined) await openPlace(result.then, stay);
    return { before, after: openText(uri)?.version };
  }
  void vscode.window.showWarningMessage(vscode.l10n.t('The text changed while this was being worked out, so it was left as it is. Try again.'));
  return undefined;
}

type Edits = Extract<ChangeResult, { readonly edits: unknown }>;

function stillHolds({ edits }: Edits): boolean {
  return edits.every(({ uri, version }) => {
    const open = openText(vscode.Uri.parse(uri).toString());
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
