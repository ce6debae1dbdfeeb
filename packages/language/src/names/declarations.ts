import { beginningOf, holds, type Span } from '@inspection-criteria/model';
import { CstUtils, type AstNode } from 'langium';
import type { Names } from '../lower/names.ts';
import type { ReadFramework } from '../project/frameworks.ts';
import type { Project } from '../project/project.ts';
import type { Source } from '../project/sources.ts';
import { placeOf } from '../syntax/index.ts';
import type { Occurrence, Occurrences } from './occurrences.ts';
import type { Thing } from './things.ts';

/**
 * The names by which a thing is declared: what holds where it is named first, then what the editions say that are amended by it. A
 * record is declared wherever it answers, a file that is used at its beginning. What is always there is declared nowhere.
 */
export function declarationsOf({ thing, span: { file } }: Occurrence, occurrences: Occurrences, project: Project): readonly Span[] {
  const { declared } = thing;
  if (thing.kind === 'record') return occurrences.of(thing, file).map(({ span }) => span);
  if (thing.kind === 'file') return project.sources.has(thing.id) ? [beginningOf(thing.id)] : [];
  if (declared === undefined) return [];
  const editions = editionsFrom(frameworkAt(project, declared));
  const rankOf = (span: Span): number => editions.findIndex(({ own }) => holds(own.span, span));
  const earlier = occurrences.declarationsOf(thing).map(({ span }) => span).filter((span) => rankOf(span) >= 0 && !sameStart(span, declared));
  return [declared, ...earlier.sort((a, b) => rankOf(a) - rankOf(b) || a.start - b.start)];
}

/** Where a thing was declared first, whatever earlier editions called it: several where an edition made one of many. */
export function originsOf(at: Occurrence, occurrences: Occurrences, project: Project): readonly Span[] {
  const [seen, origins] = [new Set<string>(), new Map<string, Span>()];
  const visit = (thing: Thing): void => {
    if (seen.has(thing.key)) return;
    seen.add(thing.key);
    const before = occurrences.continuedBy(thing);
    const first = declarationsOf({ ...at, thing }, occurrences, project).at(-1);
    if (before.length > 0) before.forEach(visit);
    else if (first !== undefined) origins.set(`${first.file}:${String(first.start)}`, first);
  };
  visit(at.thing);
  return [...origins.values()];
}

/**
 * The name of what a thing is of the kind of: of a question its answers, of a section its bands or else its level, of a record its unit, of
 * a value its list, of an inspection its framework. Undefined where the text declares none.
 */
export function kindOf({ thing, span }: Occurrence, project: Project): Span | undefined {
  const { kind, id, of, declared } = thing;
  const editions = editionsFrom(frameworkAt(project, span));
  const known = <T>(look: (names: Names) => T | undefined): T | undefined => editions.map(({ names }) => look(names)).find((found) => found !== undefined);
  switch (kind) {
    case 'question': case 'fact': {
      const type = known(({ columns }) => columns.get(id))?.type;
      return type === undefined || !('list' in type) || type.list.values.length === 0 ? undefined : type.list.declared?.nameSpan;
    }
    case 'section': case 'framework': return known(({ sections, lists, levels }) => {
      const section = sections.get(id);
      return (lists.get(section?.bands ?? '')?.declared ?? levels.get(section?.level ?? '')?.declared)?.nameSpan;
    });
    case 'record': return known(({ units }) => units.get(of ?? ''))?.declared?.nameSpan;
    case 'value': case 'reason': return declared === undefined ? undefined : aroundName(project, declared);
    case 'inspection': return frameworkAt(project, span)?.framework.nameSpan;
    case 'edition': return declared === undefined ? undefined : frameworkAt(project, declared)?.framework.nameSpan;
    default: return undefined;
  }
}

/** The words by which a thing is named in texts: each text that speaks of it holds one. */
export function wordsFor(at: Occurrence, occurrences: Occurrences, { sources }: Project): readonly string[] {
  if (at.thing.kind === 'file') return [at.thing.id.slice(at.thing.id.lastIndexOf('/') + 1)];
  const said = [...sources.keys()].flatMap((file) => occurrences.outsideAnswers(file)).filter(({ thing }) => thing.key === at.thing.key);
  return [...new Set([at, ...said].map(({ span }) => sources.get(span.file)?.text.slice(span.start, span.end) ?? ''))];
}

/** Whether a thing is known in the file alone that names it. */
export function isLocal({ kind }: Thing): boolean {
  return kind === 'record' || kind === 'inspection';
}

/** The whole of what is declared under a name. */
export function wholeOf(source: Source | undefined, name: Span): Span {
  const node = source === undefined ? undefined : declaredAt(source, name);
  const whole: Span = node === undefined ? name : { file: name.file, ...placeOf(node) };
  return holds(whole, name) ? whole : name;
}

/** The framework a place is in, or that of the inspection it is in; undefined beside all of them. */
export function frameworkAt({ frameworks, inspections }: Project, place: Span): ReadFramework | undefined {
  return frameworks.find(({ own }) => holds(own.span, place)) ?? inspections.find(({ inspection }) => holds(inspection.span, place))?.framework;
}

/** An edition, the one it amends, and so on. */
export function editionsFrom(read: ReadFramework | undefined): readonly ReadFramework[] {
  return read === undefined ? [] : [read, ...editionsFrom(read.base)];
}

function aroundName({ sources }: Project, name: Span): Span | undefined {
  const source = sources.get(name.file);
  const around = source === undefined ? undefined : declaredAt(source, name)?.$container;
  return around !== undefined && 'name' in around ? { file: name.file, ...placeOf(around, 'name') } : undefined;
}

function declaredAt({ syntax }: Source, { start }: Span): AstNode | undefined {
  const root = syntax.tree.root.$cstNode;
  return root === undefined ? undefined : CstUtils.findLeafNodeAtOffset(root, start)?.astNode;
}

function sameStart(a: Span, b: Span): boolean {
  return a.file === b.file && a.start === b.start;
}
