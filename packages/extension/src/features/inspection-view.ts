import * as vscode from 'vscode';
import type { SectionScore } from '@inspection-criteria/protocol';
import type { Shown } from '../active-inspection.ts';
import { notUpToDate, sectionAnswered } from '../answered-text.ts';
import { command } from '../command.ts';
import { outcomeText, sectionsBelow } from '../inspection-scores.ts';
import { openPlace } from '../open-place.ts';
import type { Feature, FeatureContext } from './feature.ts';

/** A line of the tree. Commands that are asked for there are given it. */
interface Line extends Shown {
  readonly section: SectionScore;
}

/** The sections of the inspection that is worked on, with what they come to. */
export const inspectionView: Feature = (context) => {
  const { inspection, client } = context;
  const refreshed = new vscode.EventEmitter<undefined>();
  const view = vscode.window.createTreeView<Line>('criteria.inspection', { treeDataProvider: new Sections(context, refreshed.event), showCollapseAll: true });
  const retitle = (): void => {
    const label = inspection.current?.inspection.label;
    if (label === undefined) delete view.description;
    else view.description = label;
    if (inspection.current?.isOld === true) view.message = notUpToDate(client.state);
    else delete view.message;
    refreshed.fire(undefined);
  };
  retitle();
  return vscode.Disposable.from(
    refreshed, view, inspection.onChange(retitle), client.onState(retitle),
    command(client, 'criteria.goToSection', (line: Line) => goTo(context, line)),
  );
};

class Sections implements vscode.TreeDataProvider<Line> {
  readonly onDidChangeTreeData: vscode.Event<undefined>;
  private readonly context: FeatureContext;

  constructor(context: FeatureContext, changed: vscode.Event<undefined>) {
    this.context = context;
    this.onDidChangeTreeData = changed;
  }

  getChildren(line?: Line): readonly Line[] & Line[] {
    const shown = line ?? this.context.inspection.current;
    return shown === undefined ? [] : sectionsBelow(shown.inspection, line?.section.id).map((section) => ({ uri: shown.uri, inspection: shown.inspection, isOld: shown.isOld, section }));
  }

  getTreeItem(line: Line): vscode.TreeItem {
    const { section, inspection, uri } = line;
    const leaf = sectionsBelow(inspection, section.id).length === 0;
    // What it comes to stands first, because the end of a line is cut off where the view is narrow.
    const item = new vscode.TreeItem([outcomeText(section), section.label].filter((part) => part !== '').join(' · '), leaf ? vscode.TreeItemCollapsibleState.None : vscode.TreeItemCollapsibleState.Expanded);
    item.id = `${uri.toString()}#${inspection.id}#${section.id}`;
    item.description = sectionAnswered(inspection, section);
    item.iconPath = iconOf(section);
    item.tooltip = [section.label, spoken(line)].join('\n');
    item.accessibilityInformation = { label: `${section.label}: ${spoken(line)}` };
    if (section.score !== undefined || section.rating !== undefined) item.contextValue = 'score';
    item.command = { command: 'criteria.goToSection', title: vscode.l10n.t('Go to section'), arguments: [line] };
    return item;
  }
}

/** Drawn by whether anything is missing and whether that matters, each in a shape of its own. */
function iconOf({ missing, settled, answers, score, rating }: SectionScore): vscode.ThemeIcon {
  if (missing > 0) return new vscode.ThemeIcon(answers === 0 ? 'circle-large-outline' : settled ? 'circle-filled' : 'circle-slash');
  return new vscode.ThemeIcon(score === undefined && rating === undefined ? 'circle-small' : 'pass');
}

/** All that is drawn, in words. */
function spoken({ inspection, section }: Line): string {
  const { score, between, stars, starsOf, rating, missing, settled } = section;
  const answered = sectionAnswered(inspection, section);
  const parts = [
    score === undefined ? vscode.l10n.t('no score') : vscode.l10n.t('score {0}', score),
    ...between === undefined ? [] : [vscode.l10n.t('it can still end between {0} and {1}', between[0], between[1])],
    ...rating === undefined ? [] : [vscode.l10n.t('rated {0}', rating)],
    ...stars === undefined ? [] : [starsSpoken(stars, starsOf)],
    ...answered === '' ? [] : [answered],
    ...missing > 0 && settled && rating !== undefined ? [vscode.l10n.t('what is missing cannot change the rating')] : [],
  ];
  return parts.join(', ');
}

/** Of how many stars there are in all is said only where that is known. */
function starsSpoken(stars: number, of: number | undefined): string {
  if (of !== undefined) return vscode.l10n.t('{0} of {1} stars', stars, of);
  return stars === 1 ? vscode.l10n.t('1 star') : vscode.l10n.t('{0} stars', stars);
}

/** Where the section is declared, which is told with how its score came about. */
async function goTo({ client }: FeatureContext, { uri, inspection, section }: Line): Promise<void> {
  const explained = await client.ask('criteria/explain', { textDocument: { uri: uri.toString() }, inspection: inspection.id, about: { kind: 'score', id: section.id } });
  if (explained !== null) await openPlace(explained.subject.place, false);
}
