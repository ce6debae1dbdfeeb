import type { Condition, Rule as SectionRule, Span } from '@inspection-criteria/model';
import { columnsOfCondition, type Plan } from '@inspection-criteria/scoring';
import { canHold } from './can-hold.ts';
import { gatesOf } from './gates.ts';
import type { FrameworkSubject, Rule } from './rule.ts';
import { listed } from '../wording.ts';

/** Conditions that nothing can fulfil, and questions whose being asked depends, in a circle, on their own answer. */
export const contradictoryCondition: Rule<FrameworkSubject> = (subject) => {
  circles(subject);
  neverAsked(subject);
  neverApplied(subject);
};

function circles({ plan, report }: FrameworkSubject): void {
  for (const column of plan.column.values()) {
    if (plan.dependents.get(column.id)?.includes(column.id) !== true) continue;
    const closing = column.asked.find((c) => columnsOfCondition(c).some((used) => used === column.id || plan.dependents.get(column.id)?.includes(used) === true));
    report('contradictory-condition', closing?.span ?? column.nameSpan, `Whether \`${column.id}\` is asked depends, in a circle, on its own answer, so it can never be settled. Let it depend on something answered before it.`);
  }
}

/** Questions and facts that no answers let be asked, those under one condition together. */
function neverAsked({ plan, understood, report }: FrameworkSubject): void {
  const found = new Map<string, { readonly span: Span; readonly ids: string[]; readonly others: readonly Condition[] }>();
  for (const { id, asked } of plan.column.values()) {
    if (!asked.every(({ span }) => understood(span))) continue;
    const alone = asked.find((condition) => !canHold([condition], plan));
    const before = alone === undefined ? behind(asked, plan, id) : [];
    const last = alone ?? (canHold([...asked, ...before], plan) ? undefined : asked.at(-1));
    // What hangs on a question that is never asked is told of there.
    if (last === undefined || (before.length > 0 && !canHold(before, plan))) continue;
    const key = `${last.span.file}:${String(last.span.start)}`;
    const known = found.get(key) ?? { span: last.span, ids: [], others: alone === undefined ? [...asked.slice(0, -1), ...before] : [] };
    known.ids.push(id);
    found.set(key, known);
  }
  for (const { span, ids, others } of found.values()) {
    const what = others.length === 0 ? 'Nothing can fulfil this condition' : 'Nothing can fulfil this condition together with what else has to hold';
    report('contradictory-condition', span, `${what}, so ${listed(ids)} ${ids.length === 1 ? 'is' : 'are'} never asked. Correct what is compared, or remove the condition.`, { related: others.map((o) => ({ span: o.span, message: 'This has to hold as well.' })) });
  }
}

/** The conditions of what has to be answered before something is asked: an answer that is not asked for is never there. */
function behind(asked: readonly Condition[], plan: Plan, id: string): readonly Condition[] {
  const seen = new Set([id]);
  const found: Condition[] = [];
  for (const queue = [...gatesOf(asked, plan)]; queue.length > 0;) {
    const column = queue.pop()?.column;
    if (column === undefined || seen.has(column.id)) continue;
    seen.add(column.id);
    found.push(...column.asked);
    queue.push(...gatesOf(column.asked, plan));
  }
  return found;
}

/** Rules, values and minimum data whose condition nothing fulfils. Rows of decision tables have findings of their own. */
function neverApplied({ plan, understood, report }: FrameworkSubject): void {
  const check = (condition: Condition | undefined, effect: string): void => {
    if (condition !== undefined && understood(condition.span) && !canHold([condition], plan)) report('contradictory-condition', condition.span, `Nothing can fulfil this condition, so ${effect}. Correct what is compared, or remove it.`);
  };
  for (const { rules, unrated } of plan.sections) {
    for (const { when } of rules.filter(isLine)) check(when, 'this rule never does anything');
    for (const { unless } of unrated) check(unless, 'there is never a rating');
  }
  for (const { values } of plan.framework.scales) for (const { id, when } of values) for (const condition of when) check(condition, `\`${id}\` is never given`);
  for (const { sample } of plan.framework.units) for (const { when } of sample) check(when, 'this rule never applies');
}

/** Whether a rule is one line; the row of a table has the row's own place for its condition. */
export function isLine({ when, span }: SectionRule): boolean {
  return when?.span.start !== span.start;
}
