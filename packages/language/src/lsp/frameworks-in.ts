import type { ReadFramework } from '../project/frameworks.ts';
import type { Seen } from './session.ts';

/** The frameworks that are written in a file, or that its inspections are of. */
export function frameworksIn({ view, file }: Pick<Seen, 'view' | 'file'>): readonly ReadFramework[] {
  const of = view.inspections === undefined ? view.frameworks.frameworks.frameworks.filter((read) => read.file === file) : [...view.inspections.results.keys()].map(({ framework }) => framework);
  return [...new Set(of)];
}
