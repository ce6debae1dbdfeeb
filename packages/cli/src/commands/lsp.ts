import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { FileContent } from '@inspection-criteria/language';
import { clientFiles, serve, type Host } from '@inspection-criteria/language/lsp';
import { decoded, readText } from '../files.ts';
import { walk } from '../walk.ts';

/** Serves an editor over standard input and output until it goes away. */
export function lsp(): void {
  // Each edit of a long text leaves a copy of it behind. The server's memory may grow by a third over what it holds before they are cleared away, not by several times.
  setFlagsFromString('--heap-growing-percent=30');
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  serve(connection, withFolders(disk, clientFiles(connection, (bytes) => decoded(Buffer.from(bytes, 'base64')))));
}

/** What is on no disk is asked of the client. */
function withFolders(here: Host, elsewhere: Pick<Host, 'list' | 'read'>): Host {
  const of = (folder: string): Pick<Host, 'list' | 'read'> => folder.startsWith('file:') ? here : elsewhere;
  return { ...here, list: (folder) => of(folder).list(folder), read: (folder, file) => of(folder).read(folder, file) };
}

const disk: Host = {
  list: (folder) => {
    const root = folderAt(folder);
    return Promise.resolve(root === undefined ? [] : walk(root, root).files.map((file) => path.relative(root, file).split(path.sep).join('/')));
  },
  read: (folder, file) => {
    const root = folderAt(folder);
    return root === undefined ? Promise.resolve(NO_FILE) : readText(root, file);
  },
  folderOf: (uri) => {
    const file = pathAt(uri);
    return file === undefined ? uri.slice(0, uri.lastIndexOf('/')) : pathToFileURL(projectOf(path.dirname(file))).href;
  },
  later: (milliseconds, task) => {
    if (milliseconds === 0) {
      const immediate = setImmediate(task);
      return () => { clearImmediate(immediate); };
    }
    const timer = setTimeout(task, milliseconds);
    return () => { clearTimeout(timer); };
  },
  pageOf: (code) => addressOf('diagnostics', code),
  languagePage: (page) => addressOf('language', page),
};

/** The address of a page that lies beside the command. */
function addressOf(folder: string, page: string): string | undefined {
  const file = path.join(import.meta.dirname, folder, `${page}.md`);
  return existsSync(file) ? pathToFileURL(file).href : undefined;
}

const NO_FILE: FileContent = { text: undefined, missing: true, reason: 'it is not on this machine’s disk.' };

/** The real path of a folder; undefined where it is none of this machine's. */
function folderAt(uri: string): string | undefined {
  const named = pathAt(uri);
  try {
    return named === undefined ? undefined : realpathSync(named);
  } catch {
    return undefined;
  }
}

function pathAt(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}

/** The nearest folder around a file that is under version control, or else the file's own. */
function projectOf(folder: string): string {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, '.git'))) return at;
    if (at === path.dirname(at)) return folder;
  }
}
