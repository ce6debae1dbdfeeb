import * as vscode from 'vscode';
import type { InspectionScores, ServerState } from '@inspection-criteria/protocol';
import type { Shown } from '../active-inspection.ts';
import { inspectionAnswered, notUpToDate } from '../answered-text.ts';
import { setContext } from '../context-key.ts';
import { asMarkdown, outcomeText, overallOf, sectionsBelow, shortOutcome, withoutIcons } from '../inspection-scores.ts';
import { isOurs, LANGUAGES } from '../our-files.ts';
import type { Feature, FeatureContext } from './feature.ts';

/** What is said at the edge of the window: the rating of the inspection that is worked on, and how the server is doing. */
export const status: Feature = (context) => vscode.Disposable.from(rating(context), serverState(context));

function rating({ inspection, client }: FeatureContext): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('criteria.rating', vscode.StatusBarAlignment.Left, 10);
  item.name = vscode.l10n.t('Rating of the inspection');
  const update = (): void => {
    const { current } = inspection;
    if (current === undefined || !concerned(vscode.window.activeTextEditor)) {
      item.hide();
      return;
    }
    Object.assign(item, current.isOld ? fromBefore(current, client.state) : upToDate(current));
    item.show();
  };
  update();
  return vscode.Disposable.from(item, inspection.onChange(update), client.onState(update), vscode.window.onDidChangeActiveTextEditor(update));
}

/** What is drawn of an inspection. */
type Drawn = Pick<vscode.StatusBarItem, 'text' | 'tooltip' | 'accessibilityInformation' | 'command' | 'backgroundColor'>;

function upToDate({ inspection, uri }: Shown): Drawn {
  return {
    text: `$(checklist) ${withoutIcons(shortly(inspection))}`, tooltip: atLength(inspection), accessibilityInformation: { label: spoken(inspection) }, backgroundColor: undefined,
    command: { command: 'criteria.openPreviewToSide', title: vscode.l10n.t('Open score preview to the side'), arguments: [uri] },
  };
}

/** Old scores stay in sight, and say so; where no new ones will come by themselves, a click has them come. */
function fromBefore(shown: Shown, server: ServerState): Drawn {
  const why = notUpToDate(server);
  const text = `${withoutIcons(shortly(shown.inspection))} · ${vscode.l10n.t('not up to date')}`;
  const accessibilityInformation = { label: `${why} ${spoken(shown.inspection)}` };
  return server === 'stopped'
    ? { text: `$(warning) ${text}`, tooltip: why, accessibilityInformation, backgroundColor: new vscode.ThemeColor('statusBarItem.warningBackground'), command: 'criteria.restartServer' }
    : { ...upToDate(shown), text: `$(sync~spin) ${text}`, tooltip: why, accessibilityInformation };
}

/** Beside a file of ours, and beside the preview, which is no text editor. */
function concerned(editor: vscode.TextEditor | undefined): boolean {
  return editor === undefined || isOurs(editor.document);
}

function shortly(inspection: InspectionScores): string {
  const { checks } = inspection;
  const outcome = shortOutcome(inspection);
  return [
    ...outcome === '' ? [] : [outcome],
    inspectionAnswered(inspection),
    ...checks.failed === 0 ? [] : [vscode.l10n.t('checks failed: {0}', checks.failed)],
  ].join(' · ');
}

/** Stars are for the eye; what is read out are the ratings, each with what is rated. */
function spoken(inspection: InspectionScores): string {
  const overall = overallOf(inspection);
  const rated = (overall === undefined ? sectionsBelow(inspection) : [overall]).filter((section) => section.rating !== undefined);
  return [inspection.label, ...rated.map(({ label, score = '', rating = '' }) => `${label}: ${score} ${rating}`), inspectionAnswered(inspection)].join('; ');
}

/** Labels stand as they are written, and no link in them leads anywhere. */
function atLength(inspection: InspectionScores): vscode.MarkdownString {
  const rows = sectionsBelow(inspection, overallOf(inspection)?.id).map((section) => `| ${asMarkdown(section.label)} | ${asMarkdown(outcomeText(section))} |`);
  const text = new vscode.MarkdownString(`**${asMarkdown(inspection.label)}**\n\n${asMarkdown(shortly(inspection))}\n\n`);
  if (rows.length > 0) text.appendMarkdown(`| ${asMarkdown(vscode.l10n.t('Section'))} | ${asMarkdown(vscode.l10n.t('Outcome'))} |\n| --- | --- |\n${rows.join('\n')}\n\n`);
  text.appendMarkdown(COMMANDS.map(([command, title]) => `[${asMarkdown(title())}](command:${command})`).join(' · '));
  text.isTrusted = { enabledCommands: COMMANDS.map(([command]) => command) };
  return text;
}

const COMMANDS: readonly (readonly [command: string, title: () => string])[] = [
  ['criteria.explainScore', () => vscode.l10n.t('Explain a score')],
  ['criteria.nextUnanswered', () => vscode.l10n.t('Next unanswered')],
];

function serverState({ client, extension }: FeatureContext): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('criteria.server', LANGUAGES.map((language) => ({ language })));
  item.name = vscode.l10n.t('Inspection Criteria');
  const { version } = extension.extension.packageJSON as { readonly version: string };
  const update = (state: ServerState): void => {
    setContext('criteria.serverStopped', state === 'stopped');
    item.busy = state === 'starting';
    item.severity = state === 'stopped' ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
    item.text = stateText(state);
    item.detail = version;
    item.command = state === 'stopped'
      ? { command: 'criteria.restartServer', title: vscode.l10n.t('Restart') }
      : { command: 'criteria.showServerLog', title: vscode.l10n.t('Show log') };
  };
  update(client.state);
  return vscode.Disposable.from(item, client.onState(update));
}

function stateText(state: ServerState): string {
  switch (state) {
    case 'starting': return vscode.l10n.t('Getting ready to check and score');
    case 'running': return vscode.l10n.t('Checks and scores while you type');
    case 'stopped': return vscode.l10n.t('Not checking or scoring: the server has stopped');
  }
}
