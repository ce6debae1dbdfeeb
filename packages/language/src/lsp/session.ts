import type { CancellationToken, ClientCapabilities, Location, Position, ProposedFeatures, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '@inspection-criteria/model';
import { languageOf } from '../project/sources.ts';
import type { View } from '../workspace/workspace.ts';
import { edited } from './documents.ts';
import type { Folder } from './folder.ts';
import { Folders, type Home } from './folders.ts';
import type { Host } from './host.ts';
import { offsetAt, rangeOf, type Encoding } from './positions.ts';
import { DEFAULT_SETTINGS, optionsFrom, type Options, type Settings } from './settings.ts';

/** A file the client speaks of, as it is understood now. */
export interface Seen {
  readonly folder: Folder;
  /** Its path in the folder. */
  readonly file: string;
  readonly document: TextDocument;
  readonly view: View;
}

/** Something that happened to the texts of a folder; `file` is the one it happened to, undefined where it were many. */
export interface Change {
  readonly folder: Folder;
  readonly file: string | undefined;
}

/** A text that is open, and the folders in which it is understood, the innermost first. */
interface Open {
  readonly homes: readonly [Home, ...Home[]];
  document: TextDocument;
}

/** What the client has told: its folders, its open texts, its settings. Features ask it for what a request is about. */
export class Session {
  readonly connection: ProposedFeatures.Connection;
  readonly host: Host;
  readonly client: ClientCapabilities;
  readonly encoding: Encoding;
  readonly options: Options;
  settings: Settings = DEFAULT_SETTINGS;
  /** Settles when the client's settings are known. Until then nothing is answered. */
  configured: Promise<void> = Promise.resolve();
  private readonly places: Folders;
  private readonly open = new Map<string, Open>();
  private readonly closed = new WeakMap<Folder, Map<string, TextDocument>>();
  private readonly waiting = new Map<string, () => void>();
  private readonly listeners: ((change: Change) => void)[] = [];

  constructor(connection: ProposedFeatures.Connection, host: Host, client: ClientCapabilities, options: unknown) {
    this.connection = connection;
    this.host = host;
    this.places = new Folders(host);
    this.client = client;
    this.options = optionsFrom(options);
    this.encoding = client.general?.positionEncodings?.includes('utf-8') === true ? 'utf-8' : 'utf-16';
  }

  /** Is told of every change of a text in a folder. */
  onChange(listener: (change: Change) => void): void {
    this.listeners.push(listener);
  }

  /** Tells all who listen that texts have changed. */
  changed(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }

  /** The folders in which files are understood. */
  get folders(): readonly Folder[] {
    return this.places.all;
  }

  /** Whether it is this folder that speaks for a file of it, where folders lie in one another. */
  speaksFor(folder: Folder, file: string): boolean {
    return this.places.speaksFor(folder, file);
  }

  addFolder(uri: string): void {
    const folder = this.places.add(uri);
    if (folder === undefined) return;
    this.resettle();
    void this.inBackground(folder.ready.then(() => { this.changed({ folder, file: undefined }); }));
  }

  removeFolder(uri: string): void {
    const folder = this.places.remove(uri);
    if (folder === undefined) return;
    this.resettle();
    for (const one of [folder, ...this.folders]) this.changed({ folder: one, file: undefined });
  }

  opened(uri: string, languageId: string, version: number, text: string): void {
    const before = this.open.get(uri)?.homes ?? [];
    const homes = this.places.homesOfOpen(uri, languageId);
    this.open.set(uri, { homes, document: TextDocument.create(uri, languageId, version, text) });
    this.leave(before, homes);
    for (const { folder, file } of homes) {
      folder.hold(file, uri, text);
      this.changed({ folder, file });
      void this.inBackground(this.findWanted(folder));
      this.prepare(folder, file);
      void this.inBackground(this.compareBytes(folder, file));
    }
  }

  /** Looks whether the letters that an open text shows are those of its file. */
  private async compareBytes(folder: Folder, file: string): Promise<void> {
    if (await folder.compareBytes(file)) this.changed({ folder, file });
  }

  /** Has folders take texts from the disk that are no longer open in them. */
  private leave(before: readonly Home[], after: readonly Home[]): void {
    for (const { folder, file } of before) {
      if (after.some((home) => home.folder === folder && home.file === file)) continue;
      void this.inBackground(folder.release(file).then(() => { this.afterDisk(folder, file); }));
    }
  }

  /** Takes open texts to where they belong when folders have come or gone. */
  private resettle(): void {
    for (const [uri, { document }] of [...this.open]) this.opened(uri, document.languageId, document.version, document.getText());
    this.tidy();
  }

  /** Lets go of folders that nobody needs any longer. */
  private tidy(): void {
    for (const folder of this.places.tidy()) this.changed({ folder, file: undefined });
  }

  /** Makes an open file ready for edits when nothing else has been asked for a while. */
  private prepare(folder: Folder, file: string): void {
    this.host.later(PREPARE_AFTER, () => { if (folder.isHeld(file)) void this.inBackground(folder.ready.then(() => { folder.workspace.prepare(file); })); });
  }

  edited(uri: string, version: number, events: readonly TextDocumentContentChangeEvent[]): void {
    const known = this.open.get(uri);
    if (known === undefined) return;
    const { document, changes } = edited(known.document, events, version, this.encoding);
    known.document = document;
    for (const { folder, file } of known.homes) {
      folder.workspace.edit(file, changes, document.getText());
      this.changed({ folder, file });
      void this.inBackground(this.findWanted(folder));
    }
  }

  released(uri: string): void {
    const known = this.open.get(uri);
    if (known === undefined) return;
    this.open.delete(uri);
    this.leave(known.homes, []);
    this.tidy();
  }

  /** Takes in that something changed on the disk: a file, or a folder with all that is in it. */
  async changedOnDisk(uri: string): Promise<void> {
    for (const folder of this.folders) {
      const file = folder.fileAt(uri);
      if (file === undefined) continue;
      if (folder.isHeld(file)) {
        await this.compareBytes(folder, file);
        continue;
      }
      await folder.reread(file);
      this.afterDisk(folder, languageOf(file) === undefined ? undefined : file);
    }
  }

  private afterDisk(folder: Folder, file: string | undefined): void {
    this.changed({ folder, file: folder.letGo() ? undefined : file });
  }

  /** Settles when settings are known and every folder has been read. */
  async allReady(): Promise<void> {
    await this.configured;
    await Promise.all(this.folders.map((folder) => folder.settled()));
  }

  /** The file a request is about, once its folder has been read; undefined where it is not known. */
  async seen(uri: string): Promise<Seen | undefined> {
    const [home] = this.open.get(uri)?.homes ?? this.places.homesOf(uri);
    if (home === undefined) return undefined;
    const { folder, file } = home;
    await this.configured;
    await folder.settled(file);
    const view = folder.workspace.view(file);
    return view === undefined ? undefined : { folder, file, view, document: this.open.get(uri)?.document ?? this.documentOf(folder, file) };
  }

  /** The text of a file of a folder, open or not, with its lines. */
  documentOf(folder: Folder, file: string): TextDocument {
    const uri = folder.uriOf(file);
    const open = this.open.get(uri);
    if (open !== undefined) return open.document;
    const text = folder.workspace.textOf(file) ?? '';
    const documents = this.closed.get(folder) ?? new Map<string, TextDocument>();
    this.closed.set(folder, documents);
    const known = documents.get(file);
    if (known?.getText() === text) return known;
    const made = TextDocument.create(uri, '', 0, text);
    documents.set(file, made);
    return made;
  }

  offset({ document }: Pick<Seen, 'document'>, position: Position): number {
    return offsetAt(document, position, this.encoding);
  }

  range(folder: Folder, { file, start, end }: Span): Range {
    return rangeOf(this.documentOf(folder, file), { start, end }, this.encoding);
  }

  location(folder: Folder, span: Span): Location {
    return { uri: folder.uriOf(span.file), range: this.range(folder, span) };
  }

  /** Does a piece of work when the messages at hand have been read. Of work of one name only what was asked for last is done. */
  soon(name: string, work: () => Promise<void>): void {
    this.waiting.get(name)?.();
    this.waiting.set(name, this.host.later(0, () => {
      this.waiting.delete(name);
      void this.inBackground(work());
    }));
  }

  /**
   * Makes a request's handler of a plain function of the file it is about. It answers `otherwise` where the file is not known and when
   * the client has called the request off.
   */
  answering<P extends { readonly textDocument: { readonly uri: string } }, R>(otherwise: R, answer: (seen: Seen, params: P, token: CancellationToken) => R | Promise<R>): (params: P, token: CancellationToken) => Promise<R> {
    return async (params, token) => {
      const seen = token.isCancellationRequested ? undefined : await this.seen(params.textDocument.uri);
      return seen === undefined || token.isCancellationRequested ? otherwise : answer(seen, params, token);
    };
  }

  /** Lets work go on beside; should it fail, that is logged, and nothing else is lost. What it gives back settles when the work is done, either way. */
  inBackground(work: Promise<unknown>): Promise<void> {
    return work.then(() => undefined, (error: unknown) => { this.connection.console.error(error instanceof Error ? error.stack ?? error.message : String(error)); });
  }

  /** Looks for what is used now, and lets go of what no longer is. */
  private async findWanted(folder: Folder): Promise<void> {
    await folder.ready;
    const less = folder.letGo();
    const more = folder.workspace.wanted.length > 0;
    if (more) await folder.findWanted();
    if (less || more) this.changed({ folder, file: undefined });
  }
}

/** Milliseconds after a file was opened. */
const PREPARE_AFTER = 50;
