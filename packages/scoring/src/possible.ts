import {
  add, compare, FIRST_VALUE, larger, multiply, NOT_ANSWERED, rational, roundTo, smaller, ZERO,
  type AggregateExpression, type Condition, type Expression, type Possible, type Property, type Question, type Rational, type Scale, type Section, type TestItem,
} from '@inspection-criteria/model';
import { answersPool } from './aggregate.ts';
import { NO, OPEN, operate, YES } from './answers.ts';
import { enough, type Engine } from './engine.ts';
import { boundsOfShare, type Open, type Option } from './possible-share.ts';
import { between, hull, NOTHING, rangePasses, someOf, type Range } from './possible-values.ts';
import { better, refusal, stepped, worse } from './rating.ts';
import { itemsOf, type Context, type Item } from './selection.ts';
import { pointsOf } from './tallies.ts';
import { allOf, anyOf, type Computed, type Truth } from './values.ts';

/** Where scores and ratings can still end. Bounds are never narrower than what can happen. */
export interface PossibleEngine {
  of(section: Section): Possible;
}

/** Looks at what an inspection can still come to. */
export function possibleOf(engine: Engine): PossibleEngine {
  const possible = new PossibleScores(engine);
  return { of: (section) => possible.of(section) };
}

const WIDEST = 2000;

class PossibleScores {
  private readonly scores = new Map<string, Range>();
  private readonly ratings = new Map<string, Range>();
  private readonly pending = new Set<string>();
  private readonly opens = new Map<string, readonly Open[]>();
  private readonly engine: Engine;

  constructor(engine: Engine) {
    this.engine = engine;
  }

  of(section: Section): Possible {
    const score = this.score(section);
    const rating = this.rating(section);
    return {
      lowest: score.lowest, highest: score.highest, none: score.none, tight: score.tight,
      ratings: rating.order.filter((band) => rating.values.includes(band)), settled: rating.values.length <= (rating.none ? 0 : 1),
    };
  }

  private score(section: Section): Range {
    return this.once(this.scores, `score ${section.id}`, section.id, () => this.makeScore(section));
  }

  private rating(section: Section): Range {
    return this.once(this.ratings, `rating ${section.id}`, section.id, () => this.makeRating(section));
  }

  private once(known: Map<string, Range>, key: string, id: string, make: () => Range): Range {
    const before = known.get(id);
    if (before !== undefined) return before;
    if (this.pending.has(key)) return NOTHING;
    this.pending.add(key);
    const made = make();
    this.pending.delete(key);
    known.set(id, made);
    return made;
  }

  private makeScore(section: Section): Range {
    if (this.engine.isOmitted(section.id)) return NOTHING;
    const given = this.engine.body.given.findLast((g) => g.section === section.id);
    if (given !== undefined) return between(given.value, given.value);
    return section.score === undefined ? NOTHING : this.evaluate(section.score.expression, contextOf(section, false));
  }

  /** The score as rules see it: rounding keeps order, so the bounds are rounded. */
  private published(section: Section): Range {
    const range = this.score(section);
    const { rounding } = section;
    if (rounding === undefined || range.lowest === undefined || range.highest === undefined) return range;
    return { ...range, lowest: roundTo(range.lowest, rounding.step, rounding.mode), highest: roundTo(range.highest, rounding.step, rounding.mode) };
  }

  private evaluate(expression: Expression, context: Context): Range {
    switch (expression.kind) {
      case 'number': return between(expression.value, expression.value);
      case 'date': case 'text': return { ...NOTHING, text: expression.value, none: false };
      case 'none': case 'left-out': return NOTHING;
      case 'value': return someOf([expression.value], this.engine.plan.order.get(expression.list) ?? [], false);
      case 'answer': return this.answer(expression.column, context);
      case 'property': return this.property(expression.property, expression.of.kind === 'this' ? context : { ...context, subject: expression.of });
      case 'aggregate': return this.aggregate(expression, { ...context, published: false });
      case 'arithmetic': return combined(expression.operator, this.evaluate(expression.left, { ...context, published: false }), this.evaluate(expression.right, { ...context, published: false }));
    }
  }

  private answer(column: string, { subject }: Context): Range {
    const record = subject.kind === 'record' ? subject.index : 0;
    const value = this.engine.answers.answer(column, record);
    if (value.kind !== 'unknown') return exactRange(value);
    const definition = this.engine.plan.column.get(column);
    const order = this.engine.plan.order.get(column) ?? [];
    return definition?.answer.kind === 'choice' ? someOf(order, order, true) : { ...between(rational(-(10n ** 15n)), rational(10n ** 15n), true, false), values: order, order };
  }

  private property(property: Property, context: Context): Range {
    const { subject } = context;
    const section = subject.kind === 'section' ? this.engine.plan.section.get(subject.id) : undefined;
    if (section !== undefined && (property === 'score' || property === 'rating' || property === 'band' || property === 'points')) return this.ofSection(section, property, context);
    if (section !== undefined || subject.kind === 'question') return this.ofPool(property, section === undefined ? (subject.kind === 'question' && this.engine.isAsked(subject.id) ? [subject.id] : []) : this.engine.poolOf(section.id), context);
    const whole = exactRange(this.engine.property(property, context));
    return subject.kind === 'record' && this.engine.tally(subject, context.section).missing > 0 ? this.ofRecord(subject, context) : whole;
  }

  private ofSection(section: Section, property: Property, context: Context): Range {
    if (property === 'score') return context.published ? this.published(section) : this.score(section);
    const ratings = this.rating(section);
    if (property === 'rating') return ratings;
    if (property === 'band') return this.engine.rating(section).provisional === undefined || ratings.values.length !== 1 ? { ...ratings, values: ratings.order, none: true, tight: false } : exactRange(this.engine.property('band', context));
    const worths = (this.engine.plan.scales.get(section.bands ?? '')?.values ?? []).filter((v) => ratings.values.includes(v.id)).flatMap((v) => v.worth ?? []);
    const [first, ...rest] = worths;
    return first === undefined ? NOTHING : between(rest.reduce(smaller, first), rest.reduce(larger, first), ratings.none, ratings.tight);
  }

  private ofPool(property: Property, pool: readonly string[], context: Context): Range {
    const tally = this.engine.tallyOfQuestions(pool, undefined);
    const opens = this.opensOf(pool, undefined);
    const missing = opens.reduce((sum, o) => sum + o.times, 0);
    if (missing === 0) return exactRange(this.engine.property(property, context));
    const count = (n: number): Range => between(rational(n), rational(n + missing), false, false);
    switch (property) {
      case 'score': { const { lowest, highest, none } = boundsOfShare(tally.gained, tally.available, opens); return between(lowest, highest, none, this.isTight(pool)); }
      case 'gained': case 'available': return grown(tally[property], opens, property);
      case 'answers': case 'counted': case 'missed': return count(tally[property]);
      default: return NOTHING;
    }
  }

  private ofRecord(subject: Extract<Context['subject'], { kind: 'record' }>, context: Context): Range {
    const pool = this.engine.poolOf(context.section);
    const tally = this.engine.tally(subject, context.section);
    const { lowest, highest, none } = boundsOfShare(tally.gained, tally.available, this.opensOf(pool, { unit: subject.unit, index: subject.index }));
    return between(lowest, highest, none, this.isTight(pool));
  }

  /** What is missing to the questions of a pool: of all records, or of one. */
  private opensOf(pool: readonly string[], record: { readonly unit: string; readonly index: number } | undefined): readonly Open[] {
    return pool.flatMap((id) => {
      const question = this.engine.plan.column.get(id);
      if (question?.kind !== 'question' || (record !== undefined && question.unit !== record.unit)) return [];
      if (record !== undefined) return openOf(question, this.engine, record.index);
      const known = this.opens.get(id) ?? openOf(question, this.engine, undefined);
      this.opens.set(id, known);
      return known;
    });
  }

  /** Missing answers are taken one by one; where one decides whether another is asked, the bounds may be wider than the truth. */
  private isTight(pool: readonly string[]): boolean {
    const { plan, answers } = this.engine;
    return pool.every((id) => {
      const column = plan.column.get(id);
      if (column === undefined) return true;
      const asked = answers.askedOf(id);
      return !asked.includes(OPEN) || column.asked.length === 0;
    });
  }

  private aggregate(expression: AggregateExpression, context: Context): Range {
    const { over } = expression;
    if (over.kind === 'answers') return this.overAnswers(expression, over, context);
    const items = itemsOf(over, context, this.engine);
    if (expression.function === 'count') return this.counted(over, items);
    if (expression.function === 'share') return this.pooled(items, context);
    return this.combine(expression, items, context);
  }

  private overAnswers(expression: AggregateExpression, over: Extract<AggregateExpression['over'], { kind: 'answers' }>, context: Context): Range {
    const pool = answersPool(over, context, this.engine);
    const opens = this.opensOf(pool, undefined);
    const exact = exactRange(this.engine.evaluate(expression, context));
    const filterOpen = over.where !== undefined && this.engine.answers.maskOf(over.where, over.unit).includes(OPEN);
    if (opens.length === 0 && !filterOpen) return exact;
    if (over.where !== undefined) return expression.function === 'share' ? between(ZERO, rational(1), true, false) : unboundedFrom(exact);
    const tally = this.engine.tallyOfQuestions(pool, undefined);
    const missing = opens.reduce((sum, o) => sum + o.times, 0);
    switch (expression.function) {
      case 'share': { const { lowest, highest, none } = boundsOfShare(tally.gained, tally.available, opens); return between(lowest, highest, none, this.isTight(pool)); }
      case 'sum': case 'weighted-sum': return grown(tally.gained, opens, 'gained');
      case 'count': return between(rational(tally.counted), rational(tally.counted + missing), false, false);
      default: return hull(exact, pointsRange(pool, this.engine));
    }
  }

  private counted(over: AggregateExpression['over'], items: readonly Item[]): Range {
    if (over.kind !== 'records' || over.where === undefined) return between(rational(items.length), rational(items.length));
    const mask = this.engine.answers.maskOf(over.where, over.unit);
    return between(rational(mask.filter((m) => m === YES).length), rational(mask.filter((m) => m !== NO).length));
  }

  private pooled(items: readonly Item[], context: Context): Range {
    const ids = [...new Set(items.flatMap((item) => item.kind === 'section' ? this.engine.poolOf(item.id) : item.kind === 'question' ? [item.id] : []))];
    if (items.some((item) => item.kind === 'record')) return between(ZERO, rational(1), true, false);
    return this.ofPool('score', ids, { ...context, subject: { kind: 'nothing' } });
  }

  private combine(expression: AggregateExpression, items: readonly Item[], context: Context): Range {
    const ranges = items.map((item) => item.kind === 'expression' ? this.evaluate(item.expression, context) : this.property(expression.property ?? 'score', { ...context, subject: item }));
    const exact = exactRange(this.engine.evaluate(expression, context));
    if (ranges.every(isPoint)) return exact;
    const named = ranges.filter((r) => r.values.length > 0);
    if (named.length > 0) return extremeOf(expression.function, named, ranges.some((r) => r.none));
    const numbers = ranges.filter((r) => r.lowest !== undefined);
    const none = ranges.some((r) => r.none);
    if (numbers.length === 0) return exact;
    return none ? loose(expression, numbers, items.length) : this.monotone(expression, ranges, items);
  }

  /** Means, sums, lowest and highest grow with each operand, so their bounds are those of the operands' bounds. */
  private monotone(expression: AggregateExpression, ranges: readonly Range[], items: readonly Item[]): Range {
    const weights = items.map((item) => item.kind === 'section' ? this.engine.plan.section.get(item.id)?.weight ?? rational(1) : rational(1));
    const at = (edge: 'lowest' | 'highest'): Rational | undefined => figure(expression.function, ranges.flatMap((r) => r[edge] ?? []), weights);
    return between(at('lowest'), at('highest'), false, ranges.every((r) => r.tight));
  }

  private truth(condition: Condition, context: Context): Truth {
    switch (condition.kind) {
      case 'and': return allOf(condition.parts.map((part) => this.truth(part, context)));
      case 'or': return anyOf(condition.parts.map((part) => this.truth(part, context)));
      case 'not': { const inner = this.truth(condition.condition, context); return inner === undefined ? undefined : !inner; }
      case 'comparison': {
        if (condition.records !== undefined || asksLeftOut(condition.test.alternatives)) return this.engine.truth(condition, context);
        const seen = { ...context, published: true };
        return rangePasses(this.evaluate(condition.left, seen), condition.test, (e) => this.evaluate(e, seen));
      }
      case 'quantity': {
        if (condition.over.kind === 'answers') return false;
        const seen = { ...context, published: true };
        const items = itemsOf(condition.over, seen, this.engine);
        const property: Property = condition.test.alternatives.some(({ form }) => 'value' in form && form.value.kind === 'value') ? 'rating' : 'score';
        const truths = items.map((item) => rangePasses(item.kind === 'expression' ? this.evaluate(item.expression, seen) : this.property(property, { ...seen, subject: item }), condition.test, (e) => this.evaluate(e, seen)));
        return enough(condition.quantifier, truths.filter((t) => t === true).length, truths.filter((t) => t === undefined).length, items.length);
      }
    }
  }

  private makeRating(section: Section): Range {
    const scale = this.engine.plan.scales.get(section.bands ?? '');
    if (scale === undefined || this.engine.isOmitted(section.id)) return NOTHING;
    const order = scale.values.map((v) => v.id);
    const start = section.judged === undefined ? this.computed(section, scale) : this.judged(section, order);
    const limited = this.limits(section, this.moves(section, start.values, order), order);
    const decision = this.engine.body.moderations.findLast((m) => m.section === section.id);
    if (decision === undefined) return someOf(limited, order, start.none);
    const moderated = limited.map((from) => refusal(section, order, from, decision.value) === undefined ? decision.value : from);
    return someOf([...new Set(moderated)], order, start.none);
  }

  private judged(section: Section, order: readonly string[]): { values: readonly string[]; none: boolean } {
    const judgement = this.engine.body.judgements.findLast((j) => j.section === section.id);
    return { values: judgement === undefined ? order : [judgement.value], none: false };
  }

  private computed(section: Section, scale: Scale): { values: readonly string[]; none: boolean } {
    const context = contextOf(section, true);
    const unrated = allOf(section.unrated.map((u) => this.truth(u.unless, context)));
    if (unrated === false) return { values: [], none: true };
    const values = new Set<string>();
    for (const rule of section.rules) {
      if (rule.kind !== 'give') continue;
      const truth = rule.when === undefined ? true : this.truth(rule.when, context);
      if (truth === false) continue;
      for (const value of this.evaluate(rule.value, context).values) values.add(value);
      if (truth === true) return { values: [...values], none: unrated === undefined };
    }
    const range = this.published(section);
    const banded = range.lowest === undefined ? { values: [], open: true } : this.bandsIn(scale, range, context);
    return { values: [...values, ...banded.values], none: unrated === undefined || range.none || banded.open };
  }

  private bandsIn(scale: Scale, range: Range, context: Context): { values: readonly string[]; open: boolean } {
    const some = { ...range, none: false };
    const values: string[] = [];
    for (const value of scale.values) {
      const truth = value.otherwise ? true : value.cuts.length + value.when.length === 0 ? false
        : allOf([...value.cuts.map((cut) => rangePasses(some, cut.test, (e) => this.evaluate(e, context))), ...value.when.map((c) => this.truth(c, context))]);
      if (truth !== false) values.push(value.id);
      if (truth === true) return { values, open: false };
    }
    return { values, open: true };
  }

  private moves(section: Section, start: readonly string[], order: readonly string[]): readonly string[] {
    let values = start;
    for (const rule of section.rules) {
      if (rule.kind !== 'move') continue;
      const truth = this.truth(rule.when, contextOf(section, true));
      const moved = values.map((v) => stepped(order, v, rule.bands));
      if (truth !== false) values = [...new Set(truth === true ? moved : [...values, ...moved])];
    }
    return values;
  }

  private limits(section: Section, start: readonly string[], order: readonly string[]): readonly string[] {
    const context = contextOf(section, true);
    let values = start;
    const apply = (truth: Truth, limit: readonly string[], pick: typeof worse): void => {
      const limited = values.flatMap((v) => limit.map((l) => pick(order, v, l)));
      if (truth !== false) values = [...new Set(truth === true ? limited : [...values, ...limited])];
    };
    for (const kind of ['no worse than', 'no better than'] as const) {
      for (const rule of section.rules) if (rule.kind === kind) apply(this.truth(rule.when, context), this.evaluate(rule.value, context).values, kind === 'no worse than' ? better : worse);
    }
    for (const rule of section.rules) {
      if (rule.kind !== 'may hold to') continue;
      const limit = this.evaluate(rule.value, context).values;
      const answer = this.engine.body.holds.findLast((h) => h.section === section.id && (h.value === undefined || limit.includes(h.value)));
      const raised = this.truth(rule.when, context);
      const held: Truth = answer === undefined ? (raised === false ? false : undefined) : answer.value === undefined ? false : raised;
      apply(held, limit, worse);
    }
    return values;
  }
}

function contextOf(section: Section, published: boolean): Context {
  return { subject: { kind: 'section', id: section.id }, section: section.id, published, scoring: !published };
}

function asksLeftOut(alternatives: readonly TestItem[]): boolean {
  return alternatives.some(({ form }) => form.kind === 'exactly' && form.value.kind === 'left-out');
}

/** What each missing answer to a question may bring; one record's, or all. */
function openOf(question: Question, engine: Engine, only: number | undefined): readonly Open[] {
  const codes = engine.answers.column(question.id).codes;
  const asked = engine.answers.askedOf(question.id);
  let [surely, perhaps] = [0, 0];
  for (let record = only ?? 0; record < (only === undefined ? codes.length : only + 1); record++) {
    const answered = (codes[record] ?? NOT_ANSWERED) >= FIRST_VALUE;
    if (asked[record] === YES && !answered) surely++;
    else if (asked[record] === OPEN) perhaps++;
  }
  const options: Option[] = pointsOf(question).map((p) => p === undefined ? { gained: ZERO, available: ZERO } : p);
  const none: Option = { gained: ZERO, available: ZERO };
  const all = options.length === 0 || question.answer.kind === 'number' ? [...options, none] : options;
  return [{ options: all, times: surely }, { options: [...all, none], times: perhaps }].filter((o) => o.times > 0);
}

function grown(from: Rational, opens: readonly Open[], what: 'gained' | 'available'): Range {
  const edge = (pick: (a: Rational, b: Rational) => Rational): Rational =>
    opens.reduce((sum, { options, times }) => add(sum, multiply(options.map((o) => o[what]).reduce(pick, options[0]?.[what] ?? ZERO), rational(times))), from);
  return between(edge(smaller), edge(larger), false, false);
}

function pointsRange(pool: readonly string[], engine: Engine): Range {
  const all = pool.flatMap((id) => { const q = engine.plan.column.get(id); return q?.kind === 'question' ? pointsOf(q).flatMap((p) => p === undefined ? [] : [p.gained]) : []; });
  const [first, ...rest] = all;
  return first === undefined ? NOTHING : between(rest.reduce(smaller, first), rest.reduce(larger, first), true, false);
}

function unboundedFrom(exact: Range): Range {
  const most = rational(10n ** 15n);
  return { ...between(ZERO, most, true, false), values: exact.values, order: exact.order };
}

/** A value as the range of itself. */
function exactRange(value: Computed): Range {
  switch (value.kind) {
    case 'none': case 'unknown': return NOTHING;
    case 'number': return between(value.number, value.number);
    case 'value': return { ...someOf([value.value], value.order, false), lowest: value.number, highest: value.number };
    case 'date': case 'text': return { ...NOTHING, text: value.text, none: false };
  }
}

function isPoint(range: Range): boolean {
  const number = range.lowest === undefined || (range.highest !== undefined && compare(range.lowest, range.highest) === 0);
  return number && range.values.length <= 1 && (!range.none || (range.lowest === undefined && range.values.length === 0));
}

/** All pairs of bounds of a sum, product or quotient; a divisor that may be nought leaves it open. */
function combined(operator: '+' | '-' | '*' | '/', left: Range, right: Range): Range {
  const none = left.none || right.none;
  if (left.lowest === undefined || left.highest === undefined || right.lowest === undefined || right.highest === undefined) return NOTHING;
  if (operator === '/' && compare(right.lowest, ZERO) <= 0 && compare(right.highest, ZERO) >= 0) {
    return compare(right.lowest, right.highest) === 0 ? NOTHING : { ...between(rational(-(10n ** 15n)), rational(10n ** 15n), true, false) };
  }
  const ends = [left.lowest, left.highest].flatMap((a) => [right.lowest, right.highest].flatMap((b) => b === undefined ? [] : operate(operator, a, b) ?? []));
  const [first = ZERO, ...rest] = ends;
  const point = compare(left.lowest, left.highest) === 0 || compare(right.lowest, right.highest) === 0;
  return between(rest.reduce(smaller, first), rest.reduce(larger, first), none, point && left.tight && right.tight);
}

function figure(word: AggregateExpression['function'], numbers: readonly Rational[], weights: readonly Rational[]): Rational | undefined {
  const [first, ...rest] = numbers;
  if (first === undefined) return undefined;
  const weighted = numbers.map((n, i) => multiply(n, weights[i] ?? rational(1))).reduce(add, ZERO);
  switch (word) {
    case 'lowest': return rest.reduce(smaller, first);
    case 'highest': return rest.reduce(larger, first);
    case 'sum': return numbers.reduce(add, ZERO);
    case 'weighted-sum': return weighted;
    case 'weighted-mean': return operate('/', weighted, weights.slice(0, numbers.length).reduce(add, ZERO));
    case 'mean': case 'share': case 'count': return operate('/', numbers.reduce(add, ZERO), rational(numbers.length));
  }
}

/** Some operands may still have none: whichever drop out, a mean stays between the least and the greatest. */
function loose(expression: AggregateExpression, numbers: readonly Range[], items: number): Range {
  const lows = numbers.flatMap((r) => r.lowest ?? []);
  const highs = numbers.flatMap((r) => r.highest ?? []);
  const low = smaller(lows.reduce(smaller, lows[0] ?? ZERO), ZERO);
  const high = highs.reduce(larger, highs[0] ?? ZERO);
  const sums = expression.function === 'sum' || expression.function === 'weighted-sum';
  const top = sums ? multiply(high, rational(Math.min(WIDEST, items * 100))) : high;
  return between(low, larger(top, ZERO), true, false);
}

function extremeOf(word: AggregateExpression['function'], named: readonly Range[], none: boolean): Range {
  const order = named[0]?.order ?? [];
  const ranks = named.map((r) => r.values.map((v) => order.indexOf(v)));
  const pick = word === 'lowest' ? Math.max : Math.min;
  const from = pick(...ranks.map((r) => Math.min(...r)));
  const to = pick(...ranks.map((r) => Math.max(...r)));
  return { ...someOf(order.filter((_, i) => i >= Math.min(from, to) && i <= Math.max(from, to)), order, none), tight: false };
}

