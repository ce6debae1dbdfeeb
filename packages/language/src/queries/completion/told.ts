import { tellAt, tellLibraryWord, tellWord, type Telling } from '../hover/index.ts';
import type { View } from '../../workspace/workspace.ts';
import type { About } from './proposal.ts';

/** What more is told of something that is offered: what hovering over it would tell. Undefined where there is no more. */
export function tellAbout(about: About, viewOf: (file: string) => View | undefined): Telling | undefined {
  if ('keyword' in about) return tellWord(about.keyword);
  if ('library' in about) return tellLibraryWord(about.library);
  const view = viewOf(about.declared.file);
  return view === undefined ? undefined : tellAt(view, about.declared.start)?.telling;
}
