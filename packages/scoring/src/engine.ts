import {
  mainLanguage, rational, type Condition, type Expression, type InspectionBody, type Property, type Quantifier,
  type Rational, type Question, type Section, type Tally, type TestForm, type Text, type Unrated,
} from '@inspection-criteria/model';
import { aggregate } from './aggregate.ts';
import { arithmetic, NO, OPEN, YES, type Answers } from './answers.ts';
import type { Plan } from './plan.ts';
import { rateSection, type Rating } from './rating.ts';
import { scoreSection, type Score } from './score-section.ts';
import { itemsOf, valueOfItem, type Context, type Subject } from './selection.ts';
import { addTallies, EMPTY_TALLY, shareOf, type Tallies } from './tallies.ts';
import { allOf, anyOf, NONE, numberOf, passes, type Computed, type Truth } from './values.ts';
import { phraseFor, type Phrased } from './words.ts';

/** Scores and rates the sections of one inspection as it stands. Everything is computed once, when first asked for. */
export class Engine {
  readonly plan: Plan;
  readonly body: InspectionBody;
  readonly answers: Answers;
  readonly tallies: Tallies;
  private readonly scores = new Map<string, Score>();
  private readonly ratings = new Map<string, Rating>();
  private readonly pending = new Set<string>();

  constructor(plan: Plan, body: InspectionBody, answers: Answers, tallies: Tallies) {
    this.plan = plan;
    this.body = body;
    this.answers = answers;
    this.tallies = tallies;
  }

  /** A section's score; a section made of itself has none, and that is reported elsewhere. */
  score(section: Section): Score {
    return this.once(this.scores, `score ${section.id}`, section.id, () => scoreSection(section, this), () => ({ exact: undefined, published: undefined, measure: 'number', trace: [] }));
  }

  /** A section's ratings, provisional and final. */
  rating(section: Section): Rating {
    return this.once(this.ratings, `rating ${section.id}`, section.id, () => rateSection(section, this), () => ({ provisional: undefined, final: undefined, trace: [], holds: [] }));
  }

  private once<T>(known: Map<string, T>, key: string, id: string, make: () => T, circular: () => T): T {
    const before = known.get(id);
    if (before !== undefined) return before;
    if (this.pending.has(key)) return circular();
    this.pending.add(key);
    const made = make();
    this.pending.delete(key);
    known.set(id, made);
    return made;
  }

  /** Left out of the inspection, with all that is in it. */
  isOmitted(id: string): boolean {
    return this.answers.isOmitted(id);
  }

  /** Whether a question belongs to this inspection: its section was not omitted. */
  isAsked(question: string): boolean {
    const found = this.plan.column.get(question);
    return found?.kind === 'question' && !this.isOmitted(found.section);
  }

  /** The questions that count in a section; none where it is omitted. */
  poolOf(section: string): readonly string[] {
    return this.isOmitted(section) ? [] : (this.plan.counted.get(section) ?? []).filter((id) => this.isAsked(id));
  }

  /** The questions that expressions in a section speak of where they name none. */
  homePool(section: string): readonly string[] {
    return this.poolOf(this.plan.home.get(section) ?? section);
  }

  /** Whose answers are meant by `gained`, `missed` and the like: a figure speaks of the section around it. */
  answerer(subject: Subject): Subject {
    return subject.kind === 'section' ? { kind: 'section', id: this.plan.home.get(subject.id) ?? subject.id } : subject;
  }

  /** The tally of a section, a question or a record. */
  tally(subject: Subject, section: string): Tally {
    switch (subject.kind) {
      case 'section': return this.tallyOfQuestions(this.poolOf(subject.id), undefined);
      case 'question': return this.isAsked(subject.id) ? this.tallyOfQuestions([subject.id], undefined) : EMPTY_TALLY;
      case 'record': return this.tallyOfRecord(this.homePool(section), subject.unit, subject.index);
      case 'nothing': return EMPTY_TALLY;
    }
  }

  /** One record's answers to the questions of a pool. */
  tallyOfRecord(pool: readonly string[], unit: string, index: number): Tally {
    const questions = pool.flatMap((id) => this.plan.column.get(id) ?? []);
    return addTallies(questions.flatMap((q) => q.kind === 'question' && q.unit === unit ? [this.tallies.ofRecord(q, index)] : []));
  }

  /** Several questions' answers pooled, perhaps only of the records of a unit that a filter lets through. */
  tallyOfQuestions(ids: readonly string[], where: Filter | undefined): Tally {
    return addTallies(ids.flatMap((id) => {
      const question = this.plan.column.get(id);
      if (question?.kind !== 'question') return [];
      if (where === undefined) return [this.tallies.of(question)];
      return question.unit === where.unit ? [this.tallies.where(question, where.mask)] : [];
    }));
  }

  /** For each record of a unit whether a condition holds of it. */
  maskWhere(condition: Condition, unit: string, context: Context): Uint8Array {
    if (isOfAnswers(condition)) return this.answers.maskOf(condition, unit);
    return new Uint8Array(this.answers.size(unit)).map((_, index) => {
      const truth = this.truth(condition, { ...context, subject: { kind: 'record', unit, index } });
      return truth === undefined ? OPEN : truth ? YES : NO;
    });
  }

  /** The records of a unit of which a condition holds. */
  recordsWhere(unit: string, where: Condition | undefined, context: Context): readonly number[] {
    const mask = where === undefined ? undefined : this.maskWhere(where, unit, context);
    return Array.from({ length: this.answers.size(unit) }, (_, i) => i).filter((record) => mask === undefined || mask[record] === YES);
  }

  evaluate(expression: Expression, context: Context): Computed {
    switch (expression.kind) {
      case 'number': return { kind: 'number', number: expression.value };
      case 'date': case 'text': return { kind: expression.kind, text: expression.value };
      case 'value': return this.answers.namedValue(expression.list, expression.value);
      case 'none': case 'left-out': return NONE;
      case 'answer': return this.answer(expression.column, expression.unit, context);
      case 'property': return this.property(expression.property, { ...context, subject: this.subjectOf(expression.of, context) });
      case 'aggregate': return aggregate(expression, { ...context, published: false }, this).value;
      case 'arithmetic': {
        const exact = { ...context, published: false };
        return arithmetic(expression.operator, this.evaluate(expression.left, exact), this.evaluate(expression.right, exact));
      }
    }
  }

  private answer(column: string, unit: string, { subject }: Context): Computed {
    if (unit === 'inspection') return this.answers.answer(column, 0);
    return subject.kind === 'record' && subject.unit === unit ? this.answers.answer(column, subject.index) : NONE;
  }

  private subjectOf(of: { readonly kind: 'this' } | { readonly kind: 'section' | 'question'; readonly id: string }, context: Context): Subject {
    return of.kind === 'this' ? context.subject : of;
  }

  /** A property of the context's subject. */
  property(property: Property, context: Context): Computed {
    const { subject } = context;
    const section = subject.kind === 'section' ? this.plan.section.get(subject.id) : undefined;
    switch (property) {
      case 'score': return numberOf(this.scoreOf(section, context));
      case 'rating': return this.band(section, section === undefined || this.isOmitted(section.id) ? undefined : this.rating(section).final);
      case 'band': return this.band(section, section === undefined || this.isOmitted(section.id) ? undefined : this.rating(section).provisional);
      case 'points': return numberOf(this.pointsOf(section));
      case 'words': { const words = this.words(context); return words === undefined ? NONE : { kind: 'text', text: words.text }; }
      case 'gained': case 'available': return numberOf(this.tally(this.answerer(subject), context.section)[property]);
      case 'answers': case 'counted': case 'missed': return numberOf(rational(this.tally(this.answerer(subject), context.section)[property]));
    }
  }

  private scoreOf(section: Section | undefined, context: Context): Rational | undefined {
    if (section !== undefined) {
      if (this.isOmitted(section.id)) return undefined;
      const score = this.score(section);
      return context.published ? score.published : score.exact;
    }
    return shareOf(this.tally(context.subject, context.section));
  }

  private band(section: Section | undefined, band: string | undefined): Computed {
    return section?.bands === undefined || band === undefined ? NONE : this.answers.namedValue(section.bands, band);
  }

  private pointsOf(section: Section | undefined): Rational | undefined {
    if (section?.bands === undefined || this.isOmitted(section.id)) return undefined;
    const final = this.rating(section).final;
    return this.plan.bandsOf.get(section.id)?.values.find((v) => v.id === final)?.worth;
  }

  /** What keeps a question's share from being told, such as too few answers. */
  unrated({ unrated }: Question, context: Context): Unrated | undefined {
    return unrated.find(({ unless }) => this.truth(unless, context) !== true);
  }

  /** The phrase for the share of the context's section or question, or what is said instead where too little is known. */
  words(context: Context): Text | undefined {
    const { subject } = context;
    const owner = subject.kind === 'question' ? this.plan.column.get(subject.id) : undefined;
    const unrated = owner?.kind === 'question' ? this.unrated(owner, context) : undefined;
    if (unrated !== undefined) return unrated.notes.saying;
    return this.phrase(context)?.text;
  }

  /** The phrase for the share of the context's section or question; undefined where it has no phrases or none fits. */
  phrase(context: Context): Phrased | undefined {
    const { subject } = context;
    const owner = subject.kind === 'section' ? this.plan.section.get(subject.id) : subject.kind === 'question' ? this.plan.column.get(subject.id) : undefined;
    const words = owner !== undefined && 'words' in owner ? owner.words : undefined;
    const phrases = words === undefined ? undefined : this.plan.scales.get(words);
    if (phrases === undefined) return undefined;
    const holds = (condition: Condition): boolean => this.truth(condition, context) === true;
    return phraseFor(phrases, this.tally(subject, context.section), mainLanguage(this.plan.framework), holds);
  }

  /** Whether a condition holds; undefined while answers that decide it are missing. */
  truth(condition: Condition, context: Context): Truth {
    switch (condition.kind) {
      case 'and': return allOf(condition.parts.map((part) => this.truth(part, context)));
      case 'or': return anyOf(condition.parts.map((part) => this.truth(part, context)));
      case 'not': { const inner = this.truth(condition.condition, context); return inner === undefined ? undefined : !inner; }
      case 'comparison': {
        const { left, test, records } = condition;
        return records === undefined ? this.compares(left, test, context) : this.inRecords(condition, records.quantifier, records.unit, context);
      }
      case 'quantity': return this.quantity(condition, context);
    }
  }

  private compares(left: Expression, test: Extract<Condition, { kind: 'comparison' }>['test'], context: Context): Truth {
    const asksLeftOut = test.alternatives.some(({ form }) => form.kind === 'exactly' && form.value.kind === 'left-out');
    if (asksLeftOut && left.kind === 'property' && left.of.kind === 'section') return this.isOmitted(left.of.id) !== test.alternatives.some((a) => a.negated);
    const seen = { ...context, published: true, scoring: false };
    return passes(this.evaluate(left, seen), test, (expression) => this.evaluate(expression, seen));
  }

  /** `left-at-risk is yes in any case`: the comparison counted over the records of a unit. */
  private inRecords(condition: Extract<Condition, { kind: 'comparison' }>, quantifier: Quantifier, unit: string, context: Context): Truth {
    const mask = this.maskWhere({ ...condition, records: undefined }, unit, context);
    let yes = 0;
    let open = 0;
    for (const status of mask) { if (status === YES) yes++; else if (status === OPEN) open++; }
    return enough(quantifier, yes, open, mask.length);
  }

  private quantity(condition: Extract<Condition, { kind: 'quantity' }>, context: Context): Truth {
    if (condition.over.kind === 'answers') return false;
    const exact = { ...context, published: true, scoring: false };
    const items = itemsOf(condition.over, exact, this);
    const property: Property = this.testsNames(condition.test) ? 'rating' : 'score';
    const truths = items.map((item) => passes(valueOfItem(item, property, exact, this), condition.test, (e) => this.evaluate(e, exact)));
    return enough(condition.quantifier, truths.filter((t) => t === true).length, truths.filter((t) => t === undefined).length, items.length);
  }

  private testsNames(test: Extract<Condition, { kind: 'quantity' }>['test']): boolean {
    return test.alternatives.some(({ form }) => 'value' in form && form.value.kind === 'value');
  }
}

/** The records of a unit that count: those whose mark is YES. */
export interface Filter {
  readonly unit: string;
  readonly mask: Uint8Array;
}

/** Whether a condition looks at nothing but answers and constants, so that it can be settled before anything is scored. */
export function isOfAnswers(condition: Condition): boolean {
  switch (condition.kind) {
    case 'and': case 'or': return condition.parts.every(isOfAnswers);
    case 'not': return isOfAnswers(condition.condition);
    case 'quantity': return false;
    case 'comparison': return condition.records === undefined && isPlain(condition.left) && condition.test.alternatives.every(({ form }) => limitsOf(form).every(isPlain));
  }
}

function isPlain(expression: Expression): boolean {
  if (expression.kind === 'arithmetic') return isPlain(expression.left) && isPlain(expression.right);
  return expression.kind !== 'property' && expression.kind !== 'aggregate';
}

function limitsOf(form: TestForm): readonly Expression[] {
  return form.kind === 'range' ? [form.from, form.to] : 'limit' in form ? [form.limit] : [form.value];
}

/** Whether a quantifier is met by `yes` of `all`, when `open` more may turn out either way. */
export function enough(quantifier: Quantifier, yes: number, open: number, all: number): Truth {
  const [least, most] = [yes, yes + open];
  const between = (low: number, high: number): Truth => least >= low && most <= high ? true : most < low || least > high ? false : undefined;
  switch (quantifier.kind) {
    case 'any': return between(1, Infinity);
    case 'no': return between(0, 0);
    case 'every': return between(all, Infinity);
    case 'at least': return between(quantifier.number, Infinity);
    case 'at most': return between(0, quantifier.number);
  }
}

