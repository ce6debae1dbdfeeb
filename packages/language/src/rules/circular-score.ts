import type { Section, Span } from '@inspection-criteria/model';
import type { Plan } from '@inspection-criteria/scoring';
import { madeOf, madeOfCondition, madeOfTest, type Made } from './made-of.ts';
import type { FrameworkSubject, Rule } from './rule.ts';

/** Scores and ratings that are made, directly or through others, of themselves. */
export const circularScore: Rule<FrameworkSubject> = ({ plan, report }) => {
  const all = new Map(plan.sections.flatMap((section) => partsOf(section, plan)));
  for (const [made, parts] of all) {
    const circle = circleFrom(made, all);
    const part = parts.find((p) => p.of.some((next) => next === circle?.[1]));
    // Where a rating goes round by way of its own score, that score does too.
    if (circle === undefined || part === undefined || circle[1] === `score of ${idOf(made)}`) continue;
    const way = circle.join(' → ');
    const message = made.startsWith('score') ? `The score of \`${idOf(made)}\` is made of itself (${way}), so there is none. Take one of them out of the other.`
      : `The rating of \`${idOf(made)}\` depends on itself (${way}), so this rule sees no rating and does nothing. Let it look at a score, or at something that does not depend on it in turn.`;
    report('circular-score', part.span, message);
  }
};

function idOf(made: Made): string {
  return made.slice(made.indexOf(' of ') + ' of '.length);
}

/** What a clause or rule makes a score or rating of. */
interface Part {
  readonly of: readonly Made[];
  readonly span: Span;
}

/** A section's score and rating, with what each is made of. */
function partsOf(section: Section, plan: Plan): readonly (readonly [Made, readonly Part[]])[] {
  const own = [section.id];
  const score = section.score === undefined ? [] : [{ of: madeOf(section.score.expression, own), span: section.score.span }];
  return [[`score of ${section.id}`, score], [`rating of ${section.id}`, partsOfRating(section, plan, own)]];
}

function partsOfRating({ id, judged, score, rules, unrated }: Section, plan: Plan, own: readonly string[]): readonly Part[] {
  const applied = rules.filter((rule) => judged === undefined || rule.kind !== 'give');
  const ruled = applied.map((rule): Part => ({ of: [...('value' in rule ? madeOf(rule.value, own) : []), ...(rule.when === undefined ? [] : madeOfCondition(rule.when, own))], span: rule.span }));
  if (judged !== undefined) return ruled;
  const banded: readonly Part[] = score === undefined ? [] : [{ of: [`score of ${id}`], span: score.span }];
  const cut = (plan.bandsOf.get(id)?.values ?? []).flatMap(({ cuts, when }) => [
    ...cuts.map(({ test, span }): Part => ({ of: madeOfTest(test, own), span })), ...when.map((condition): Part => ({ of: madeOfCondition(condition, own), span: condition.span })),
  ]);
  return [...ruled, ...unrated.map(({ unless, span }): Part => ({ of: madeOfCondition(unless, own), span })), ...banded, ...cut];
}

/** The shortest way from something back to itself, or undefined. */
function circleFrom(start: Made, all: ReadonlyMap<Made, readonly Part[]>): readonly Made[] | undefined {
  const queue: (readonly Made[])[] = [[start]];
  const seen = new Set<Made>();
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const last = path.at(-1);
    for (const next of last === undefined ? [] : (all.get(last) ?? []).flatMap((part) => part.of)) {
      if (next === start) return [...path, next];
      if (!seen.has(next)) { seen.add(next); queue.push([...path, next]); }
    }
  }
  return undefined;
}
