import { holds, type Span } from '@inspection-criteria/model';
import { AstUtils } from 'langium';
import { clause } from '../lower/clauses.ts';
import type { AnyClause, Declared } from '../lower/declared.ts';
import { renamedSince } from '../lower/renames.ts';
import { answerWord } from '../lower/skeleton.ts';
import { called } from '../lower/withdrawn.ts';
import { withdrawalsOf } from '../lower/withdrawals.ts';
import { ast } from '../syntax/index.ts';
import type { DeclarationSubject, Rule } from './rule.ts';

/** A list, level or unit that an edition withdraws, and that something that stands on from an earlier one still uses. What speaks of a name in a condition is found when that is understood. */
export const stillUsed: Rule<DeclarationSubject> = (subject) => {
  const { own, base, whole, shared, locate, report } = subject;
  if (base === undefined) return;
  for (const { node, index, name, ends } of withdrawalsOf(own, base)) {
    for (const one of ends) {
      if (!('children' in one) || (one.kind !== 'scale' && one.kind !== 'level' && one.kind !== 'unit')) continue;
      // Another of that name has come in its place.
      if ([...whole.children, ...shared].some((other) => other.kind === one.kind && other.name === one.name)) continue;
      const [first, ...more] = usesOf(one, subject).filter(({ span }) => !holds(own.span, span));
      if (first === undefined) continue;
      const others = more.length === 0 ? '' : `, and ${String(more.length)} more with it`;
      report('unknown-name', locate(node, 'names', index), `${first.by} still ${first.uses} ${called(one)}, which is withdrawn here${others}; without it ${first.effect}. ${first.advice} or do not withdraw \`${name}\`.`, { related: [{ span: first.span, message: 'It is used here.' }] });
    }
  }
};

interface Use {
  readonly span: Span;
  /** Who uses it, as the subject of a sentence. */
  readonly by: string;
  readonly uses: string;
  readonly effect: string;
  /** What could be said in this edition, as the beginning of a sentence. */
  readonly advice: string;
}

function usesOf(gone: Declared, subject: DeclarationSubject): readonly Use[] {
  const inClauses = (declared: Declared): readonly Use[] => [
    ...[...declared.clauses, ...declared.each.flatMap((each) => each.clauses)].flatMap((said) => useIn(said, declared, gone, subject)),
    ...(gone.kind === 'level' && declared.kind === 'section' && declared.word === gone.name
      ? [{ span: declared.nameSpan, by: `\`${declared.name}\``, uses: 'is a section of', effect: 'nothing says what such a section is', advice: `Withdraw \`${declared.name}\` too,` }] : []),
    ...declared.children.flatMap(inClauses),
  ];
  return [...inClauses(subject.whole), ...(gone.kind === 'unit' ? defaultUses(gone, subject) : [])];
}

function useIn(said: AnyClause, declared: Declared, gone: Declared, { renamings, locate }: DeclarationSubject): readonly Use[] {
  const since = renamedSince(said, renamings);
  const { kind, names, effect, words } = namedBy(said);
  const now = names.map((name) => (kind === 'scale' ? since?.list(name) : since?.word(name)) ?? name);
  if (kind !== gone.kind || !now.includes(gone.name)) return [];
  const each = AstUtils.getContainerOfType(said, ast.isEach) !== undefined;
  const by = each ? '`each question`' : declared.kind === 'framework' ? 'The framework' : `\`${declared.name}\``;
  return [{ span: locate(said), by, uses: 'uses', effect, advice: `Say in this edition what ${each ? '`each question`' : declared.kind === 'framework' ? 'the framework' : `\`${declared.name}\``} ${words} now,` }];
}

interface Named {
  readonly kind: 'scale' | 'unit' | 'level' | undefined;
  readonly names: readonly string[];
  readonly effect: string;
  readonly words: string;
}

const NOTHING: Named = { kind: undefined, names: [], effect: '', words: '' };

/** The lists, units and levels that a clause names; in a broken text some may be missing. */
function namedBy(said: AnyClause): Named {
  const list = (name: string | undefined, effect: string, words: string): Named => name === undefined ? NOTHING : { kind: 'scale', names: [name], effect, words };
  switch (said.$type) {
    case 'Answered': return list(answerWord({ clauses: [said] }), 'no answer is understood', 'is answered on');
    case 'AnsweredOn': return list(said.scale, 'no answer is understood', 'is answered on');
    case 'Judged': return list(said.bands, 'there is no rating', 'is judged on');
    case 'Rated': return list(said.bands, 'there is no rating', 'is rated on');
    case 'Worded': return list(said.phrases, 'nothing is put in words', 'is worded with');
    case 'About': return { kind: 'unit', names: [said.unit], effect: 'nobody can be asked', words: 'is about' };
    case 'Under': return { kind: 'level', names: said.levels, effect: 'nothing says where it may stand', words: 'stands under' };
    default: return NOTHING;
  }
}

/** Questions of which nothing says what they are about are asked about the first unit. */
function defaultUses(gone: Declared, { own, base, whole, shared }: DeclarationSubject): readonly Use[] {
  const first = (all: readonly Declared[]): Declared | undefined => all.find(({ kind }) => kind === 'unit');
  if (first([...base?.children ?? [], ...shared]) !== gone) return [];
  const question = firstWithoutUnit(whole, own.span);
  const next = first([...whole.children, ...shared])?.name ?? 'inspection';
  return question === undefined ? [] : [{
    span: question.nameSpan, by: `\`${question.name}\`, of which nothing says what it is about,`, uses: 'is asked of', effect: `it would be asked of each ${next}`,
    advice: `Say \`about ${next}\` in the framework’s own block if that is meant,`,
  }];
}

/** What this edition itself asks is asked as it says. */
function firstWithoutUnit(declared: Declared, edition: Span): Declared | undefined {
  if (clause(declared, 'About') !== undefined || declared.each.some((each) => each.clauses.some(ast.isAbout))) return undefined;
  if (declared.kind === 'question') return holds(edition, declared.nameSpan) ? undefined : declared;
  for (const child of declared.children) {
    const found = child.kind === 'section' || child.kind === 'question' ? firstWithoutUnit(child, edition) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
