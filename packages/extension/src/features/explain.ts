import * as vscode from 'vscode';
import type { ExplainParams, Report } from '@inspection-criteria/protocol';
import { command } from '../command.ts';
import { outcomeText, withoutIcons } from '../inspection-scores.ts';
import { activeEditor } from '../our-files.ts';
import type { Feature, FeatureContext } from './feature.ts';

type About = ExplainParams['about'];

/** What a line of the tree stands for, when the command is asked for there. */
interface Line {
  readonly uri: vscode.Uri;
  readonly section: { readonly id: string };
}

/** Explains a score: the one at the caret, or one that is chosen. The preview opens with the explanation. */
export const explain: Feature = (context) => command(context.client, 'criteria.explainScore', async (line?: Line) => {
  const uri = line?.uri ?? activeEditor('cases')?.document.uri ?? context.inspection.current?.uri;
  const about = line === undefined ? await wanted(context, uri) : { kind: 'score' as const, id: line.section.id };
  if (uri !== undefined && about !== undefined) await vscode.commands.executeCommand('criteria.openPreviewToSide', uri, { explain: about, inspection: context.inspection.idIn(uri.toString()) });
});

async function wanted(context: FeatureContext, uri: vscode.Uri | undefined): Promise<About | undefined> {
  const textDocument = { uri: uri?.toString() ?? '' };
  const report = uri === undefined ? null : await context.client.ask('criteria/report', { textDocument, inspection: context.inspection.idIn(uri.toString()) });
  if (report === null) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open an inspection (.cases) first: its scores can be explained.'));
    return undefined;
  }
  const editor = activeEditor('cases');
  return editor === undefined || editor.document.uri.toString() !== textDocument.uri ? choose(report) : await atCaret(context, editor, report) ?? choose(report);
}

async function atCaret({ client }: FeatureContext, { document, selection }: vscode.TextEditor, report: Report): Promise<About | undefined> {
  const word = document.getWordRangeAtPosition(selection.active, /[\p{L}\p{N}_.-]+/u);
  const named = word === undefined ? undefined : aboutNamed(document.getText(word), report);
  if (named !== undefined) return named;
  const cell = await client.ask('criteria/cell', { textDocument: { uri: document.uri.toString() }, position: client.toServer.asPosition(selection.active) });
  return cell === null ? undefined : aboutNamed(cell.column, report);
}

function aboutNamed(id: string, report: Report): About | undefined {
  if (report.sections.some((section) => section.id === id)) return { kind: 'score', id };
  return report.questions.some((question) => question.id === id) ? { kind: 'question', id } : undefined;
}

async function choose(report: Report): Promise<About | undefined> {
  const scores = report.sections.map((section) => ({ label: withoutIcons(section.label), description: withoutIcons(outcomeText(section)), detail: withoutIcons(section.levelLabel), about: { kind: 'score' as const, id: section.id } }));
  const questions = report.questions.map(({ id, label, share = '' }) => ({ label: withoutIcons(`${id} ${label}`), description: share, about: { kind: 'question' as const, id } }));
  const heading = { label: vscode.l10n.t('Questions'), kind: vscode.QuickPickItemKind.Separator, about: undefined };
  const items = [...scores, ...questions.length === 0 ? [] : [heading], ...questions];
  const chosen = await vscode.window.showQuickPick<vscode.QuickPickItem & { readonly about: About | undefined }>(items, { title: vscode.l10n.t('Explain this score'), placeHolder: vscode.l10n.t('Which score?'), matchOnDescription: true });
  return chosen?.about;
}
