/**
 * Asked by a server that has no disk of its own: every framework and inspection in a folder and those in it. Parameters: {@link FolderParams};
 * result: their paths relative to the folder, with `/`.
 */
export const LIST_FILES = 'criteria/files';

/** Asked by the same: the content of a file. Parameters: {@link FileParams}; result: {@link FileResult}. */
export const READ_FILE = 'criteria/file';

/** A folder the client has opened. */
export interface FolderParams {
  readonly folder: string;
}

/** A file in such a folder, by its path relative to it. */
export interface FileParams {
  readonly folder: string;
  readonly file: string;
}

/** The bytes of a file, in base 64; without them, why it cannot be read, in a sentence, and whether it is not there at all. */
export type FileResult = { readonly bytes: string } | { readonly missing: boolean; readonly reason: string };
