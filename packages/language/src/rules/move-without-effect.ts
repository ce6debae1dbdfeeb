import type { Condition, MoveRule, Scale, Section, Value } from '@inspection-criteria/model';
import { plainCut, type Plan } from '@inspection-criteria/scoring';
import { canHold } from './can-hold.ts';
import { inEveryBearer } from './every-bearer.ts';
import type { FrameworkSubject, Rule } from './rule.ts';

/** Moves up from scores that are the best band already, and moves down from those that are the worst: there is nowhere to move to. */
export const moveWithoutEffect: Rule<FrameworkSubject> = ({ plan, understood, report }) => {
  const still = ({ rules }: Section): readonly MoveRule[] => rules.filter((rule) => rule.kind === 'move').filter(({ bands, span }) => bands === 0 && understood(span));
  for (const { rule } of inEveryBearer(plan.sections, still, (move) => move)) report('move-without-effect', rule.span, 'A move by 0 bands leaves every rating where it is. Write by how many bands it moves, or remove the rule.');
  // What comes before may have moved the rating away from the end.
  const first = ({ rules }: Section): readonly MoveRule[] => rules.filter((rule) => rule.kind === 'move').slice(0, 1).filter(({ bands, span }) => bands !== 0 && understood(span));
  for (const { rule, what } of inEveryBearer(plan.sections, first, (move, section) => onlyEnd(move, section, plan.bandsOf.get(section.id), plan))) {
    const [word, way] = rule.bands > 0 ? ['best', 'up'] : ['worst', 'down'];
    report('move-without-effect', rule.span,
      `Whenever this holds the rating is \`${what}\`, the ${word} band there is, so nothing is ever moved ${way}. Correct the condition, or ` +
      'remove the rule.');
  }
};

/** The band at the end a move goes to, where the move holds for no score but those that fall there; undefined where more than the score decides. */
function onlyEnd(move: MoveRule, { judged, rules }: Section, bands: Scale | undefined, plan: Plan): string | undefined {
  const values = bands?.values ?? [];
  const end = values.at(move.bands > 0 ? 0 : -1);
  const cuts = values.filter(({ otherwise }) => !otherwise);
  const byCutsAlone = cuts.every((value) => value.when.length === 0 && plainCut(value) !== undefined);
  if (end === undefined || judged !== undefined || rules.some(({ kind }) => kind === 'give') || !byCutsAlone) return undefined;
  const elsewhere = move.bands > 0 ? not(scoreTakes([end], move)) : scoreTakes(cuts.filter((value) => value !== end), move);
  return canHold([move.when], plan) && !canHold([move.when, elsewhere], plan) ? end.id : undefined;
}

/** The condition that the section's score falls in one of the bands, or in one above it. */
function scoreTakes(bands: readonly Value[], { span }: MoveRule): Condition {
  const left = { kind: 'property', property: 'score', of: { kind: 'this' }, span } as const;
  const parts = bands.flatMap(({ cuts }) => cuts).map(({ test }): Condition => ({ kind: 'comparison', left, test, records: undefined, span }));
  return { kind: 'or', parts, span };
}

function not(condition: Condition): Condition {
  return { kind: 'not', condition, span: condition.span };
}
