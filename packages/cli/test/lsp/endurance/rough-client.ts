import { CancellationTokenSource, ResponseError, type Position, type Range } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createRandom, type Random } from '../../../../../examples/sampling/random.ts';
import type { Server } from '../server.ts';
import { REQUESTS, type Asked } from './requests.ts';
import { SNIPPETS, TEXTS } from './texts.ts';

/** Answers that are no failure: called off, texts have changed meanwhile, refused with a reason. */
const FAIR = new Set([-32800, -32801, -32802, -32803]);

/** Addresses of nothing the server could know. */
const NOWHERE = ['file:///nowhere/x.cases', 'untitled:Untitled-1', 'nonsense', '', 'http://[', '1:/x', 'file:///%E0%A4%A.cases', 'file://a b/c.criteria'];

/** A client that does all that a client may do, and much that none should, by chance; and what the server should make of it. */
export class RoughClient {
  /** Texts that are open, as the server should have them. */
  readonly open = new Map<string, TextDocument>();
  /** Folders that are open. */
  readonly folders = new Set<string>();
  readonly failures: string[] = [];
  edits = 0;
  requests = 0;
  private readonly server: Server;
  private readonly random: Random;
  private readonly others: readonly string[];
  private readonly known = new Map<string, readonly object[]>();
  private underway: Promise<void>[] = [];

  constructor(server: Server, seed: number) {
    this.server = server;
    this.random = createRandom(seed);
    const first = server.editor.uri('').slice(0, -1);
    this.folders.add(first);
    this.others = [`${first}/inner`, `${first.slice(0, first.lastIndexOf('/'))}/other`];
  }

  /** Does some things, one after another, hardly waiting for answers. */
  async steps(count: number): Promise<void> {
    for (let i = 0; i < count; i++) {
      await this.step();
      if (this.underway.length > 30 || this.random.below(15) === 0) await this.answered();
    }
    await this.answered();
  }

  private step(): Promise<void> {
    const kind = this.random.below(100);
    if (kind < 50) return this.edit();
    if (kind < 86) return this.request();
    if (kind < 92) return this.openOrClose();
    if (kind < 97) return this.touchDisk();
    return kind < 99 ? this.changeFolders() : this.sendNonsense();
  }

  /** Waits for all answers. */
  private async answered(): Promise<void> {
    await Promise.all(this.underway);
    this.underway = [];
  }

  private edit(): Promise<void> {
    const uri = this.pick([...this.open.keys(), ...this.random.below(20) === 0 ? [this.anyFile()] : []]) ?? this.anyFile();
    const known = this.open.get(uri);
    const document = known ?? TextDocument.create(uri, '', 0, 'x\n'.repeat(20));
    const version = this.random.below(30) === 0 ? this.random.below(5) : document.version + 1;
    const contentChanges = Array.from({ length: 1 + (this.random.below(4) === 0 ? this.random.below(3) : 0) }, () => this.change(document, uri));
    let changed = document;
    for (const change of contentChanges) changed = TextDocument.update(changed, [change], version);
    if (known !== undefined) this.open.set(uri, TextDocument.create(uri, document.languageId, version, changed.getText()));
    this.edits++;
    return this.tell('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  private change(document: TextDocument, uri: string): { readonly range: Range; readonly text: string } | { readonly text: string } {
    const length = document.getText().length;
    const kind = this.random.below(40);
    if (kind === 0) return { text: this.original(uri) };
    if (kind === 1) return { range: this.rangeFrom(document, this.random.below(length + 1), length), text: '' };
    const start = this.random.below(length + 1);
    if (kind === 2) return { range: { start: this.position(document), end: this.position(document) }, text: this.snippet() };
    if (kind < 5 || length > 6000) return { range: this.rangeFrom(document, start, start + this.random.below(400)), text: '' };
    if (kind < 10) return { range: this.rangeFrom(document, start, start), text: this.original(uri).slice(0, this.random.below(300)) };
    return { range: this.rangeFrom(document, start, start + (this.random.below(2) === 0 ? 0 : this.random.below(6))), text: this.snippet() };
  }

  private rangeFrom(document: TextDocument, start: number, end: number): Range {
    return { start: document.positionAt(start), end: document.positionAt(end) };
  }

  /** A position in a text, or beyond its line's or its own end. */
  private position(document: TextDocument | undefined): Position {
    if (document === undefined || this.random.below(10) === 0) return { line: this.random.below(80), character: this.random.below(200) };
    return document.positionAt(this.random.below(document.getText().length + 1));
  }

  private request(): Promise<void> {
    const capabilities = this.server.editor.initialized.capabilities;
    const request = this.pick(REQUESTS.filter(({ needs }) => needs in capabilities));
    if (request === undefined) return Promise.resolve();
    const again = this.random.below(3) === 0 ? this.pick(request.then ?? []) : undefined;
    const item = this.pick(this.known.get(request.method) ?? []);
    if (again !== undefined && item !== undefined) this.ask(again.method, again.params(item), () => undefined);
    else this.ask(request.method, request.params(this.about()), (answer) => { this.known.set(request.method, itemsOf(answer)); });
    return Promise.resolve();
  }

  private about(): Asked {
    const uri = this.random.below(30) === 0 ? this.pick(NOWHERE) ?? '' : this.random.below(4) === 0 ? this.anyFile() : this.pick([...this.open.keys()]) ?? this.anyFile();
    const document = this.open.get(uri);
    const [start, end] = [this.position(document), this.position(document)];
    return { uri, position: start, range: { start, end }, word: this.pick(['W1', 'W7', 'wetter', 'ŵ', '', 'a b', 'V2', 'good', '😀']) ?? '' };
  }

  private ask(method: string, params: object, take: (answer: unknown) => void): void {
    this.requests++;
    const source = new CancellationTokenSource();
    const asked = this.server.editor.connection.sendRequest<unknown>(method, params, source.token).then(take, (error: unknown) => {
      if (!(error instanceof ResponseError && FAIR.has(error.code))) this.failures.push(`${method} ${JSON.stringify(params)}: ${String(error)}`);
    });
    if (this.random.below(8) === 0) source.cancel();
    this.underway.push(asked);
  }

  private openOrClose(): Promise<void> {
    const uri = this.random.below(20) === 0 ? this.pick(NOWHERE.slice(0, 2)) ?? '' : this.anyFile();
    if (this.open.size > 2 && this.random.below(2) === 0) {
      const closed = this.random.below(10) === 0 ? uri : this.pick([...this.open.keys()]) ?? uri;
      this.open.delete(closed);
      return this.tell('textDocument/didClose', { textDocument: { uri: closed } });
    }
    // Now and then a text is opened that is open already.
    const text = this.random.below(3) === 0 ? this.original(uri).slice(this.random.below(50)) : this.original(uri);
    const languageId = uri.endsWith('.cases') ? 'cases' : 'criteria';
    const version = this.random.below(4);
    this.open.set(uri, TextDocument.create(uri, languageId, version, text));
    return this.tell('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  }

  /** Files come, change and go on the disk; the server hears of it, sometimes twice. */
  private touchDisk(): Promise<void> {
    const files = Array.from({ length: 1 + this.random.below(2) }, () => this.pick(PATHS) ?? '');
    for (const file of files) {
      if (this.random.below(3) === 0) this.server.remove(file);
      else this.server.write(file, this.random.below(3) === 0 ? this.original(file).replace('yes', this.snippet()) : this.original(file));
    }
    const uris = files.map((file) => this.server.editor.uri(file.replace(/^\.\.\//, ''))).map((uri, i) => files[i]?.startsWith('../') === true ? uri.replace(/\/[^/]+(\/other\/)/, '$1') : uri);
    const changes = uris.flatMap((uri) => Array.from({ length: 1 + this.random.below(2) }, () => ({ uri, type: 1 + this.random.below(3) })));
    return this.tell('workspace/didChangeWatchedFiles', { changes });
  }

  private changeFolders(): Promise<void> {
    const uri = this.pick(this.random.below(6) === 0 ? [...this.folders, ...this.others] : this.others) ?? '';
    const first = this.server.editor.uri('').slice(0, -1);
    const removed = this.folders.has(uri);
    if (removed) this.folders.delete(uri);
    else this.folders.add(uri);
    const back = removed && uri === first ? [{ uri, name: uri }] : [];
    if (back.length > 0) this.folders.add(uri);
    return this.tell('workspace/didChangeWorkspaceFolders', { event: removed ? { added: back, removed: [{ uri, name: uri }] } : { added: [{ uri, name: uri }], removed: [] } });
  }

  private sendNonsense(): Promise<void> {
    const [method, params] = this.pick<readonly [string, object]>([
      ['workspace/didChangeConfiguration', { settings: { criteria: { findings: 3, hints: [] } } }], ['workspace/didChangeConfiguration', { settings: null }],
      ['textDocument/didClose', { textDocument: { uri: 'file:///never/opened.cases' } }], ['workspace/didChangeWatchedFiles', { changes: [{ uri: this.pick(NOWHERE), type: 1 }] }],
      ['$/cancelRequest', { id: 999_999 }], ['$/setTrace', { value: 'off' }], ['workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [{ uri: 'file:///never/added', name: '' }] } }],
    ]) ?? ['$/setTrace', { value: 'off' }];
    return this.tell(method, params);
  }

  private tell(method: string, params: object): Promise<void> {
    return this.server.editor.connection.sendNotification(method, params);
  }

  private anyFile(): string {
    const file = this.pick(PATHS) ?? '';
    const uri = this.server.editor.uri('');
    return file.startsWith('../') ? uri.replace(/[^/]+\/$/, file.slice(3)) : uri + file;
  }

  private original(file: string): string {
    return TEXTS[file.slice(file.lastIndexOf('/') + 1)] ?? 'framework other {\n    level area\n}\n';
  }

  private snippet(): string {
    return this.pick(SNIPPETS) ?? '';
  }

  private pick<T>(items: readonly T[]): T | undefined {
    return items[this.random.below(Math.max(1, items.length))];
  }
}

/** The files there may be, by their paths from the first folder: in it, in a folder of it, beside it. */
const PATHS = [...Object.keys(TEXTS), ...Object.keys(TEXTS), ...['pool.criteria', 'lists.criteria', 'seatown.cases'].flatMap((file) => [`inner/${file}`, `../other/${file}`])];

function itemsOf(answer: unknown): readonly object[] {
  const items: unknown = typeof answer === 'object' && answer !== null && 'items' in answer ? answer.items : answer;
  return Array.isArray(items) ? items.filter((item): item is object => typeof item === 'object' && item !== null).slice(0, 5) : [];
}
