import type { ast } from '../syntax/index.ts';
import type { Declared, DeclaredRule } from './declared.ts';
import { ancestorsOf, everyNamed } from './lineage.ts';

/** What can end: a declaration of the edition that is amended, or a rule. */
export type Ended = Declared | DeclaredRule;

/** Something of the edition that is amended that has a name. */
export interface Thing {
  readonly name: string;
  readonly kind: Declared['kind'] | 'rule';
  /** A section's path; its name for the rest. */
  readonly path: string;
  /** The declaration or rule; of a reason that several answers to one question have, all of them. */
  readonly is: readonly Ended[];
  /** The block a `withdraw` of it would stand in: for a reason its question's, since an answer's own block takes none. */
  readonly block: Declared;
}

/** One name behind a `withdraw`, and what it means. */
export interface Withdrawal {
  readonly node: ast.Withdraw;
  readonly index: number;
  readonly name: string;
  /** The block of the edition where it stands, and what that block was before; nothing where it is new. */
  readonly block: Declared;
  readonly before: readonly Declared[];
  readonly ends: readonly Ended[];
  /** All it could mean: one in a sound edition. */
  readonly things: readonly Thing[];
  /** What it names is said again by the edition, or carried on under another name, so that it stands. */
  readonly saidAgain: Declared | DeclaredRule | undefined;
}

/** `withdraw rules` begins the rules of a block anew. */
export const ALL_RULES = 'rules';

/**
 * What an edition withdraws. A name means what is called so in the block where `withdraw` stands, or else anywhere inside it, if that is
 * one thing alone. What the edition says again stands, and where several things are called so, it is not what is meant.
 */
export function withdrawalsOf(change: Declared, base: Declared): readonly Withdrawal[] {
  if (!withdrawsAnything(change)) return [];
  const pairs = blocksOf(change, base);
  const again = saidAgain(change, base, pairs);
  return pairs.filter(({ block }) => block.withdraws.length > 0).flatMap(({ block, before, path }) => {
    const inside = byName(before.flatMap((old) => thingsIn(old, path)));
    return block.withdraws.flatMap((node) => node.names.map((name, index) => ({ node, index, name, block, before, ...meantBy(name, before, inside, again) })));
  });
}

function meantBy(name: string, before: readonly Declared[], inside: ReadonlyMap<string, readonly Thing[]>, again: ReadonlyMap<Ended, Ended>): Pick<Withdrawal, 'ends' | 'things' | 'saidAgain'> {
  const called = inside.get(name) ?? [];
  if (called.length === 0 && name === ALL_RULES) return { ends: before.flatMap((old) => old.rules).filter((rule) => !again.has(rule)), things: [], saidAgain: undefined };
  const here = called.filter(({ block }) => before.includes(block));
  const exact = called.filter(({ kind, path }) => kind === 'section' && path === name);
  const nearest = [here, exact].find((some) => some.length > 0) ?? called;
  const open = nearest.filter(({ is }) => !is.some((one) => again.has(one)));
  const [standing] = nearest.flatMap(({ is }) => is.flatMap((one) => again.get(one) ?? []));
  const [only] = open;
  return { ends: open.length === 1 && only !== undefined ? only.is : [], things: open, saidAgain: open.length === 0 ? standing : undefined };
}

function withdrawsAnything(declared: Declared): boolean {
  return declared.withdraws.length > 0 || declared.children.some(withdrawsAnything);
}

/** A block of the edition, and what it amends: several where it merges them, none where it is new. */
export interface Pair {
  readonly block: Declared;
  readonly before: readonly Declared[];
  /** The path of the section it is, or is in, as it was. */
  readonly path: readonly string[];
}

/** The blocks of an edition, each with what it amends. */
export function blocksOf(change: Declared, base: Declared): readonly Pair[] {
  return pairsOf({ block: change, before: [base], path: [] }, new Map(everyNamed(base, 'question').map((q) => [q.name, q])));
}

function pairsOf(pair: Pair, past: ReadonlyMap<string, Declared>): readonly Pair[] {
  const { block, before, path } = pair;
  return [pair, ...block.children.flatMap((child) => {
    const here = before.flatMap((old) => ancestorsOf(child, old, block));
    const moved = here.length === 0 && child.kind === 'question' ? past.get(child.formerly[0] ?? child.name) : undefined;
    const within = child.kind === 'section' ? [...path, (here[0] ?? child).name] : path;
    return pairsOf({ block: child, before: moved === undefined ? here : [moved], path: within }, past);
  })];
}

/** What stands because the edition says it again, with what says so. */
function saidAgain(change: Declared, base: Declared, pairs: readonly Pair[]): ReadonlyMap<Ended, Ended> {
  const out = new Map<Ended, Ended>();
  const claims = new Map(everyNamed(change, 'question').flatMap((q) => [q.name, ...q.formerly].map((name) => [name, q])));
  for (const old of everyNamed(base, 'question')) {
    const claim = claims.get(old.name);
    if (claim !== undefined) out.set(old, claim);
  }
  for (const { block, before } of pairs) {
    const rules = new Map(block.rules.flatMap((rule) => rule.name === undefined ? [] : [[rule.name, rule]]));
    for (const old of before) {
      out.set(old, block);
      for (const rule of old.rules) {
        const anew = rules.get(rule.name ?? '');
        if (anew !== undefined) out.set(rule, anew);
      }
    }
  }
  return out;
}

/** All that has a name in a block, at any depth. */
export function thingsIn(block: Declared, path: readonly string[]): readonly Thing[] {
  const reasons = new Map<string, Ended[]>();
  for (const reason of block.children.flatMap((value) => value.children.filter((c) => c.kind === 'reason'))) reasons.set(reason.name, [...reasons.get(reason.name) ?? [], reason]);
  return [
    ...block.rules.flatMap(({ name }, i) => name === undefined ? [] : [{ name, kind: 'rule' as const, path: name, is: block.rules.slice(i, i + 1), block }]),
    ...[...reasons].map(([name, is]) => ({ name, kind: 'reason' as const, path: name, is, block })),
    ...block.children.flatMap((child): readonly Thing[] => {
      const within = child.kind === 'section' ? [...path, child.name] : path;
      const itself: Thing = { name: child.name, kind: child.kind, path: child.kind === 'section' ? within.join('.') : child.name, is: [child], block };
      return [itself, ...(child.kind === 'value' ? [] : thingsIn(child, within))];
    }),
  ];
}

/** Things by what they may be called: their names, and sections by their path too, or the end of one. */
export function byName(things: readonly Thing[]): ReadonlyMap<string, readonly Thing[]> {
  const out = new Map<string, Thing[]>();
  for (const thing of things) {
    const words = thing.path.split('.');
    const ends = thing.kind === 'section' ? words.map((_, i) => words.slice(i).join('.')) : [];
    for (const name of new Set([thing.name, ...ends])) out.set(name, [...out.get(name) ?? [], thing]);
  }
  return out;
}
