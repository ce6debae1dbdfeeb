import { CodeLensRefreshRequest, type CodeLens, type Command } from 'vscode-languageserver';
import { lensesIn, referencesText } from '../../queries/lenses/index.ts';
import type { Feature } from '../feature.ts';
import { refreshWhenChanged } from '../refresh.ts';

/** Words above inspections, their tables, examples and sections: what came out, how much is answered, which checks passed. They say something and run nothing. */
export const codeLenses: Feature = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: true } }),
  register: (session) => {
    const { client, connection } = session;
    refreshWhenChanged(session, client.workspace?.codeLens?.refreshSupport, () => connection.sendRequest(CodeLensRefreshRequest.type));
    connection.onCodeLens(session.answering<{ textDocument: { uri: string } }, CodeLens[]>([], ({ folder, file, view, document: { uri } }) => {
      const { language, lenses } = session.settings;
      return lensesIn(view, language, lenses).map(({ place, title }) => ({ range: session.range(folder, { file, ...place }), ...title === undefined ? { data: uri } : { command: saying(title) } }));
    }));
    connection.onCodeLensResolve(async (lens) => {
      const seen = typeof lens.data === 'string' ? await session.seen(lens.data) : undefined;
      return seen === undefined ? lens : { ...lens, command: saying(referencesText(seen.view, session.offset(seen, lens.range.start)) ?? '') };
    });
  },
};

/** Words alone: a lens with a command that is none. */
function saying(title: string): Command {
  return { title, command: '' };
}
