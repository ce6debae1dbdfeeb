import * as vscode from 'vscode';
import type { Cell, NextAnswerParams } from '@inspection-criteria/protocol';
import { applyChange } from '../change.ts';
import type { Client } from '../client/client.ts';
import { command } from '../command.ts';
import { openPlace, pointAt } from '../open-place.ts';
import type { Feature, FeatureContext } from './feature.ts';

type Kind = NextAnswerParams['kind'];

/** Going from answer to answer, a new record, and the other way to write records. */
export const answers: Feature = (context) => vscode.Disposable.from(
  ...STEPS.map(([id, kind, backwards]) => command(context.client, id, () => step(context, kind, backwards))),
  command(context.client, 'criteria.addCase', () => addRecord(context)),
  command(context.client, 'criteria.toggleTable', () => toggle(context)),
);

const STEPS: readonly (readonly [command: string, kind: Kind, backwards: boolean])[] = [
  ['criteria.nextUnanswered', 'unanswered', false],
  ['criteria.previousUnanswered', 'unanswered', true],
  ['criteria.nextFailing', 'failing', false],
  ['criteria.previousFailing', 'failing', true],
  ['criteria.nextNotAsked', 'not asked', false],
  ['criteria.previousNotAsked', 'not asked', true],
];

async function step({ client, inspection }: FeatureContext, kind: Kind, backwards: boolean): Promise<void> {
  const editor = await inspection.editorOf();
  if (editor === undefined) return;
  const position = client.toServer.asPosition(editor.selection.active);
  const place = await client.ask('criteria/next-answer', { textDocument: { uri: editor.document.uri.toString() }, position, kind, backwards });
  if (place === null) void vscode.window.showInformationMessage(none(kind));
  else await openPlace(place, false);
}

function none(kind: Kind): string {
  switch (kind) {
    case 'unanswered': return vscode.l10n.t('Every question that is asked is answered.');
    case 'failing': return vscode.l10n.t('Every answer that counts is the best there is.');
    case 'not asked': return vscode.l10n.t('No question is written as not asked.');
  }
}

async function addRecord({ client, inspection }: FeatureContext): Promise<void> {
  const editor = await inspection.editorOf();
  if (editor === undefined) sayNoInspection();
  else await applyChange(client, editor.document.uri.toString(), { kind: 'record', position: client.toServer.asPosition(editor.selection.active) });
}

/** Whoever writes records in the other form goes on at the answer where they are, wherever that stands then; beside every answer, at the one that follows. */
async function toggle({ client, inspection }: FeatureContext): Promise<void> {
  const editor = await inspection.editorOf();
  if (editor === undefined) {
    sayNoInspection();
    return;
  }
  const textDocument = { uri: editor.document.uri.toString() };
  const cell = await cellNear(client, editor);
  const made = await applyChange(client, textDocument.uri, { kind: 'form', position: client.toServer.asPosition(editor.selection.active) });
  const place = made === undefined || cell === null ? null : await client.ask('criteria/place', { textDocument, cell });
  if (place !== null) pointAt({ ...place, range: { start: place.range.start, end: place.range.start } });
}

async function cellNear(client: Client, { document, selection: { active } }: vscode.TextEditor): Promise<Cell | null> {
  for (const position of [active, ...answersBelow(document, active.line)]) {
    const cell = await client.ask('criteria/cell', { textDocument: { uri: document.uri.toString() }, position: client.toServer.asPosition(position) });
    if (cell !== null) return cell;
  }
  return null;
}

/** Where the first answers of a line and the next stand, should it be a row or an answer of a block: behind the id of the row, or the name of the answer. */
function answersBelow(document: vscode.TextDocument, line: number): readonly vscode.Position[] {
  return [line, line + 1].filter((one) => one < document.lineCount).flatMap((one) => {
    const [before] = /^\s*(?:\|[^|]*\||[^:{]*:)/.exec(document.lineAt(one).text) ?? [];
    return before === undefined ? [] : [new vscode.Position(one, before.length)];
  });
}

function sayNoInspection(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t('Open an inspection (.cases) first.'));
}
