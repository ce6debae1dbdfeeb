import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter, type ClientCapabilities } from 'vscode-languageserver/node';
import { Disk, Editor, type EditorOptions } from '../../../language/test/lsp/editor.ts';
import { CLI, freshFolder } from '../run.ts';

/** A client that can do whatever makes the server say it can do more. Findings are sent to it, but it may ask for them too. */
export const ABLE: ClientCapabilities = {
  workspace: { workspaceFolders: true },
  textDocument: {
    rename: { prepareSupport: true },
    rangeFormatting: { rangesSupport: true },
    completion: { completionItem: { labelDetailsSupport: true } },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } }, dataSupport: true, resolveSupport: { properties: ['edit'] } },
  },
};

/** The built command serving an editor over its standard input and output, on a folder of this machine. */
export class Server {
  readonly editor: Editor;
  readonly folder: string;
  private readonly child: ChildProcess;

  private constructor(editor: Editor, folder: string, child: ChildProcess) {
    this.editor = editor;
    this.folder = folder;
    this.child = child;
  }

  /** Starts it. The editor's disk is what the folder holds; change both with `write` and `remove`. */
  static async start(options: EditorOptions = {}, folder = path.join(freshFolder(true), 'examples')): Promise<Server> {
    const child = spawn(process.execPath, ['--expose-gc', '--import', MEMORY, CLI, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit', 'ipc'] });
    running.add(child);
    if (child.stdout === null || child.stdin === null) throw new Error('It cannot be spoken with.');
    const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    const editor = await Editor.over(connection, new Disk(textsIn(folder)), { folders: [pathToFileURL(folder).href], ...options });
    return new Server(editor, folder, child);
  }

  /** Puts a file on the disk; the server is not told. */
  write(file: string, text: string): void {
    const full = path.join(this.folder, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, text);
    this.editor.disk.files.set(file, text);
  }

  /** Takes a file off the disk; the server is not told. */
  remove(file: string): void {
    rmSync(path.join(this.folder, file), { force: true });
    this.editor.disk.files.delete(file);
  }

  /** Bytes the server holds when everything it does not need has been cleared away. */
  memory(): Promise<number> {
    return new Promise((resolve) => {
      this.child.once('message', (bytes) => { resolve(Number(bytes)); });
      this.child.send('memory');
    });
  }

  /** Whether it runs no longer. */
  get ended(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Ends it as editors do. Fails where it has complained or does not end well. */
  async stop(): Promise<void> {
    const exit = new Promise<number | null>((resolve) => { this.child.once('exit', resolve); });
    await this.editor.stop(() => this.editor.connection.sendNotification('exit'));
    const code = await exit;
    if (code !== 0) throw new Error(`The server ended with ${String(code)}.`);
  }
}

/** Those a failed test has left behind would keep the tests from ending. */
const running = new Set<ChildProcess>();
after(() => { for (const child of running) child.kill(); });

/** Tells the process that started this one how much memory is in use, whenever it asks. It keeps nothing alive. */
const MEMORY = `data:text/javascript,${encodeURIComponent('process.on("message", () => { gc(); gc(); process.send(process.memoryUsage().heapUsed); }); process.channel.unref();')}`;

/** The frameworks and inspections in a folder, by their paths in it. */
function textsIn(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:criteria|cases)$/.test(file));
  return Object.fromEntries(files.map((file) => [file.split(path.sep).join('/'), readFileSync(path.join(folder, file), 'utf8')]));
}
