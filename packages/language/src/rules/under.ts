import type { FrameworkSubject, Rule } from './rule.ts';
import { listed } from './wording.ts';

/** Sections that stand elsewhere than their level's `under` says. In an edition a forgotten line around them is the usual cause. */
export const under: Rule<FrameworkSubject> = ({ plan, report }) => {
  const levels = new Map(plan.framework.levels.map((level) => [level.id, level]));
  for (const section of plan.sections) {
    const allowed = levels.get(section.level)?.under ?? [];
    const parent = plan.section.get(section.parent ?? '');
    if (allowed.length === 0 || parent === undefined || allowed.includes(parent.level)) continue;
    const where = parent.parent === undefined ? 'the framework itself' : `the ${parent.level} \`${parent.id}\``;
    report('misplaced-statement', section.nameSpan, `A ${section.level} stands under ${listed(allowed)}, and this one under ${where}. Move it to where it belongs; an edition that changes a ${section.level} writes what is around it too.`);
  }
};
