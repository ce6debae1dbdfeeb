import * as vscode from 'vscode';
import type { CheckGroup } from '@inspection-criteria/protocol';
import type { Client } from '../../client/client.ts';
import { Latest } from '../../latest.ts';
import { findOurFiles, isOurs } from '../../our-files.ts';
import { itemId, leavesOf, show } from './items.ts';

/** Keeps a controller's items as the files' checks are, and runs them. */
export class Checks implements vscode.Disposable {
  private readonly client: Client;
  private readonly controller: vscode.TestController;
  private readonly changes = new vscode.EventEmitter<void>();
  /** Files that have or may come to have checks, such as when their framework is mended. */
  private readonly known = new Set<string>();
  /** Files whose checks are to be asked for again; undefined stands for all that are known. */
  private stale: Set<string> | undefined = new Set();
  private readonly refreshing = new Latest(() => this.refresh(), (error) => { this.client.note(error); });
  private readonly disposables: vscode.Disposable;

  /** The controller is disposed of along with this. */
  constructor(client: Client, controller: vscode.TestController) {
    this.client = client;
    this.controller = controller;
    this.controller.resolveHandler = async (item) => { if (item === undefined) await this.findAll(); };
    this.controller.refreshHandler = () => this.findAll();
    const run = this.controller.createRunProfile(vscode.l10n.t('Run checks'), vscode.TestRunProfileKind.Run, (request, token) => this.take(request, token), true);
    run.supportsContinuousRun = true;
    this.disposables = vscode.Disposable.from(
      this.controller, run, this.changes,
      client.onFile((uri) => { this.changed(uri, uri.path.endsWith('.criteria')); }),
      client.onText(({ uri, languageId }) => { this.changed(uri, languageId === 'criteria'); }),
      client.onState((state) => { if (state === 'running') this.againAll(); }),
    );
    for (const document of vscode.workspace.textDocuments) if (isOurs(document)) this.again(document.uri);
  }

  dispose(): void {
    this.disposables.dispose();
  }

  /** Answers change the file's own checks; a framework those of any inspection. */
  private changed(uri: vscode.Uri, isFramework: boolean): void {
    this.known.add(uri.toString());
    if (isFramework) this.againAll();
    else this.again(uri);
  }

  private again(uri: vscode.Uri): void {
    this.stale?.add(uri.toString());
    this.refreshing.run();
  }

  private againAll(): void {
    this.stale = undefined;
    this.refreshing.run();
  }

  private async refresh(): Promise<void> {
    const files = this.stale ?? [...this.known];
    this.stale = new Set();
    for (const file of files) await this.groups(vscode.Uri.parse(file));
    this.changes.fire();
  }

  private async findAll(): Promise<void> {
    const found = await findOurFiles();
    for (const uri of found) await this.groups(uri);
  }

  /** Asks for a file's checks and shows them below it. */
  private async groups(uri: vscode.Uri, token?: vscode.CancellationToken): Promise<readonly CheckGroup[]> {
    this.known.add(uri.toString());
    const groups = await this.client.ask('criteria/checks', { textDocument: { uri: uri.toString() } }, token) ?? [];
    show(this.controller, uri, groups, this.client.fromServer);
    return groups;
  }

  private async take(request: vscode.TestRunRequest, token: vscode.CancellationToken): Promise<void> {
    await this.run(request, token);
    if (request.continuous !== true) return;
    const running = new Latest(() => token.isCancellationRequested ? Promise.resolve() : this.run(request, token), this.client.note);
    const watching = this.changes.event(() => { running.run(); });
    token.onCancellationRequested(() => { watching.dispose(); });
  }

  private async run(request: vscode.TestRunRequest, token: vscode.CancellationToken): Promise<void> {
    if (request.include === undefined) await this.findAll();
    const run = this.controller.createTestRun(request);
    try {
      const wanted = leavesOf(this.controller, request);
      for (const { item } of wanted) run.enqueued(item);
      for (const file of new Set(wanted.map(({ file }) => file))) {
        if (token.isCancellationRequested) break;
        await this.tell(run, vscode.Uri.parse(file), new Set(wanted.map(({ item }) => item.id)), token);
      }
    } finally {
      run.end();
    }
  }

  /** Tells how the checks of a file came out. One that is no longer there is left out. */
  private async tell(run: vscode.TestRun, uri: vscode.Uri, wanted: ReadonlySet<string>, token: vscode.CancellationToken): Promise<void> {
    const groups = await this.groups(uri, token);
    const file = this.controller.items.get(uri.toString());
    for (const group of groups) for (const check of group.checks) {
      const item = file?.children.get(itemId(uri, group.id))?.children.get(itemId(uri, group.id, check.id));
      if (item === undefined || !wanted.has(item.id)) continue;
      if (check.passed) run.passed(item);
      else run.failed(item, failure(check, item));
    }
  }
}

function failure({ label, expected, actual }: CheckGroup['checks'][number], item: vscode.TestItem): vscode.TestMessage {
  const message = vscode.TestMessage.diff(vscode.l10n.t('{0}: it is {1}, not {2}.', label, actual, expected), expected, actual);
  if (item.uri !== undefined && item.range !== undefined) message.location = new vscode.Location(item.uri, item.range);
  return message;
}
