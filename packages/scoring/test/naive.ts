import {
  add, compare, divide, FIRST_VALUE, multiply, ONE, rational, roundTo, ZERO,
  type AggregateExpression, type Condition, type Expression, type Fact, type Framework, type InspectionBody, type Property,
  type Question, type Rational, type Rule, type Scale, type Section, type Selection, type Tally, type Value,
} from '@inspection-criteria/model';
import { allowed, calculate, constant, every, figure, none, num, numberOf, opposite, passesTest, quantified, some, worthsInAll, worthsOf, type Maybe, type Val } from './naive-values.ts';

/** Whose property is asked. */
type Who =
  | { readonly kind: 'section' | 'question'; readonly id: string }
  | { readonly kind: 'record'; readonly unit: string; readonly index: number }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'expression'; readonly expression: Expression };

/** Where an expression stands; `scoring` while a section's score is made of what lies below it. */
interface Place {
  readonly who: Who;
  readonly section: string;
  readonly published: boolean;
  readonly scoring: boolean;
}

const NO_TALLY: Tally = { gained: ZERO, available: ZERO, answers: 0, counted: 0, missed: 0, excluded: 0, notAsked: 0, missing: 0 };

/**
 * A second scorer, written from the meaning of the language alone: it loops over records and remembers nothing.
 * Slow on purpose; what the real engine gives is held against it.
 */
export class Naive {
  private readonly framework: Framework;
  private readonly body: InspectionBody;
  readonly sections: readonly Section[];
  readonly questions: readonly Question[];

  constructor(framework: Framework, body: InspectionBody) {
    this.framework = framework;
    this.body = body;
    const all = (s: Section): readonly Section[] => [s, ...s.sections.flatMap(all)];
    this.sections = all(framework.root);
    this.questions = this.sections.flatMap((s) => s.questions);
  }

  section(id: string | undefined): Section | undefined {
    return this.sections.find((s) => s.id === id);
  }

  private column(id: string): Question | Fact | undefined {
    return [...this.framework.facts, ...this.questions].find((c) => c.id === id);
  }

  /** Omitted outright, optional and neither included nor answered, or inside such a section. */
  omitted(id: string): boolean {
    const section = this.section(id);
    if (section === undefined) return true;
    if (section.parent !== undefined && this.omitted(section.parent)) return true;
    const choice = this.body.choices.findLast((c) => c.section === id);
    return choice === undefined ? section.optional && !this.answered(section) : !choice.included;
  }

  private answered(section: Section): boolean {
    const inside = new Set([...this.inside(section)].map((s) => s.id));
    const said = [...this.body.given, ...this.body.judgements].some((g) => inside.has(g.section));
    return said || this.questions.some((q) => inside.has(q.section) && this.recordsOf(q.unit).some((record) => this.code(q, record) >= FIRST_VALUE));
  }

  private inside(section: Section): readonly Section[] {
    return [section, ...section.sections.flatMap((s) => this.inside(s))];
  }

  recordsOf(unit: string): readonly number[] {
    const sheet = this.body.sheet.units.find((u) => u.unit === unit);
    return unit === 'inspection' ? [0] : (sheet?.records ?? []).map((_, index) => index);
  }

  private cell(column: Question | Fact) {
    return this.body.sheet.units.find((u) => u.unit === column.unit)?.columns.get(column.id);
  }

  code(column: Question | Fact, record: number): number {
    return this.cell(column)?.codes[record] ?? 0;
  }

  /** Asked when its section is in the inspection and all its conditions hold. */
  asked(column: Question | Fact, record: number): Maybe {
    if (column.kind === 'question' && this.omitted(column.section)) return false;
    const place: Place = { who: { kind: 'record', unit: column.unit, index: record }, section: this.framework.root.id, published: true, scoring: false };
    return every(column.asked.map((condition) => this.truth(condition, place)));
  }

  /** The answer: none where it is not asked, unknown where it is still to come. */
  answer(id: string, record: number): Val {
    const column = this.column(id);
    if (column === undefined) return none;
    const asked = this.asked(column, record);
    if (asked === false) return none;
    const code = this.code(column, record);
    if (asked === undefined || code < FIRST_VALUE) return { kind: 'unknown' };
    const value = this.valueGiven(column, record);
    const number = column.answer.kind === 'number' ? this.cell(column)?.numbers.get(record) : undefined;
    if (value !== undefined && 'values' in column.answer) return { kind: 'value', id: value.id, order: column.answer.values.map((v) => v.id), number };
    if (column.answer.kind === 'number') return num(number);
    const text = this.cell(column)?.texts.get(record);
    return text === undefined || column.answer.kind === 'choice' ? none : { kind: column.answer.kind, text };
  }

  private valueGiven(column: Question | Fact, record: number): Value | undefined {
    const { answer } = column;
    if (answer.kind === 'choice') return answer.values[this.code(column, record) - FIRST_VALUE];
    const number = this.cell(column)?.numbers.get(record);
    if (answer.kind !== 'number' || number === undefined) return undefined;
    return answer.values.find((v) => v.otherwise || (v.cuts.length > 0 && v.cuts.every((cut) => passesTest(num(number), cut.test, constant) === true)));
  }

  /**
   * The questions that count in a section, as long as the inspection holds them. A section that is not counted, or has no score of its own,
   * keeps its questions to itself; an omitted one has none.
   */
  pool(id: string): readonly Question[] {
    if (this.omitted(id)) return [];
    const reaches = (from: string): boolean => {
      if (from === id) return true;
      const section = this.section(from);
      if (section?.parent === undefined || section.leftOut || section.score === undefined) return false;
      return reaches(section.parent);
    };
    return this.questions.filter((q) => q.counted && !this.omitted(q.section) && [q.section, ...q.countsAlsoIn].some(reaches));
  }

  /** A figure has no questions of its own: it speaks of those of the section around it. */
  private home(id: string): string {
    const section = this.section(id);
    return section?.level === 'figure' && section.questions.length === 0 ? section.parent ?? id : id;
  }

  /** Counted record by record, of the records that `keep` keeps. */
  tally(questions: readonly Question[], keep: (unit: string, record: number) => boolean = () => true): Tally {
    let tally = NO_TALLY;
    for (const question of questions) {
      if (this.omitted(question.section)) continue;
      for (const record of this.recordsOf(question.unit)) if (keep(question.unit, record)) tally = this.count(tally, question, record);
    }
    return tally;
  }

  private count(tally: Tally, question: Question, record: number): Tally {
    const asked = this.asked(question, record);
    if (asked === false) return { ...tally, notAsked: tally.notAsked + 1 };
    if (asked === undefined || this.code(question, record) < FIRST_VALUE) return { ...tally, missing: tally.missing + 1 };
    const answers = tally.answers + 1;
    const points = this.points(question, record);
    if (points === undefined) return { ...tally, answers, excluded: tally.excluded + 1 };
    const worths = worthsOf(question);
    const most = worths.reduce((a, b) => compare(a, b) > 0 ? a : b, ZERO);
    const fewest = 'fewestIsBest' in question.answer && question.answer.fewestIsBest;
    const best = fewest ? worths.reduce((a, b) => compare(a, b) < 0 ? a : b, most) : most;
    return {
      ...tally, answers, counted: tally.counted + 1, missed: tally.missed + (compare(points, best) === 0 ? 0 : 1),
      gained: add(tally.gained, multiply(points, question.weight)), available: add(tally.available, multiply(most, question.weight)),
    };
  }

  /** What an answer is worth, unweighted; undefined when it does not count. */
  private points(question: Question, record: number): Rational | undefined {
    const value = this.valueGiven(question, record);
    return value?.counted === true ? value.worth : undefined;
  }

  private tallyOf(who: Who, section: string): Tally {
    switch (who.kind) {
      case 'section': return this.tally(this.pool(who.id));
      case 'question': return this.tally(this.questions.filter((q) => q.id === who.id));
      case 'record': return this.tally(this.pool(this.home(section)).filter((q) => q.unit === who.unit), (_, record) => record === who.index);
      default: return NO_TALLY;
    }
  }

  value(expression: Expression, place: Place): Val {
    switch (expression.kind) {
      case 'number': return num(expression.value);
      case 'text': case 'date': return { kind: expression.kind, text: expression.value };
      case 'none': case 'left-out': return none;
      case 'value': return { kind: 'value', id: expression.value, order: this.orderOf(expression.list), number: undefined };
      case 'answer': {
        if (expression.unit === 'inspection') return this.answer(expression.column, 0);
        return place.who.kind === 'record' && place.who.unit === expression.unit ? this.answer(expression.column, place.who.index) : none;
      }
      case 'property': return this.property(expression.property, expression.of.kind === 'this' ? place : { ...place, who: expression.of });
      case 'aggregate': return this.aggregate(expression, { ...place, published: false }).value;
      case 'arithmetic': return calculate(expression.operator, this.value(expression.left, { ...place, published: false }), this.value(expression.right, { ...place, published: false }));
    }
  }

  private orderOf(list: string): readonly string[] {
    const answer = this.column(list)?.answer;
    const values = this.framework.scales.find((s) => s.id === list)?.values ?? (answer !== undefined && 'values' in answer ? answer.values : []);
    return values.map((v) => v.id);
  }

  private property(property: Property, place: Place): Val {
    const { who } = place;
    const section = who.kind === 'section' ? this.section(who.id) : undefined;
    const tally = (): Tally => this.tallyOf(property !== 'score' && who.kind === 'section' ? { ...who, id: this.home(who.id) } : who, place.section);
    switch (property) {
      case 'score': {
        if (section === undefined) { const { gained, available } = tally(); return num(divide(gained, available)); }
        return this.omitted(section.id) ? none : num(place.published ? this.published(section) : this.exact(section));
      }
      case 'rating': case 'band': {
        if (section?.bands === undefined || this.omitted(section.id)) return none;
        const id = this.rating(section)[property === 'rating' ? 'final' : 'provisional'];
        return id === undefined ? none : { kind: 'value', id, order: this.orderOf(section.bands), number: undefined };
      }
      case 'points': {
        if (section === undefined || this.omitted(section.id)) return none;
        return num(this.scaleOf(section)?.values.find((v) => v.id === this.rating(section).final)?.worth);
      }
      case 'gained': case 'available': return num(tally()[property]);
      case 'answers': case 'counted': case 'missed': return num(rational(tally()[property]));
      case 'words': return none;
    }
  }

  /** `empty` tells that there was nothing to add up: a sum of nothing is nought inside a formula, but no score. A count of nothing is nought. */
  private aggregate(expression: AggregateExpression, place: Place): { readonly value: Val; readonly empty: boolean } {
    const { over, function: word } = expression;
    if (over.kind === 'answers') return this.overAnswers(word, over, place);
    const items = this.items(over, place);
    if (this.looksAtNumbers(expression)) {
      const given = items.flatMap((who) => this.numbersGiven(who).map((number) => ({ number, weight: this.weightOf(who) })));
      return { value: figure(word, given.map((g) => g.number), given.map((g) => g.weight)), empty: word !== 'count' && given.length === 0 };
    }
    if (word === 'count') return { value: num(rational(items.length)), empty: false };
    return word === 'share' ? this.pooled(items, place) : this.combined(expression, items, place);
  }

  /** Whether it is the numbers given that are meant: all that are listed are answered so, or none of those selected brings points. */
  private looksAtNumbers({ function: word, property, over }: AggregateExpression): boolean {
    if (property !== undefined || word === 'share') return false;
    const listed = over.kind === 'list' ? over.items.map((e) => e.kind === 'property' && e.property === 'score' && e.of.kind === 'question' ? e.of.id : '') : [];
    const selected = over.kind === 'questions' && word !== 'count' ? over.ids : [];
    const found = [...listed, ...selected].map((id) => this.questions.find((q) => q.id === id));
    return found.length > 0 && found.every((q) => q?.answer.kind === 'number' && (over.kind === 'list' || worthsInAll(q).length === 0));
  }

  private numbersGiven(who: Who): readonly Rational[] {
    const question = who.kind === 'question' ? this.questions.find((q) => q.id === who.id) : undefined;
    return question === undefined ? [] : this.recordsOf(question.unit).flatMap((record) => numberOf(this.answer(question.id, record)) ?? []);
  }

  private overAnswers(word: AggregateExpression['function'], over: Extract<Selection, { kind: 'answers' }>, place: Place): { readonly value: Val; readonly empty: boolean } {
    const named = (id: string): readonly Question[] => this.section(id) === undefined ? this.questions.filter((q) => q.id === id) : this.pool(id);
    const all = over.within.length === 0 ? this.pool(this.home(place.section)) : over.within.flatMap(named);
    const except = new Set(over.except.flatMap(named));
    const pool = [...new Set(all)].filter((q) => !except.has(q) && !this.omitted(q.section) && (over.where === undefined || q.unit === over.unit));
    const keep = (unit: string, index: number): boolean => over.where === undefined || this.truth(over.where, { ...place, who: { kind: 'record', unit, index }, published: true, scoring: false }) === true;
    const tally = this.tally(pool, keep);
    const points = pool.flatMap((q) => this.recordsOf(q.unit).flatMap((record) => {
      const known = keep(q.unit, record) && this.asked(q, record) === true && this.code(q, record) >= FIRST_VALUE ? this.points(q, record) : undefined;
      return known === undefined ? [] : [multiply(known, q.weight)];
    }));
    const value = word === 'share' ? num(divide(tally.gained, tally.available)) : figure(word, points, points.map(() => ONE));
    return { value, empty: word !== 'count' && tally.counted === 0 };
  }

  private items(over: Exclude<Selection, { kind: 'answers' }>, place: Place): readonly Who[] {
    const where = (who: Who): boolean => !('where' in over) || over.where === undefined || this.truth(over.where, { ...place, who, published: true, scoring: false }) === true;
    switch (over.kind) {
      case 'list': return over.items.map((e): Who => e.kind === 'property' && e.property === 'score' && e.of.kind !== 'this' ? e.of : { kind: 'expression', expression: e });
      // A score leaves out what is not counted below it; a section named in a list is meant.
      case 'sections': return over.ids.filter((id) => !this.omitted(id) && !(place.scoring && this.section(id)?.leftOut === true)).map((id): Who => ({ kind: 'section', id })).filter(where);
      // And what of the questions counts in none of the sections that are looked at.
      case 'questions': {
        const counted = over.within.flatMap((id) => this.pool(id).map((q) => q.id));
        return over.ids.filter((id) => this.questions.some((q) => q.id === id && !this.omitted(q.section)) && (!place.scoring || counted.includes(id))).map((id): Who => ({ kind: 'question', id })).filter(where);
      }
      case 'records': return this.recordsOf(over.unit).map((index): Who => ({ kind: 'record', unit: over.unit, index })).filter(where);
    }
  }

  private pooled(items: readonly Who[], place: Place): { readonly value: Val; readonly empty: boolean } {
    const questions = new Set(items.flatMap((who) => who.kind === 'section' ? this.pool(who.id) : this.questions.filter((q) => who.kind === 'question' && q.id === who.id)));
    const tallies = [this.tally([...questions]), ...items.filter((who) => who.kind === 'record').map((who) => this.tallyOf(who, place.section))];
    return { value: num(divide(tallies.map((t) => t.gained).reduce(add), tallies.map((t) => t.available).reduce(add))), empty: false };
  }

  /** Records without a share are passed over; what a section or question without one does is the section's to say. */
  private combined({ function: word, property }: AggregateExpression, items: readonly Who[], place: Place): { readonly value: Val; readonly empty: boolean } {
    const absent = this.section(place.section)?.absent;
    const values: Val[] = [];
    const weights: Rational[] = [];
    for (const who of items) {
      const value = who.kind === 'expression' ? this.value(who.expression, place) : this.property(property ?? 'score', { ...place, who });
      if (value.kind === 'none' && (who.kind === 'record' || absent?.kind === 'left out')) continue;
      values.push(value.kind === 'none' && absent?.kind === 'counts as' ? num(absent.value) : value);
      weights.push(this.weightOf(who));
    }
    const empty = values.length === 0;
    if (values.some((v) => v.kind === 'none')) return { value: none, empty };
    if (values.some((v) => v.kind === 'unknown')) return { value: { kind: 'unknown' }, empty };
    const named = values.filter((v) => v.kind === 'value' && v.number === undefined) as Extract<Val, { kind: 'value' }>[];
    if (named.length === 0) return { value: figure(word, values.flatMap((v) => numberOf(v) ?? []), weights), empty };
    if (word !== 'lowest' && word !== 'highest') return { value: none, empty };
    const rank = (v: Extract<Val, { kind: 'value' }>): number => v.order.indexOf(v.id);
    return { value: named.reduce((a, b) => (word === 'lowest' ? rank(b) > rank(a) : rank(b) < rank(a)) ? b : a), empty };
  }

  private weightOf(who: Who): Rational {
    if (who.kind === 'expression') return who.expression.kind === 'property' && who.expression.of.kind === 'section' ? this.section(who.expression.of.id)?.weight ?? ONE : ONE;
    if (who.kind === 'section') return this.section(who.id)?.weight ?? ONE;
    return who.kind === 'question' ? this.questions.find((q) => q.id === who.id)?.weight ?? ONE : ONE;
  }

  truth(condition: Condition, place: Place): Maybe {
    switch (condition.kind) {
      case 'and': return every(condition.parts.map((p) => this.truth(p, place)));
      case 'or': return some(condition.parts.map((p) => this.truth(p, place)));
      case 'not': return opposite(this.truth(condition.condition, place));
      case 'comparison': {
        const { left, test, records } = condition;
        const seen = { ...place, published: true, scoring: false };
        if (records !== undefined) return quantified(records.quantifier, this.recordsOf(records.unit).map((index) => this.truth({ ...condition, records: undefined }, { ...seen, who: { kind: 'record', unit: records.unit, index } })));
        const leftOut = test.alternatives.find(({ form }) => form.kind === 'exactly' && form.value.kind === 'left-out');
        if (leftOut !== undefined && left.kind === 'property' && left.of.kind === 'section') return this.omitted(left.of.id) !== leftOut.negated;
        return passesTest(this.value(left, seen), test, (e) => this.value(e, seen));
      }
      case 'quantity': {
        if (condition.over.kind === 'answers') return false;
        const seen = { ...place, published: true, scoring: false };
        const property = condition.test.alternatives.some(({ form }) => 'value' in form && form.value.kind === 'value') ? 'rating' : 'score';
        return quantified(condition.quantifier, this.items(condition.over, seen).map((who) => {
          const value = who.kind === 'expression' ? this.value(who.expression, seen) : this.property(property, { ...seen, who });
          return passesTest(value, condition.test, (e) => this.value(e, seen));
        }));
      }
    }
  }

  /** The exact score. */
  exact(section: Section): Rational | undefined {
    const given = this.body.given.find((g) => g.section === section.id);
    if (given !== undefined) return given.value;
    if (section.score === undefined) return undefined;
    const place: Place = { who: { kind: 'section', id: section.id }, section: section.id, published: false, scoring: true };
    const { expression } = section.score;
    const made = expression.kind === 'aggregate' ? this.aggregate(expression, place) : { value: this.value(expression, place), empty: false };
    const counts = this.lookedAt(expression, place);
    const nothing = counts !== undefined && counts.length > 0 && counts.every((n) => n === 0);
    return made.empty || nothing ? undefined : numberOf(made.value);
  }

  /** How many answers count in each place where an expression looks at answers; undefined where it looks at anything else. */
  private lookedAt(expression: Expression, place: Place): readonly number[] | undefined {
    switch (expression.kind) {
      case 'number': return [];
      case 'arithmetic': {
        const [left, right] = [this.lookedAt(expression.left, place), this.lookedAt(expression.right, place)];
        return left === undefined || right === undefined ? undefined : [...left, ...right];
      }
      case 'property': return this.countedBy(expression.property, expression.of.kind === 'this' ? place.who : expression.of, place);
      case 'aggregate': {
        const { over, function: word, property } = expression;
        if (over.kind === 'answers') {
          const count = numberOf(this.overAnswers('count', over, place).value) ?? ZERO;
          return [compare(count, ZERO)];
        }
        if (over.kind === 'records' && word === 'count') return undefined;
        const items = this.items('where' in over ? { ...over, where: undefined } : over, place);
        if (items.length > 0 && this.looksAtNumbers(expression)) return [items.flatMap((who) => this.numbersGiven(who)).length];
        const found = items.map((who) => who.kind === 'expression' ? this.lookedAt(who.expression, place) : this.countedBy(property ?? 'score', who, place));
        return items.length === 0 || found.includes(undefined) ? undefined : found.flatMap((n) => n ?? []);
      }
      default: return undefined;
    }
  }

  private countedBy(property: Property, who: Who, place: Place): readonly number[] | undefined {
    if (who.kind === 'nothing' || ['rating', 'band', 'points', 'words'].includes(property) || (property === 'score' && who.kind === 'section')) return undefined;
    return [this.tallyOf(who.kind === 'section' ? { ...who, id: this.home(who.id) } : who, place.section).counted];
  }

  /** Rounded, where a rounding is stated. */
  published(section: Section): Rational | undefined {
    const exact = this.exact(section);
    return exact === undefined || section.rounding === undefined ? exact : roundTo(exact, section.rounding.step, section.rounding.mode);
  }

  private scaleOf(section: Section): Scale | undefined {
    return section.bandsHere ?? this.framework.scales.find((s) => s.id === section.bands);
  }

  /** Band or give, then moves, then floors and caps, then what inspectors hold it to, then moderation. */
  rating(section: Section): { readonly provisional: string | undefined; readonly final: string | undefined } {
    const scale = this.scaleOf(section);
    if (scale === undefined) return { provisional: undefined, final: undefined };
    const order = scale.values.map((v) => v.id);
    const place: Place = { who: { kind: 'section', id: section.id }, section: section.id, published: true, scoring: false };
    const provisional = section.judged === undefined ? this.provisional(section, scale, place) : this.body.judgements.findLast((j) => j.section === section.id)?.value;
    let at = provisional === undefined ? undefined : order.indexOf(provisional);
    if (at !== undefined) at = this.limited(section, order, at, place);
    const moderation = this.body.moderations.findLast((m) => m.section === section.id);
    if (moderation !== undefined && allowed(section, at, order.indexOf(moderation.value))) at = order.indexOf(moderation.value);
    return { provisional, final: at === undefined ? undefined : order[at] };
  }

  private provisional(section: Section, scale: Scale, place: Place): string | undefined {
    if (section.unrated.some(({ unless }) => this.truth(unless, place) !== true)) return undefined;
    const give = section.rules.find((r) => r.kind === 'give' && (r.when === undefined || this.truth(r.when, place) === true));
    if (give?.kind === 'give') return this.bandOf(give.value, scale, place);
    const published = this.published(section);
    if (published === undefined) return undefined;
    return scale.values.find((v) => v.otherwise || (v.cuts.length + v.when.length > 0
      && v.cuts.every((cut) => passesTest(num(published), cut.test, (e) => this.value(e, place)) === true) && v.when.every((c) => this.truth(c, place) === true)))?.id;
  }

  private bandOf(expression: Expression, scale: Scale, place: Place): string | undefined {
    const value = this.value(expression, place);
    return value.kind === 'value' && scale.values.some((v) => v.id === value.id) ? value.id : undefined;
  }

  /** Places in the bands, nought being the best: a floor lowers the number, a cap raises it, and the cap comes last. */
  private limited(section: Section, order: readonly string[], start: number, place: Place): number {
    const scale = this.scaleOf(section);
    const holding = section.rules.filter((r) => r.kind !== 'give' && this.truth(r.when, place) === true);
    const limits = (kind: Rule['kind']): readonly number[] => holding.flatMap((r) => {
      const band = r.kind === kind && 'value' in r && scale !== undefined ? this.bandOf(r.value, scale, place) : undefined;
      return band === undefined ? [] : [order.indexOf(band)];
    });
    let at = start;
    for (const rule of holding) if (rule.kind === 'move') at = Math.max(0, Math.min(order.length - 1, at - rule.bands));
    at = Math.min(at, ...limits('no worse than'));
    at = Math.max(at, ...limits('no better than'));
    for (const limit of limits('may hold to')) {
      const said = this.body.holds.findLast((h) => h.section === section.id && (h.value === undefined || h.value === order[limit]));
      if (said?.value !== undefined) at = Math.max(at, limit);
    }
    return at;
  }
}
