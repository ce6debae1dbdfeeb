import type { AnyClause, Declared, DeclaredRule } from './declared.ts';
import { ancestorsOf, everyNamed } from './lineage.ts';
import { withdrawalsOf, type Ended } from './withdrawals.ts';

/**
 * The framework as an edition leaves it: `change` laid over `base`. What is not mentioned stands; a clause, label,
 * decision table or named rule that is mentioned replaces the earlier one; `formerly` carries a thing on under a new name.
 */
export function amend(base: Declared, change: Declared): Declared {
  const claimed = new Set(everyNamed(change, 'question').flatMap((q) => [q.name, ...q.formerly]));
  const past = new Map(everyNamed(base, 'question').map((q) => [q.name, q]));
  const levels = new Map(change.children.filter((c) => c.kind === 'level').flatMap((level) => level.formerly.map((was) => [was, level.name])));
  const endings = new Map<Declared, readonly Ended[]>();
  for (const { block, ends } of withdrawalsOf(change, base)) endings.set(block, [...endings.get(block) ?? [], ...ends]);
  return overlay(base, change, { claimed, past, levels, endings, ended: new Set() });
}

/**
 * Questions may move between sections: those an edition says again, wherever they stood before. Levels may get another name. What a block
 * withdraws ends in it and in all that is inside.
 */
interface Moved {
  readonly claimed: ReadonlySet<string>;
  readonly past: ReadonlyMap<string, Declared>;
  readonly levels: ReadonlyMap<string, string>;
  /** What each block of the edition ends. */
  readonly endings: ReadonlyMap<Declared, readonly Ended[]>;
  /** What ends in the block at hand. */
  readonly ended: ReadonlySet<Ended>;
}

function overlay(base: Declared, change: Declared, around: Moved): Declared {
  const endings = around.endings.get(change);
  const moved = endings === undefined ? around : { ...around, ended: new Set([...around.ended, ...endings]) };
  return {
    ...change,
    label: change.label ?? base.label,
    notes: change.notes.length > 0 ? change.notes : base.notes,
    clauses: layClauses(base.clauses, change.clauses),
    rules: layRules(base.rules.filter((rule) => !moved.ended.has(rule)), change.rules),
    guidance: change.guidance.length > 0 ? change.guidance : base.guidance,
    each: change.each.length > 0 ? change.each : base.each,
    children: layChildren(base, change, moved),
  };
}

/** Clauses of one family exclude each other: a new one of the family replaces all of it. */
const FAMILIES: ReadonlyMap<string, string> = new Map([
  ['Scored', 'score'], ['NotScored', 'score'], ['Judged', 'score'], ['Answered', 'answer'], ['AnsweredOn', 'answer'], ['Worth', 'points'],
]);

/** The clauses of `base` that `change` says nothing of, and those of `change`. */
export function layClauses(base: readonly AnyClause[], change: readonly AnyClause[]): readonly AnyClause[] {
  const said = new Set(change.map(familyOf));
  return [...base.filter((clause) => !said.has(familyOf(clause)) && !change.some((other) => excludes(other, clause))), ...change];
}

/** A cut and a condition stand side by side; `otherwise` stands alone. */
function excludes({ $type: one }: AnyClause, { $type: other }: AnyClause): boolean {
  const tests = ['Cut', 'When'];
  return (one === 'Otherwise' && tests.includes(other)) || (other === 'Otherwise' && tests.includes(one));
}

function familyOf(clause: AnyClause): string {
  if (clause.$type === 'Shown') return clause.property;
  if (clause.$type === 'NotCounted' && clause.$container.$type === 'Value') return 'points';
  return FAMILIES.get(clause.$type) ?? clause.$type;
}

/** Named rules replace their namesakes in place, `give` rules and tables replace all of them, others are added. */
export function layRules(base: readonly DeclaredRule[], change: readonly DeclaredRule[]): readonly DeclaredRule[] {
  const gives = change.some(isGive);
  const named = new Map(change.filter((r) => r.name !== undefined).map((r) => [r.name, r]));
  const kept = base.filter((r) => !(gives && isGive(r))).map((r) => (r.name === undefined ? undefined : named.get(r.name)) ?? r);
  return [...kept, ...change.filter((r) => !kept.includes(r))];
}

function isGive(rule: DeclaredRule): boolean {
  return rule.node.$type === 'Give' || rule.node.$type === 'Table';
}

/** Children in the order of `base`, each amended in its place; what is new stands where the edition puts it among those it names. */
function layChildren(base: Declared, change: Declared, moved: Moved): readonly Declared[] {
  const heirs = new Map<Declared, Declared[]>();
  const laid = new Map<Declared, Declared>();
  for (const child of change.children) {
    for (const ancestor of ancestorsOf(child, base, change)) heirs.set(ancestor, [...heirs.get(ancestor) ?? [], child]);
  }
  const stand = base.children.flatMap((old) => {
    const own = heirs.get(old) ?? [];
    if (own.length === 0) return (old.kind === 'question' && moved.claimed.has(old.name)) || moved.ended.has(old) ? [] : [pruned(old, moved)];
    return own.filter((heir) => !laid.has(heir)).map((heir) => {
      const amended = overlay(old, heir, moved);
      laid.set(heir, amended);
      return amended;
    });
  });
  for (const child of change.children) {
    if (laid.has(child)) continue;
    const elsewhere = child.kind === 'question' ? moved.past.get(child.formerly[0] ?? child.name) : undefined;
    const added = elsewhere === undefined ? child : overlay(elsewhere, child, moved);
    const alike = change.children.filter(({ kind }) => kind === child.kind);
    const [before, after] = [alike.slice(0, alike.indexOf(child)).reverse(), alike.slice(alike.indexOf(child))].map((side) => side.map((other) => laid.get(other)).find((other) => other !== undefined));
    stand.splice(placeBetween(stand, before, after), 0, added);
    laid.set(child, added);
  }
  return stand;
}

/** Behind the one before it, or else before the one after it; with neither, at the end, but never behind `otherwise`. */
function placeBetween(stand: readonly Declared[], before: Declared | undefined, after: Declared | undefined): number {
  if (before !== undefined) return stand.indexOf(before) + 1;
  if (after !== undefined) return stand.indexOf(after);
  const rest = stand.findIndex(({ clauses }) => clauses.some((clause) => clause.$type === 'Otherwise'));
  return rest < 0 ? stand.length : rest;
}

/** Without what was withdrawn, or moved to where the edition says it again. */
function pruned(old: Declared, moved: Moved): Declared {
  const isSection = old.kind === 'section';
  if (moved.ended.size === 0 && (!isSection || (moved.claimed.size === 0 && moved.levels.size === 0))) return old;
  const stays = (child: Declared): boolean => !moved.ended.has(child) && !(child.kind === 'question' && moved.claimed.has(child.name));
  return {
    ...old, word: (isSection ? moved.levels.get(old.word) : undefined) ?? old.word, rules: old.rules.filter((rule) => !moved.ended.has(rule)),
    children: old.children.filter(stays).map((child) => pruned(child, moved)),
  };
}
