import * as vscode from 'vscode';
import type { CheckGroup } from '@inspection-criteria/protocol';
import type { Client } from '../../client/client.ts';

/** The id of an item: the file's address, and below it the ids of its group and its check. */
export function itemId(uri: vscode.Uri, ...below: readonly string[]): string {
  return [uri.toString(), ...below].join('\n');
}

/** A check with the address of the file it stands in. */
export interface Leaf {
  readonly item: vscode.TestItem;
  readonly file: string;
}

/** Shows a file's checks: file, inspection or example, check. Items that are there already stay the same ones; a file without checks is not shown. */
export function show(controller: vscode.TestController, uri: vscode.Uri, groups: readonly CheckGroup[], { asRange }: Pick<Client['fromServer'], 'asRange'>): void {
  const id = itemId(uri);
  const filled = groups.filter(({ checks }) => checks.length > 0);
  if (filled.length === 0) {
    controller.items.delete(id);
    return;
  }
  const kept = (within: vscode.TestItemCollection, itemUri: string, label: string): vscode.TestItem => {
    const item = within.get(itemUri) ?? controller.createTestItem(itemUri, label, uri);
    item.label = label;
    return item;
  };
  const file = kept(controller.items, id, nameOf(uri));
  controller.items.add(file);
  file.children.replace(filled.map((group) => {
    const item = kept(file.children, itemId(uri, group.id), group.label);
    if (group.within !== undefined) item.description = group.within;
    item.range = asRange(group.place.range);
    item.children.replace(group.checks.map((check) => {
      const leaf = kept(item.children, itemId(uri, group.id, check.id), check.label);
      leaf.range = asRange(check.place.range);
      return leaf;
    }));
    return item;
  }));
}

/** The checks that a request asks for, in order, without those it leaves out. */
export function leavesOf({ items }: vscode.TestController, { include, exclude }: vscode.TestRunRequest): readonly Leaf[] {
  const left = new Set(exclude?.map(({ id }) => id));
  const below = (item: vscode.TestItem): readonly Leaf[] => {
    if (left.has(item.id)) return [];
    return item.children.size > 0 ? [...item.children].flatMap(([, child]) => below(child)) : item.id.includes('\n') ? [{ item, file: item.id.slice(0, item.id.indexOf('\n')) }] : [];
  };
  return (include ?? [...items].map(([, item]) => item)).flatMap((item) => below(current(items, item) ?? item));
}

/** The item of the same id that is in the tree now. */
function current(items: vscode.TestItemCollection, item: vscode.TestItem): vscode.TestItem | undefined {
  return [...above(item), item].reduce<vscode.TestItem | undefined>((found, { id }, depth) => depth === 0 ? items.get(id) : found?.children.get(id), undefined);
}

function above({ parent }: vscode.TestItem): readonly vscode.TestItem[] {
  return parent === undefined ? [] : [...above(parent), parent];
}

/** Its path in a folder that is open; elsewhere its name, for the rest of its path says nothing to its reader. */
function nameOf(uri: vscode.Uri): string {
  const shown = vscode.workspace.getWorkspaceFolder(uri) === undefined ? undefined : vscode.workspace.asRelativePath(uri);
  return shown ?? uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
