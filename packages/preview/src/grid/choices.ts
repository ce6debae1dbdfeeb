import type { GridFilter, GridSort } from '@inspection-criteria/protocol';

/** What the reader has chosen to see, and in which order; kept across reloads. */
export interface Choices {
  readonly unit: string | undefined;
  readonly filter: GridFilter;
  readonly sort: GridSort;
}

/** Everything, in the order of the text. */
export const ALL: Choices = { unit: undefined, filter: {}, sort: { by: 'text', descending: false } };

/** Whether all records are seen, in the order of the text. */
export function isEverything({ filter, sort }: Choices): boolean {
  const { search = '', where = [], section, having } = filter;
  return sameOrder(sort.by, 'text') && search === '' && where.length === 0 && section === undefined && having === undefined;
}

/** Another unit: its records have other facts, questions and orders, so that nothing else that was chosen holds. */
export function withUnit(unit: string): Choices {
  return { ...ALL, unit };
}

/** With another filter; what is undefined in it is no longer filtered by. */
export function withFilter(choices: Choices, change: GridFilter): Choices {
  return { ...choices, filter: { ...choices.filter, ...change } };
}

/** Only records with this answer to a fact; undefined lets all through again. */
export function withFact(choices: Choices, column: string, value: string | undefined): Choices {
  const others = (choices.filter.where ?? []).filter((one) => one.column !== column);
  return withFilter(choices, { where: value === undefined ? others : [...others, { column, value }] });
}

/** Ordered by this: the first time upwards, then downwards, then as in the text again. */
export function turned(choices: Choices, by: GridSort['by']): Choices {
  if (!sameOrder(choices.sort.by, by)) return { ...choices, sort: { by, descending: false } };
  return { ...choices, sort: choices.sort.descending ? ALL.sort : { by, descending: true } };
}

/** Whether two orders look at the same thing. */
export function sameOrder(one: GridSort['by'], other: GridSort['by']): boolean {
  return typeof one === 'string' || typeof other === 'string' ? one === other : one.column === other.column;
}

/** What was kept, as far as it is still to be understood. */
export function keptChoices(kept: unknown): Choices {
  if (typeof kept !== 'object' || kept === null || !('filter' in kept) || !('sort' in kept)) return ALL;
  const { filter, sort } = kept;
  const unit = 'unit' in kept && typeof kept.unit === 'string' ? kept.unit : undefined;
  return { unit, filter: typeof filter === 'object' && filter !== null ? filter : {}, sort: isSort(sort) ? sort : ALL.sort };
}

function isSort(value: unknown): value is GridSort {
  if (typeof value !== 'object' || value === null || !('by' in value) || !('descending' in value) || typeof value.descending !== 'boolean') return false;
  return ['text', 'record', 'share', 'missing'].some((by) => by === value.by) || (typeof value.by === 'object' && value.by !== null && 'column' in value.by);
}
