import type { InspectionSubject, Rule } from './rule.ts';

/** Sections that are included although nothing but `omit` could leave them out. */
export const needlessInclude: Rule<InspectionSubject> = ({ body, plan, results, report }) => {
  const omitted = new Set(results.scores.flatMap((s) => s.omitted ? [s.id] : []));
  for (const { section, included, span } of body.choices) {
    if (!included || omitted.has(section) || plan.section.get(section)?.optional === true) continue;
    report('needless-include', span, `\`${section}\` is not optional, so it is covered anyway and this changes nothing. Remove it, or say \`optional\` of the section in the framework.`);
  }
};
