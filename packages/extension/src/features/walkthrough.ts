import * as vscode from 'vscode';
import type { SectionScore } from '@inspection-criteria/protocol';
import type { Shown } from '../active-inspection.ts';
import { command } from '../command.ts';
import { setContext } from '../context-key.ts';
import { exists } from '../our-files.ts';
import type { Feature, FeatureContext } from './feature.ts';

/** The first steps, and the example they are tried on. */
export const walkthrough: Feature = (context) => vscode.Disposable.from(
  command(context.client, 'criteria.openExample', () => openExample(context)),
  command(context.client, 'criteria.openWalkthrough', async () => { await vscode.commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.extension.id}#criteria.start`); }),
  bandsBroken(),
  ratingsMoved(context),
);

/** The inspection of the example, with the files it builds on. They lie in one folder. */
const EXAMPLE = ['portsmouth.cases', 'fji-2014.criteria', 'fji-2013.criteria', 'scales.criteria'] as const;

/** Opens a copy of the example in the extension's own storage, which is there without any folder, in a browser too. What was changed in it stays. */
async function openExample({ extension }: FeatureContext): Promise<void> {
  const folder = vscode.Uri.joinPath(extension.globalStorageUri, 'example');
  for (const file of EXAMPLE) {
    const copy = vscode.Uri.joinPath(folder, file);
    if (await exists(copy)) continue;
    // Read and written, because an extension in a browser lies on a server, from which nothing can be copied.
    await vscode.workspace.fs.writeFile(copy, await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension.extensionUri, 'dist', 'example', file)));
  }
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, EXAMPLE[0]), { viewColumn: vscode.ViewColumn.One });
}

/** A step is done when a band can never be given, which is seen by what is found. Then nobody looks any longer. */
function bandsBroken(): vscode.Disposable {
  const listening = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
    if (!uris.some((uri) => vscode.languages.getDiagnostics(uri).some(({ code }) => (typeof code === 'object' ? code.value : code) === 'band-order'))) return;
    setContext('criteria.sawBandBroken', true);
    listening.dispose();
  });
  return listening;
}

/** A step is done when an inspection comes to another score or rating than it did when it was first seen. Then nobody looks any longer. */
function ratingsMoved({ inspection }: FeatureContext): vscode.Disposable {
  const first = new Map<string, string>();
  const listening = inspection.onChange(() => {
    const { current } = inspection;
    if (current === undefined) return;
    const key = `${current.uri.toString()}#${current.inspection.id}`;
    const now = outcomes(current);
    if (!first.has(key)) first.set(key, now);
    if (first.get(key) === now) return;
    setContext('criteria.sawRatingMove', true);
    listening.dispose();
  });
  return listening;
}

function outcomes({ inspection: { sections } }: Shown): string {
  return JSON.stringify(sections.map(({ id, score, rating }: SectionScore) => [id, score, rating]));
}
