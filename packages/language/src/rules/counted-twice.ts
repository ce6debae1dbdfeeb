import { wordExpression, type Expression, type Question, type Selection } from '@inspection-criteria/model';
import { keepsToItself, type Plan } from '@inspection-criteria/scoring';
import { listed } from '../wording.ts';
import type { FrameworkSubject, Rule } from './rule.ts';

/** What stands twice in the list a figure is made of, and questions said to count also where they count already. */
export const countedTwice: Rule<FrameworkSubject> = ({ plan, understood, report }) => {
  for (const { score } of plan.sections) {
    for (const twice of score === undefined ? [] : repeatedIn(score.expression)) {
      report('counted-twice', twice.span,
        `\`${wordExpression(twice).replace(/^score of /, '')}\` stands in this list already, so it weighs twice as much as the others. Remove ` +
        `it, or say \`weighted 2\` of it if that is meant.`);
    }
  }
  for (const { questions, span } of plan.sections) {
    const needless = new Map<string, Question[]>();
    for (const question of understood(span) ? questions : []) {
      for (const where of countedAnyway(question, plan)) needless.set(where, [...needless.get(where) ?? [], question]);
    }
    for (const [where, [first, ...others]] of needless) {
      if (first === undefined) continue;
      const ids = listed([first.id, ...others.map((q) => q.id)]);
      report('counted-twice', first.nameSpan,
        `${ids} ${others.length === 0 ? 'counts' : 'count'} in \`${where}\` already, and nothing counts twice in one score, so \`counts also ` +
        `in ${where}\` changes nothing. Remove it, or name the section that is meant.`);
    }
  }
};

/** The items of lists that have stood before in the same list. */
function repeatedIn(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'arithmetic': return [expression.left, expression.right].flatMap(repeatedIn);
    case 'aggregate': return repeatedAmong(expression.over);
    default: return [];
  }
}

function repeatedAmong(over: Selection): readonly Expression[] {
  if (over.kind !== 'list') return [];
  const words = over.items.map(wordExpression);
  return over.items.filter((item, i) => item.kind !== 'number' && words.indexOf(words[i] ?? '') < i);
}

/** The sections a question is said to count in also, that it would count in without that. */
function countedAnyway({ section, countsAlsoIn, counted }: Question, plan: Plan): readonly string[] {
  if (!counted) return [];
  return [...new Set(countsAlsoIn)].filter((where) => reachedFrom(section, plan).includes(where));
}

/** The sections that take in what counts in a section. */
function reachedFrom(section: string, plan: Plan): readonly string[] {
  const around = plan.around.get(section) ?? [];
  const barrier = around.findIndex((id) => { const at = plan.section.get(id); return at === undefined || keepsToItself(at); });
  return barrier < 0 ? around : around.slice(0, barrier + 1);
}
