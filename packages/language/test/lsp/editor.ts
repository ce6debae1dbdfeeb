import { PassThrough } from 'node:stream';
import { replaceIndices } from 'langium/test';
import {
  createConnection, createProtocolConnection, DidChangeTextDocumentNotification, DidCloseTextDocumentNotification, DidOpenTextDocumentNotification,
  InitializedNotification, InitializeRequest, LogMessageNotification, ProposedFeatures, PublishDiagnosticsNotification, StreamMessageReader, StreamMessageWriter,
  type ClientCapabilities, type Diagnostic, type InitializeResult, type Position, type ProtocolConnection, type Range,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { serve, type Host } from '@inspection-criteria/language/lsp';

/** The folder in which the files of a test lie. */
export const FOLDER = 'file:///work%20space';

/** The address of a file of a test. */
export function uriOf(file: string, folder = FOLDER): string {
  return `${folder}/${file}`;
}

/** The path of a folder in that of the tests, with a slash behind it; nothing for any other. */
function pathOf(folder: string): string {
  return folder.startsWith(uriOf('')) ? `${folder.slice(uriOf('').length)}/` : '';
}

/** A disk of texts by path, that a test may change under the server. */
export class Disk implements Host {
  readonly files: Map<string, string>;
  /** Files whose bytes are not UTF-8, with signs in place of what cannot be read. */
  readonly malformed = new Set<string>();
  constructor(files: Readonly<Record<string, string>>) { this.files = new Map(Object.entries(files)); }
  list(folder: string): Promise<readonly string[]> {
    const below = pathOf(folder);
    return Promise.resolve([...this.files.keys()].filter((file) => file.startsWith(below)).map((file) => file.slice(below.length)));
  }
  read(folder: string, file: string) {
    const text = this.files.get(pathOf(folder) + file);
    return Promise.resolve(text === undefined ? { text, missing: true, reason: 'there is no such file.' } : { text, malformed: this.malformed.has(pathOf(folder) + file) });
  }
  folderOf(uri: string): string { return uri.slice(0, uri.lastIndexOf('/')); }
  later(milliseconds: number, task: () => void): () => void {
    const timer = setTimeout(task, milliseconds);
    return () => { clearTimeout(timer); };
  }
  pageOf(code: string): string | undefined { return `pages:/${code}`; }
  languagePage(page: string): string | undefined { return `pages:/language/${page}`; }
}

/** What clients said before they could have several folders; the protocol still asks for it. */
const OLDER = { rootUri: null };

/** What a test's editor can do and where it starts. */
export interface EditorOptions {
  readonly capabilities?: ClientCapabilities;
  /** Settings under `criteria`. */
  readonly settings?: unknown;
  /** What the editor says of itself when it starts the server. */
  readonly initializationOptions?: object;
  /** The disk, where the test changes it later. */
  readonly disk?: Disk;
  readonly folders?: readonly string[];
}

/** An editor as a server sees it: it opens texts, edits them, asks, and keeps what it is told. */
export class Editor {
  readonly connection: ProtocolConnection;
  readonly disk: Disk;
  readonly published = new Map<string, readonly Diagnostic[]>();
  /** Whatever the server has complained of. Tests that end with something in it fail. */
  readonly complaints: string[] = [];
  initialized: InitializeResult = { capabilities: {} };
  private readonly folder: string;
  private readonly texts = new Map<string, TextDocument>();

  private constructor(connection: ProtocolConnection, disk: Disk, folder: string) {
    this.connection = connection;
    this.disk = disk;
    this.folder = folder;
  }

  /** Starts a server in this process, and an editor that speaks with it through streams. */
  static async start(files: Readonly<Record<string, string>>, options: EditorOptions = {}): Promise<Editor> {
    const { disk = new Disk(files) } = options;
    const [up, down] = [new PassThrough(), new PassThrough()];
    serve(createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down)), disk);
    const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    return Editor.over(connection, disk, options);
  }

  /** An editor over a connection to a server that runs already. */
  static async over(connection: ProtocolConnection, disk: Disk, { capabilities = {}, settings, initializationOptions, folders = [FOLDER] }: EditorOptions): Promise<Editor> {
    const editor = new Editor(connection, disk, folders[0] ?? FOLDER);
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => { editor.published.set(uri, diagnostics); });
    connection.onNotification(LogMessageNotification.type, ({ message }) => { editor.complaints.push(message); });
    connection.onRequest('workspace/configuration', ({ items }: { readonly items: readonly unknown[] }) => items.map(() => settings ?? null));
    connection.onRequest('client/registerCapability', () => null);
    for (const refresh of ['diagnostic', 'codeLens', 'inlayHint', 'semanticTokens']) connection.onRequest(`workspace/${refresh}/refresh`, () => null);
    connection.listen();
    editor.initialized = await connection.sendRequest(InitializeRequest.type, {
      processId: null, ...OLDER, workspaceFolders: folders.map((uri) => ({ uri, name: uri })), initializationOptions,
      capabilities: { ...capabilities, workspace: { ...capabilities.workspace, configuration: settings !== undefined } },
    });
    await connection.sendNotification(InitializedNotification.type, {});
    return editor;
  }

  /** The address of a file in the first of the editor's folders. */
  uri(file: string): string {
    return uriOf(file, this.folder);
  }

  /** Opens a file, with its text on the disk or another one. */
  async open(file: string, text = this.disk.files.get(file) ?? '', version = 1): Promise<string> {
    const uri = this.uri(file);
    this.texts.set(uri, TextDocument.create(uri, '', version, text));
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: file.split('.').at(-1) ?? '', version, text } });
    return uri;
  }

  /** Replaces a stretch of an open text. */
  async edit(file: string, start: number, end: number, text: string): Promise<void> {
    const document = this.document(file);
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    const changed = TextDocument.update(document, [{ range, text }], document.version + 1);
    this.texts.set(document.uri, changed);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri: document.uri, version: changed.version }, contentChanges: [{ range, text }] });
  }

  async close(file: string): Promise<void> {
    this.texts.delete(this.uri(file));
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: this.uri(file) } });
  }

  /** The text of a file as the editor has it, or as the disk has it. */
  document(file: string): TextDocument {
    return this.texts.get(this.uri(file)) ?? TextDocument.create(this.uri(file), '', 0, this.disk.files.get(file) ?? '');
  }

  /** A request about a file. */
  ask<R>(method: string, file: string, params: object = {}): Promise<R> {
    return this.connection.sendRequest(method, { textDocument: { uri: this.uri(file) }, ...params });
  }

  /** A request about a place in a file. */
  askAt<R>(method: string, file: string, offset: number, params: object = {}): Promise<R> {
    return this.ask(method, file, { position: this.positionAt(file, offset), ...params });
  }

  positionAt(file: string, offset: number): Position {
    return this.document(file).positionAt(offset);
  }

  /** The words that stand in a range. */
  textIn(file: string, range: Range): string {
    return this.document(file).getText(range);
  }

  /** The findings of a file, as soon as the server has none to come: a pull, which every server answers. */
  async findings(file: string): Promise<readonly Diagnostic[]> {
    const { items } = await this.ask<{ readonly items: readonly Diagnostic[] }>('textDocument/diagnostic', file);
    return items;
  }

  /** Ends the server, `last` being what is said to it after all else; fails where it has complained. */
  async stop(last: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    await this.connection.sendRequest('shutdown');
    await last();
    this.connection.dispose();
    if (this.complaints.length > 0) throw new Error(`The server complained: ${this.complaints.join('\n')}`);
  }
}

/** A text with places marked in it: `<|>` a cursor, `<|` and `|>` the ends of a stretch. */
export function marked(text: string): { readonly text: string; readonly cursors: readonly number[]; readonly stretches: readonly (readonly [number, number])[] } {
  const { output, indices, ranges } = replaceIndices({ text });
  return { text: output, cursors: indices, stretches: ranges };
}

/** Waits until something holds; fails with what is said when it does not in good time. */
export async function until(holds: () => boolean, otherwise: () => string): Promise<void> {
  for (let tries = 0; tries < 1000; tries++) {
    if (holds()) return;
    await new Promise((resolve) => { setTimeout(resolve, 5); });
  }
  throw new Error(otherwise());
}
