import type { Condition, Rule as SectionRule, Span } from '@inspection-criteria/model';
import { listed } from '../wording.ts';
import { alwaysHolds } from './can-hold.ts';
import { isLine } from './contradictory-condition.ts';
import type { FrameworkSubject, Rule } from './rule.ts';

/** Conditions that hold in every complete inspection, so that what they decide is decided already. */
export const conditionAlwaysHolds: Rule<FrameworkSubject> = ({ plan, understood, report }) => {
  const found = new Map<string, { readonly span: Span; readonly ids: string[] }>();
  for (const { id, asked } of plan.column.values()) {
    for (const { span } of asked.filter((condition) => understood(condition.span) && alwaysHolds(condition, plan))) {
      const key = `${span.file}:${String(span.start)}`;
      const known = found.get(key) ?? { span, ids: [] };
      known.ids.push(id);
      found.set(key, known);
    }
  }
  for (const { span, ids } of found.values()) say(span, `${listed(ids)} ${ids.length === 1 ? 'is' : 'are'} asked of everyone and this leaves nobody out`);
  const check = (condition: Condition | undefined, effect: string): void => {
    if (condition !== undefined && understood(condition.span) && alwaysHolds(condition, plan)) say(condition.span, effect);
  };
  for (const section of plan.sections) {
    for (const rule of section.rules.filter(isLine)) check(rule.when, effectOf(rule));
    for (const { unless } of section.unrated) check(unless, 'a rating is never withheld');
  }
  for (const { sample } of plan.framework.units) for (const { when } of sample) check(when, 'this rule applies to every inspection');

  function say(span: Span, effect: string): void {
    report('condition-always-holds', span,
      `Whatever is answered, this condition holds, so ${effect}. Correct what is compared, or remove the condition if that is meant.`);
  }
};

function effectOf(rule: SectionRule): string {
  const given = rule.kind !== 'move' && rule.value.kind === 'value' ? `\`${rule.value.value}\`` : 'this';
  switch (rule.kind) {
    case 'give': return `${given} is always given, and no rule or band below is reached`;
    case 'move': return 'the rating is always moved';
    case 'no better than': return `no rating can be better than ${given}, and the bands above it are never given`;
    case 'no worse than': return `no rating can be worse than ${given}, and the bands below it are never given`;
    case 'may hold to': return 'an inspector has to decide in every inspection';
  }
}
