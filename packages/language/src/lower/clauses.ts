import type { AnyClause, Declared } from './declared.ts';

/** A clause of the type, the last where it is said twice; what is said twice is reported elsewhere. */
export function clause<T extends AnyClause['$type']>(declared: Pick<Declared, 'clauses'>, type: T): Extract<AnyClause, { $type: T }> | undefined {
  return clauses(declared, type).at(-1);
}

/** All clauses of the type, as written. */
export function clauses<T extends AnyClause['$type']>(declared: Pick<Declared, 'clauses'>, type: T): readonly Extract<AnyClause, { $type: T }>[] {
  return declared.clauses.filter((c): c is Extract<AnyClause, { $type: T }> => c.$type === type);
}

/** What several of a level or unit are called. */
export function pluralOf(declared: Pick<Declared, 'name' | 'clauses'>): string {
  return clause(declared, 'Plural')?.plural ?? `${declared.name}s`;
}
