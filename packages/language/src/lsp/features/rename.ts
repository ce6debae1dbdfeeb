import type { CancellationToken, PrepareRenameResult, WorkspaceEdit } from 'vscode-languageserver';
import { isLocal, wordsFor } from '../../names/declarations.ts';
import { namesIn } from '../../names/occurrences.ts';
import { prepareRenameAt, renameAt, type Renamed } from '../../names/rename.ts';
import type { Inspections } from '../../project/inspections.ts';
import { projectOf } from '../../project/project.ts';
import { toldNameless } from '../../queries/renaming/nameless.ts';
import type { Feature } from '../feature.ts';
import type { AtPlace } from '../links.ts';
import { mentioning } from '../mentioning.ts';
import type { Seen, Session } from '../session.ts';
import { refusal, workspaceEdit } from '../workspace-edit.ts';

/** A thing gets another name wherever it is named, in files that are not open too; or the reason why it cannot. */
export const rename: Feature = {
  capabilities: ({ textDocument }) => ({ renameProvider: textDocument?.rename?.prepareSupport === true ? { prepareProvider: true } : true }),
  register: (session) => {
    session.connection.onPrepareRename(session.answering<AtPlace, PrepareRenameResult | null>(null, (seen, { position }) => {
      const { folder, file, view: { project, source } } = seen;
      const offset = session.offset(seen, position);
      const prepared = prepareRenameAt(project, file, offset, namesIn(project));
      if (prepared === undefined) throw refusal(toldNameless(source, offset));
      if ('refused' in prepared) throw refusal(prepared.refused);
      return { range: session.range(folder, prepared.span), placeholder: prepared.name };
    }));
    session.connection.onRenameRequest(session.answering<Wish, WorkspaceEdit | null>(null, async (seen, { position, newName }, token) => {
      const renamed = await renameEverywhere(seen, session.offset(seen, position), newName, session, token);
      if (renamed === undefined) return null;
      if ('refused' in renamed) throw refusal(renamed.refused);
      return workspaceEdit(renamed.edits, seen.folder, session);
    }));
  },
};

/** What something shall be called. */
interface Wish extends AtPlace {
  readonly newName: string;
}

/** Renames in all that speaks of the thing, or of something that is called as it shall be. Undefined where the request was called off. */
async function renameEverywhere(seen: Seen, offset: number, newName: string, session: Session, token: CancellationToken): Promise<Renamed | undefined> {
  const { folder, file, view: { project, source } } = seen;
  const occurrences = namesIn(project);
  const at = occurrences.at(file, offset);
  if (at === undefined) return { refused: toldNameless(source, offset) };
  if (isLocal(at.thing)) return renameAt(project, file, offset, newName);
  const parts: Inspections[] = [];
  for await (const part of mentioning(session, folder, [...wordsFor(at, occurrences, project), newName], token)) parts.push(part);
  return token.isCancellationRequested ? undefined : renameAt(projectOf(project.parts.frameworks, parts), file, offset, newName);
}
