import type { LinkedEditingRanges, Position } from 'vscode-languageserver';
import type { Reading } from '../../answers/reading.ts';
import { placesOfRecordAt } from '../../answers/same-record.ts';
import { NAME } from '../../syntax/characters.ts';
import type { Feature } from '../feature.ts';
import type { Seen } from '../session.ts';

/**
 * A record's id is edited in all tables and blocks of its inspection at once, so that its answers stay together. Other names are declared
 * somewhere else than they are used in, and changing them everywhere is what renaming is for.
 */
export const linkedEditing: Feature = {
  capabilities: () => ({ linkedEditingRangeProvider: true }),
  register: (session) => {
    session.connection.languages.onLinkedEditingRange(session.answering<{ textDocument: { uri: string }; position: Position }, LinkedEditingRanges | null>(null, (seen, { position }) => {
      const offset = session.offset(seen, position);
      const places = bodiesIn(seen).map((readings) => placesOfRecordAt(readings, offset)).find(({ length }) => length > 1);
      return places === undefined ? null : { ranges: places.map((place) => session.range(seen.folder, { file: seen.file, ...place })), wordPattern: `${NAME}|[0-9]+` };
    }));
  },
};

/** The answers of each inspection and each example of a file. */
function bodiesIn({ file, view: { inspections, project } }: Seen): readonly (readonly Reading[])[] {
  if (inspections !== undefined) return inspections.part.inspections.map(({ answers }) => answers.readings);
  return project.frameworks.filter((read) => read.file === file).flatMap(({ exampleAnswers }) => exampleAnswers.map(({ readings }) => readings));
}
