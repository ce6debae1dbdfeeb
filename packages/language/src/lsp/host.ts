import type { FileContent } from '../project/sources.ts';

/** What the server needs of the machine it runs on. URIs are written as `vscode-uri` writes them. */
export interface Host {
  /** Every framework and inspection in a folder and those in it, by paths relative to it, with `/`. A folder that cannot be read has none. */
  list(folder: string): Promise<readonly string[]>;
  /** The content of a file, by its folder and its path in it. */
  read(folder: string, file: string): Promise<FileContent>;
  /** The folder in which a file is understood that lies in none that the client has opened. */
  folderOf(uri: string): string;
  /** Runs a task when `milliseconds` have passed and other work is done; gives back how to call it off. */
  later(milliseconds: number, task: () => void): () => void;
  /** The address of the page about a finding; undefined where there are no pages. */
  pageOf(code: string): string | undefined;
  /** The address of a page of the language reference, such as `scores`; undefined where there are no pages. */
  languagePage(page: string): string | undefined;
}
