import { add, divide, multiply, ONE, rational, wordExpression, ZERO, type AggregateExpression, type AggregateFunction, type Rational, type TracePart } from '@inspection-criteria/model';
import type { Engine, Filter } from './engine.ts';
import { extreme, figureOf, numbersGiven, runsOverNumbers, type NumbersGiven } from './numbers.ts';
import { itemsOf, valueOfItem, type Context, type Item } from './selection.ts';
import { pointsPresent, shareOf } from './tallies.ts';
import { NONE, numberOf, UNKNOWN, type Computed } from './values.ts';

/** A figure made of many, with what it was made of and why there is none. */
export interface Aggregated {
  readonly value: Computed;
  readonly parts: readonly TracePart[];
  readonly reason: string | undefined;
  /** There was nothing to make it of: a sum of nothing is nought inside a formula, but a section has no score by it. */
  readonly empty: boolean;
}

/** Evaluates an aggregate as things stand. */
export function aggregate(expression: AggregateExpression, context: Context, engine: Engine): Aggregated {
  const { over } = expression;
  if (over.kind === 'answers') return overAnswers(expression.function, answersPool(over, context, engine), over, context, engine);
  const items = itemsOf(over, context, engine);
  if (runsOverNumbers(expression, engine.plan)) return overNumbers(expression.function, numbersGiven(questionsAmong(items), engine));
  if (expression.function === 'count') return plain(numberOf(rational(items.length)));
  if (expression.function === 'share') return pooled(items, context, engine);
  return combine(expression, items, context, engine);
}

function plain(value: Computed, reason?: string, empty = false): Aggregated {
  return { value, parts: [], reason, empty };
}

/** The questions whose answers are pooled. */
export function answersPool(over: Extract<AggregateExpression['over'], { kind: 'answers' }>, context: Context, engine: Engine): readonly string[] {
  const expand = (id: string): readonly string[] => engine.plan.section.has(id) ? engine.poolOf(id) : engine.isAsked(id) ? [id] : [];
  const all = over.within.length === 0 ? engine.homePool(context.section) : over.within.flatMap(expand);
  const except = new Set(over.except.flatMap(expand));
  return [...new Set(all)].filter((id) => !except.has(id));
}

function overAnswers(word: AggregateFunction, pool: readonly string[], over: Extract<AggregateExpression['over'], { kind: 'answers' }>, context: Context, engine: Engine): Aggregated {
  const filter = over.where === undefined ? undefined : { unit: over.unit, mask: engine.maskWhere(over.where, over.unit, { ...context, published: true, scoring: false }) };
  const tally = engine.tallyOfQuestions(pool, filter);
  const nothing = tally.counted === 0;
  const reason = nothing ? 'No answer counts.' : undefined;
  switch (word) {
    case 'share': { const share = shareOf(tally); return plain(numberOf(share), share === undefined ? NO_SHARE : undefined); }
    case 'sum': case 'weighted-sum': return plain(numberOf(tally.gained), reason, nothing);
    case 'count': return plain(numberOf(rational(tally.counted)), reason);
    case 'mean': case 'weighted-mean': return plain(numberOf(divide(tally.gained, rational(tally.counted))), nothing ? 'No answer counts, so there is no mean.' : undefined);
    case 'lowest': case 'highest': return plain(numberOf(extreme(word, pointsOfPool(pool, filter, engine))), reason);
  }
}

const NO_SHARE = 'No answer counts, so there is nothing to take a share of.';

/** The amounts of points that counted answers of a pool brought. */
export function pointsOfPool(pool: readonly string[], filter: Filter | undefined, engine: Engine): readonly Rational[] {
  return pool.flatMap((id) => {
    const question = engine.plan.column.get(id);
    return question?.kind === 'question' && (filter === undefined || question.unit === filter.unit) ? pointsPresent(question, engine.answers, filter?.mask) : [];
  });
}

/** The questions among several items. */
export function questionsAmong(items: readonly Item[]): readonly string[] {
  return items.flatMap((item) => item.kind === 'question' ? [item.id] : []);
}

function overNumbers(word: AggregateFunction, given: readonly NumbersGiven[]): Aggregated {
  const empty = given.every(({ numbers }) => numbers.length === 0);
  const value = numberOf(figureOf(word, given));
  const nothing = empty ? word.endsWith('mean') ? 'No number was given, so there is no mean.' : 'No number was given.' : undefined;
  const reason = nothing ?? (value.kind === 'none' ? 'There is nothing to make it of.' : undefined);
  return { value, parts: given.length > 1 ? given.map((one) => partOf(word, one)) : [], reason, empty: empty && word.endsWith('sum') };
}

/** What the numbers given to one of several questions come to by themselves, with the weight where it matters. */
function partOf(word: AggregateFunction, given: NumbersGiven): TracePart {
  const weighted = word.startsWith('weighted');
  return { id: given.id, value: figureOf(word, [{ ...given, weight: ONE }]), weight: weighted ? given.weight : undefined, absent: undefined };
}

function pooled(items: readonly Item[], context: Context, engine: Engine): Aggregated {
  const records = items.filter((item) => item.kind === 'record');
  const ids = new Set(items.flatMap((item) => item.kind === 'section' ? engine.poolOf(item.id) : item.kind === 'question' && engine.isAsked(item.id) ? [item.id] : []));
  const tallies = [engine.tallyOfQuestions([...ids], undefined), ...records.map((record) => engine.tally(record, context.section))];
  const share = divide(tallies.map((t) => t.gained).reduce(add, ZERO), tallies.map((t) => t.available).reduce(add, ZERO));
  return plain(numberOf(share), share === undefined ? NO_SHARE : undefined);
}

interface Operand {
  readonly part: TracePart;
  readonly value: Computed;
  readonly weight: Rational;
}

function combine(expression: AggregateExpression, items: readonly Item[], context: Context, engine: Engine): Aggregated {
  const absent = engine.plan.section.get(context.section)?.absent ?? { kind: 'carried' as const };
  const operands = items.flatMap((item): readonly Operand[] => {
    const value = valueOfItem(item, expression.property, context, engine);
    const weight = weightOf(item, engine);
    const part = { id: idOf(item, engine), weight: expression.function.startsWith('weighted') ? weight : undefined };
    if (value.kind !== 'none') return [{ value, weight, part: { ...part, value: 'number' in value ? value.number : undefined, absent: undefined } }];
    // A record without a counted answer says nothing of the others; a section or question without a score is the framework's to settle.
    if (item.kind === 'record') return [];
    const instead = absent.kind === 'counts as' ? numberOf(absent.value) : NONE;
    return [{ value: instead, weight, part: { ...part, value: undefined, absent: absent.kind } }];
  });
  const parts = operands.map((o) => o.part);
  const present = operands.filter((o) => o.part.absent !== 'left out');
  const carried = present.find((o) => o.value.kind === 'none');
  if (carried !== undefined) return { value: NONE, parts, empty: false, reason: `\`${carried.part.id}\` has none, and nothing says what then stands for it (\`absent left out\` or \`absent counts as\`).` };
  if (present.some((o) => o.value.kind === 'unknown')) return { value: UNKNOWN, parts, reason: undefined, empty: false };
  const value = ofValues(expression.function, present);
  const empty = present.length === 0;
  return { value, parts, reason: value.kind === 'none' || empty ? 'There is nothing to make it of.' : undefined, empty };
}

function ofValues(word: AggregateFunction, operands: readonly Operand[]): Computed {
  const named = operands.flatMap((o) => o.value.kind === 'value' && o.value.number === undefined ? [o.value] : []);
  if (named.length > 0) return word === 'lowest' || word === 'highest' ? extremeName(word, named) : NONE;
  const numbers = operands.flatMap((o) => 'number' in o.value ? [{ number: o.value.number, weight: o.weight }] : []);
  const total = numbers.map((n) => n.number).reduce(add, ZERO);
  const weighted = numbers.map((n) => multiply(n.number, n.weight)).reduce(add, ZERO);
  switch (word) {
    case 'lowest': case 'highest': return numberOf(extreme(word, numbers.map((n) => n.number)));
    case 'sum': return numberOf(total);
    case 'weighted-sum': return numberOf(weighted);
    case 'mean': return numberOf(divide(total, rational(numbers.length)));
    case 'weighted-mean': return numberOf(divide(weighted, numbers.map((n) => n.weight).reduce(add, ZERO)));
    case 'share': case 'count': return NONE;
  }
}

function extremeName(word: 'lowest' | 'highest', named: readonly Extract<Computed, { kind: 'value' }>[]): Computed {
  const rank = (v: Extract<Computed, { kind: 'value' }>): number => v.order.indexOf(v.value);
  return named.reduce((best, v) => (word === 'lowest' ? rank(v) > rank(best) : rank(v) < rank(best)) ? v : best, named[0] ?? { kind: 'value', value: '', order: [] });
}

/** What an item weighs in a weighted mean or sum; what is neither a section nor a question weighs one. */
export function weightOf(item: Item, engine: Engine): Rational {
  if (item.kind === 'expression') {
    const { expression } = item;
    return expression.kind === 'property' && expression.of.kind === 'section' ? engine.plan.section.get(expression.of.id)?.weight ?? ONE : ONE;
  }
  if (item.kind === 'section') return engine.plan.section.get(item.id)?.weight ?? ONE;
  const question = item.kind === 'question' ? engine.plan.column.get(item.id) : undefined;
  return question?.kind === 'question' ? question.weight : ONE;
}

function idOf(item: Item, engine: Engine): string {
  switch (item.kind) {
    case 'section': case 'question': return item.id;
    case 'record': return engine.answers.records.get(item.unit)?.[item.index] ?? '';
    case 'expression': return item.expression.kind === 'property' && item.expression.of.kind !== 'this' ? item.expression.of.id : wordExpression(item.expression);
    case 'nothing': return '';
  }
}
