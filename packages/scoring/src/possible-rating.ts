import type { Condition, Expression, Rule, Scale, Section } from '@inspection-criteria/model';
import type { Engine } from './engine.ts';
import { isSomething, NOTHING, rangePasses, someOf, type Range } from './possible-values.ts';
import { better, refusal, stepped, worse } from './rating.ts';
import { allOf, type Truth } from './values.ts';

/** What the possible ratings of a section are made from: how its conditions, expressions and score can still end. */
export interface Ahead {
  readonly engine: Engine;
  readonly truth: (condition: Condition) => Truth;
  readonly evaluate: (expression: Expression) => Range;
  /** The score as rules see it. */
  readonly published: Range;
}

/** The ratings that can still come out, before and after moves, limits and moderation. */
export interface PossibleRatings {
  readonly provisional: Range;
  readonly final: Range;
}

export const NO_RATINGS: PossibleRatings = { provisional: NOTHING, final: NOTHING };

/** Some bands, and whether there may be none. */
interface Bands {
  readonly values: readonly string[];
  readonly none: boolean;
}

/** Follows every rule that may hold. */
export function ratingsAhead(section: Section, scale: Scale, ahead: Ahead): PossibleRatings {
  const order = scale.values.map((v) => v.id);
  const start = section.judged === undefined ? computed(section, scale, ahead) : judged(section, order, ahead.engine);
  const limited = limits(section, moves(section, start.values, order, ahead), order, ahead);
  const final = moderated(section, { values: limited, none: start.none }, order, ahead.engine);
  return { provisional: someOf(start.values, order, start.none), final: someOf(final.values, order, final.none) };
}

function judged(section: Section, order: readonly string[], engine: Engine): Bands {
  const judgement = engine.body.judgements.findLast((j) => j.section === section.id);
  return { values: judgement === undefined ? order : [judgement.value], none: false };
}

function computed(section: Section, scale: Scale, ahead: Ahead): Bands {
  const rated = allOf(section.unrated.map((u) => ahead.truth(u.unless)));
  if (rated === false) return { values: [], none: true };
  const values = new Set<string>();
  let none = rated === undefined;
  for (const rule of section.rules) {
    if (rule.kind !== 'give') continue;
    const truth = rule.when === undefined ? true : ahead.truth(rule.when);
    if (truth === false) continue;
    const given = bandsIn(ahead.evaluate(rule.value), scale);
    given.values.forEach((v) => values.add(v));
    none ||= given.none;
    if (truth === true) return { values: [...values], none };
  }
  const banded = bandsOf(scale, ahead);
  return { values: [...new Set([...values, ...banded.values])], none: none || banded.none };
}

/** What of a range is a band; anything else is no rating. */
function bandsIn(range: Range, scale: Scale): Bands {
  const values = range.values.filter((v) => scale.values.some((band) => band.id === v));
  return { values, none: range.none || range.open || range.unknown || range.lowest !== undefined || values.length < range.values.length };
}

function bandsOf(scale: Scale, ahead: Ahead): Bands {
  const range = ahead.published;
  if (!isSomething(range)) return { values: [], none: true };
  const some = { ...range, none: false, unknown: false };
  const values: string[] = [];
  for (const value of scale.values) {
    const empty = value.cuts.length + value.when.length === 0;
    const truth = value.otherwise ? true : empty ? false : allOf([...value.cuts.map((cut) => rangePasses(some, cut.test, ahead.evaluate)), ...value.when.map(ahead.truth)]);
    if (truth !== false) values.push(value.id);
    if (truth === true) return { values, none: range.none };
  }
  return { values, none: true };
}

function moves(section: Section, start: readonly string[], order: readonly string[], ahead: Ahead): readonly string[] {
  let values = start;
  for (const rule of section.rules) if (rule.kind === 'move') values = applied(values, ahead.truth(rule.when), (v) => [stepped(order, v, rule.bands)]);
  return values;
}

/** What a rule makes of each band: of all where it holds, of none where it does not, and both where that is open. */
function applied(values: readonly string[], truth: Truth, change: (value: string) => readonly string[]): readonly string[] {
  if (truth === false) return values;
  const changed = values.flatMap(change);
  return [...new Set(truth === true ? changed : [...values, ...changed])];
}

function limits(section: Section, start: readonly string[], order: readonly string[], ahead: Ahead): readonly string[] {
  let values = start;
  for (const kind of ['no worse than', 'no better than', 'may hold to'] as const) {
    for (const rule of section.rules) if (rule.kind === kind) values = limitedBy(rule, values, section, order, ahead);
  }
  return values;
}

function limitedBy(rule: Exclude<Rule, { kind: 'give' | 'move' }>, values: readonly string[], section: Section, order: readonly string[], ahead: Ahead): readonly string[] {
  const range = ahead.evaluate(rule.value);
  const truth = ahead.truth(rule.when);
  const bands = range.values.filter((v) => order.includes(v));
  const sure = bands.length === range.values.length && !range.none && !range.open && !range.unknown;
  const pick = rule.kind === 'no worse than' ? better : worse;
  return applied(values, truth === true && !(sure && bands.length > 0) ? undefined : truth, (from) => bands.flatMap((limit) => {
    const held = rule.kind === 'may hold to' ? holds(section, limit, ahead.engine) : true;
    const to = pick(order, from, limit);
    return held === undefined ? [from, to] : [held ? to : from];
  }));
}

/** Whether an inspector holds a section to a limit; undefined where that is still to be said. */
function holds(section: Section, limit: string, engine: Engine): Truth {
  const answer = engine.body.holds.findLast((h) => h.section === section.id && (h.value === undefined || h.value === limit));
  return answer === undefined ? undefined : answer.value !== undefined;
}

function moderated(section: Section, { values, none }: Bands, order: readonly string[], engine: Engine): Bands {
  const decision = engine.body.moderations.findLast((m) => m.section === section.id);
  if (decision === undefined) return { values, none };
  const after = (from: string | undefined): string | undefined => refusal(section, order, from, decision.value) === undefined ? decision.value : from;
  const all = [...values, ...(none ? [undefined] : [])].map(after);
  return { values: [...new Set(all.flatMap((v) => v ?? []))], none: all.includes(undefined) };
}
