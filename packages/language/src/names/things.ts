import type { Declared, DeclaredRule } from '../lower/declared.ts';
import { meaningAt, type Meaning } from '../lower/uses.ts';
import { blocksOf } from '../lower/withdrawals.ts';
import type { ReadFramework } from '../project/frameworks.ts';
import type { Span } from '@inspection-criteria/model';

/**
 * What bears a name. What editions say again under the same name is one thing; what they rename is a new one, and so is what merely shares
 * its name in a framework that stands alone.
 */
export interface Thing extends Meaning {
  /** Tells things apart; the same thing has the same key as long as the texts are the same. */
  readonly key: string;
}

/** A thing by its name now: the question R1. */
export function calledNow({ kind, id, of }: Thing): string {
  return `the ${kind === 'record' ? of ?? kind : kind} \`${id}\``;
}

/** Tells what is one thing. */
export interface Things {
  /** The thing a name means; `holder` is the inspection or example a record is of. */
  thingOf(meaning: Meaning, holder: string): Thing;
  /** The things of earlier editions that a thing carries on under its own name. */
  continuedBy(thing: Thing): readonly Thing[];
}

/** Finds out what is one thing, by laying each edition over the one it amends. */
export function thingsOf(frameworks: readonly ReadFramework[]): Things {
  const links = new Links();
  const borrowed = new Set(frameworks.flatMap(borrowedValues));
  const continued = new Map<string, Declared[]>();
  for (const read of frameworks) link(read, links, borrowed, continued);
  const thingOf = (meaning: Meaning, holder: string): Thing => {
    const { kind, id, of = '', declared } = meaning;
    return { ...meaning, key: declared === undefined ? `${kind === 'record' ? holder : ''} ${kind} ${of} ${id}` : links.rootOf(keyOf(declared)) };
  };
  const past = ({ kind, name, nameSpan }: Declared): Thing => thingOf(meaningAt(nameSpan, kind === 'scale' ? 'list' : kind, name), '');
  return { thingOf, continuedBy: ({ key }) => [...continued].filter(([own]) => links.rootOf(own) === key).flatMap(([, all]) => all.map(past)) };
}

/** Sets of places that declare one thing. */
class Links {
  private readonly parents = new Map<string, string>();

  rootOf(key: string): string {
    const parent = this.parents.get(key);
    return parent === undefined || parent === key ? key : this.rootOf(parent);
  }

  join(one: string, other: string): void {
    const [a, b] = [this.rootOf(one), this.rootOf(other)];
    if (a !== b) this.parents.set(a, b);
  }
}

function keyOf({ file, start }: Span): string {
  return `${file}:${String(start)}`;
}

/** Values that questions add to where they answer on a shared list: there they are references, not things. */
function borrowedValues({ names }: ReadFramework): readonly string[] {
  const borrowing = [...names.columns.values()].filter(({ id, type }) => 'list' in type && type.list.id !== id);
  return borrowing.flatMap(({ declared }) => declared.children).filter((c) => c.kind === 'value').map((c) => keyOf(c.nameSpan));
}

function link(read: ReadFramework, links: Links, borrowed: ReadonlySet<string>, continued: Map<string, Declared[]>): void {
  const { own, base } = read;
  levelRules(read, links);
  if (base === undefined) return;
  for (const { block, before } of blocksOf(own, base.whole.framework)) {
    const key = keyOf(block.nameSpan);
    for (const old of before) {
      const was = keyOf(old.nameSpan);
      if (borrowed.has(key) || borrowed.has(was)) continue;
      if (old.name === block.name) links.join(key, was);
      else continued.set(key, [...continued.get(key) ?? [], old]);
    }
    joinRules(block.rules, before.flatMap(({ rules }) => rules), links);
  }
}

/** A rule that a section says in place of its level's goes by the same name. */
function levelRules({ names }: ReadFramework, links: Links): void {
  for (const { declared } of names.sections.values()) {
    const level = names.levels.get(declared.word)?.declared;
    if (declared.kind !== 'section' || level === undefined) continue;
    joinRules(declared.rules, level.rules, links);
  }
}

function joinRules(rules: readonly DeclaredRule[], others: readonly DeclaredRule[], links: Links): void {
  for (const { name, span } of rules) {
    for (const other of others) if (name !== undefined && other.name === name) links.join(keyOf(span), keyOf(other.span));
  }
}
