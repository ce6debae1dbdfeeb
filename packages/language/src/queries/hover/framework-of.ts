import type { Nameable, Scale, Value } from '@inspection-criteria/model';
import type { Plan } from '@inspection-criteria/scoring';
import type { Thing } from '../../names/things.ts';
import type { ReadFramework } from '../../project/frameworks.ts';
import type { Body } from '../../workspace/bodies.ts';
import type { View } from '../../workspace/workspace.ts';

/** Something of a framework, with the framework it was found in. */
export interface Found<T> {
  readonly it: T;
  readonly read: ReadFramework;
  readonly plan: Plan;
}

/**
 * Looks for a thing in frameworks: first in the one around a place, then in those it amends, then in all others, for shared lists stand in none.
 * Where it is declared decides; a thing that an edition has taken along is told as that edition has it.
 */
export function findIn<T extends Pick<Nameable, 'nameSpan'>>({ declared }: Pick<Thing, 'declared'>, reads: readonly ReadFramework[], view: View, find: (plan: Plan) => T | undefined): Found<T> | undefined {
  const found = reads.flatMap((read): readonly Found<T>[] => {
    const plan = view.frameworks.planOf(read);
    const it = find(plan);
    return it === undefined ? [] : [{ it, read, plan }];
  });
  return found.find(({ it: { nameSpan } }) => nameSpan.file === declared?.file && nameSpan.start === declared.start) ?? found[0];
}

/** The frameworks in which a name at a place may mean something, the likeliest first. */
export function frameworksAround(view: View, offset: number, body: Body | undefined): readonly ReadFramework[] {
  const all = view.frameworks.frameworks.frameworks;
  const around = body?.read ?? all.find((read) => read.file === view.source.file && read.own.span.start <= offset && offset <= read.own.span.end);
  const line: ReadFramework[] = [];
  for (let at = around; at !== undefined; at = at.base) line.push(at);
  return [...line, ...all.filter((read) => !line.includes(read))];
}

/** A value with the list it is on; of one that a question or fact has for itself, what that is. */
export interface FoundValue {
  readonly value: Value;
  readonly nameSpan: Value['nameSpan'];
  readonly on: Scale['kind'] | 'question' | 'fact';
}

/** A value by its name and the list, question or fact it is of. */
export function valueIn(plan: Plan, list: string, id: string): FoundValue | undefined {
  const scale = plan.scales.get(list);
  const column = plan.column.get(list);
  const values = scale?.values ?? (column !== undefined && 'values' in column.answer ? column.answer.values : []);
  const value = values.find((one) => one.id === id);
  return value === undefined ? undefined : { value, nameSpan: value.nameSpan, on: scale?.kind ?? column?.kind ?? 'answers' };
}
