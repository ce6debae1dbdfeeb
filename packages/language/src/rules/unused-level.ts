import { isOwn, isWanted } from './own-things.ts';
import type { FrameworkSubject, Rule } from './rule.ts';

/** Levels of the framework's own that no section is of. */
export const unusedLevel: Rule<FrameworkSubject> = ({ plan, read, report }) => {
  const used = new Set(plan.sections.map(({ level }) => level));
  for (const level of plan.framework.levels) {
    if (used.has(level.id) || isWanted(level) || !isOwn(level, read)) continue;
    report('unused-level', level.nameSpan, `No section is a \`${level.id}\`, so what this level says holds for nothing. Write its sections, or remove it.`);
  }
};
