import type { Hover, HoverParams } from 'vscode-languageserver';
import { tellAt } from '../../queries/hover/index.ts';
import type { Feature } from '../feature.ts';
import { markup } from '../markup.ts';

/** What stands under the pointer: questions, scores, bands, facts, answers, records, and the words of the language. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register: (session) => {
    session.connection.onHover(session.answering<HoverParams, Hover | null>(null, (seen, { position }) => {
      const told = tellAt(seen.view, session.offset(seen, position));
      if (told === undefined) return null;
      const contents = markup(told.telling, session.client.textDocument?.hover?.contentFormat, session);
      return { contents, range: session.range(seen.folder, { file: seen.file, ...told.place }) };
    }));
  },
};
