import * as vscode from 'vscode';
import type { Change, FromPreview, Place, PreviewMethod, PreviewState, PreviewView, ToPreview } from '@inspection-criteria/protocol';
import { applyChange } from '../change.ts';
import type { Client } from '../client/client.ts';
import { copy } from '../copy.ts';
import { Latest } from '../latest.ts';
import { columnBeside, openPlace, pointAt } from '../open-place.ts';
import { languageOf, openText } from '../our-files.ts';
import { Strokes } from '../strokes.ts';
import type { Baselines } from './baselines.ts';
import { htmlFor } from './html-for.ts';

/** The type under which the editor knows panels of ours. */
export const PANEL = 'criteria.preview';

/** What may be asked for from a panel; everything else is refused. */
const METHODS: ReadonlySet<string> = new Set<PreviewMethod>(['criteria/report', 'criteria/grid', 'criteria/explain', 'criteria/levers', 'criteria/framework', 'criteria/export']);

/** What a panel shows. */
export type Subject = Omit<PreviewState, 'view'>;

/** A panel with the preview of one file. It sends on what the server says, and does what its page asks for. */
export class PreviewPanel implements vscode.Disposable {
  readonly panel: vscode.WebviewPanel;
  private readonly client: Client;
  private readonly baselines: Baselines;
  private readonly icons: vscode.Uri;
  private readonly disposables: vscode.Disposable[] = [];
  private readonly refreshing = new Latest(() => this.send(), (error) => { this.client.note(error); });
  private readonly pointing = new Latest(() => this.point(), (error) => { this.client.note(error); });
  private subject: Subject;
  /** The inspection it was last told to follow to. */
  private followed: string | undefined;
  private ready = false;
  private readonly strokes = new Strokes();
  /** What is to be said when the page shows what it is about. */
  private readonly waiting: ToPreview[] = [];

  constructor(panel: vscode.WebviewPanel, subject: Subject, client: Client, baselines: Baselines, extension: vscode.ExtensionContext) {
    this.panel = panel;
    this.subject = subject;
    this.client = client;
    this.baselines = baselines;
    this.icons = vscode.Uri.joinPath(extension.extensionUri, 'icons');
    const root = vscode.Uri.joinPath(extension.extensionUri, 'dist');
    panel.webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(root, 'preview')] };
    panel.webview.onDidReceiveMessage((message: FromPreview) => { this.take(message).catch(client.note); }, undefined, this.disposables);
    // A page that is hidden is let go of, and says that it is ready when it is shown again.
    panel.onDidChangeViewState(() => { this.ready &&= panel.visible; if (panel.active) this.tookFocus(); }, undefined, this.disposables);
    panel.webview.html = htmlFor(panel.webview, root);
    this.retitle();
  }

  get uri(): string {
    return this.subject.uri;
  }

  get pinned(): boolean {
    return this.subject.pinned;
  }

  /** Shows another file, or another inspection of it, unless it is pinned to its own. What somebody has chosen in it stays until the caret goes elsewhere. */
  follow(uri: string, inspection?: string): void {
    const same = this.subject.uri === uri;
    if (this.subject.pinned || same && (inspection === undefined || inspection === this.followed)) return;
    this.followed = inspection;
    this.become({ ...this.subject, uri, inspection });
  }

  /** Brings what is shown up to date; of many calls at once only the last counts. */
  refresh(): void {
    this.refreshing.run();
  }

  /** Has the page say that what it shows is from before, unless the server runs. Once it does again, that is said with what it comes to by then. */
  tellServer(): void {
    const { state } = this.client;
    if (state !== 'running') this.post({ kind: 'server', state });
  }

  /** Points at the answer in which the caret stands. */
  followCaret(): void {
    this.pointing.run();
  }

  /** Opens the explanation of a number, as soon as the page shows what it is a number of. */
  explain(about: Extract<ToPreview, { kind: 'explain' }>['about']): void {
    this.afterwards({ kind: 'explain', about });
  }

  /** Turns to a page. */
  turn(to: PreviewView): void {
    this.afterwards({ kind: 'turn', to });
  }

  private afterwards(message: ToPreview): void {
    this.waiting.push(message);
    this.refresh();
  }

  /** The text beside may have changed just before, by an undo from here as by a last key, and what stands above its lines would stay as it was. */
  private tookFocus(): void {
    const document = openText(this.subject.uri);
    if (document !== undefined) this.client.lensesAgain(document);
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private retitle(): void {
    const name = decodeURIComponent(this.subject.uri.slice(this.subject.uri.lastIndexOf('/') + 1));
    const kind = languageOf(this.subject.uri);
    this.panel.iconPath = { light: vscode.Uri.joinPath(this.icons, `${kind}-light.svg`), dark: vscode.Uri.joinPath(this.icons, `${kind}-dark.svg`) };
    this.panel.title = this.subject.pinned ? vscode.l10n.t('Preview {0} (pinned)', name) : vscode.l10n.t('Preview {0}', name);
  }

  private post(message: ToPreview): void {
    void this.panel.webview.postMessage(message);
  }

  private async send(): Promise<void> {
    if (!this.ready) return;
    this.post(languageOf(this.subject.uri) === 'criteria' ? await this.framework() : await this.report());
    this.post({ kind: 'server', state: this.client.state });
    for (const message of this.waiting.splice(0)) this.post(message);
  }

  private async framework(): Promise<ToPreview> {
    const { uri, language, pinned } = this.subject;
    const page = await this.client.ask('criteria/framework', { textDocument: { uri }, language });
    return page === null ? { kind: 'nothing', of: 'framework', reason: vscode.l10n.t('There is no framework in this file yet.') } : { kind: 'framework', page, pinned };
  }

  private async report(): Promise<ToPreview> {
    const { uri, inspection, language, pinned } = this.subject;
    const report = await this.client.ask('criteria/report', { textDocument: { uri }, inspection, language });
    return report === null
      ? { kind: 'nothing', of: 'inspection', reason: vscode.l10n.t('There is no inspection in this file yet, or its framework cannot be found.') }
      : { kind: 'report', report, pinned, baselines: this.baselines.of(uri, report.inspection.id, report.language) };
  }

  private async point(): Promise<void> {
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === this.subject.uri);
    if (editor === undefined || !this.ready || editor.document.languageId !== 'cases') return;
    const cell = await this.client.ask('criteria/cell', { textDocument: { uri: this.subject.uri }, position: this.client.toServer.asPosition(editor.selection.active) });
    this.post({ kind: 'caret', cell: cell ?? undefined });
  }

  private async take(message: FromPreview): Promise<void> {
    switch (message.kind) {
      case 'ready': { this.begin(); return; }
      case 'ask': return this.answer(message);
      case 'open': return openPlace(message.place, false);
      case 'open cell': return this.openCell(await this.client.ask('criteria/place', { textDocument: { uri: this.subject.uri }, cell: message.cell }), message.open);
      case 'change': return this.change(message.change, message.continues);
      case 'undo': case 'redo': return this.inText(message.kind);
      case 'copy': return copy(message.text, message.what);
      case 'pin': { this.become({ ...this.subject, pinned: message.pinned }); return; }
      case 'choose': { this.become({ ...this.subject, inspection: message.inspection }); return; }
      case 'restart server': { await vscode.commands.executeCommand('criteria.restartServer'); return; }
      case 'language': { this.become({ ...this.subject, language: message.language }); return; }
    }
  }

  private begin(): void {
    this.ready = true;
    this.tellServer();
    this.refresh();
    this.followCaret();
  }

  private become(subject: Subject): void {
    this.subject = subject;
    this.retitle();
    this.refresh();
  }

  private async answer({ id, method, params }: Extract<FromPreview, { kind: 'ask' }>): Promise<void> {
    try {
      if (!METHODS.has(method)) throw new Error(`The preview may not ask for ${method}.`);
      const result = await this.client.ask(method, { ...params as object, textDocument: { uri: this.subject.uri } });
      this.post({ kind: 'answer', id, result });
    } catch (error) {
      this.post({ kind: 'failed', id, reason: error instanceof Error ? error.message : String(error) });
    }
  }

  /** The caret goes to the answer and the focus stays, so that one can go on through the grid. No click takes the preview away or moves what stands around it. */
  private async openCell(place: Place | null, open: boolean): Promise<void> {
    if (place !== null && !pointAt(place) && open) await openPlace(place, true, columnBeside(place, this.panel.viewColumn));
  }

  private async change(change: Change, continues: boolean): Promise<void> {
    const { uri } = this.subject;
    const made = await applyChange(this.client, uri, change, true);
    if (made !== undefined) this.strokes.made(uri, made, continues);
    this.refresh();
  }

  /** The editor's own undo is of the text that has the focus; afterwards that is given back. */
  private async inText(command: 'undo' | 'redo'): Promise<void> {
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === this.subject.uri);
    const { uri } = this.subject;
    const document = editor?.document ?? await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    await vscode.window.showTextDocument(document, editor?.viewColumn ?? vscode.ViewColumn.One);
    const { version } = document;
    const steps = this.strokes.steps(command, uri, version);
    for (let step = 0; step < steps; step++) await vscode.commands.executeCommand(command);
    this.strokes.went(command, version, document.version);
    this.panel.reveal();
    this.post({ kind: 'focus' });
  }
}
