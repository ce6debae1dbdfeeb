import type { Span } from '@inspection-criteria/model';
import type { Fragment } from '../answers/fragments.ts';
import type { ReadAnswers } from '../answers/sheet.ts';
import type { Locate } from '../lower/declared.ts';
import { namesOf } from '../lower/skeleton.ts';
import { refer, type NameUse } from '../lower/uses.ts';
import { locatorOf, NOTHING, sharedIn, type ReadFramework } from '../project/frameworks.ts';
import { resolveUse } from '../project/paths.ts';
import type { Project } from '../project/project.ts';
import { frameworkOf } from '../project/inspections.ts';
import { visibleFrom, type Source } from '../project/sources.ts';
import { ast } from '../syntax/index.ts';
import { quoted } from './editions.ts';
import { frameworkUses, libraryUses } from './framework-uses.ts';
import { inspectionUses, recordUses } from './inspection-uses.ts';

/** What the names in a file mean, by the parts that are read by themselves. */
export interface FileUses {
  readonly parts: readonly PartUses[];
}

/** A framework, an inspection, an example's answers, or what stands beside them. */
export interface PartUses {
  readonly uses: readonly NameUse[];
  /** Tells records of different inspections apart. */
  readonly holder: string;
  readonly fragments: readonly Fragment[];
  /** What the answers are read with. */
  readonly read: ReadFramework | undefined;
}

/** What a file is read with; of the inspections only those whose answers matter. */
export type Read = Pick<Project, 'sources' | 'frameworks' | 'inspections'>;

/** Looks up every name of a file outside its answers, and says where those are. */
export function usesIn(file: string, project: Read): FileUses {
  const source = project.sources.get(file);
  if (source === undefined) return { parts: [] };
  const locate = locatorOf([...project.sources.values()]);
  const visible = visibleFrom(file, project.sources);
  const seen = visible.flatMap((one) => project.frameworks.filter((read) => read.file === one));
  const files = part((uses) => { usedFiles(source, locate, uses); });
  return { parts: [files, ...source.syntax.language === 'criteria' ? criteriaParts(source, seen, project, locate) : casesParts(source, seen, project, locate)] };
}

function part(collect: (hear: (use: NameUse) => void) => void, rest: Partial<PartUses> = {}): PartUses {
  const uses = new Map<number, NameUse>();
  // A name that is looked up more than once means what it meant first, unless that was nothing.
  collect((use) => {
    const known = uses.get(use.span.start);
    if (known === undefined || (known.means === undefined && use.means !== undefined)) uses.set(use.span.start, use);
  });
  return { holder: '', fragments: [], read: undefined, ...rest, uses: [...uses.values()] };
}

function usedFiles({ file, syntax }: Source, locate: Locate, hear: (use: NameUse) => void): void {
  for (const use of syntax.tree.root.uses) {
    const target = resolveUse(file, use.path);
    if (target !== undefined) refer({ hear }, quoted(locate(use, 'path'), use.path), { kind: 'file', id: target, of: undefined, declared: undefined }, () => []);
  }
}

function criteriaParts(source: Source, seen: readonly ReadFramework[], project: Read, locate: Locate): readonly PartUses[] {
  const here = project.frameworks.filter((read) => read.file === source.file);
  const frameworks = here.flatMap((read) => [
    part((hear) => { frameworkUses(read, seen, locate, hear); }),
    ...read.own.examples.map((node, i) => {
      const span = locate(node);
      return part((hear) => { recordUses(node.members, read, locate, hear); }, { holder: holderOf(span), fragments: fragmentsOf(read.exampleAnswers[i]), read });
    }),
  ]);
  const shared = sharedIn(source, locate);
  return shared.length === 0 ? frameworks : [...frameworks, part((hear) => { libraryUses(shared, namesFor(source, project, locate), locate, hear); })];
}

/** The names of the first framework that sees the file; of a library that none uses, its own and those it sees. */
function namesFor({ file }: Source, { frameworks, sources }: Read, locate: Locate): ReadFramework['names'] {
  const first = frameworks.find((read) => visibleFrom(read.file, sources).includes(file));
  const shared = (): ReturnType<typeof sharedIn> => visibleFrom(file, sources).flatMap((one) => { const found = sources.get(one); return found === undefined ? [] : sharedIn(found, locate); });
  return first?.names ?? namesOf({ framework: NOTHING, shared: shared(), renamings: new Map(), withdrawn: [] }, locate);
}

function casesParts({ file, syntax }: Source, seen: readonly ReadFramework[], { inspections, frameworks, sources }: Read, locate: Locate): readonly PartUses[] {
  const reader = { frameworks: { frameworks, sources }, visible: visibleFrom(file, sources), locate, report: () => undefined };
  return syntax.tree.root.members.filter(ast.isInspection).filter((node) => typeof node.name === 'string').map((node) => {
    const { start } = locate(node, 'name');
    const answered = inspections.find((one) => one.file === file && one.inspection.nameSpan.start === start);
    const read = answered?.framework ?? frameworkOf(node, reader);
    return part((hear) => { inspectionUses(node, read, seen, locate, hear); }, { holder: holderOf(locate(node)), fragments: fragmentsOf(answered?.answers), read });
  });
}

function fragmentsOf(answers: ReadAnswers | undefined): readonly Fragment[] {
  return (answers?.readings ?? []).map(({ fragment }) => fragment);
}

function holderOf({ file, start }: Span): string {
  return `${file}:${String(start)}`;
}
