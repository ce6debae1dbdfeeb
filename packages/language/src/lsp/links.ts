import type { Definition, DefinitionLink } from 'vscode-languageserver';
import type { Span } from '@inspection-criteria/model';
import { wholeOf } from '../names/declarations.ts';
import { namesIn, type Occurrence, type Occurrences } from '../names/occurrences.ts';
import type { Project } from '../project/project.ts';
import type { Seen, Session } from './session.ts';

/** Finds where a name leads to: the names of declarations. */
export type Leading = (at: Occurrence, occurrences: Occurrences, project: Project) => readonly Span[];

/** A request about a place in a text. */
export interface AtPlace {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
}

/** Makes a request's handler that leads from a name to others: as links where the client takes them, else as mere places. */
export function leading(session: Session, linkSupport: boolean | undefined, leads: Leading) {
  return session.answering<AtPlace, Definition | DefinitionLink[] | null>(null, (seen, { position }) => {
    const { folder, file, view: { project } } = seen;
    const occurrences = namesIn(project);
    const at = occurrences.at(file, session.offset(seen, position));
    if (at === undefined) return null;
    const targets = leads(at, occurrences, project);
    return linkSupport === true ? targets.map((target) => linkTo(target, at, seen, session)) : targets.map((target) => session.location(folder, target));
  });
}

function linkTo(target: Span, { span }: Occurrence, { folder, view: { project } }: Seen, session: Session): DefinitionLink {
  const whole = wholeOf(project.sources.get(target.file), target);
  return {
    originSelectionRange: session.range(folder, span),
    targetUri: folder.uriOf(target.file), targetRange: session.range(folder, whole), targetSelectionRange: session.range(folder, target),
  };
}
