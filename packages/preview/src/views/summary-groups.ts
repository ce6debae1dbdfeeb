import type { QuestionReport, SectionReport } from '@inspection-criteria/protocol';
import { groupedBy, inOrder, treeOf } from './tree.ts';

/** The questions of a section, under its name with those it stands in. */
export interface Group {
  readonly section: SectionReport;
  readonly path: string;
  readonly questions: readonly QuestionReport[];
}

/** Sections that have questions of their own, in order; those in one outermost section, or all. */
export function groupsOf(sections: readonly SectionReport[], questions: readonly QuestionReport[], only: string | undefined): readonly Group[] {
  const bySection = groupedBy(questions, ({ section }) => section);
  const byId = new Map(sections.map((section) => [section.id, section]));
  const path = (section: SectionReport): readonly SectionReport[] => {
    const parent = section.parent === undefined ? undefined : byId.get(section.parent);
    return parent === undefined ? [section] : [...path(parent), section];
  };
  return inOrder(treeOf(sections)).flatMap(({ section }) => {
    const above = path(section);
    const own = bySection.get(section.id) ?? [];
    const wanted = only === undefined || !byId.has(only) || above.some(({ id }) => id === only);
    return own.length === 0 || !wanted ? [] : [{ section, path: above.map(({ label }) => label).join(' › '), questions: own }];
  });
}
