import { declaredOf, type Declared } from '../lower/declared.ts';
import { locatorOf, type ReadFramework } from '../project/frameworks.ts';
import { ast, type Stretch } from '../syntax/index.ts';
import type { View } from './workspace.ts';

/** A declaration in a file, and the framework it is said in; undefined for lists, levels and units that stand beside frameworks. */
export interface Said {
  readonly declared: Declared;
  readonly read: ReadFramework | undefined;
}

/** The declarations of a file that reach into a stretch of it, each before those in it. */
export function declarationsIn({ source, frameworks: { frameworks } }: View, within: Stretch): readonly Said[] {
  if (source.syntax.language !== 'criteria') return [];
  const locate = locatorOf([source]);
  const shared = source.syntax.tree.root.members.filter((m) => ast.isScale(m) || ast.isLevel(m) || ast.isUnit(m)).filter((m) => typeof m.name === 'string');
  return [
    ...shared.flatMap((node) => flat(declaredOf(node, locate), undefined, within)),
    ...frameworks.frameworks.filter((read) => read.file === source.file).flatMap((read) => flat(read.own, read, within)),
  ];
}

function flat(declared: Declared, read: ReadFramework | undefined, within: Stretch): readonly Said[] {
  return touches(declared.span, within) ? [{ declared, read }, ...declared.children.flatMap((child) => flat(child, read, within))] : [];
}

/** Whether two stretches of one text have something in common, be it an end. */
export function touches(one: Stretch, other: Stretch): boolean {
  return one.start <= other.end && one.end >= other.start;
}
