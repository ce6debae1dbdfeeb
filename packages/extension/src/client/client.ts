import * as vscode from 'vscode';
import { SCORES, type Method, type Requests, type ScoresParams, type ServerState } from '@inspection-criteria/protocol';
import { State, type BaseLanguageClient, type LanguageClientOptions } from 'vscode-languageclient';
import { withoutIcons } from '../inspection-scores.ts';
import { LANGUAGES, ourSchemes } from '../our-files.ts';
import { Crashes } from './crashes.ts';
import { readFor } from './server-files.ts';

/** Makes a client with the way its server is started on this machine. */
export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** The extension's end of the connection to the server. Features ask it, and are told when scores have changed. */
export class Client implements vscode.Disposable {
  readonly log: vscode.LogOutputChannel;
  private readonly scores = new vscode.EventEmitter<ScoresParams>();
  private readonly texts = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly files = new vscode.EventEmitter<vscode.Uri>();
  private readonly states = new vscode.EventEmitter<ServerState>();
  private readonly crashes: Crashes;
  private readonly client: BaseLanguageClient;
  private readonly disposables: vscode.Disposable;

  constructor(make: MakeClient) {
    this.log = vscode.window.createOutputChannel('Inspection Criteria', { log: true });
    this.crashes = new Crashes(this.log);
    this.client = make({
      documentSelector: LANGUAGES.flatMap((language) => ourSchemes().map((scheme) => ({ language, scheme }))),
      initializationOptions: { scores: true },
      outputChannel: this.log,
      errorHandler: this.crashes,
      middleware: {
        didOpen: (document, next) => this.after(next(document), document),
        didChange: (event, next) => this.after(next(event), event.document),
        workspace: { didChangeWatchedFile: (event, next) => next(event).then(() => { this.files.fire(vscode.Uri.parse(event.uri)); }) },
        provideCodeLenses: async (document, token, next) => (await next(document, token))?.map(asWritten),
      },
      markdown: { isTrusted: false, supportHtml: false },
    });
    this.disposables = vscode.Disposable.from(
      this.log, this.scores, this.texts, this.files, this.states, readFor(this.client),
      this.client.onNotification(SCORES, (scores: ScoresParams) => { this.scores.fire(scores); }),
      this.client.onDidChangeState(({ newState }) => { this.states.fire(stateOf(newState)); }),
    );
  }

  /** Fires when an open inspection comes to something else. */
  get onScores(): vscode.Event<ScoresParams> {
    return this.scores.event;
  }

  /**
   * Fires when the server has been told that a text of ours was opened or changed. The editor's own event may come before that, and whoever asks
   * then is told of the text before.
   */
  get onText(): vscode.Event<vscode.TextDocument> {
    return this.texts.event;
  }

  /** Fires when the server has been told that a file of ours came, changed or went on a disk; the same holds for whoever asks. */
  get onFile(): vscode.Event<vscode.Uri> {
    return this.files.event;
  }

  /** Fires when the server starts, runs or stops. */
  get onState(): vscode.Event<ServerState> {
    return this.states.event;
  }

  get state(): ServerState {
    return stateOf(this.client.state);
  }

  /** Starts the server. Settles when it can be asked; rejects where it cannot be started at all. */
  start(): Promise<void> {
    return this.client.start();
  }

  /** Ends the server and starts another, as a user asks for it: earlier crashes are forgotten. */
  async restart(): Promise<void> {
    this.crashes.forget();
    if (this.client.needsStop()) await this.client.stop();
    await this.client.start();
  }

  /** Asks the server. Before it runs, this waits until it does. Rejects where it stops meanwhile, or when `token` calls it off. */
  ask<M extends Method>(method: M, params: Requests[M]['params'], token?: vscode.CancellationToken): Promise<Requests[M]['result']> {
    // A token that is not there would be sent as a second parameter.
    return this.client.sendRequest<Requests[M]['result']>(method, params, ...token === undefined ? [] : [token]);
  }

  /** Takes note that something could not be had. While the server is away that is no more than to be expected; it is asked again. */
  readonly note = (error: unknown): void => {
    this.log.warn(error instanceof Error ? error.message : String(error));
  };

  /** Has the editor ask again for what stands above lines: it gives that up where a text loses the focus right after it has changed. */
  lensesAgain(document: vscode.TextDocument): void {
    this.client.getFeature('textDocument/codeLens').getProvider(document)?.onDidChangeCodeLensEmitter.fire();
  }

  private async after(told: Promise<void>, document: vscode.TextDocument): Promise<void> {
    await told;
    this.texts.fire(document);
  }

  /** The protocol's ranges, positions and edits as the editor's own, and back. */
  get fromServer(): BaseLanguageClient['protocol2CodeConverter'] {
    return this.client.protocol2CodeConverter;
  }

  get toServer(): BaseLanguageClient['code2ProtocolConverter'] {
    return this.client.code2ProtocolConverter;
  }

  dispose(): void {
    this.disposables.dispose();
  }

  /** Ends the server, for good. */
  async stop(): Promise<void> {
    if (this.client.needsStop()) await this.client.stop();
  }
}

/** The editor draws icons that are named in a lens; in the server's words they are the user's. */
function asWritten(lens: vscode.CodeLens): vscode.CodeLens {
  if (lens.command !== undefined) lens.command = { ...lens.command, title: withoutIcons(lens.command.title) };
  return lens;
}

function stateOf(state: State): ServerState {
  switch (state) {
    case State.Running: return 'running';
    case State.Stopped: return 'stopped';
    default: return 'starting';
  }
}
