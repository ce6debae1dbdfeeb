import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import type { Inspections } from '../project/inspections.ts';
import { languageOf } from '../project/sources.ts';
import type { Folder } from './folder.ts';
import type { Session } from './session.ts';

/**
 * The files of inspections of a folder, open or not, in whose texts one of some words stands, understood one after another. Between two
 * of them others have their turn. It ends where the request is called off, and fails where a text changes that has been looked at: then
 * places in it are no longer where they were.
 */
export async function* mentioning(session: Session, { workspace }: Folder, words: readonly string[], token: CancellationToken): AsyncGenerator<Inspections> {
  const { frameworks } = workspace;
  const seen: Inspections[] = [];
  for (const file of workspace.files) {
    const text = workspace.textOf(file) ?? '';
    const inspections = languageOf(file) === 'cases' && words.some((word) => text.includes(word)) ? workspace.inspectionsIn(file) : undefined;
    if (inspections === undefined) continue;
    yield inspections;
    seen.push(inspections);
    await new Promise<void>((resolve) => { session.host.later(0, resolve); });
    if (token.isCancellationRequested) return;
    const same = workspace.frameworks === frameworks && seen.every(({ source }) => workspace.textOf(source.file) === source.text);
    if (!same) throw new ResponseError(LSPErrorCodes.ContentModified, 'Texts have changed meanwhile.');
  }
}
