import { DocumentHighlightKind, type DocumentHighlight } from 'vscode-languageserver';
import { namesIn } from '../../names/occurrences.ts';
import type { Feature } from '../feature.ts';
import type { AtPlace } from '../links.ts';

/** Wherever the file at hand names the same thing; a value that is answered, among the answers to the same question. */
export const documentHighlight: Feature = {
  capabilities: () => ({ documentHighlightProvider: true }),
  register: (session) => {
    session.connection.onDocumentHighlight(session.answering<AtPlace, DocumentHighlight[] | null>(null, (seen, { position }) => {
      const { folder, file, view: { project } } = seen;
      return namesIn(project).like(file, session.offset(seen, position)).map(({ span, role }) => ({
        range: session.range(folder, span), kind: role === 'declaration' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      }));
    }));
  },
};
