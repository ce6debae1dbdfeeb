import { wordCondition, type HoldQuestion, type LimitRule, type MayHoldRule, type MoveRule, type Scale, type Section, type TraceStep } from '@inspection-criteria/model';
import { bandFor, notesOnTests, rangeOf } from './bands.ts';
import type { Engine } from './engine.ts';
import type { Context } from './selection.ts';

/** A section's ratings as band ids, with the steps from score to final rating. */
export interface Rating {
  readonly provisional: string | undefined;
  readonly final: string | undefined;
  readonly trace: readonly TraceStep[];
  readonly holds: readonly HoldQuestion[];
}

const NO_RATING: Rating = { provisional: undefined, final: undefined, trace: [], holds: [] };

/** Rates one section as things stand: band or give, moves, caps and floors, moderation. */
export function rateSection(section: Section, engine: Engine): Rating {
  const scale = engine.plan.bandsOf.get(section.id);
  if (scale === undefined) return NO_RATING;
  const rater = new Rater(section, scale, engine);
  return rater.run();
}

class Rater {
  private readonly trace: TraceStep[] = [];
  private readonly holds: HoldQuestion[] = [];
  private readonly order: readonly string[];
  private readonly context: Context;
  private readonly section: Section;
  private readonly scale: Scale;
  private readonly engine: Engine;

  constructor(section: Section, scale: Scale, engine: Engine) {
    this.section = section;
    this.scale = scale;
    this.engine = engine;
    this.order = scale.values.map((v) => v.id);
    this.context = { subject: { kind: 'section', id: section.id }, section: section.id, published: true, scoring: false };
  }

  run(): Rating {
    const provisional = this.section.judged === undefined ? this.computed() : this.judgement();
    let rating = provisional;
    if (rating !== undefined) rating = this.limited(this.moved(rating));
    const final = this.moderated(rating);
    return { provisional, final, trace: this.trace, holds: this.holds };
  }

  private judgement(): string | undefined {
    const judgement = this.engine.body.judgements.findLast((j) => j.section === this.section.id);
    this.trace.push({ kind: 'judgement', rating: judgement?.value, notes: judgement?.notes ?? {}, span: judgement?.span });
    return judgement?.value;
  }

  private computed(): string | undefined {
    for (const { unless, notes, span } of this.section.unrated) {
      if (this.engine.truth(unless, this.context) === true) continue;
      this.trace.push({ kind: 'unrated', notes, span });
      return undefined;
    }
    return this.given() ?? this.banded();
  }

  private given(): string | undefined {
    for (const rule of this.section.rules) {
      if (rule.kind !== 'give' || (rule.when !== undefined && this.engine.truth(rule.when, this.context) !== true)) continue;
      const rating = this.bandIn(rule.value);
      this.trace.push({ kind: 'give', rating, wording: rule.when === undefined ? '' : wordCondition(rule.when), notes: rule.notes, span: rule.span });
      return rating;
    }
    return undefined;
  }

  private bandIn(expression: Parameters<Engine['evaluate']>[0]): string | undefined {
    const value = this.engine.evaluate(expression, this.context);
    return value.kind === 'value' && this.order.includes(value.value) ? value.value : undefined;
  }

  private banded(): string | undefined {
    const { published, measure } = this.engine.score(this.section);
    if (published === undefined || this.trace.some((s) => s.kind === 'give')) return undefined;
    const band = bandFor(this.scale, published, { evaluate: (e) => this.engine.evaluate(e, this.context), truth: (c) => this.engine.truth(c, this.context) });
    const range = band === undefined ? 'no band' : rangeOf(this.scale, band, this.section.rounding?.step, measure);
    this.trace.push({ kind: 'band', rating: band?.id, range, notes: band === undefined ? {} : notesOnTests(band), span: band?.cuts[0]?.span ?? band?.span ?? this.scale.span });
    return band?.id;
  }

  private moved(from: string): string {
    let rating = from;
    for (const rule of this.section.rules) {
      if (rule.kind === 'move' && this.engine.truth(rule.when, this.context) === true) rating = this.move(rating, rule);
    }
    return rating;
  }

  private move(from: string, rule: MoveRule): string {
    const to = stepped(this.order, from, rule.bands);
    this.trace.push({ kind: 'move', from, to, bands: rule.bands, notes: rule.notes, span: rule.span });
    return to;
  }

  /** Floors first, then caps, so that a cap wins where the two cross; of each, the strictest is what remains. */
  private limited(from: string): string {
    const rules = this.section.rules.filter((r) => (r.kind === 'no better than' || r.kind === 'no worse than') && this.engine.truth(r.when, this.context) === true) as LimitRule[];
    let rating = from;
    for (const rule of rules.filter((r) => r.kind === 'no worse than')) rating = this.limit(rating, rule, 'floor');
    for (const rule of rules.filter((r) => r.kind === 'no better than')) rating = this.limit(rating, rule, 'cap');
    for (const rule of this.section.rules) if (rule.kind === 'may hold to' && this.engine.truth(rule.when, this.context) === true) rating = this.held(rating, rule);
    return rating;
  }

  private limit(from: string, rule: LimitRule, kind: 'cap' | 'floor'): string {
    const limit = this.bandIn(rule.value);
    if (limit === undefined) return from;
    const to = kind === 'cap' ? worse(this.order, from, limit) : better(this.order, from, limit);
    this.trace.push({ kind, from, to, limit, notes: rule.notes, span: rule.span });
    return to;
  }

  private held(from: string, rule: MayHoldRule): string {
    const limit = this.bandIn(rule.value);
    if (limit === undefined) return from;
    const answer = this.engine.body.holds.findLast((h) => h.section === this.section.id && (h.value === undefined || h.value === limit));
    const said: HoldQuestion['answer'] = answer === undefined ? 'unanswered' : answer.value === undefined ? 'not held' : 'held';
    const to = said === 'held' ? worse(this.order, from, limit) : from;
    this.holds.push({ section: this.section.id, rule: rule.span, name: rule.name, value: limit, answer: said, notes: answer?.notes ?? rule.notes });
    this.trace.push({ kind: 'hold', from, to, answer: said, limit, notes: answer?.notes ?? rule.notes, span: answer?.span ?? rule.span });
    return to;
  }

  private moderated(from: string | undefined): string | undefined {
    const decision = this.engine.body.moderations.findLast((m) => m.section === this.section.id);
    if (decision === undefined) return from;
    const refused = refusal(this.section, this.order, from, decision.value);
    this.trace.push({ kind: 'moderation', from, to: refused === undefined ? decision.value : from, value: decision.value, refused, notes: decision.notes, span: decision.span });
    return refused === undefined ? decision.value : from;
  }
}

/** Why a moderation is beyond what the framework allows, in plain words; undefined when it is within. */
export function refusal(section: Section, order: readonly string[], from: string | undefined, to: string): string | undefined {
  const { moderation } = section;
  if (moderation === undefined) return `The framework does not let \`${section.id}\` be moderated.`;
  if (from === undefined) return moderation.bands === undefined ? undefined : 'There is no rating to move from.';
  const distance = order.indexOf(from) - order.indexOf(to);
  if (moderation.bands !== undefined && Math.abs(distance) > moderation.bands) return `The framework lets \`${section.id}\` be moved by at most ${String(moderation.bands)} band${moderation.bands === 1 ? '' : 's'}; from ${from} to ${to} are ${String(Math.abs(distance))}.`;
  if (moderation.direction === 'upwards' && distance < 0) return `The framework lets \`${section.id}\` be moved upwards only.`;
  if (moderation.direction === 'downwards' && distance > 0) return `The framework lets \`${section.id}\` be moved downwards only.`;
  return undefined;
}

/** The rating `bands` better (or worse, when negative), never off the list. */
export function stepped(order: readonly string[], from: string, bands: number): string {
  const index = Math.min(order.length - 1, Math.max(0, order.indexOf(from) - bands));
  return order[index] ?? from;
}

/** The worse of two bands. */
export function worse(order: readonly string[], a: string, b: string): string {
  return order.indexOf(a) >= order.indexOf(b) ? a : b;
}

/** The better of two bands. */
export function better(order: readonly string[], a: string, b: string): string {
  return order.indexOf(a) <= order.indexOf(b) ? a : b;
}
