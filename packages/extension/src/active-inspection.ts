import * as vscode from 'vscode';
import type { InspectionScores, ScoresParams } from '@inspection-criteria/protocol';
import type { Client } from './client/client.ts';
import { setContext } from './context-key.ts';
import { inspectionAt } from './inspection-scores.ts';
import { activeEditor, isOurs } from './our-files.ts';

/** An inspection with what it comes to. */
export interface Shown {
  readonly uri: vscode.Uri;
  readonly inspection: InspectionScores;
  /** Whether it is from before, because the server that said so has ended and none has said anything since. */
  readonly isOld: boolean;
}

/** The inspection that is worked on: the one around the caret of the editor that was last active with inspections in it, as long as that is open. */
export class ActiveInspection implements vscode.Disposable {
  private readonly scores = new Map<string, ScoresParams>();
  /** The files whose scores are those of a server that has ended. */
  private readonly old = new Set<string>();
  private readonly changes = new vscode.EventEmitter<void>();
  private readonly disposables: vscode.Disposable;
  private editor: vscode.TextEditor | undefined;
  private known: Shown | undefined;

  constructor(client: Client) {
    this.follow(vscode.window.activeTextEditor);
    this.disposables = vscode.Disposable.from(
      this.changes,
      client.onScores((scores) => { this.take(scores); }),
      client.onState((state) => { if (state !== 'running') this.age(); }),
      vscode.window.onDidChangeActiveTextEditor((editor) => { this.follow(editor); }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => { if (textEditor === this.editor) this.settle(); }),
      vscode.window.tabGroups.onDidChangeTabs(() => { this.settle(); }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => { this.forget(uri.toString()); }),
    );
  }

  /** Fires when it is another inspection, or comes to something else. */
  get onChange(): vscode.Event<void> {
    return this.changes.event;
  }

  /** The inspection; undefined before one is open, and until its first scores have come. */
  get current(): Shown | undefined {
    return this.known;
  }

  /** Of a file, which may hold several, the inspection that is worked on; undefined where it is in another. */
  idIn(uri: string): string | undefined {
    return this.known?.uri.toString() === uri ? this.known.inspection.id : undefined;
  }

  /** An editor with the text that is worked on: the active one or, while the preview has the focus, the one it is about. */
  async editorOf(): Promise<vscode.TextEditor | undefined> {
    const active = activeEditor('cases');
    const { known } = this;
    if (active !== undefined || vscode.window.activeTextEditor !== undefined || known === undefined) return active;
    const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === known.uri.toString());
    return shown ?? await vscode.window.showTextDocument(known.uri, { viewColumn: vscode.ViewColumn.One, preserveFocus: true });
  }

  dispose(): void {
    this.disposables.dispose();
  }

  private take(scores: ScoresParams): void {
    const uri = vscode.Uri.parse(scores.uri).toString();
    this.scores.set(uri, scores);
    this.old.delete(uri);
    this.settle();
  }

  private forget(uri: string): void {
    this.scores.delete(uri);
    this.old.delete(uri);
  }

  private age(): void {
    for (const uri of this.scores.keys()) this.old.add(uri);
    this.settle();
  }

  private follow(editor: vscode.TextEditor | undefined): void {
    if (editor === undefined || editor.document.languageId !== 'cases' || !isOurs(editor.document)) return;
    this.editor = editor;
    this.settle();
  }

  private settle(): void {
    const found = this.find();
    if (found?.inspection === this.known?.inspection && found?.isOld === this.known?.isOld) return;
    if ((found === undefined) !== (this.known === undefined)) setContext('criteria.hasInspection', found !== undefined);
    this.known = found;
    this.changes.fire();
  }

  private find(): Shown | undefined {
    if (this.editor === undefined || !hasTab(this.editor.document.uri)) return undefined;
    const { document, selection } = this.editor;
    const uri = document.uri.toString();
    const inspections = this.scores.get(uri)?.inspections ?? [];
    const inspection = inspectionAt(inspections, inspections.length > 1 ? document.offsetAt(selection.active) : 0);
    return inspection === undefined ? undefined : { uri: document.uri, inspection, isOld: this.old.has(uri) };
  }
}

/** The editor keeps a text for a while after its last tab was closed; for the user it is gone. */
function hasTab(uri: vscode.Uri): boolean {
  return vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()));
}
