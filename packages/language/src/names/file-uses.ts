import type { Span } from '@inspection-criteria/model';
import type { Locate } from '../lower/declared.ts';
import { namesOf } from '../lower/skeleton.ts';
import { meaningAt, refer, type Hear, type NameUse } from '../lower/uses.ts';
import { locatorOf, NOTHING, sharedIn, type ReadFramework } from '../project/frameworks.ts';
import { resolveUse } from '../project/paths.ts';
import type { Project } from '../project/project.ts';
import { frameworkOf } from '../project/inspections.ts';
import { languageOf, visibleFrom, type Source } from '../project/sources.ts';
import { ast } from '../syntax/index.ts';
import { quoted } from './editions.ts';
import { frameworkUses, libraryUses } from './framework-uses.ts';
import { inspectionUses, recordUses } from './inspection-uses.ts';

/** What the names in a part of a file mean: in a framework, an inspection, an example, or beside them. */
export interface PartUses {
  readonly uses: readonly NameUse[];
  /** Tells records of different inspections and examples apart. */
  readonly holder: string;
}

/** What a file is read with. */
export type Read = Pick<Project, 'sources' | 'frameworks'>;

/** Looks up every name of a file outside its answers. */
export function usesIn(file: string, project: Read): readonly PartUses[] {
  const source = project.sources.get(file);
  if (source === undefined) return [];
  const locate = locatorOf([source, ...[...project.sources.values()].filter((one) => languageOf(one.file) === 'criteria')]);
  const visible = visibleFrom(file, project.sources);
  const seen = visible.flatMap((one) => project.frameworks.filter((read) => read.file === one));
  const files = part((uses) => { usedFiles(source, locate, uses); });
  return [files, ...languageOf(file) === 'cases' ? casesParts(source, project, seen, locate) : criteriaParts(source, seen, project, locate)];
}

function part(collect: (hear: Hear) => void, holder = ''): PartUses {
  const uses = new Map<number, NameUse>();
  // A name that is looked up more than once means what it meant first, unless that was nothing.
  collect((use) => {
    const known = uses.get(use.span.start);
    if (known === undefined || (known.means === undefined && use.means !== undefined)) uses.set(use.span.start, use);
  });
  return { holder, uses: [...uses.values()] };
}

function usedFiles({ file, syntax }: Source, locate: Locate, hear: Hear): void {
  for (const use of syntax.tree.root.uses) {
    const target = resolveUse(file, use.path);
    if (target !== undefined) refer({ hear }, quoted(locate(use, 'path'), use.path), meaningAt(undefined, 'file', target), () => []);
  }
}

function criteriaParts(source: Source, seen: readonly ReadFramework[], project: Read, locate: Locate): readonly PartUses[] {
  const here = project.frameworks.filter((read) => read.file === source.file);
  const frameworks = here.flatMap((read) => [
    part((hear) => { frameworkUses(read, seen, locate, hear); }),
    ...read.own.examples.map((node) => part((hear) => { recordUses(node.members, read, locate, hear); }, holderOf(locate(node)))),
  ]);
  const shared = sharedIn(source, locate);
  return shared.length === 0 ? frameworks : [...frameworks, part((hear) => { libraryUses(shared, namesFor(source, project, locate), locate, hear); })];
}

/** The names of the first framework that sees the file; of a library that none uses, its own and those it sees. */
function namesFor({ file }: Source, { frameworks, sources }: Read, locate: Locate): ReadFramework['names'] {
  const first = frameworks.find((read) => visibleFrom(read.file, sources).includes(file));
  if (first !== undefined) return first.names;
  const seen = visibleFrom(file, sources).flatMap((one) => sources.get(one) ?? []);
  return namesOf({ framework: NOTHING, shared: seen.flatMap((one) => sharedIn(one, locate)), renamings: new Map(), withdrawn: [] }, locate);
}

function casesParts({ file, syntax }: Source, { frameworks, sources }: Read, seen: readonly ReadFramework[], locate: Locate): readonly PartUses[] {
  const reader = { frameworks: { frameworks, sources }, visible: visibleFrom(file, sources), locate, report: () => undefined };
  return syntax.tree.root.members.filter(ast.isInspection).filter((node) => typeof node.name === 'string')
    .map((node) => part((hear) => { inspectionUses(node, frameworkOf(node, reader), seen, locate, hear); }, holderOf(locate(node))));
}

/** What tells the records of an inspection or example apart from those of others: where it stands. */
export function holderOf({ file, start }: Span): string {
  return `${file}:${String(start)}`;
}
