import { mentionedIn } from './mentioned.ts';
import { isOwn, isWanted } from './own-things.ts';
import type { FrameworkSubject, Rule } from './rule.ts';

/** Facts that no condition, rule or score looks at. */
export const unusedFact: Rule<FrameworkSubject> = ({ plan, read, report }) => {
  const { columns } = mentionedIn(plan);
  for (const fact of plan.framework.facts) {
    if (columns.has(fact.id) || isWanted(fact) || !isOwn(fact, read)) continue;
    report('unused-fact', fact.nameSpan,
      `Nothing looks at \`${fact.id}\`: it decides of no question and no rating, and inspectors still have to give it for every ${fact.unit}. ` +
      `Use it in a condition, remove it, or say why it is wanted, with \`because "…"\`.`);
  }
};
