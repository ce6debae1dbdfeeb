import {
  compare, FIRST_VALUE, multiply, rational, roundTo,
  type AggregateExpression, type Condition, type Expression, type Fact, type Possible, type Property, type Quantifier, type Question, type Rational, type Section, type Selection,
} from '@inspection-criteria/model';
import { answersPool, pointsOfPool, questionsAmong, weightOf } from './aggregate.ts';
import { NO, OPEN, YES } from './answers.ts';
import { sourcesOf } from './applies.ts';
import { enough, isOfAnswers, type Engine } from './engine.ts';
import { figureOf, numbersGiven, runsOverNumbers } from './numbers.ts';
import { combine, combined, FAR } from './possible-combine.ts';
import { NO_ANSWER } from './possible-share.ts';
import { givenTo, isStillToGive } from './score-section.ts';
import { NO_RATINGS, ratingsAhead, type PossibleRatings } from './possible-rating.ts';
import { amountRange, extremeRange, meanRange, Outlooks, shareRange, type Among, type Outlook } from './possible-tally.ts';
import { between, exactRange, NOTHING, rangePasses, someOf, type Range } from './possible-values.ts';
import { itemsIn, type Context, type Item, type Subject } from './selection.ts';
import { addTallies, EMPTY_TALLY, numbersOf } from './tallies.ts';
import { allOf, anyOf, asksNone, type Truth } from './values.ts';

/** Where scores and ratings can still end. Bounds are never narrower than what can happen. */
export interface PossibleEngine {
  of(section: Section): Possible;
}

/** Looks at what an inspection can still come to; one in which nothing is open can only end as it stands. */
export function possibleOf(engine: Engine): PossibleEngine {
  if (isOver(engine)) return { of: (section) => asItStands(section, engine) };
  const possible = new PossibleScores(engine);
  return { of: (section) => possible.of(section) };
}

/** Whether everything is answered and decided, also what may be left unanswered. */
function isOver(engine: Engine): boolean {
  const { plan, answers, body } = engine;
  // Of questions the counters know; the same of a fact is looked up.
  const isOpen = (column: Question | Fact): boolean => {
    if (column.kind === 'question') return engine.tallies.of(column).missing > 0;
    const asked = answers.askedOf(column.id);
    return answers.column(column.id).codes.some((code, record) => asked[record] === OPEN || (asked[record] === YES && code < FIRST_VALUE));
  };
  const unjudged = ({ id, judged }: Section): boolean => judged !== undefined && !body.judgements.some((j) => j.section === id);
  const undecided = (section: Section): boolean => unjudged(section) || engine.rating(section).holds.some((h) => h.answer === 'unanswered');
  return !plan.sections.some((s) => !engine.isOmitted(s.id) && (undecided(s) || isStillToGive(s, engine))) && ![...plan.column.values()].some(isOpen);
}

function asItStands(section: Section, engine: Engine): Possible {
  const omitted = engine.isOmitted(section.id);
  const { exact, published } = omitted ? NO_SCORE : engine.score(section);
  const final = omitted ? undefined : engine.rating(section).final;
  return {
    lowest: exact, highest: exact, lowestPublished: published, highestPublished: published, none: exact === undefined,
    tight: true, ratings: final === undefined ? [] : [final], settled: true,
  };
}

const NO_SCORE = { exact: undefined, published: undefined };

/** A bound that tells something; FAR stands for none. */
function bound(number: Rational | undefined): Rational | undefined {
  return number !== undefined && compare(number, FAR) < 0 && compare(multiply(FAR, rational(-1)), number) < 0 ? number : undefined;
}

/** A range that gives way to *none* where something holds. */
function unless(nothing: Truth, range: Range): Range {
  return nothing === true ? NOTHING : nothing === undefined ? { ...range, none: true, tight: false } : range;
}

/** An item, and whether it is among those selected. */
interface MaybeItem {
  readonly item: Item;
  readonly present: Truth;
}

class PossibleScores {
  private readonly scores = new Map<string, Range>();
  private readonly ratings = new Map<string, PossibleRatings>();
  private readonly pending = new Set<string>();
  private readonly engine: Engine;
  private readonly outlooks: Outlooks;

  constructor(engine: Engine) {
    this.engine = engine;
    this.outlooks = new Outlooks(engine);
  }

  of(section: Section): Possible {
    const score = this.score(section);
    const published = this.published(section);
    const { final } = this.rating(section);
    const point = score.lowest !== undefined && score.highest !== undefined && compare(score.lowest, score.highest) === 0 && !score.none;
    return {
      lowest: bound(score.lowest), highest: bound(score.highest), lowestPublished: bound(published.lowest), highestPublished: bound(published.highest),
      none: score.none, tight: score.tight || point,
      ratings: final.order.filter((band) => final.values.includes(band)), settled: final.values.length <= (final.none ? 0 : 1),
    };
  }

  private score(section: Section): Range {
    return this.once(this.scores, `score ${section.id}`, section.id, () => this.makeScore(section), NOTHING);
  }

  private rating(section: Section): PossibleRatings {
    return this.once(this.ratings, `rating ${section.id}`, section.id, () => this.makeRating(section), NO_RATINGS);
  }

  private once<T>(known: Map<string, T>, key: string, id: string, make: () => T, circular: T): T {
    const before = known.get(id);
    if (before !== undefined) return before;
    if (this.pending.has(key)) return circular;
    this.pending.add(key);
    const made = make();
    this.pending.delete(key);
    known.set(id, made);
    return made;
  }

  private makeScore(section: Section): Range {
    if (this.engine.isOmitted(section.id)) return NOTHING;
    const given = givenTo(section, this.engine);
    if (given !== undefined) return exactRange({ kind: 'number', number: given.value });
    // Until it is given, a figure may be any number; should it never be, it is none.
    if (section.given !== undefined) return { ...between(multiply(FAR, rational(-1)), FAR, true, false), moved: new Set([`the figure ${section.id}`]) };
    if (section.score === undefined) return NOTHING;
    const { expression } = section.score;
    const context: Context = { subject: { kind: 'section', id: section.id }, section: section.id, published: false, scoring: true };
    if (expression.kind !== 'aggregate') return settledForGood(unless(this.nothingApplies(expression, context), this.evaluate(expression, context)));
    const { range, empty } = this.aggregate(expression, context);
    return settledForGood(unless(anyOf([empty, this.nothingApplies(expression, context)]), range));
  }

  /** Whether a score is made of answers of which none counts in the end. */
  private nothingApplies(expression: Expression, context: Context): Truth {
    const sources = sourcesOf(expression, context, this.engine);
    if (sources === undefined) return false;
    return allOf(sources.map(({ pool, numbers, record, over }) => {
      if (numbers === true) {
        if (pool.some((id) => numbersOf(id, this.engine.answers, undefined).length > 0)) return false;
        return this.outlooks.of(pool, undefined).opens.length === 0 ? true : undefined;
      }
      const filter = over?.where === undefined ? undefined : { unit: over.unit, mask: this.maskWhere(over.where, over.unit, context) };
      const { fixed, opens } = this.outlooks.of(pool, record !== undefined ? { record } : filter === undefined ? undefined : { filter });
      if (fixed.counted > 0) return false;
      const options = opens.flatMap((o) => o.options);
      if (opens.some((o) => o.options.every(({ counted }) => counted > 0))) return false;
      return options.every(({ counted }) => counted === 0) ? true : undefined;
    }));
  }

  private makeRating(section: Section): PossibleRatings {
    const scale = this.engine.plan.bandsOf.get(section.id);
    if (scale === undefined || this.engine.isOmitted(section.id)) return NO_RATINGS;
    const context: Context = { subject: { kind: 'section', id: section.id }, section: section.id, published: true, scoring: false };
    return ratingsAhead(section, scale, {
      engine: this.engine, published: this.published(section), truth: (condition) => this.truth(condition, context), evaluate: (expression) => this.evaluate(expression, context),
    });
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
      case 'answer': return this.answer(expression.column, expression.unit, context);
      case 'property': return this.property(expression.property, expression.of.kind === 'this' ? context : { ...context, subject: expression.of });
      case 'aggregate': return this.aggregate(expression, { ...context, published: false }).range;
      case 'arithmetic': {
        const exact = { ...context, published: false };
        return combined(expression.operator, this.evaluate(expression.left, exact), this.evaluate(expression.right, exact));
      }
      default: return exactRange(this.engine.evaluate(expression, context));
    }
  }

  private answer(id: string, unit: string, { subject }: Context): Range {
    const record = unit === 'inspection' ? 0 : subject.kind === 'record' && subject.unit === unit ? subject.index : undefined;
    const column = this.engine.plan.column.get(id);
    if (record === undefined || column === undefined) return NOTHING;
    const value = this.engine.answers.answer(id, record);
    if (value.kind !== 'unknown') return exactRange(value);
    const perhaps = this.engine.answers.askedOf(id)[record] === OPEN;
    // Whether it is asked may stay open for good, where it hangs on something that need not be answered.
    const state = { none: perhaps, unknown: perhaps || column.optional, tight: false, moved: new Set([id]) };
    const { answer } = column;
    const order = this.engine.plan.order.get(id) ?? [];
    switch (answer.kind) {
      case 'choice': return { ...someOf(order, order, perhaps), ...state };
      case 'number': return { ...between(multiply(FAR, rational(-1)), FAR), ...state, values: order, order, open: true };
      case 'date': case 'text': return { ...NOTHING, ...state, open: true };
    }
  }

  private property(property: Property, context: Context): Range {
    const { subject } = context;
    const section = subject.kind === 'section' ? this.engine.plan.section.get(subject.id) : undefined;
    switch (property) {
      case 'score': {
        if (section === undefined) return shareRange(this.outlookOf(subject, context));
        return context.published ? this.published(section) : this.score(section);
      }
      case 'rating': return section === undefined ? NOTHING : this.rating(section).final;
      case 'band': return section === undefined ? NOTHING : this.rating(section).provisional;
      case 'points': return section === undefined ? NOTHING : this.points(section);
      case 'words': {
        const known = exactRange(this.engine.property('words', context));
        return this.outlookOf(subject, context).opens.length === 0 ? known : { ...known, none: true, open: true, tight: false };
      }
      default: return amountRange(this.outlookOf(this.engine.answerer(subject), context), property);
    }
  }

  private points(section: Section): Range {
    const { final } = this.rating(section);
    const worths = (this.engine.plan.bandsOf.get(section.id)?.values ?? []).flatMap((v) => final.values.includes(v.id) ? [v.worth] : []);
    const some = worths.flatMap((w) => w ?? []).toSorted(compare);
    const moved = final.values.length > 1 ? new Set(this.engine.plan.questions.map((q) => q.id)) : new Set<string>();
    return { ...between(some[0], some.at(-1), final.none || worths.includes(undefined), final.values.length <= 1), moved };
  }

  private outlookOf(subject: Subject, context: Context): Outlook {
    switch (subject.kind) {
      case 'section': return this.outlooks.of(this.engine.poolOf(subject.id), undefined);
      case 'question': return this.outlooks.of(this.engine.isAsked(subject.id) ? [subject.id] : [], undefined);
      case 'record': return this.outlooks.of(this.engine.homePool(context.section), { record: subject });
      case 'nothing': return this.outlooks.of([], undefined);
    }
  }

  /** `empty`: whether there is nothing to make it of; a section then has no score. */
  private aggregate(expression: AggregateExpression, context: Context): { readonly range: Range; readonly empty: Truth } {
    const { over, function: word, property } = expression;
    if (over.kind === 'answers') return this.overAnswers(word, over, context);
    const items = this.items(over, context);
    if (runsOverNumbers(expression, this.engine.plan)) return this.overNumbers(word, items);
    if (word === 'count') {
      const sure = items.filter((i) => i.present === true).length;
      return { range: between(rational(sure), rational(items.length), false, sure === items.length), empty: false };
    }
    if (word === 'share') return { range: this.pooled(items, context), empty: false };
    const absent = this.engine.plan.section.get(context.section)?.absent ?? { kind: 'carried' as const };
    const { range, empty } = combine(word, items.map(({ item, present }) => ({
      range: item.kind === 'expression' ? this.evaluate(item.expression, context) : this.property(property ?? 'score', { ...context, subject: item }),
      // A record without a counted answer says nothing of the others.
      weight: weightOf(item, this.engine), perhaps: present !== true, absent: item.kind === 'record' ? { kind: 'left out' as const } : absent,
    })), over.kind === 'records');
    return { range, empty: !empty ? false : items.length === 0 ? true : undefined };
  }

  private overAnswers(word: AggregateExpression['function'], over: Extract<Selection, { kind: 'answers' }>, context: Context): { readonly range: Range; readonly empty: Truth } {
    const filter = over.where === undefined ? undefined : { unit: over.unit, mask: this.maskWhere(over.where, over.unit, context) };
    const among: Among = filter === undefined ? undefined : { filter };
    const pool = answersPool(over, context, this.engine);
    const outlook = this.outlooks.of(pool, among);
    const none = outlook.fixed.counted === 0 && outlook.opens.every((o) => o.options.some((option) => option.counted === 0));
    const empty = !none ? false : outlook.opens.every((o) => o.options.every((option) => option.counted === 0)) ? true : undefined;
    switch (word) {
      case 'share': return { range: shareRange(outlook), empty: false };
      case 'sum': case 'weighted-sum': return { range: amountRange(outlook, 'gained'), empty };
      case 'count': return { range: amountRange(outlook, 'counted'), empty: false };
      case 'mean': case 'weighted-mean': return { range: meanRange(outlook), empty: false };
      case 'lowest': case 'highest': return { range: extremeRange(word, pointsOfPool(pool, filter, this.engine), outlook), empty: false };
    }
  }

  /** Figures over the numbers given to questions: what a number still to come may be is not known. */
  private overNumbers(word: AggregateExpression['function'], items: readonly MaybeItem[]): { readonly range: Range; readonly empty: Truth } {
    const sure = items.filter((i) => i.present === true).map((i) => i.item);
    const ids = questionsAmong(items.map((i) => i.item)).filter((id) => this.engine.isAsked(id));
    const missing = this.outlooks.of(ids, undefined);
    if (word === 'count') return { range: { ...amountRange(missing, 'answers'), tight: missing.opens.length === 0 }, empty: false };
    const given = numbersGiven(questionsAmong(sure), this.engine);
    const known = figureOf(word, given);
    const nothing = given.every(({ numbers }) => numbers.length === 0);
    if (missing.opens.length === 0) {
      const settled = sure.length === items.length;
      return { range: settled ? between(known, known) : this.withPerhaps(word, items), empty: !nothing ? false : settled ? true : undefined };
    }
    const low = word === 'highest' ? known : undefined;
    const high = word === 'lowest' ? known : undefined;
    return { range: { ...between(low ?? multiply(FAR, rational(-1)), high ?? FAR, known === undefined, false), moved: missing.moved }, empty: nothing ? undefined : false };
  }

  /** The numbers that are given, those of some questions only perhaps. */
  private withPerhaps(word: AggregateExpression['function'], items: readonly MaybeItem[]): Range {
    return combine(word, items.flatMap(({ item, present }) => numbersGiven(questionsAmong([item]), this.engine).flatMap(({ numbers, weight }) =>
      numbers.map((number) => ({ range: between(number, number), weight, perhaps: present !== true, absent: { kind: 'left out' as const } })))), false).range;
  }

  private pooled(items: readonly MaybeItem[], context: Context): Range {
    const poolOf = (item: Item): readonly string[] => {
      if (item.kind === 'section') return this.engine.poolOf(item.id);
      return item.kind === 'question' && this.engine.isAsked(item.id) ? [item.id] : [];
    };
    const pools = (from: readonly MaybeItem[]): readonly string[] => [...new Set(from.flatMap(({ item }) => poolOf(item)))];
    const sure = items.filter((i) => i.present === true);
    const pool = pools(sure);
    const extra = pools(items).filter((id) => !pool.includes(id));
    const ofRecords = (from: readonly MaybeItem[]): readonly Outlook[] => from.flatMap(({ item }) => item.kind === 'record' ? [this.outlookOf(item, context)] : []);
    const outlooks = [this.outlooks.of(pool, undefined), ...ofRecords(sure)];
    const loose = [...extra.map((id) => this.outlooks.of([id], undefined)), ...ofRecords(items.filter((i) => i.present !== true))];
    const all = [...outlooks, ...loose.map(perhapsWhole)];
    const free = loose.length === 0 && all.every((o) => o.free) && outlooks.filter((o) => o.opens.length > 0).length <= 1;
    return shareRange({ fixed: addTallies(all.map((o) => o.fixed)), opens: all.flatMap((o) => o.opens), free, moved: new Set(all.flatMap((o) => [...o.moved])) });
  }

  private items(over: Exclude<Selection, { kind: 'answers' }>, context: Context): readonly MaybeItem[] {
    if (over.kind === 'records') {
      const mask = over.where === undefined ? undefined : this.maskWhere(over.where, over.unit, context);
      const present = (index: number): Truth => mask === undefined || mask[index] === YES ? true : mask[index] === NO ? false : undefined;
      return itemsIn(over, context, this.engine).map((item, index) => ({ item, present: present(index) })).filter((i) => i.present !== false);
    }
    const where = 'where' in over ? over.where : undefined;
    return itemsIn(over, context, this.engine).map((item) => ({
      item, present: where === undefined || item.kind === 'expression' ? true : this.truth(where, { ...context, subject: item, published: true, scoring: false }),
    })).filter((i) => i.present !== false);
  }

  private maskWhere(condition: Condition, unit: string, context: Context): Uint8Array {
    if (isOfAnswers(condition)) return this.engine.answers.maskOf(condition, unit);
    return new Uint8Array(this.engine.answers.size(unit)).map((_, index) => {
      const truth = this.truth(condition, { ...context, subject: { kind: 'record', unit, index }, published: true, scoring: false });
      return truth === undefined ? OPEN : truth ? YES : NO;
    });
  }

  private truth(condition: Condition, context: Context): Truth {
    switch (condition.kind) {
      case 'and': return allOf(condition.parts.map((part) => this.truth(part, context)));
      case 'or': return anyOf(condition.parts.map((part) => this.truth(part, context)));
      case 'not': { const inner = this.truth(condition.condition, context); return inner === undefined ? undefined : !inner; }
      case 'comparison': return this.compares(condition, context);
      case 'quantity': return this.quantity(condition, context);
    }
  }

  private compares(condition: Extract<Condition, { kind: 'comparison' }>, context: Context): Truth {
    const { left, test, records } = condition;
    const seen = { ...context, published: true, scoring: false };
    if (records !== undefined) {
      const mask = this.maskWhere({ ...condition, records: undefined }, records.unit, context);
      return enough(records.quantifier, mask.filter((m) => m === YES).length, mask.filter((m) => m === OPEN).length, mask.length);
    }
    const leftOut = test.alternatives.some(({ form }) => asksNone(form) && form.kind === 'exactly' && form.value.kind === 'left-out');
    if (leftOut && left.kind === 'property' && left.of.kind === 'section') return this.engine.truth(condition, seen);
    return rangePasses(this.evaluate(left, seen), test, (e) => this.evaluate(e, seen));
  }

  private quantity({ over, test, quantifier }: Extract<Condition, { kind: 'quantity' }>, context: Context): Truth {
    if (over.kind === 'answers') return false;
    const seen = { ...context, published: true, scoring: false };
    const property: Property = test.alternatives.some(({ form }) => 'value' in form && form.value.kind === 'value') ? 'rating' : 'score';
    const truths = this.items(over, seen).map(({ item, present }) => {
      const range = item.kind === 'expression' ? this.evaluate(item.expression, seen) : this.property(property, { ...seen, subject: item });
      return ofMaybe(rangePasses(range, test, (e) => this.evaluate(e, seen)), present, quantifier);
    });
    return enough(quantifier, truths.filter((t) => t === true).length, truths.filter((t) => t === undefined).length, truths.length);
  }
}

/** An item that may not be there counts like one that passes where all must, and otherwise like one that does not. */
function ofMaybe(truth: Truth, present: Truth, quantifier: Quantifier): Truth {
  if (present === true) return truth;
  return truth === (quantifier.kind === 'every') ? truth : undefined;
}

/** A score that hangs on what may never be answered is none for as long. */
function settledForGood(range: Range): Range {
  return range.unknown ? { ...range, none: true, unknown: false } : range;
}

/** What may not be there at all: everything in it becomes one open answer, whole or nothing. */
function perhapsWhole({ fixed, opens, moved }: Outlook): Outlook {
  const whole = { gained: fixed.gained, available: fixed.available, answers: fixed.answers, counted: fixed.counted, missed: fixed.missed };
  return {
    fixed: EMPTY_TALLY, free: false, moved,
    opens: [{ options: [whole, NO_ANSWER], times: 1 }, ...opens.map(({ options, times }) => ({ options: [...options, NO_ANSWER], times }))],
  };
}
