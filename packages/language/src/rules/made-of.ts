import type { Condition, Expression, Property, Selection, Test } from '@inspection-criteria/model';

/** The score or the rating of a section, as something that others are made of. */
export type Made = `${'score' | 'rating'} of ${string}`;

/** What an expression or condition is made of; `own` are the sections that a bare `score` or `rating` asks. */
export function madeOf(expression: Expression, own: readonly string[]): readonly Made[] {
  switch (expression.kind) {
    case 'property': return expression.of.kind === 'question' ? [] : (expression.of.kind === 'this' ? own : [expression.of.id]).flatMap((id) => asked(expression.property, id));
    case 'arithmetic': return [...madeOf(expression.left, own), ...madeOf(expression.right, own)];
    case 'aggregate': return madeOfSelection(expression.over, countsOnly(expression.function) ? undefined : expression.property ?? 'score', own);
    default: return [];
  }
}

/** The same of a condition. */
export function madeOfCondition(condition: Condition, own: readonly string[]): readonly Made[] {
  switch (condition.kind) {
    case 'and': case 'or': return condition.parts.flatMap((part) => madeOfCondition(part, own));
    case 'not': return madeOfCondition(condition.condition, own);
    case 'comparison': return [...(asksLeftOut(condition.test) ? [] : madeOf(condition.left, own)), ...madeOfTest(condition.test, own)];
    case 'quantity': return [...madeOfSelection(condition.over, namesValues(condition.test) ? 'rating' : 'score', own), ...madeOfTest(condition.test, own)];
  }
}

/** The same of a test's limits. */
export function madeOfTest(test: Test, own: readonly string[]): readonly Made[] {
  return test.alternatives.flatMap(({ form }) => (form.kind === 'range' ? [form.from, form.to] : 'limit' in form ? [form.limit] : [form.value]).flatMap((e) => madeOf(e, own)));
}

function asked(property: Property, id: string): readonly Made[] {
  switch (property) {
    case 'score': return [`score of ${id}`];
    case 'rating': case 'band': case 'points': return [`rating of ${id}`];
    // Counts of answers and the words made of them hang on no score.
    default: return [];
  }
}

/** A share pools answers and a count counts things: neither looks at their scores. */
function countsOnly(word: string): boolean {
  return word === 'share' || word === 'count';
}

function madeOfSelection(selection: Selection, property: Property | undefined, own: readonly string[]): readonly Made[] {
  switch (selection.kind) {
    case 'sections': return [...selection.ids.flatMap((id) => property === undefined ? [] : asked(property, id)), ...where(selection.where, selection.ids)];
    case 'list': return selection.items.flatMap((item) => item.kind === 'property' && item.property === 'score' && item.of.kind === 'section' ? (property === undefined ? [] : asked(property, item.of.id)) : madeOf(item, own));
    default: return where(selection.where, []);
  }
}

function where(condition: Condition | undefined, own: readonly string[]): readonly Made[] {
  return condition === undefined ? [] : madeOfCondition(condition, own);
}

/** Whether a section was left out is known before anything is scored. */
function asksLeftOut({ alternatives }: Test): boolean {
  return alternatives.some(({ form }) => form.kind === 'exactly' && form.value.kind === 'left-out');
}

function namesValues({ alternatives }: Test): boolean {
  return alternatives.some(({ form }) => 'value' in form && form.value.kind === 'value');
}
