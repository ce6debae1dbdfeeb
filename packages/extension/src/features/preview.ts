import * as vscode from 'vscode';
import type { PreviewState, PreviewView, ToPreview } from '@inspection-criteria/protocol';
import { command } from '../command.ts';
import { isNamedAsOurs, isOurs, languageOf } from '../our-files.ts';
import { Baselines } from '../preview/baselines.ts';
import { PANEL, PreviewPanel, type Subject } from '../preview/panel.ts';
import type { Feature, FeatureContext } from './feature.ts';

/** What the command to open the preview may be given beside the file. */
interface OpenOptions {
  readonly inspection?: string | undefined;
  readonly explain?: Extract<ToPreview, { kind: 'explain' }>['about'];
  readonly view?: PreviewView;
}

/** The score preview: one panel that follows the active file, and any number that are pinned to theirs. */
export const preview: Feature = (context) => {
  const previews = new Previews(context);
  return vscode.Disposable.from(
    previews,
    command(context.client, 'criteria.openPreview', (uri?: vscode.Uri, options?: OpenOptions) => { previews.open(vscode.ViewColumn.Active, uri, options); }),
    command(context.client, 'criteria.openPreviewToSide', (uri?: vscode.Uri, options?: OpenOptions) => { previews.open(vscode.ViewColumn.Beside, uri, options); }),
  );
};

class Previews implements vscode.Disposable {
  private readonly context: FeatureContext;
  private readonly baselines: Baselines;
  private readonly panels = new Set<PreviewPanel>();
  private readonly disposables: vscode.Disposable;

  constructor(context: FeatureContext) {
    this.context = context;
    this.baselines = new Baselines(context.client, () => { this.refresh(); });
    this.disposables = vscode.Disposable.from(
      this.baselines,
      context.client.onFile(() => { this.refresh(); }),
      vscode.window.registerWebviewPanelSerializer(PANEL, { deserializeWebviewPanel: (panel, state) => { this.revive(panel, state); return Promise.resolve(); } }),
      context.inspection.onChange(() => { this.followInspection(); }),
      vscode.window.onDidChangeActiveTextEditor((editor) => { if (editor !== undefined) this.follow(editor.document); }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => { for (const panel of this.showing(textEditor.document.uri.toString())) panel.followCaret(); }),
      context.client.onText(() => { this.refresh(); }),
      vscode.workspace.onDidChangeConfiguration((event) => { if (event.affectsConfiguration('criteria')) this.refresh(); }),
      context.client.onState((state) => { if (state === 'running') this.refresh(); else for (const panel of this.panels) panel.tellServer(); }),
    );
  }

  /** Opens the panel that follows, or shows it, and what is asked for in it. */
  open(column: vscode.ViewColumn, uri = this.uri(), { inspection, explain, view }: OpenOptions = {}): void {
    if (uri === undefined) {
      void offerExample();
      return;
    }
    const address = uri.toString();
    const known = [...this.showing(address)][0] ?? [...this.panels].find(({ pinned }) => !pinned);
    const panel = known ?? this.make(address, column);
    panel.follow(address, inspection ?? this.context.inspection.idIn(address));
    if (known !== undefined) known.panel.reveal(undefined, column === vscode.ViewColumn.Beside);
    if (view !== undefined) panel.turn(view);
    if (explain !== undefined) panel.explain(explain);
  }

  /** The file in the active editor or, where that shows something else, such as the first steps, the one that is worked on. */
  private uri(): vscode.Uri | undefined {
    return activeUri() ?? this.context.inspection.current?.uri ?? openUri();
  }

  dispose(): void {
    for (const panel of this.panels) panel.panel.dispose();
    this.disposables.dispose();
  }

  private make(uri: string, column: vscode.ViewColumn): PreviewPanel {
    const panel = vscode.window.createWebviewPanel(PANEL, '', { viewColumn: column, preserveFocus: column === vscode.ViewColumn.Beside }, { enableFindWidget: true });
    return this.take(panel, { uri, inspection: undefined, pinned: false, language: undefined });
  }

  /** A panel that was open when the window was closed. Where nothing is known of it, it shows the active file. */
  private revive(panel: vscode.WebviewPanel, state: unknown): void {
    const subject = subjectOf(state) ?? { uri: activeUri()?.toString() ?? '', inspection: undefined, pinned: false, language: undefined };
    this.take(panel, subject);
  }

  private take(webview: vscode.WebviewPanel, subject: Subject): PreviewPanel {
    const { client, extension } = this.context;
    const panel = new PreviewPanel(webview, subject, client, this.baselines, extension);
    this.panels.add(panel);
    webview.onDidDispose(() => {
      this.panels.delete(panel);
      panel.dispose();
    });
    return panel;
  }

  private *showing(uri: string): Iterable<PreviewPanel> {
    for (const panel of this.panels) if (panel.uri === uri) yield panel;
  }

  private follow(document: vscode.TextDocument): void {
    if (!isOurs(document)) return;
    const uri = document.uri.toString();
    // Whoever looks up or changes a rule wants to see what the inspection comes to by it; the framework's own page is opened by its command.
    const those = [...this.panels].filter((panel) => document.languageId === 'cases' || languageOf(panel.uri) === 'criteria');
    for (const panel of those) panel.follow(uri, this.context.inspection.idIn(uri));
  }

  /** In a file with several inspections, the one around the caret is shown. */
  private followInspection(): void {
    const { current } = this.context.inspection;
    if (current === undefined) return;
    for (const panel of this.showing(current.uri.toString())) panel.follow(panel.uri, current.inspection.id);
  }

  private refresh(): void {
    for (const panel of this.panels) panel.refresh();
  }
}

/** The file in the active editor, or in one that can be seen. */
function activeUri(): vscode.Uri | undefined {
  const editors = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors];
  return editors.find((editor) => editor !== undefined && isOurs(editor.document))?.document.uri;
}

/** The last of our files that has a tab. */
function openUri(): vscode.Uri | undefined {
  const inputs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
  return inputs.filter((input) => input instanceof vscode.TabInputText).findLast(({ uri }) => isNamedAsOurs(uri))?.uri;
}

/** There is nothing to preview: it is said what could be. */
async function offerExample(): Promise<void> {
  const example = vscode.l10n.t('Open the example');
  const chosen = await vscode.window.showInformationMessage(vscode.l10n.t('Open a framework (.criteria) or an inspection (.cases) first: the preview shows what it comes to.'), example);
  if (chosen === undefined) return;
  await vscode.commands.executeCommand('criteria.openExample');
  await vscode.commands.executeCommand('criteria.openPreviewToSide');
}

/** What a page kept, as far as it can be trusted. */
function subjectOf(state: unknown): Subject | undefined {
  const { uri, inspection, pinned, language } = (typeof state === 'object' && state !== null ? state : {}) as Partial<Record<keyof PreviewState, unknown>>;
  const text = (value: unknown): string | undefined => typeof value === 'string' ? value : undefined;
  return typeof uri === 'string' ? { uri, inspection: text(inspection), pinned: pinned === true, language: text(language) } : undefined;
}
