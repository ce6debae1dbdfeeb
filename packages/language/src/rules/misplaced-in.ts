import type { Span } from '@inspection-criteria/model';
import { clause as clauseOf } from '../lower/clauses.ts';
import type { AnyClause, Declared } from '../lower/declared.ts';
import { answerWord, withEach, withLevel } from '../lower/skeleton.ts';
import { ast, tableOf } from '../syntax/index.ts';
import type { DeclarationSubject } from './rule.ts';
import { STANDINGS, type Standing } from './what-a-section-is.ts';
import { clauseKindOf, CLAUSES, MEMBERS, type ClauseKind, type Holder, type MemberKind, type Place } from './where-clauses-belong.ts';

/** A statement without effect where it stands. */
export interface Misplaced {
  readonly span: Span;
  readonly message: string;
  readonly suggestion?: string | undefined;
}

type Around = Omit<DeclarationSubject, 'own' | 'whole'> & { readonly framework: Declared; readonly levels: ReadonlySet<string> };

/** Something as one edition says it, and with all that the editions before and its level or `each question` say of it. */
interface Said {
  readonly own: Declared;
  readonly whole: Declared;
  readonly each: readonly ast.Each[];
}

/** All that stands in a framework, or in lists to share, where it has no effect, in reading order of its blocks. */
export function misplacedIn({ own, whole, ...subject }: DeclarationSubject): readonly Misplaced[] {
  // Nobody knows what an edition that is not there says of the same things.
  if (subject.base === undefined && clauseOf(own, 'Amends') !== undefined) return [];
  const levels = new Set(['figure', ...[...whole.children, ...subject.shared].filter((c) => c.kind === 'level').map((c) => c.name)]);
  return found({ own, whole, each: whole.each }, holderOf(own), { ...subject, framework: whole, levels });
}

function found(said: Said, holder: Holder, around: Around): readonly Misplaced[] {
  const { own } = said;
  const known = own.kind !== 'section' || around.levels.has(own.word);
  const inside = childrenOf(said, holder).flatMap(({ child, as }) => mayHold(holder, child.own, around) ? found(child, as, around) : [memberOf(child.own, called(own, holder))]);
  // What a misspelt word holds cannot be judged; that word has a finding of its own.
  return known ? [...clausesIn(own, holder, around), ...membersIn(own, holder, around), ...standingOf(said, around), ...inside] : inside;
}

function clausesIn(own: Declared, holder: Holder, around: Around): readonly Misplaced[] {
  const onEach = own.each.flatMap((one) => one.clauses).flatMap((clause) => misplacedClause(clause, 'each question', '`each question`', around));
  return [...own.clauses.flatMap((clause) => misplacedClause(clause, holder, called(own, holder), around, own)), ...(MEMBERS['each question'].in.includes(holder) ? onEach : [])];
}

function misplacedClause(clause: AnyClause, holder: Holder, where: string, { locate }: Around, own?: Declared): readonly Misplaced[] {
  const kind = clauseKindOf(clause);
  const place = CLAUSES[kind];
  const cutless = kind === 'FormerCut' && own !== undefined && clauseOf(own, 'Cut') === undefined;
  if (place.in.includes(holder) && !cutless) return [];
  if (own?.kind === 'level' && own.name === 'figure' && place.in.includes('figure')) return [];
  const suggestion = kind === 'NotScored' && (holder === 'question' || holder === 'each question') ? 'not counted' : undefined;
  return [{ span: locate(clause), message: message(wordOf(clause, kind), 'on', where, place), suggestion }];
}

function membersIn(own: Declared, holder: Holder, { locate }: Around): readonly Misplaced[] {
  const members: readonly (readonly [MemberKind, Span])[] = [
    ...own.rules.map(({ node, span }) => [ruleKind(node), span] as const),
    ...own.each.map((node) => ['each question', locate(node)] as const),
    ...own.examples.map((node) => ['example', locate(node, 'label')] as const),
  ];
  const said = members.filter(([kind]) => !MEMBERS[kind].in.includes(holder)).map(([kind, span]) => ({ span, message: message(named(kind), 'in', called(own, holder), MEMBERS[kind]) }));
  return [...said, ...(holder === 'framework' ? own.examples.flatMap((example) => inExample(example, locate)) : [])];
}

function inExample({ members }: ast.Example, locate: Around['locate']): readonly Misplaced[] {
  return members.flatMap((member) => {
    const kind = ast.isGuidance(member) ? 'guidance' : ast.isFieldwork(member) ? 'fieldwork' : ast.isSample(member) ? 'sample' : undefined;
    return kind === undefined ? [] : [{ span: locate(member), message: message(named(kind), 'in', 'an example', MEMBERS[kind]) }];
  });
}

/** What has no effect because of what else is said of a section. */
function standingOf({ own, whole }: Said, { framework, shared, locate }: Around): readonly Misplaced[] {
  if (own.kind !== 'section' && own.kind !== 'framework') return [];
  const section = withLevel(whole, { framework, shared });
  const standings = STANDINGS.filter(({ applies }) => applies(section));
  const first = (takes: (standing: Standing) => boolean, span: Span, word: string): readonly Misplaced[] => {
    const standing = standings.find(takes);
    return standing === undefined ? [] : [{ span, message: message(word, 'on', called(own), { does: standing.because, move: standing.move }) }];
  };
  return [
    ...own.clauses.flatMap((clause) => { const kind = clauseKindOf(clause); return first((s) => s.clauses.includes(kind), locate(clause), wordOf(clause, kind)); }),
    ...own.rules.flatMap(({ node, span }) => {
      const what = node.$type === 'Move' ? 'move' : node.$type === 'Give' || ruleKind(node) === 'rule' && node.$type === 'Table' ? 'give' : undefined;
      return what === undefined ? [] : first((s) => s.others.includes(what), span, `\`${what}\``);
    }),
    ...own.each.flatMap((node) => first((s) => s.others.includes('each question'), locate(node), '`each question`')),
  ];
}

interface Inner {
  readonly child: Said;
  readonly as: Holder;
}

function childrenOf({ own, whole, each }: Said, holder: Holder): readonly Inner[] {
  return own.children.map((child) => {
    const all = whole.children.find((c) => c.kind === child.kind && c.name === child.name && (c.kind !== 'scale' || c.word === child.word)) ?? child;
    const asWhole = all.kind === 'question' ? withEach(all, each) : all;
    return { child: { own: child, whole: asWhole, each: child.kind === 'section' ? [...each, ...all.each] : each }, as: child.kind === 'value' ? valueOf(holder, whole) : holderOf(child) };
  });
}

function mayHold(holder: Holder, child: Declared, { levels }: Around): boolean {
  if (child.kind === 'value' || child.kind === 'framework') return true;
  return MEMBERS[memberKind(child)].in.includes(holder) || (child.kind === 'section' && !levels.has(child.word));
}

function memberOf(child: Declared, where: string): Misplaced {
  return { span: child.nameSpan, message: message(called(child).replace(/^t/, 'T'), 'in', where, MEMBERS[memberKind(child)]) };
}

function memberKind({ kind }: Declared): MemberKind {
  switch (kind) {
    case 'scale': return 'list';
    case 'framework': case 'value': return 'section';
    default: return kind;
  }
}

function holderOf({ kind, word }: Declared): Holder {
  switch (kind) {
    case 'section': return word === 'figure' ? 'figure' : 'section';
    case 'scale': return word === 'bands' || word === 'phrases' ? word : 'answers';
    case 'value': case 'reason': return 'choice';
    default: return kind;
  }
}

/** What a value in such a list is; numbers that are answered are turned into values by tests. */
function valueOf(list: Holder, whole: Declared): Holder {
  if (list === 'bands') return 'band';
  if (list === 'phrases') return 'phrase';
  const word = answerWord(whole);
  const byNumber = clauseOf(whole, 'Answered') !== undefined && (word === undefined || word === 'number');
  if (list === 'fact') return byNumber ? 'choice by number' : 'choice';
  return byNumber ? 'answer by number' : 'answer';
}

function ruleKind(node: Declared['rules'][number]['node']): MemberKind {
  if (node.$type === 'Check') return 'check';
  return node.$type === 'Table' && tableOf(node.text) !== 'give' ? 'table' : 'rule';
}

function wordOf(clause: AnyClause, kind: ClauseKind): string {
  if (clause.$type === 'BestIs') return `\`${clause.best}\``;
  if (clause.$type === 'WithReasons') return `\`${clause.reasons}\``;
  if (clause.$type === 'Cut') return `\`${clause.bound.negated ? 'not ' : ''}${clause.bound.bound}\``;
  return `\`${CLAUSES[kind].word ?? ''}\``;
}

function named(kind: MemberKind): string {
  const { word } = MEMBERS[kind];
  return word === undefined ? `This ${kind}` : `\`${word}\``;
}

function called({ kind, word, name }: Declared, holder?: Holder): string {
  const value = holder === 'band' || holder === 'phrase' ? holder : 'answer';
  return `the ${kind === 'scale' ? 'list' : kind === 'section' ? word : kind === 'value' ? value : kind} \`${name}\``;
}

function message(what: string, how: 'on' | 'in', where: string, { does, move }: Pick<Place, 'does' | 'move'>): string {
  return `${what} has no effect ${how} ${where}: ${does}. ${move}`;
}
