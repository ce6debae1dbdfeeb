import { namesIn } from '../../names/occurrences.ts';
import { declarationsIn } from '../../workspace/declarations.ts';
import type { View } from '../../workspace/workspace.ts';
import type { Lens } from './lens.ts';

/** A lens above each section of a framework, without its words: names are counted for those alone that are seen. */
export function referenceLenses(view: View): readonly Lens[] {
  return declarationsIn(view, { start: 0, end: view.source.text.length }).filter(({ declared }) => declared.kind === 'section')
    .map(({ declared: { nameSpan } }) => ({ kind: 'references', place: nameSpan, title: undefined }));
}

/** How often frameworks speak elsewhere of the section whose name stands at an offset, other editions that say something of it among them; undefined where no name stands there. */
export function referencesText({ project, source: { file } }: View, offset: number): string | undefined {
  const names = namesIn(project);
  const named = names.at(file, offset);
  if (named === undefined) return undefined;
  const { span: here, thing } = named;
  const count = names.of(thing).filter(({ span }) => span.file !== here.file || span.start !== here.start).length;
  return count === 0 ? 'named nowhere else' : count === 1 ? 'named once in frameworks' : `named ${String(count)} times in frameworks`;
}
