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
  const repositories = (await git())?.repositories ?? [];
  const files = (repository: Repository): readonly vscode.Uri[] => distinct([...changedIn(repository), ...unsaved.filter((uri) => homeOf(uri, repositories) === repository)]);
  const all = await Promise.all(repositories.map((repository) => Promise.all(files(repository).map(async (uri) => ({ uri: uri.toString(), text: await committed(repository, uri) })))));
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
  void git().then((api) => {
    if (api === undefined) return;
    api.repositories.forEach(watch);
    disposables.push(api.onDidOpenRepository(watch));
  });
  return new vscode.Disposable(() => { vscode.Disposable.from(...disposables).dispose(); });
}

function changedIn({ state: { indexChanges, workingTreeChanges } }: Repository): readonly vscode.Uri[] {
  const ours = [...indexChanges, ...workingTreeChanges].map(({ uri }) => uri).filter(isNamedAsOurs);
  return distinct(ours);
}

function distinct(uris: readonly vscode.Uri[]): readonly vscode.Uri[] {
  return [...new Map(uris.map((uri) => [uri.toString(), uri])).values()];
}

/** The innermost repository a file lies in: one can lie in another. */
function homeOf({ path }: vscode.Uri, repositories: readonly Repository[]): Repository | undefined {
  return repositories.filter(({ rootUri }) => path.startsWith(`${rootUri.path}/`)).toSorted((a, b) => b.rootUri.path.length - a.rootUri.path.length)[0];
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
  const { enabled, getAPI } = bound(await extension.activate());
  return enabled ? getAPI() : undefined;
}

function bound(extension: GitExtension): { readonly enabled: boolean; readonly getAPI: () => GitApi } {
  return { enabled: extension.enabled, getAPI: () => extension.getAPI(1) };
}
