import type { LimitRule, MayHoldRule, Rule as SectionRule, Section } from '@inspection-criteria/model';
import type { Plan } from '@inspection-criteria/scoring';
import { canHold, implies } from './can-hold.ts';
import { inEveryBearer } from './every-bearer.ts';
import type { FrameworkSubject, Rule } from './rule.ts';

/** Limits to the best or the worst band there is, and those beside which a limit as strict always holds too. */
export const limitWithoutEffect: Rule<FrameworkSubject> = ({ plan, understood, report }) => {
  const limitsOf = ({ rules }: Section): readonly Limit[] => rules.filter(isLimit).filter(({ span }) => understood(span));
  const find = (limit: Limit, section: Section): Limit | undefined =>
    rankOf(limit, section, plan) === 0 ? limit : limitsOf(section).find((other) => overrules(other, limit, section, plan));
  for (const { rule, what } of inEveryBearer(plan.sections, limitsOf, find)) {
    if (what === rule) {
      const [end, way] = rule.kind === 'no worse than' ? ['worst', 'worse'] : ['best', 'better'];
      report('limit-without-effect', rule.value.span,
        `This is the ${end} band there is, so no rating can be ${way} and the limit changes nothing. Name the band that is meant, or remove ` +
        'the limit.');
    } else {
      report('limit-without-effect', rule.span,
        'Whenever this holds, another limit that is at least as strict holds too, so this one changes nothing. Correct one of the conditions ' +
        'or bands, or remove this one.', { related: [{ span: what.span, message: 'This is the other limit.' }] });
    }
  }
};

type Limit = LimitRule | MayHoldRule;

function isLimit(rule: SectionRule): rule is Limit {
  return rule.kind === 'no better than' || rule.kind === 'no worse than' || rule.kind === 'may hold to';
}

/** How much a limit takes away: 0 for one that lets every band through. Undefined where it names none of the section's bands. */
function rankOf({ kind, value }: Limit, section: Section, plan: Plan): number | undefined {
  const bands = plan.bandsOf.get(section.id)?.values.map(({ id }) => id) ?? [];
  const index = value.kind === 'value' ? bands.indexOf(value.value) : -1;
  if (index < 0) return undefined;
  return kind === 'no worse than' ? bands.length - 1 - index : index;
}

/** Whether a limit leaves nothing for another to do. Of two that come to the same, the later is in vain. What an inspector decides leaves all to others. */
function overrules(one: Limit, limit: Limit, section: Section, plan: Plan): boolean {
  if (one === limit || one.kind === 'may hold to' || (one.kind === 'no worse than') !== (limit.kind === 'no worse than')) return false;
  const [own, other] = [rankOf(one, section, plan), rankOf(limit, section, plan)];
  if (own === undefined || other === undefined || own < other || !canHold([limit.when], plan) || !implies(limit.when, one.when, plan)) return false;
  const alike = own === other && one.kind === limit.kind && implies(one.when, limit.when, plan);
  return !alike || section.rules.indexOf(one) < section.rules.indexOf(limit);
}
