import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { hintsIn } from '../../queries/hints/index.ts';
import type { Feature } from '../feature.ts';
import { refreshWhenChanged } from '../refresh.ts';

/** Words between the letters of a text: what was asked, what came out, what a band stands for and a weight comes to. */
export const inlayHints: Feature = {
  capabilities: () => ({ inlayHintProvider: {} }),
  register: (session) => {
    const { client, connection: { languages: { inlayHint } } } = session;
    refreshWhenChanged(session, client.workspace?.inlayHint?.refreshSupport, () => inlayHint.refresh());
    inlayHint.on(session.answering<InlayHintParams, InlayHint[]>([], (seen, { range }) => {
      const within = { start: session.offset(seen, range.start), end: session.offset(seen, range.end) };
      const { language, hints } = session.settings;
      return hintsIn({ view: seen.view, within, language }, hints).map(({ at, text, more }) => ({
        position: session.range(seen.folder, { file: seen.file, start: at, end: at }).start, label: text, paddingLeft: true, tooltip: more,
      }));
    }));
  },
};
