import type { LinkedEditingRanges, Position } from 'vscode-languageserver';
import { placesOfRecordAt } from '../../answers/same-record.ts';
import { bodiesIn } from '../../project/bodies.ts';
import { NAME } from '../../syntax/characters.ts';
import type { Feature } from '../feature.ts';

/**
 * A record's id is edited in all tables and blocks of its inspection at once, so that its answers stay together. Other names are declared
 * somewhere else than they are used in, and changing them everywhere is what renaming is for.
 */
export const linkedEditing: Feature = {
  capabilities: () => ({ linkedEditingRangeProvider: true }),
  register: (session) => {
    session.connection.languages.onLinkedEditingRange(session.answering<{ textDocument: { uri: string }; position: Position }, LinkedEditingRanges | null>(null, (seen, { position }) => {
      const offset = session.offset(seen, position);
      const places = bodiesIn(seen.file, seen.view.project).map(({ readings }) => placesOfRecordAt(readings, offset)).find(({ length }) => length > 1);
      return places === undefined ? null : { ranges: places.map((place) => session.range(seen.folder, { file: seen.file, ...place })), wordPattern: `${NAME}|[0-9]+` };
    }));
  },
};
