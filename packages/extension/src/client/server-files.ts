import * as vscode from 'vscode';
import { LIST_FILES, READ_FILE, type FileParams, type FileResult, type FolderParams } from '@inspection-criteria/protocol';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { findOurFiles } from '../our-files.ts';

/** Reads files for a server that cannot: those of a browser, and of folders that are on no disk. */
export function readFor(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    client.onRequest(LIST_FILES, ({ folder }: FolderParams) => list(vscode.Uri.parse(folder))),
    client.onRequest(READ_FILE, ({ folder, file }: FileParams) => read(vscode.Uri.joinPath(vscode.Uri.parse(folder), file))),
  );
}

async function list(folder: vscode.Uri): Promise<readonly string[]> {
  const found = await findOurFiles(folder);
  const below = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return found.filter(({ path }) => path.startsWith(below)).map(({ path }) => path.slice(below.length));
}

async function read(uri: vscode.Uri): Promise<FileResult> {
  try {
    return { bytes: base64(await vscode.workspace.fs.readFile(uri)) };
  } catch (error) {
    const missing = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
    return { missing, reason: missing ? 'there is no such file.' : error instanceof Error ? error.message : String(error) };
  }
}

/** In pieces, because a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  return btoa(pieces.join(''));
}

const PIECE = 8192;
