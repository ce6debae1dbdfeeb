import { settledBy } from '../../rules/repeated-clause.ts';
import { CLAUSES, MEMBERS, type ClauseKind, type Holder, type MemberKind } from '../../rules/where-clauses-belong.ts';
import type { Following } from './following.ts';
import type { OpenBlock, Word } from './statement-at.ts';

const HOLDERS: readonly Holder[] = ['framework', 'level', 'unit', 'question', 'each question', 'fact', 'answers', 'bands', 'phrases', 'example'];

/** What the rules of the grammar make that stand in a block and are no clauses. */
const MEMBER_RULES: ReadonlyMap<string, MemberKind> = new Map([
  ['Section', 'section'], ['Level', 'level'], ['Unit', 'unit'], ['Fact', 'fact'], ['Question', 'question'], ['Scale', 'list'], ['Each', 'each question'],
  ['Example', 'example'], ['Give', 'rule'], ['Move', 'rule'], ['Limit', 'rule'], ['MayHold', 'rule'], ['Check', 'check'], ['Reason', 'reason'],
  ['Fieldwork', 'fieldwork'], ['Sample', 'sample'],
]);

/**
 * What a statement is that is begun in a block, or heads it, as far as clauses and members ask; several where its own words do not tell.
 * Undefined where all that the grammar lets stand in it has an effect, as in an inspection.
 */
export function holdersOf(statement: readonly Word[], around: readonly OpenBlock[]): readonly Holder[] | undefined {
  const head = statement.find(({ name }) => name !== 'KEY');
  const known = HOLDERS.find((holder) => holder === head?.name);
  if (known !== undefined) return [known];
  if (head?.name === 'LEVEL') return around.some(holdsRecords) ? undefined : [head.image === 'figure' ? 'figure' : 'section'];
  return head?.name === 'ID' || head?.name === 'INT' ? valuesOf(around.at(-1)?.header ?? []) : undefined;
}

/** Whether records stand in a block, and no sections. */
function holdsRecords({ header: [lead] }: OpenBlock): boolean {
  return lead?.name === 'inspection' || lead?.name === 'example';
}

/** What the values of a list are; a list that does not say itself what is answered may get that from elsewhere. */
function valuesOf(list: readonly Word[]): readonly Holder[] | undefined {
  const answered = list.findIndex(({ name }) => name === 'answered');
  const what = list[answered + 1];
  const chosen = what?.name === 'ID' && what.image !== 'number';
  const kinds = (one: Holder, byNumber: Holder): readonly Holder[] => answered < 0 ? [one, byNumber] : [chosen ? one : byNumber];
  switch (list[0]?.name) {
    case 'fact': return kinds('choice', 'choice by number');
    case 'question': return kinds('answer', 'answer by number');
    case 'answers': return ['answer'];
    case 'bands': return ['band'];
    case 'phrases': return ['phrase'];
    default: return undefined;
  }
}

/** Whether what may come next has an effect in what holds it. */
export function fitsIn(holders: readonly Holder[] | undefined, following: Following): boolean {
  if (holders === undefined) return true;
  const among = (places: readonly Holder[]): boolean => holders.some((holder) => places.includes(holder));
  const clause = clauseOf(following);
  const members = following.rules.flatMap((rule) => MEMBER_RULES.get(rule) ?? []);
  if (following.rules.includes('Guidance') && holders.includes('example')) return false;
  return (clause === undefined || among(CLAUSES[clause].in)) && members.every((member) => among(MEMBERS[member].in));
}

/** The clause that a keyword begins. */
export function clauseOf({ symbol, rules }: Following): ClauseKind | undefined {
  const rule = rules.find((one) => one === 'Shown' || one in CLAUSES);
  if (rule === 'Shown') return symbol === 'stars' ? 'Stars' : 'Colour';
  return CLAUSE_KINDS.find((kind) => kind === rule);
}

const CLAUSE_KINDS = Object.keys(CLAUSES) as readonly ClauseKind[];

/** What is settled by what is said already, so that it cannot be said again. */
export function settledIn(said: readonly Following[], holders: readonly Holder[] | undefined): ReadonlySet<string> {
  return new Set(said.flatMap((following) => settles(following, holders) ?? []));
}

/** What a clause settles in what holds it; undefined for all that may be said several times. */
export function settles(following: Following, holders: readonly Holder[] | undefined): string | undefined {
  const clause = clauseOf(following);
  return clause === undefined ? undefined : settledBy(clause, holders?.some((holder) => VALUES.includes(holder)) === true);
}

const VALUES: readonly Holder[] = ['answer', 'answer by number', 'choice', 'choice by number', 'band', 'phrase'];
