import type { Section } from '@inspection-criteria/model';
import type { FrameworkSubject, Rule } from './rule.ts';

/** Sections whose score is made of answers and in which no question counts. */
export const sectionWithoutQuestions: Rule<FrameworkSubject> = ({ plan, report }) => {
  for (const section of plan.sections) {
    const { score } = section;
    if (score?.expression.kind !== 'aggregate' || score.expression.over.kind !== 'answers' || score.expression.over.within.length > 0) continue;
    if ((plan.counted.get(plan.home.get(section.id) ?? section.id) ?? []).length > 0 || insideUnscored(section, plan.section)) continue;
    report('section-without-questions', section.nameSpan, `No question counts in \`${section.id}\`, so it can never have a score. Add questions, say \`counts also in ${section.id}\` where they stand, or say \`not scored\`.`);
  }
};

function insideUnscored(section: Section, all: ReadonlyMap<string, Section>): boolean {
  for (let at = all.get(section.parent ?? ''); at?.parent !== undefined; at = all.get(at.parent)) if (at.score === undefined) return true;
  return false;
}
