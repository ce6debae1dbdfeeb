import type { DocumentLink } from 'vscode-languageserver';
import { resolveUse } from '../../project/paths.ts';
import { placeOf } from '../../syntax/index.ts';
import type { View } from '../../workspace/workspace.ts';
import type { Feature } from '../feature.ts';

/** The paths behind `use` open the files they name. */
export const documentLinks: Feature = {
  capabilities: () => ({ documentLinkProvider: {} }),
  register: (session) => {
    session.connection.onDocumentLinks(session.answering<{ textDocument: { uri: string } }, DocumentLink[]>([], ({ folder, file, view }) => usedFiles(view).map(({ target, start, end }) => ({
      range: session.range(folder, { file, start, end }), target: folder.uriOf(target), tooltip: `Open ${target}`,
    }))));
  },
};

/** The files a text names with `use` that are there, with where their paths stand, without the quotation marks. */
export function usedFiles({ source: { file, uses, syntax } }: View): readonly { readonly target: string; readonly start: number; readonly end: number }[] {
  return syntax.tree.root.uses.flatMap((use) => {
    const target = resolveUse(file, use.path);
    const { start, end } = placeOf(use, 'path');
    return target === undefined || !uses.includes(target) ? [] : [{ target, start: start + 1, end: end - 1 }];
  });
}
