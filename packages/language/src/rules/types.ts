import { compare, ONE, valuesOf, type AggregateExpression, type AnswerType, type Expression, type Property, type Section, type Test } from '@inspection-criteria/model';
import { questionNamed, runsOverNumbers, type Plan } from '@inspection-criteria/scoring';

/**
 * What an expression comes to, if to anything.
 * - `share`: a number from 0% to 100%; `count`: how many, or points, a number that is no part of a whole; `figure`: a number that may be either.
 * - `named`: a value of a list, a rating or an answer.
 * - `nothing`: always *none*; `unknown`: it cannot be told, and nothing is said of it.
 */
export type Type =
  | { readonly kind: 'share' | 'count' | 'figure' | 'date' | 'text' | 'words' | 'nothing' | 'unknown' }
  | { readonly kind: 'named'; readonly word: 'rating' | 'answer'; readonly list: string; readonly values: readonly string[] };

/** Of whom a bare `score` or `rating` is asked: sections, or one of many records or questions. */
export type Self = { readonly kind: 'sections'; readonly ids: readonly string[] } | { readonly kind: 'question' | 'record' | 'nobody' };

/** The type of an expression where `self` is asked. */
export function typeOf(expression: Expression, self: Self, plan: Plan): Type {
  switch (expression.kind) {
    case 'number': return { kind: expression.percent ? 'share' : 'figure' };
    case 'text': case 'date': return { kind: expression.kind };
    case 'none': case 'left-out': return { kind: 'unknown' };
    case 'value': return { kind: 'named', word: plan.scales.get(expression.list)?.kind === 'bands' ? 'rating' : 'answer', list: expression.list, values: plan.order.get(expression.list) ?? [] };
    case 'answer': return ofAnswer(plan.column.get(expression.column)?.answer);
    case 'property': return ofProperty(expression.property, whose(expression.of, self), plan);
    case 'aggregate': return ofAggregate(expression, self, plan);
    case 'arithmetic': return ofArithmetic(expression, self, plan);
  }
}

function whose(of: Extract<Expression, { kind: 'property' }>['of'], self: Self): Self {
  return of.kind === 'this' ? self : of.kind === 'section' ? { kind: 'sections', ids: [of.id] } : { kind: 'question' };
}

function ofAnswer(answer: AnswerType | undefined): Type {
  switch (answer?.kind) {
    case 'choice': return { kind: 'named', word: 'answer', list: answer.list, values: valuesOf(answer).map((v) => v.id) };
    case 'number': return { kind: answer.range === undefined ? 'figure' : ofRange(answer.range) };
    case 'date': case 'text': return { kind: answer.kind };
    case undefined: return { kind: 'unknown' };
  }
}

/** A range in percent asks for shares; one that goes beyond 1 asks for counts. */
function ofRange({ alternatives }: Test): 'share' | 'count' | 'figure' {
  const limits = alternatives.flatMap(({ form }) => form.kind === 'range' ? [form.from, form.to] : 'limit' in form ? [form.limit] : [form.value]).flatMap((e) => e.kind === 'number' ? [e] : []);
  if (limits.some((e) => e.percent)) return limits.every((e) => compare(e.value, ONE) <= 0) ? 'share' : 'figure';
  return limits.some((e) => compare(e.value, ONE) > 0) ? 'count' : 'figure';
}

/** The type of a property of each of those who are asked. */
export function ofProperty(property: Property, self: Self, plan: Plan): Type {
  switch (property) {
    case 'score': return self.kind === 'sections' ? inCommon(self.ids.map((id) => ofScore(plan.section.get(id), plan))) : { kind: self.kind === 'nobody' ? 'unknown' : 'share' };
    case 'rating': case 'band': return self.kind === 'sections' ? ofRatings(self.ids, plan) : { kind: 'unknown' };
    case 'points': return { kind: bandsAreWorthMany(plan) ? 'count' : 'figure' };
    case 'words': return { kind: 'words' };
    default: return { kind: 'count' };
  }
}

/** The type of a section's score: what the inspection gives, or what the score is made of. One that is made of itself is reported elsewhere. */
export function ofScore(section: Section | undefined, plan: Plan): Type {
  if (section?.given !== undefined) return ofAnswer(section.given);
  if (section?.score === undefined) return { kind: 'unknown' };
  const known = scores.get(plan) ?? new Map<string, Type>();
  scores.set(plan, known);
  const before = known.get(section.id);
  if (before !== undefined) return before;
  known.set(section.id, { kind: 'unknown' });
  const type = typeOf(section.score.expression, { kind: 'sections', ids: [section.id] }, plan);
  const told: Type = type.kind === 'named' ? { kind: 'unknown' } : type;
  known.set(section.id, told);
  return told;
}

/** Every score is looked at once, however many are made of it. */
const scores = new WeakMap<Plan, Map<string, Type>>();

function ofRatings(ids: readonly string[], plan: Plan): Type {
  const [list, ...others] = new Set(ids.flatMap((id) => plan.section.get(id)?.bands ?? []));
  return list === undefined || others.length > 0 ? { kind: 'unknown' } : { kind: 'named', word: 'rating', list, values: plan.order.get(list) ?? [] };
}

/** Where no band is worth more than 1, points may well be compared with a percentage. */
function bandsAreWorthMany({ framework }: Plan): boolean {
  return framework.scales.some(({ kind, values }) => kind === 'bands' && values.some(({ worth }) => worth !== undefined && compare(worth, ONE) > 0));
}

/** What several have in common; what cannot be told of one does not speak for the others. */
function inCommon(types: readonly Type[]): Type {
  const [first, ...others] = types.filter(({ kind }) => kind !== 'unknown');
  if (first === undefined) return { kind: 'unknown' };
  if (others.every((type) => isSame(type, first))) return first;
  return { kind: [first, ...others].every(isNumber) ? 'figure' : 'unknown' };
}

function isSame(a: Type, b: Type): boolean {
  return a.kind === b.kind && (a.kind !== 'named' || b.kind !== 'named' || a.list === b.list);
}

/** Whether a type is one of numbers. */
export function isNumber({ kind }: Type): boolean {
  return kind === 'share' || kind === 'count' || kind === 'figure';
}

function ofAggregate(expression: AggregateExpression, self: Self, plan: Plan): Type {
  const { function: word, property, over } = expression;
  if (word === 'count' || word === 'share') return { kind: word };
  if (over.kind === 'answers') return { kind: word === 'sum' || word === 'weighted-sum' ? 'count' : 'figure' };
  const item = runsOverNumbers(expression, plan) ? ofNumbers(over, plan) : ofItems(over, property, self, plan);
  if (item.kind === 'named') return word === 'lowest' || word === 'highest' ? item : { kind: 'nothing' };
  const adds = word === 'sum' || word === 'weighted-sum';
  return adds && item.kind === 'share' ? { kind: 'figure' } : item;
}

/** What the numbers given to questions have in common. */
function ofNumbers(over: AggregateExpression['over'], plan: Plan): Type {
  const ids = over.kind === 'questions' ? over.ids : over.kind === 'list' ? over.items.flatMap((item) => questionNamed(item) ?? []) : [];
  return inCommon(ids.map((id) => ofAnswer(plan.column.get(id)?.answer)));
}

function ofItems(over: Exclude<AggregateExpression['over'], { kind: 'answers' }>, property: Property | undefined, self: Self, plan: Plan): Type {
  switch (over.kind) {
    case 'records': return ofProperty(property ?? 'score', { kind: 'record' }, plan);
    case 'questions': return ofProperty(property ?? 'score', { kind: 'question' }, plan);
    case 'sections': return ofProperty(property ?? 'score', { kind: 'sections', ids: over.ids }, plan);
    case 'list': return inCommon(over.items.map((item) => ofOperand(item, property, self, plan)));
  }
}

/** A section or question named among the operands is asked the property; any other operand stands for itself. */
function ofOperand(item: Expression, property: Property | undefined, self: Self, plan: Plan): Type {
  const isBare = item.kind === 'property' && item.property === 'score' && item.of.kind !== 'this';
  return isBare && property !== undefined ? ofProperty(property, whose(item.of, self), plan) : typeOf(item, self, plan);
}

function ofArithmetic({ operator, left, right }: Extract<Expression, { kind: 'arithmetic' }>, self: Self, plan: Plan): Type {
  const types = [left, right].map((side) => typeOf(side, self, plan));
  if (types.some(({ kind }) => kind === 'unknown')) return { kind: 'unknown' };
  if (!types.every(isNumber)) return { kind: 'nothing' };
  return { kind: (operator === '+' || operator === '-') && types.every(({ kind }) => kind === 'count') ? 'count' : 'figure' };
}
