import { AstUtils, type AstNode } from 'langium';
import { ast } from '../syntax/index.ts';

/** What the syntax tree says of a text's layout; places are offsets. */
export interface Shape {
  /** Where the things of the tree begin, each with the beginning of what holds it: for several at one place, of the outermost. */
  readonly holders: ReadonlyMap<number, number>;
  /** Where the parts of the values of lists begin, each with its kind. Parts of one kind are aligned with each other. */
  readonly parts: ReadonlyMap<number, PartKind>;
  /** Where clauses begin that say more of the one before: `scored weighted-mean of water, voice absent left out`. */
  readonly additions: ReadonlySet<number>;
}

/** What a part of a value is: its name, its label, the label in a language, its test, its points… */
export type PartKind = 'name' | 'label' | `in ${string}` | 'test' | 'points' | 'stars' | 'colour' | 'reasons' | 'formerly' | 'note';

/** Reads off a sound tree where its statements begin, and the parts of its values. */
export function shapeOf(root: AstNode): Shape {
  const holders = new Map<number, number>();
  const parts = new Map<number, PartKind>();
  const additions = new Set<number>();
  for (const node of AstUtils.streamAst(root)) {
    const start = node.$cstNode?.offset;
    if (start === undefined || node.$container === undefined) continue;
    holders.set(start, Math.min(holders.get(start) ?? start, startOf(node.$container)));
    if (ast.isValue(node) || ast.isReason(node)) for (const [at, kind] of partsOf(node, start)) parts.set(at, kind);
    if (ast.isAbsent(node)) additions.add(start);
  }
  return { holders, parts, additions };
}

/** What the file itself holds is held from before its first brace. */
function startOf(node: AstNode): number {
  return node.$container === undefined ? -2 : node.$cstNode?.offset ?? -2;
}

function partsOf(value: ast.Value | ast.Reason, start: number): readonly (readonly [number, PartKind])[] {
  const { label, notes } = value;
  const clauses = ast.isValue(value) ? value.clauses : value.formerly === undefined ? [] : [value.formerly];
  const named = label === undefined ? [] : [[label, 'label'] as const, ...label.translations.map((t) => [t, `in ${t.language}`] as const)];
  const rest = clauses.flatMap((clause) => [[clause, kindOf(clause)] as const, ...clause.notes.map((note) => [note, 'note'] as const)]);
  const all = [...named, ...notes.map((note) => [note, 'note'] as const), ...rest]
    .flatMap(([node, kind]): readonly (readonly [number, PartKind])[] => node.$cstNode === undefined ? [] : [[node.$cstNode.offset, kind]])
    .sort(([a], [b]) => a - b);
  return [[start, 'name'], ...all.filter(([, kind], i) => !STAY_TOGETHER.has(kind) || all[i - 1]?.[1] !== kind)];
}

/** Parts that are one with a part of their kind right before them: `at least 50% when safety is good`, `assumed because "…"`. */
const STAY_TOGETHER: ReadonlySet<PartKind> = new Set<PartKind>(['test', 'note']);

function kindOf(clause: ast.ValueClause): PartKind {
  switch (clause.$type) {
    case 'Cut': case 'When': case 'Otherwise': return 'test';
    case 'Worth': case 'NotCounted': return 'points';
    case 'Shown': return clause.property;
    case 'WithReasons': return 'reasons';
    case 'Formerly': return 'formerly';
  }
}
