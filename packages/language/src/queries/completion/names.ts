import { textIn, type InspectionBody, type Section } from '@inspection-criteria/model';
import type { Plan } from '@inspection-criteria/scoring';
import type { Candidate } from '../../lower/uses.ts';
import type { ReadFramework } from '../../project/frameworks.ts';
import type { Stretch } from '../../syntax/index.ts';
import type { About, Proposal } from './proposal.ts';
import type { StatementAt } from './statement-at.ts';

/** A name as it is offered. */
export function nameProposal({ name, meaning: { kind, declared }, label }: Candidate, replace: Stretch, language: string | undefined): Proposal {
  const detail = label === undefined ? '' : textIn(label, language);
  const about: About = declared === undefined ? { library: name } : { declared };
  return { label: name, kind, replace, detail: detail === '' || detail === name ? undefined : detail, about };
}

/** What is around a statement that decides on something. */
export interface Deciding {
  readonly plan: Plan | undefined;
  readonly body: InspectionBody | undefined;
}

/** Of the names that could stand somewhere those that have an effect in the statement there; what is decided already comes last. */
export function fitting(candidates: readonly Candidate[], statement: StatementAt, { plan, body }: Deciding): readonly Candidate[] {
  const others = candidates.filter((candidate) => !isAround(candidate, statement));
  const verb = statement.words[0]?.name ?? '';
  if (plan === undefined) return others;
  if (statement.words.length === 0) return others.filter((candidate) => mayBegin(candidate, statement, plan));
  const decision = DECISIONS.get(verb);
  if (decision === undefined || statement.words.length > 1) return others;
  const done = new Set(body === undefined ? [] : decision.done(body));
  const isSection = ({ meaning: { kind } }: Candidate): boolean => kind === 'section' || kind === 'framework';
  const able = new Set(plan.sections.filter(decision.may).map(({ id }) => id));
  const may = others.filter((one) => !isSection(one) || able.has(one.meaning.id));
  return [...may.filter(({ meaning: { id } }) => !done.has(id)), ...may.filter(({ meaning: { id } }) => done.has(id))];
}

/** Whether what is being written of a thing would only say what it is already: nothing counts *also* in the sections around it, and no level is under itself. */
function isAround({ meaning: { kind, id } }: Candidate, { words, blocks }: StatementAt): boolean {
  const clause = words.findLast(({ name }) => name === 'counts also in' || name === 'under');
  if (clause === undefined) return false;
  const heads = [...blocks.map(({ header }) => header), ...words[0] === clause ? [] : [words]];
  if (clause.name === 'under') return kind === 'level' && heads.at(-1)?.[1]?.image === id;
  const path = heads.filter(([first]) => first?.name === 'LEVEL').map((head) => head[1]?.image ?? '').join('.');
  return kind === 'framework' || (kind === 'section' && (path === id || path.startsWith(`${id}.`)));
}

/** Editions of the framework that a statement speaks of, in their quotation marks, where one is to be named. */
export function editionProposals({ words, blocks }: StatementAt, frameworks: readonly ReadFramework[], replace: Stretch): readonly Proposal[] {
  const names = words.map(({ name }) => name);
  const last = names.at(-1);
  if (blocks.length > 0 || (last !== 'amends' && (last !== 'edition' || names[0] !== 'inspection'))) return [];
  const called = words[names.indexOf(last === 'amends' ? 'framework' : 'of') + 1]?.image;
  const editions = frameworks.filter(({ framework }) => framework.id === called).flatMap(({ framework: { edition } }) => edition ?? []);
  const own = words.map(({ image }) => image);
  return [...new Set(editions.map((edition) => `"${edition}"`))].filter((label) => !own.includes(label)).map((label) => ({ label, kind: 'edition', replace }));
}

/** Which sections an inspection can decide on with a verb, and on which it has. */
interface DecisionOn {
  readonly may: (section: Section) => boolean;
  readonly done: (body: InspectionBody) => readonly string[];
}

const hold: DecisionOn = { may: ({ rules }) => rules.some(({ kind }) => kind === 'may hold to'), done: ({ holds }) => holds.map(({ section }) => section) };
const choices = ({ choices: made }: InspectionBody): readonly string[] => made.map(({ section }) => section);

const DECISIONS: ReadonlyMap<string, DecisionOn> = new Map([
  ['judge', { may: ({ judged }) => judged !== undefined, done: ({ judgements }) => judgements.map(({ section }) => section) }],
  ['moderate', { may: ({ moderation }) => moderation !== undefined, done: ({ moderations }) => moderations.map(({ section }) => section) }],
  ['hold', hold],
  ['do not hold', hold],
  ['include', { may: ({ optional }) => optional, done: choices }],
  ['omit', { may: () => true, done: choices }],
]);

/** Whether a statement may begin with a name: a section with its level, a record with its unit. */
function mayBegin({ name, meaning: { kind, id } }: Candidate, statement: StatementAt, plan: Plan): boolean {
  if (kind === 'level') return mayStandIn(id, statement, plan);
  return kind !== 'unit' || (name === id && id !== 'inspection');
}

/** Whether sections of a level may stand in the section, or the framework, that the statement is in. */
function mayStandIn(id: string, { blocks }: StatementAt, { framework: { levels } }: Plan): boolean {
  const under = levels.find((level) => level.id === id)?.under ?? [];
  const head = blocks.at(-1)?.header[0];
  return under.length === 0 || head === undefined || under.includes(head.name === 'LEVEL' ? head.image : head.name);
}
