import type { AggregateExpression, Condition, Expression, Framework, Property, Section, Selection, Test } from '@inspection-criteria/model';
import type { Plan } from '@inspection-criteria/scoring';
import { limitsOf } from './mismatch.ts';

/** What the scores, rules, conditions and checks of a framework speak of, by id. */
export interface Mentioned {
  /** Questions and facts. */
  readonly columns: Set<string>;
  /** Sections whose counted answers something is made of. */
  readonly pooled: Set<string>;
  /** Units whose records are counted or looked at. */
  readonly units: Set<string>;
  /** Units whose records are asked for what they score. */
  readonly scoredUnits: Set<string>;
}

/** Everything that is spoken of anywhere in a framework. */
export function mentionedIn(plan: Plan): Mentioned {
  const walk = new Walk(plan);
  for (const { asked } of plan.column.values()) walk.conditions(asked, undefined);
  for (const { unrated } of plan.questions) walk.conditions(unrated.map((u) => u.unless), undefined);
  for (const section of plan.sections) walk.section(section);
  ofLists(plan.framework, walk);
  for (const { checks } of plan.framework.examples) walk.conditions(checks.map((check) => check.condition), undefined);
  return walk.found;
}

function ofLists({ scales, units }: Framework, walk: Walk): void {
  for (const { values } of scales) for (const { cuts, when } of values) {
    for (const { test } of cuts) walk.test(test, undefined);
    walk.conditions(when, undefined);
  }
  for (const { sample } of units) for (const { when, test } of sample) {
    walk.test(test, undefined);
    walk.conditions(when === undefined ? [] : [when], undefined);
  }
}

class Walk {
  readonly found: Mentioned = { columns: new Set(), pooled: new Set(), units: new Set(), scoredUnits: new Set() };
  private readonly plan: Plan;

  constructor(plan: Plan) {
    this.plan = plan;
  }

  section(section: Section): void {
    const own = section.id;
    if (section.score !== undefined) this.expression(section.score.expression, own);
    if (section.words !== undefined) this.found.pooled.add(own);
    this.conditions(section.unrated.map((u) => u.unless), own);
    for (const rule of section.rules) {
      if (rule.when !== undefined) this.conditions([rule.when], own);
      if (rule.kind !== 'move') this.expression(rule.value, own);
    }
    for (const { cuts, when } of this.plan.bandsOf.get(own)?.values ?? []) {
      for (const { test } of cuts) this.test(test, own);
      this.conditions(when, own);
    }
  }

  conditions(conditions: readonly Condition[], own: string | undefined): void {
    for (const condition of conditions) switch (condition.kind) {
      case 'and': case 'or': this.conditions(condition.parts, own); break;
      case 'not': this.conditions([condition.condition], own); break;
      case 'comparison':
        if (condition.records !== undefined) this.found.units.add(condition.records.unit);
        this.expression(condition.left, own);
        this.test(condition.test, own);
        break;
      case 'quantity':
        this.selection(condition.over, own, 'score');
        this.test(condition.test, own);
    }
  }

  test({ alternatives }: Test, own: string | undefined): void {
    for (const { form } of alternatives) for (const limit of limitsOf(form)) this.expression(limit, own);
  }

  expression(expression: Expression, own: string | undefined): void {
    switch (expression.kind) {
      case 'answer': this.found.columns.add(expression.column); this.found.units.add(expression.unit); break;
      case 'property': this.property(expression, own); break;
      case 'arithmetic': this.expression(expression.left, own); this.expression(expression.right, own); break;
      case 'aggregate': this.selection(expression.over, own, askedOf(expression)); break;
      default: break;
    }
  }

  private property({ property, of }: Extract<Expression, { kind: 'property' }>, own: string | undefined): void {
    if (of.kind === 'question') { this.found.columns.add(of.id); return; }
    const id = of.kind === 'section' ? of.id : this.plan.home.get(own ?? '');
    if (id !== undefined && isOfAnswers(property)) this.found.pooled.add(id);
  }

  /** `asked` is what is asked of each of the selected; undefined where they are only counted. */
  private selection(over: Selection, own: string | undefined, asked: Property | undefined): void {
    switch (over.kind) {
      case 'list': for (const item of over.items) this.operand(item, own, asked); return;
      case 'sections': this.sections(over, asked); return;
      case 'questions': for (const id of over.ids) this.found.columns.add(id); break;
      case 'records': this.found.units.add(over.unit); if (asked !== undefined || over.where !== undefined) this.found.scoredUnits.add(over.unit); break;
      case 'answers': this.answers(over, own);
    }
    if (over.where !== undefined) this.conditions([over.where], undefined);
  }

  /** A condition on sections is asked of each of them. */
  private sections({ ids, where }: Extract<Selection, { kind: 'sections' }>, asked: Property | undefined): void {
    for (const id of ids) {
      if (isOfAnswers(asked)) this.found.pooled.add(id);
      if (where !== undefined) this.conditions([where], id);
    }
  }

  /** A section named in a list is asked what the figure is made of. */
  private operand(item: Expression, own: string | undefined, asked: Property | undefined): void {
    if (item.kind === 'property' && item.of.kind === 'section' && isOfAnswers(asked)) this.found.pooled.add(item.of.id);
    this.expression(item, own);
  }

  /** What is excepted is left out on purpose. */
  private answers({ within, except, unit, where }: Extract<Selection, { kind: 'answers' }>, own: string | undefined): void {
    const home = this.plan.home.get(own ?? '');
    for (const id of [...within.length === 0 && home !== undefined ? [home] : within, ...except]) {
      if (this.plan.section.has(id)) this.found.pooled.add(id);
      else this.found.columns.add(id);
    }
    if (where !== undefined) this.found.units.add(unit);
  }
}

/** What a figure asks of each of those it is made of: a share pools their answers. */
function askedOf({ function: word, property }: AggregateExpression): Property | undefined {
  if (word === 'share') return 'gained';
  return word === 'count' ? undefined : property ?? 'score';
}

/** Whether a property is made of the answers that count; a score or rating is made of what its own section says. */
function isOfAnswers(property: Property | undefined): boolean {
  switch (property) {
    case undefined: case 'score': case 'rating': case 'band': case 'points': return false;
    default: return true;
  }
}
