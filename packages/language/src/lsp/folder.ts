import { URI } from 'vscode-uri';
import { languageOf, type FileContent } from '../project/sources.ts';
import { isReplaced, Workspace } from '../workspace/workspace.ts';
import type { Host } from './host.ts';

/** What files use and has not been looked for, among the work that goes on; no path is called so. */
const WANTED = '';

/** A folder the client has opened, with what is understood of the files in it. */
export class Folder {
  readonly uri: string;
  /** Whether everything in the folder is read; if not, only what is opened and what that uses. */
  readonly whole: boolean;
  readonly workspace = new Workspace();
  /** Settles when every file of the folder has been put into the workspace. */
  readonly ready: Promise<void>;
  private readonly host: Host;
  private readonly root: URI;
  /** Files whose text is the editor's, not the disk's. */
  private readonly held = new Set<string>();
  /** What is being read from the disk again, by its path. */
  private readonly reading = new Map<string, Promise<void>>();
  /** The addresses clients use, where they write them in another way. */
  private readonly addresses = new Map<string, string>();

  constructor(uri: string, host: Host, whole: boolean) {
    this.uri = uri;
    this.whole = whole;
    this.host = host;
    this.root = URI.parse(uri);
    this.ready = whole ? this.scan() : Promise.resolve();
  }

  /** The path of a file in this folder; undefined where it lies elsewhere. */
  fileAt(uri: string): string | undefined {
    const { scheme, authority, path } = URI.parse(uri);
    const base = withSlash(this.root.path);
    return scheme === this.root.scheme && authority === this.root.authority && path.startsWith(base) && path.length > base.length ? path.slice(base.length) : undefined;
  }

  /** The address of a file of this folder. */
  uriOf(file: string): string {
    return this.addresses.get(file) ?? this.root.with({ path: withSlash(this.root.path) + file }).toString();
  }

  /** Whether a file is open in the editor. */
  isHeld(file: string): boolean {
    return this.held.has(file);
  }

  /** The files that are open in the editor. */
  get heldFiles(): readonly string[] {
    return [...this.held];
  }

  /** Takes a file's text from the editor from now on. */
  hold(file: string, uri: string, text: string): void {
    this.held.add(file);
    this.addresses.set(file, uri);
    this.workspace.putShown(file, text);
  }

  /** Asks the disk whether an open file's bytes can be read as they are shown; gives back whether that was worth asking. */
  async compareBytes(file: string): Promise<boolean> {
    const isDoubtful = (): boolean => this.held.has(file) && isReplaced(this.workspace.textOf(file) ?? '');
    if (!isDoubtful()) return false;
    await this.inTurn(file, async () => {
      const content = await this.host.read(this.uri, file);
      const text = this.workspace.textOf(file);
      if (text !== undefined && isDoubtful()) this.workspace.put(file, { text, malformed: content.text !== undefined && content.malformed });
    });
    return true;
  }

  /** Takes a file's text from the disk again. */
  async release(file: string): Promise<void> {
    this.held.delete(file);
    await this.reread(file);
  }

  /**
   * Takes in what the disk holds for a file, or for all files below a path that is no file. Of one path the disk is asked once at a time, so
   * that what it said last counts.
   */
  reread(path: string): Promise<void> {
    return this.inTurn(path, () => languageOf(path) === undefined ? this.rereadBelow(path) : this.takeFromDisk(path));
  }

  /** Does a piece of work when the one before it of the same name is done. */
  private inTurn(name: string, task: () => Promise<void>): Promise<void> {
    const work = (this.reading.get(name) ?? this.ready).catch(() => undefined).then(task);
    this.reading.set(name, work);
    const done = (): void => { if (this.reading.get(name) === work) this.reading.delete(name); };
    work.then(done, done);
    return work;
  }

  /** Settles when a file and every framework, or each file, is as the disk had it when it was last heard of, and what is used has been looked for. */
  async settled(file?: string): Promise<void> {
    await this.ready;
    const work = [...this.reading].filter(([path]) => file === undefined || path === file || path === WANTED || path.endsWith('.criteria')).map(([, reading]) => reading);
    if (work.length > 0) await Promise.allSettled(work);
  }

  private async takeFromDisk(file: string): Promise<void> {
    const content = await this.host.read(this.uri, file);
    // The editor may have opened it meanwhile.
    if (this.held.has(file)) return;
    if (content.text === undefined && content.missing) this.workspace.remove(file);
    else this.workspace.put(file, content);
    await this.findWanted();
  }

  /** Looks for files that are used and have not been looked for. */
  findWanted(): Promise<void> {
    return this.inTurn(WANTED, () => this.lookForWanted());
  }

  /** Lets go of files nobody needs: in a folder that is not read as a whole, those that are neither open nor used. Gives back whether there were any. */
  letGo(): boolean {
    return !this.whole && this.workspace.keepOnly(this.heldFiles);
  }

  private async lookForWanted(): Promise<void> {
    for (let { wanted } = this.workspace; wanted.length > 0; wanted = this.workspace.wanted) {
      for (const file of wanted) {
        const content = await this.host.read(this.uri, file);
        // It may have been opened, or heard of from the disk, meanwhile.
        if (this.workspace.wanted.includes(file)) this.workspace.put(file, content);
      }
    }
  }

  private async scan(): Promise<void> {
    for (const file of await this.host.list(this.uri)) this.take(file, await this.host.read(this.uri, file));
    await this.lookForWanted();
  }

  private take(file: string, content: FileContent): void {
    if (!this.held.has(file)) this.workspace.put(file, content);
  }

  private async rereadBelow(path: string): Promise<void> {
    const listed = (await this.host.list(this.uri)).filter((file) => file.startsWith(`${path}/`));
    for (const file of new Set([...listed, ...this.workspace.files.filter((known) => known.startsWith(`${path}/`))])) await this.reread(file);
  }
}

function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}
