import type { Position, SelectionRange } from 'vscode-languageserver';
import { stretchesAround } from '../../queries/selection/around.ts';
import type { Feature } from '../feature.ts';

/** A selection grows from the word to its cell or answer, its row or statement, its block, and so on to the whole file. */
export const selectionRanges: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),
  register: (session) => {
    session.connection.onSelectionRanges(session.answering<{ textDocument: { uri: string }; positions: Position[] }, SelectionRange[]>([], (seen, { positions }) => positions.flatMap((position) => {
      const stretches = stretchesAround(seen.view.source, session.offset(seen, position));
      return stretches.reduceRight<SelectionRange | undefined>((parent, stretch) => ({ range: session.range(seen.folder, { file: seen.file, ...stretch }), ...(parent === undefined ? {} : { parent }) }), undefined) ?? [];
    })));
  },
};
