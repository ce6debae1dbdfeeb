import { URI, Utils } from 'vscode-uri';
import { languageOf } from '../project/sources.ts';
import { Folder } from './folder.ts';
import type { Host } from './host.ts';

/** A folder in which a file is understood, and the file's path there. */
export interface Home {
  readonly folder: Folder;
  readonly file: string;
}

/** The folders in which files are understood: those the client has opened, and others around open files that lie in none of them. */
export class Folders {
  private readonly host: Host;
  private readonly known: Folder[] = [];

  constructor(host: Host) { this.host = host; }

  get all(): readonly Folder[] {
    return this.known;
  }

  /** Takes in a folder that the client has opened; undefined where it was open already. */
  add(uri: string): Folder | undefined {
    if (this.known.some((folder) => folder.whole && folder.uri === uri)) return undefined;
    return this.keep(new Folder(uri, this.host, true));
  }

  /** Lets go of a folder that the client has closed; undefined where it was not open. */
  remove(uri: string): Folder | undefined {
    const folder = this.known.find((one) => one.whole && one.uri === uri);
    if (folder !== undefined) this.known.splice(this.known.indexOf(folder), 1);
    return folder;
  }

  /** Lets go of folders that were only there for open files, once none is open; gives those back. */
  tidy(): readonly Folder[] {
    const idle = this.known.filter((folder) => !folder.whole && folder.heldFiles.length === 0);
    for (const folder of idle) this.known.splice(this.known.indexOf(folder), 1);
    return idle;
  }

  /** Where a file is understood, the innermost folder first. There is none for a file outside all folders that is not open. */
  homesOf(uri: string, languageId = ''): readonly Home[] {
    const homes = this.known.flatMap((folder) => { const file = folder.fileAt(uri); return file === undefined ? [] : [{ folder, file: named(file, languageId) }]; });
    const opened = homes.filter(({ folder }) => folder.whole);
    return (opened.length > 0 ? opened : homes).sort((a, b) => b.folder.uri.length - a.folder.uri.length);
  }

  /** Where an open file is understood, the innermost folder first. One outside all folders gets a folder of its own. */
  homesOfOpen(uri: string, languageId: string): readonly [Home, ...Home[]] {
    const [first, ...others] = this.homesOf(uri, languageId);
    if (first !== undefined) return [first, ...others];
    const parsed = URI.parse(uri);
    const root = parsed.scheme === 'untitled' ? `untitled:/${Utils.dirname(parsed).path}` : this.host.folderOf(uri);
    const folder = this.known.find((one) => !one.whole && one.uri === root) ?? this.keep(new Folder(root, this.host, false));
    return [{ folder, file: named(folder.fileAt(uri) ?? Utils.basename(parsed), languageId) }];
  }

  /** Whether it is this folder that speaks for a file of it: where folders lie in one another, the innermost does. */
  speaksFor(folder: Folder, file: string): boolean {
    if (this.known.length === 1) return this.known[0] === folder;
    const [home] = this.homesOf(folder.uriOf(file));
    return home === undefined || home.folder === folder;
  }

  private keep(folder: Folder): Folder {
    this.known.push(folder);
    return folder;
  }
}

/** A file without the ending of its language, such as one that was never saved, gets it. */
function named(file: string, languageId: string): string {
  if (languageOf(file) !== undefined) return file;
  return languageId.includes('cases') ? `${file}.cases` : languageId.includes('criteria') ? `${file}.criteria` : file;
}
