import { holds, type Question, type Section, type Span } from '@inspection-criteria/model';
import { countsIn, type CountsIn, type Part, type Plan } from '@inspection-criteria/scoring';
import { editionsFrom, frameworkAt } from '../../names/declarations.ts';
import type { Occurrence, Occurrences } from '../../names/occurrences.ts';
import type { ReadFramework } from '../../project/frameworks.ts';
import type { Project } from '../../project/project.ts';

/** A question or section of one framework, as something that counts or is counted in. */
export interface Counting {
  readonly read: ReadFramework;
  readonly thing: Question | Section;
}

/** Compiles the plan of a framework, or gives back the one it has. */
export type PlanOf = (read: ReadFramework) => Plan;

/** What is named somewhere, in the edition at hand, or in an earlier one where it is gone now. Undefined for what counts nowhere. */
export function countingAt({ thing: { kind, id }, span }: Occurrence, project: Project, planOf: PlanOf): Counting | undefined {
  if (kind !== 'question' && kind !== 'section' && kind !== 'framework') return undefined;
  const part: Part = { kind: kind === 'question' ? 'question' : 'section', id };
  return editionsFrom(frameworkAt(project, span)).map((read) => countingOf(part, read, planOf)).find((found) => found !== undefined);
}

/** A question or section by its id. */
export function countingOf({ kind, id }: Part, read: ReadFramework, planOf: PlanOf): Counting | undefined {
  const { section, column } = planOf(read);
  const thing = kind === 'section' ? section.get(id) : column.get(id);
  return thing === undefined || thing.kind === 'fact' ? undefined : { read, thing };
}

/** The sections in whose scores something counts. */
export function wholesOf({ read, thing }: Counting, planOf: PlanOf): readonly Counting[] {
  return told(read, planOf, ({ part }) => part.kind === thing.kind && part.id === thing.id, ({ whole }) => ({ kind: 'section', id: whole }));
}

/** What counts in a section's score; nothing counts in a question. */
export function partsOf({ read, thing }: Counting, planOf: PlanOf): readonly Counting[] {
  return told(read, planOf, ({ whole }) => thing.kind === 'section' && whole === thing.id, ({ part }) => part);
}

function told(read: ReadFramework, planOf: PlanOf, is: (one: CountsIn) => boolean, other: (one: CountsIn) => Part): readonly Counting[] {
  return countsIn(planOf(read)).filter(is).flatMap((one) => countingOf(other(one), read, planOf) ?? []);
}

/** Where a part says itself in what it counts, as `counts also in` does; else where it is named. */
export function placesSaid({ thing }: Counting, { thing: { id } }: Counting, occurrences: Occurrences): readonly Span[] {
  const { span, nameSpan } = thing;
  if (thing.kind === 'section') return [nameSpan];
  const within = occurrences.outsideAnswers(nameSpan.file).filter((one) => holds(span, one.span));
  const said = within.filter(({ thing: { kind, id: named } }) => kind === 'section' && named === id);
  return said.length === 0 ? [nameSpan] : said.map((one) => one.span);
}
