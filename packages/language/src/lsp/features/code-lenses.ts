import { CodeLensRefreshRequest, type CodeLens } from 'vscode-languageserver';
import { lensesIn } from '../../lenses/index.ts';
import type { Feature } from '../feature.ts';
import { refreshWhenChanged } from '../refresh.ts';

/** Words above inspections, their tables and examples: what came out, how much is answered, which checks passed. They say something and run nothing. */
export const codeLenses: Feature = {
  capabilities: () => ({ codeLensProvider: {} }),
  register: (session) => {
    const { client, connection } = session;
    refreshWhenChanged(session, client.workspace?.codeLens?.refreshSupport, () => connection.sendRequest(CodeLensRefreshRequest.type));
    connection.onCodeLens(session.answering<{ textDocument: { uri: string } }, CodeLens[]>([], ({ folder, file, view }) => {
      const { language, lenses } = session.settings;
      return lensesIn(view, language, lenses).map(({ place, title }) => ({ range: session.range(folder, { file, ...place }), command: { title, command: '' } }));
    }));
  },
};
