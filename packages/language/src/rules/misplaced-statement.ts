import type { Declared } from '../lower/declared.ts';
import { capital, listed, withArticle } from '../wording.ts';
import { misplacedIn } from './misplaced-in.ts';
import type { DeclarationSubject, FrameworkSubject, InspectionSubject, Rule } from './rule.ts';

/** Clauses and members of blocks where they have no effect. */
export const misplacedClause: Rule<DeclarationSubject> = (subject) => {
  for (const { span, message, suggestion } of misplacedIn(subject)) subject.report('misplaced-statement', span, message, { suggestion });
};

/** Judgements of sections that get their rating from answers. What stands in a wrong block is found while the text is understood. */
export const misplacedJudgement: Rule<InspectionSubject> = ({ plan, body, report }) => {
  for (const { section, span } of body.judgements) {
    if (plan.section.get(section)?.judged !== undefined) continue;
    report('misplaced-statement', span, `\`${section}\` gets its rating from answers, so it cannot be judged, and this counts for nothing. To change the rating after the panel met, write \`moderate ${section} to …\`.`);
  }
};

/** `withdraw` in a framework that amends none. */
export const misplacedWithdraw: Rule<DeclarationSubject> = ({ own, locate, report }) => {
  if (own.clauses.some((c) => c.$type === 'Amends')) return;
  const visit = (declared: Declared): void => {
    for (const withdraw of declared.withdraws) report('misplaced-statement', locate(withdraw), 'This framework amends no earlier edition, so there is nothing to withdraw. Say which edition it `amends`, or take out what should not be there.');
    for (const child of declared.children) visit(child);
  };
  visit(own);
};

/** Sections that stand elsewhere than their level's `under` says. In an edition a forgotten line around them is the usual cause. */
export const misplacedSection: Rule<FrameworkSubject> = ({ plan, report }) => {
  const levels = new Map(plan.framework.levels.map((level) => [level.id, level]));
  for (const section of plan.sections) {
    const allowed = levels.get(section.level)?.under ?? [];
    const parent = plan.section.get(section.parent ?? '');
    if (allowed.length === 0 || parent === undefined || allowed.includes(parent.level)) continue;
    // A word that is no level has a finding of its own.
    if (parent.parent !== undefined && !levels.has(parent.level)) continue;
    const where = parent.parent === undefined ? 'the framework itself' : `the ${parent.level} \`${parent.id}\``;
    report('misplaced-statement', section.nameSpan, `${capital(withArticle(section.level))} stands under ${listed(allowed)}, and this one under ${where}. Move it to where it belongs; an edition that changes ${withArticle(section.level)} writes what is around it too.`);
  }
};
