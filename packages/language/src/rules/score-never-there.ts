import type { AggregateExpression, Expression, Section } from '@inspection-criteria/model';
import type { Plan } from '@inspection-criteria/scoring';
import type { FrameworkSubject, Rule } from './rule.ts';
import { listed } from '../wording.ts';

/** Scores made of sections that can never have one, where nothing says what then stands for it. */
export const scoreNeverThere: Rule<FrameworkSubject> = ({ plan, report }) => {
  for (const { score, absent, id } of plan.sections) {
    if (score === undefined) continue;
    const lacking = [...new Set(lackingIn(score.expression, absent.kind === 'carried', plan))];
    if (lacking.length === 0) continue;
    const judged = lacking.find((section) => plan.section.get(section)?.judged !== undefined);
    const why = judged === undefined ? `${listed(lacking)} never ${lacking.length === 1 ? 'has' : 'have'} a score` : `\`${judged}\` is judged and has no score`;
    report('score-never-there', score.span, `The score of \`${id}\` can never be there: ${why}, and a figure made of one that has none is none too. Leave it out of what this is made of, say \`absent left out\`, or take ratings into account with \`points of …\`.`);
  }
};

/** The sections whose score an expression cannot do without and never gets. */
function lackingIn(expression: Expression, carried: boolean, plan: Plan): readonly string[] {
  switch (expression.kind) {
    case 'property': return expression.property === 'score' && expression.of.kind === 'section' ? unscored([expression.of.id], plan) : [];
    case 'arithmetic': return [expression.left, expression.right].flatMap((side) => lackingIn(side, carried, plan));
    case 'aggregate': return carried ? lackingAmong(expression, plan) : [];
    default: return [];
  }
}

function lackingAmong({ function: word, property, over }: AggregateExpression, plan: Plan): readonly string[] {
  if (word === 'count' || word === 'share' || (property !== undefined && property !== 'score')) return [];
  switch (over.kind) {
    // Sections that are not counted are passed over, and a `where` may pass over any.
    case 'sections': return over.where === undefined ? unscored(over.ids.filter((id) => plan.section.get(id)?.leftOut === false), plan) : [];
    case 'list': return over.items.flatMap((item) => lackingIn(item, true, plan));
    default: return [];
  }
}

function unscored(ids: readonly string[], plan: Plan): readonly string[] {
  return ids.filter((id) => isUnscored(plan.section.get(id)));
}

function isUnscored(section: Section | undefined): boolean {
  return section !== undefined && section.score === undefined && section.level !== 'figure' && !section.optional;
}
