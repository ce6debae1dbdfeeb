import * as vscode from 'vscode';
import { isNamedAsOurs } from '../our-files.ts';

/** What is used of the editor's own Git extension, where it is there. */
interface Repository {
  readonly rootUri: vscode.Uri;
  readonly state: RepositoryState;
  show(ref: string, path: string): Promise<string>;
}
interface RepositoryState {
  readonly onDidChange: vscode.Event<void>;
  readonly HEAD: { readonly commit?: string } | undefined;
  readonly indexChanges: readonly { readonly uri: vscode.Uri }[];
  readonly workingTreeChanges: readonly { readonly uri: vscode.Uri }[];
}
interface GitApi {
  readonly repositories: readonly Repository[];
  readonly onDidOpenRepository: vscode.Event<Repository>;
  /** The innermost repository a file lies in. */
  getRepository(uri: vscode.Uri): Repository | null;
}
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

/**
 * The texts, as they were last committed, of all files of ours that are others now: on the disk, or as Git cannot know in the editor, where they
 * are `unsaved`. Empty where nothing is known of commits.
 */
export async function committedTexts(unsaved: readonly vscode.Uri[]): Promise<readonly { readonly uri: string; readonly text: string | undefined }[]> {
  const api = await git();
  const isIn = (repository: Repository, uri: vscode.Uri): boolean => api?.getRepository(uri)?.rootUri.toString() === repository.rootUri.toString();
  const files = (repository: Repository): readonly vscode.Uri[] => distinct([...changedIn(repository), ...unsaved.filter((uri) => isIn(repository, uri))]);
  const all = await Promise.all((api?.repositories ?? []).map((repository) => Promise.all(files(repository).map(async (uri) => ({ uri: uri.toString(), text: await committed(repository, uri) })))));
  return all.flat();
}

/** Calls when other files are changed against the last commit, or it is another. */
export function onCommit(changed: () => void): vscode.Disposable {
  const disposables: vscode.Disposable[] = [];
  const watch = (repository: Repository): void => {
    let before = standOf(repository);
    disposables.push(repository.state.onDidChange(() => {
      const now = standOf(repository);
      if (now === before) return;
      before = now;
      changed();
    }));
  };
  let begun = false;
  const begin = async (): Promise<void> => {
    const api = await git();
    if (api === undefined || begun) return;
    begun = true;
    api.repositories.forEach(watch);
    disposables.push(api.onDidOpenRepository((repository) => {
      watch(repository);
      changed();
    }));
    changed();
  };
  // Where Git cannot be started there are no commits to hear of. The editor leaves its extension out until a folder is trusted.
  const tryToBegin = (): void => { begin().catch(() => undefined); };
  disposables.push(vscode.extensions.onDidChange(tryToBegin));
  tryToBegin();
  return new vscode.Disposable(() => { vscode.Disposable.from(...disposables).dispose(); });
}

function changedIn({ state: { indexChanges, workingTreeChanges } }: Repository): readonly vscode.Uri[] {
  const ours = [...indexChanges, ...workingTreeChanges].map(({ uri }) => uri).filter(isNamedAsOurs);
  return distinct(ours);
}

function distinct(uris: readonly vscode.Uri[]): readonly vscode.Uri[] {
  return [...new Map(uris.map((uri) => [uri.toString(), uri])).values()];
}

function standOf(repository: Repository): string {
  return [repository.state.HEAD?.commit ?? '', ...changedIn(repository).map(String)].join('\n');
}

/** A file that was not there has no text. */
async function committed(repository: Repository, uri: vscode.Uri): Promise<string | undefined> {
  try {
    return await repository.show('HEAD', uri.fsPath);
  } catch {
    return undefined;
  }
}

async function git(): Promise<GitApi | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (extension === undefined) return undefined;
  const api = await extension.activate();
  return api.enabled ? api.getAPI(1) : undefined;
}
