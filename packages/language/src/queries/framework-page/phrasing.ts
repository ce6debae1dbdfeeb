import { numberText, percentText, type AggregateExpression, type AggregateFunction, type ArithmeticExpression, type Condition, type Expression, type Property, type PropertyExpression, type Quantifier, type Selection, type Subject, type Test, type TestForm, type TestItem } from '@inspection-criteria/model';
import { valueIn } from '../hover/framework-of.ts';
import { groupOf, nameOfSection, severalOf, unitsInWords } from './groups.ts';
import { joined, labelled, type Phrasing } from './labels.ts';

/** An expression as a published framework says it, with labels in place of names: *the rating of Safety*. */
export function expressionPhrase(expression: Expression, phrasing: Phrasing): string {
  switch (expression.kind) {
    case 'number': return expression.percent ? percentText(expression.value) : numberText(expression.value);
    case 'text': return `“${expression.value}”`;
    case 'date': return expression.value;
    case 'none': return 'missing';
    case 'left-out': return 'left out';
    case 'value': return valuePhrase(expression.list, expression.value, phrasing);
    case 'answer': return columnPhrase(expression.column, phrasing);
    case 'property': return propertyPhrase(expression, phrasing);
    case 'aggregate': return `the ${aggregatePhrase(expression, phrasing)}`;
    case 'arithmetic': return quotientPhrase(expression) ?? `${operandPhrase(expression.left, phrasing)} ${OPERATORS[expression.operator]} ${operandPhrase(expression.right, phrasing)}`;
  }
}

/** Half is written `1/2`, and stays so. */
function quotientPhrase({ operator, left, right }: ArithmeticExpression): string | undefined {
  const isPlain = operator === '/' && left.kind === 'number' && right.kind === 'number' && !left.percent && !right.percent;
  return isPlain ? `${numberText(left.value)}/${numberText(right.value)}` : undefined;
}

const OPERATORS = { '+': '+', '-': '−', '*': '×', '/': '÷' } as const;

function operandPhrase(expression: Expression, phrasing: Phrasing): string {
  return expression.kind === 'arithmetic' ? `(${expressionPhrase(expression, phrasing)})` : expressionPhrase(expression, phrasing);
}

function valuePhrase(list: string, id: string, phrasing: Phrasing): string {
  const found = valueIn(phrasing.plan, list, id);
  return found === undefined ? id : labelled(found.value.label, phrasing);
}

function columnPhrase(id: string, phrasing: Phrasing): string {
  const column = phrasing.plan.column.get(id);
  return `“${column === undefined ? id : labelled(column.label, phrasing)}”`;
}

const PROPERTIES: Readonly<Record<Property, string>> = {
  score: 'score', rating: 'rating', band: 'provisional rating', points: 'points for the rating', answers: 'number of answers', counted: 'number of answers that count',
  missed: 'number of answers that fell short', gained: 'points gained', available: 'points that could be gained', words: 'words for the score',
};

const MANY: Readonly<Record<Property, string>> = { ...PROPERTIES, score: 'scores', rating: 'ratings', band: 'provisional ratings', points: 'points for the ratings' };

/** A figure is its own number. */
function propertyPhrase({ property, of }: PropertyExpression, phrasing: Phrasing): string {
  const isFigure = property === 'score' && of.kind === 'section' && phrasing.plan.section.get(of.id)?.level === 'figure';
  return isFigure ? nameOfSection(of.id, phrasing) : `the ${PROPERTIES[property]}${subjectPhrase(of, phrasing)}`;
}

function subjectPhrase(subject: Subject, phrasing: Phrasing): string {
  switch (subject.kind) {
    case 'this': return '';
    case 'section': return ` of ${nameOfSection(subject.id, phrasing)}`;
    case 'question': return ` of ${columnPhrase(subject.id, phrasing)}`;
  }
}

const FUNCTIONS: Readonly<Record<AggregateFunction, string>> = {
  'share': 'share', 'mean': 'mean', 'lowest': 'lowest', 'highest': 'highest', 'sum': 'sum', 'count': 'number', 'weighted-mean': 'weighted mean', 'weighted-sum': 'weighted sum',
};

function aggregatePhrase({ function: made, property, over }: AggregateExpression, phrasing: Phrasing): string {
  const items = selectionPhrase(over, phrasing);
  if (made === 'share') return over.kind === 'answers' ? `points gained as a share of the points that could be gained${items}` : `points gained in ${items} as a share of the points that could be gained`;
  if (over.kind === 'answers') return `${FUNCTIONS[made]} of counted answers${items}`;
  if (made === 'count' || (property === undefined && over.kind !== 'sections')) return `${FUNCTIONS[made]} of ${items}`;
  return `${FUNCTIONS[made]} of the ${MANY[property ?? 'score']} of ${items}`;
}

function selectionPhrase(over: Selection, phrasing: Phrasing): string {
  const where = 'where' in over && over.where !== undefined ? ` where ${conditionPhrase(over.where, phrasing)}` : '';
  switch (over.kind) {
    case 'sections': return `${severalOf(groupOf(over.ids, phrasing), phrasing)}${where}`;
    case 'questions': return `${questionsPhrase(over, phrasing)}${where}`;
    case 'records': return `${unitsInWords(over.unit, phrasing)}${where}`;
    case 'list': return joined(over.items.map((item) => itemPhrase(item, phrasing)), 'and');
    case 'answers': {
      const within = over.within.map((id) => phrasing.plan.section.has(id) ? nameOfSection(id, phrasing) : columnPhrase(id, phrasing));
      const except = over.except.map((id) => phrasing.plan.section.has(id) ? nameOfSection(id, phrasing) : columnPhrase(id, phrasing));
      return `${within.length === 0 ? '' : ` in ${joined(within, 'and')}`}${except.length === 0 ? '' : `, except ${joined(except, 'and')}`}${where === '' ? '' : `,${where},`}`;
    }
  }
}

function questionsPhrase({ ids, within }: Extract<Selection, { kind: 'questions' }>, phrasing: Phrasing): string {
  const missing = within.flatMap((id) => phrasing.plan.counted.get(id) ?? []).filter((id) => !ids.includes(id));
  const asked = (all: readonly string[]): string => joined(all.map((id) => columnPhrase(id, phrasing)), 'and');
  if (within.length === 0 || missing.length >= ids.length) return asked(ids);
  return `the questions of ${joined(within.map((id) => nameOfSection(id, phrasing)), 'and')}${missing.length === 0 ? '' : ` except ${asked(missing)}`}`;
}

/** What is listed by its name alone stands for its score. */
function itemPhrase(item: Expression, phrasing: Phrasing): string {
  if (item.kind !== 'property' || item.property !== 'score') return operandPhrase(item, phrasing);
  return subjectPhrase(item.of, phrasing).replace(/^ of /, '') || 'the score';
}

/** A condition as a published framework says it: *“A pre-sentence report was used” is Yes*. */
export function conditionPhrase(condition: Condition, phrasing: Phrasing): string {
  switch (condition.kind) {
    case 'and': return condition.parts.map((part) => part.kind === 'or' ? `(${conditionPhrase(part, phrasing)})` : conditionPhrase(part, phrasing)).join(' and ');
    case 'or': return condition.parts.map((part) => conditionPhrase(part, phrasing)).join(', or ');
    case 'not': return `it is not so that ${condition.condition.kind === 'comparison' ? conditionPhrase(condition.condition, phrasing) : `(${conditionPhrase(condition.condition, phrasing)})`}`;
    case 'comparison': {
      const records = condition.records === undefined ? '' : ` in ${recordsPhrase(condition.records.quantifier, condition.records.unit, phrasing)}`;
      return `${expressionPhrase(condition.left, phrasing)} is ${testPhrase(condition.test, phrasing)}${records}`;
    }
    case 'quantity': return quantityPhrase(condition, phrasing);
  }
}

/** When something holds, behind what holds: *where the rating of Safety is Good*, *unless it is Poor*. */
export function wherePhrase(condition: Condition, phrasing: Phrasing): string {
  return condition.kind === 'not' ? `unless ${conditionPhrase(condition.condition, phrasing)}` : `where ${conditionPhrase(condition, phrasing)}`;
}

function recordsPhrase(quantifier: Quantifier, unit: string, phrasing: Phrasing): string {
  const several = 'number' in quantifier && quantifier.number !== 1;
  const words = several ? unitsInWords(unit, phrasing) : unit.replaceAll('-', ' ');
  return 'number' in quantifier ? `${quantifier.kind} ${String(quantifier.number)} ${words}` : `${quantifier.kind} ${words}`;
}

function quantityPhrase({ quantifier, over, test }: Extract<Condition, { kind: 'quantity' }>, phrasing: Phrasing): string {
  const several = 'number' in quantifier && quantifier.number !== 1;
  const group = over.kind === 'sections' && over.where === undefined ? groupOf(over.ids, phrasing) : undefined;
  const many = 'number' in quantifier ? `${quantifier.kind} ${String(quantifier.number)}` : quantifier.kind;
  const who = group?.kind === 'level' ? `${many} ${several ? group.plural : group.singular}${group.except === '' ? '' : ` except ${group.except}`}`
    : `${OF[quantifier.kind] ?? `${many} of`} ${selectionPhrase(over, phrasing).trim()}`;
  return `${who} ${several ? 'are' : 'is'} ${testPhrase(test, phrasing)}`;
}

const OF: Readonly<Partial<Record<Quantifier['kind'], string>>> = { any: 'any of', every: 'every one of', no: 'none of' };

/** A test as a published framework says it: *at least 65%*, *Good or better*. */
export function testPhrase({ alternatives }: Test, phrasing: Phrasing): string {
  const says = (item: TestItem, before: TestItem | undefined): string => `${item.negated && before?.negated !== true ? 'not ' : ''}${formPhrase(item.form, phrasing)}`;
  return joined(alternatives.map((item, i) => says(item, alternatives[i - 1])), 'or');
}

function formPhrase(form: TestForm, phrasing: Phrasing): string {
  switch (form.kind) {
    case 'exactly': return expressionPhrase(form.value, phrasing);
    case 'range': return `${expressionPhrase(form.from, phrasing)} to ${expressionPhrase(form.to, phrasing)}`;
    case 'or better': case 'or worse': return `${expressionPhrase(form.value, phrasing)} ${form.kind}`;
    default: return `${form.kind} ${expressionPhrase(form.limit, phrasing)}`;
  }
}
