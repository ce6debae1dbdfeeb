import type { Condition, Expression, Section, Selection, Test } from '@inspection-criteria/model';
import type { Plan } from '@inspection-criteria/scoring';

/** The sections whose score, bands or rules look at a question or fact, in document order. */
export function sectionsLookingAt(column: string, { sections, bandsOf }: Plan): readonly Section[] {
  const looks = ({ id, score, rules }: Section): boolean => (score !== undefined && inExpression(score.expression, column))
    || rules.some((rule) => inCondition(rule.when, column) || (rule.kind !== 'move' && inExpression(rule.value, column)))
    || bandsOf.get(id)?.values.some(({ when }) => when.some((one) => inCondition(one, column))) === true;
  return sections.filter(looks);
}

function inExpression(expression: Expression, column: string): boolean {
  switch (expression.kind) {
    case 'answer': return expression.column === column;
    case 'property': return expression.of.kind === 'question' && expression.of.id === column;
    case 'arithmetic': return inExpression(expression.left, column) || inExpression(expression.right, column);
    case 'aggregate': return inSelection(expression.over, column);
    default: return false;
  }
}

function inCondition(condition: Condition | undefined, column: string): boolean {
  switch (condition?.kind) {
    case undefined: return false;
    case 'and': case 'or': return condition.parts.some((part) => inCondition(part, column));
    case 'not': return inCondition(condition.condition, column);
    case 'comparison': return inExpression(condition.left, column) || inTest(condition.test, column);
    case 'quantity': return inSelection(condition.over, column) || inTest(condition.test, column);
  }
}

function inSelection(selection: Selection, column: string): boolean {
  return selection.kind === 'list' ? selection.items.some((item) => inExpression(item, column)) : inCondition(selection.where, column);
}

function inTest({ alternatives }: Test, column: string): boolean {
  return alternatives.some(({ form }) => (form.kind === 'range' ? [form.from, form.to] : 'limit' in form ? [form.limit] : [form.value]).some((one) => inExpression(one, column)));
}
