import * as vscode from 'vscode';
import type { Change, NextAnswerParams } from '@inspection-criteria/protocol';
import { applyChange } from '../change.ts';
import { command } from '../command.ts';
import { openPlace } from '../open-place.ts';
import type { Feature, FeatureContext } from './feature.ts';

type Kind = NextAnswerParams['kind'];

/** Going from answer to answer, a new record, and the other way to write records. */
export const answers: Feature = (context) => vscode.Disposable.from(
  ...STEPS.map(([id, kind, backwards]) => command(context.client, id, () => step(context, kind, backwards))),
  command(context.client, 'criteria.addCase', () => change(context, 'record')),
  command(context.client, 'criteria.toggleTable', () => change(context, 'form')),
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

async function change({ client, inspection }: FeatureContext, kind: Extract<Change['kind'], 'record' | 'form'>): Promise<void> {
  const editor = await inspection.editorOf();
  if (editor === undefined) return;
  await applyChange(client, editor.document.uri.toString(), { kind, position: client.toServer.asPosition(editor.selection.active) });
}
