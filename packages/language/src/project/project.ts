import type { Diagnostic } from '@inspection-criteria/model';
import { tidy } from '../report.ts';
import { understandFrameworks, type Frameworks, type ReadFramework } from './frameworks.ts';
import { understandInspections, type Inspections, type ReadInspection } from './inspections.ts';
import type { Source } from './sources.ts';

/** All that a set of files says. */
export interface Project {
  readonly sources: ReadonlyMap<string, Source>;
  readonly frameworks: readonly ReadFramework[];
  readonly inspections: readonly ReadInspection[];
  /** Findings on form, names and types; the rules for sound frameworks and complete inspections come on top. */
  readonly diagnostics: readonly Diagnostic[];
  /** The same by part: the frameworks together, and each file of inspections. */
  readonly parts: { readonly frameworks: Frameworks; readonly inspections: readonly Inspections[] };
}

/** Understands the sources: editions made whole, names resolved, answers read. Pure; never throws on any text. */
export function understand(sources: ReadonlyMap<string, Source>): Project {
  const frameworks = understandFrameworks(sources);
  return projectOf(frameworks, [...sources.values()].filter(({ syntax }) => syntax.language === 'cases').map((source) => understandInspections(source, frameworks)));
}

/** Parts that were understood one by one as one project. */
export function projectOf(frameworks: Frameworks, inspections: readonly Inspections[]): Project {
  const sources = new Map(frameworks.sources);
  for (const { source } of inspections) sources.set(source.file, source);
  return {
    sources, frameworks: frameworks.frameworks, inspections: inspections.flatMap((part) => part.inspections),
    diagnostics: tidy([...frameworks.found, ...inspections.flatMap((part) => part.found)]), parts: { frameworks, inspections },
  };
}
