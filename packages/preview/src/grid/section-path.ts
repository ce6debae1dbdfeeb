import type { Grid } from '@inspection-criteria/protocol';

/** The names of a section and those it lies in, the outermost first; its id where it is not known. Sections stand in their order, each after the one it lies in. */
export function sectionPath(sections: Grid['sections'], id: string): readonly string[] {
  const at = sections.findIndex((one) => one.id === id);
  const section = sections[at];
  if (section === undefined) return [id];
  const parent = section.depth === 0 ? undefined : sections.slice(0, at).findLast(({ depth }) => depth === section.depth - 1);
  return parent === undefined ? [section.label] : [...sectionPath(sections, parent.id), section.label];
}
