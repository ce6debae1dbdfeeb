import { mentionedIn } from './mentioned.ts';
import { isOwn, isWanted } from './own-things.ts';
import type { FrameworkSubject, Rule } from './rule.ts';

/** Units of the framework's own of which nothing is asked, and which nothing counts. */
export const unusedUnit: Rule<FrameworkSubject> = ({ plan, read, report }) => {
  const asked = new Set([...plan.column.values()].map(({ unit }) => unit));
  const unused = plan.framework.units.filter((unit) => !asked.has(unit.id) && unit.id !== 'inspection' && isOwn(unit, read) && !isWanted(unit));
  const counted = unused.length === 0 ? undefined : mentionedIn(plan).units;
  for (const { id, nameSpan } of unused) {
    if (counted?.has(id) !== true) report('unused-unit', nameSpan,
      `No question and no fact is about \`${id}\`, so an inspection has nothing to say of any ${id}. Say \`about ${id}\` of what is asked of ` +
      'it, or remove the unit.');
  }
};
