import type { SectionReport } from '@inspection-criteria/protocol';

/** A section with those under it. */
export interface Branch {
  readonly section: SectionReport;
  readonly under: readonly Branch[];
}

/** Sections as they stand in one another. One whose parent is not in the inspection stands by itself. */
export function treeOf(sections: readonly SectionReport[]): readonly Branch[] {
  const ids = new Set(sections.map(({ id }) => id));
  const children = groupedBy(sections, ({ parent }) => parent !== undefined && ids.has(parent) ? parent : undefined);
  const branch = (section: SectionReport): Branch => ({ section, under: (children.get(section.id) ?? []).map(branch) });
  return (children.get(undefined) ?? []).map(branch);
}

/** A section and all under it, each with how deep it stands. */
export function inOrder(branches: readonly Branch[], depth = 0): readonly { readonly section: SectionReport; readonly depth: number }[] {
  return branches.flatMap(({ section, under }) => [{ section, depth }, ...inOrder(under, depth + 1)]);
}

/** Things by what they have in common, in their order. */
export function groupedBy<T, K>(things: readonly T[], keyOf: (thing: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thing]);
    else group.push(thing);
  }
  return groups;
}
