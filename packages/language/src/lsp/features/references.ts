import type { CancellationToken, Location } from 'vscode-languageserver';
import { isLocal, wordsFor } from '../../names/declarations.ts';
import { namesIn, occurrencesOf, type Occurrence } from '../../names/occurrences.ts';
import { projectOf } from '../../project/project.ts';
import { languageOf } from '../../project/sources.ts';
import type { Feature } from '../feature.ts';
import { mentioning } from '../mentioning.ts';
import type { AtPlace } from '../links.ts';
import type { Seen, Session } from '../session.ts';

/** Wherever a thing is named, in every file of the folder. */
export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),
  register: (session) => {
    session.connection.onReferences(session.answering<Asked, Location[] | null>(null, async (seen, { position, context }, token) => {
      const at = namesIn(seen.view.project).at(seen.file, session.offset(seen, position));
      if (at === undefined) return null;
      const found = await everywhere(at, seen, session, token);
      return found.filter(({ role }) => context.includeDeclaration || role === 'reference').map(({ span }) => session.location(seen.folder, span));
    }));
  },
};

/** `includeDeclaration`: whether places count where the thing is declared. */
interface Asked extends AtPlace {
  readonly context: { readonly includeDeclaration: boolean };
}

/** First in the frameworks, then in one file of inspections after another. */
async function everywhere(at: Occurrence, seen: Seen, session: Session, token: CancellationToken): Promise<readonly Occurrence[]> {
  const { folder, file: here, view: { project } } = seen;
  const occurrences = namesIn(project);
  if (isLocal(at.thing)) return occurrences.of(at.thing, here);
  const found = [[...project.sources.keys()].filter((file) => languageOf(file) === 'criteria').flatMap((file) => occurrences.of(at.thing, file))];
  for await (const part of mentioning(session, folder, wordsFor(at, occurrences, project), token)) {
    found.push([...occurrencesOf(projectOf(project.parts.frameworks, [part])).of(at.thing, part.source.file)]);
  }
  return found.flat();
}
