import { add, compare, larger, multiply, ONE, rational, smaller, ZERO, type AggregateFunction, type Rational, type Section } from '@inspection-criteria/model';
import { operate } from './answers.ts';
import { boundsOfShare } from './possible-share.ts';
import { between, isSomething, NOTHING, type Range } from './possible-values.ts';

/** One thing that a figure is made of, with what happens where it has none. */
export interface Operand {
  readonly range: Range;
  readonly weight: Rational;
  /** A condition has still to decide whether it is among the items. */
  readonly perhaps: boolean;
  readonly absent: Section['absent'];
}

/** An operand after its absence is settled: its numbers, and whether it may drop out of the figure. */
interface Term {
  readonly lowest: Rational;
  readonly highest: Rational;
  readonly weight: Rational;
  readonly drops: boolean;
}

/** Where a figure made of several can end. `empty` tells whether there may be nothing to make it of; a section then has no score. */
export function combine(word: AggregateFunction, operands: readonly Operand[], records: boolean): { readonly range: Range; readonly empty: boolean } {
  const unknown = operands.some((o) => o.range.unknown);
  const none = unknown || operands.some((o) => o.range.none && o.absent.kind === 'carried');
  const empty = operands.every(mayDrop);
  const moved = new Set(operands.flatMap((o) => [...o.range.moved]));
  if (operands.some((o) => !isSomething(o.range) && o.absent.kind === 'carried' && !o.perhaps)) return { range: { ...NOTHING, unknown }, empty: false };
  const made = operands.some((o) => isNamed(o.range)) ? named(word, operands) : numbers(word, operands.flatMap(termOf));
  const apart = records || moved.size === operands.reduce((sum, o) => sum + o.range.moved.size, 0);
  const tight = made.tight && apart && operands.every((o) => o.range.tight && !o.perhaps && (o.absent.kind === 'carried' || !o.range.none));
  return { range: { ...made, none: none || made.none, unknown, tight, moved }, empty };
}

function isNamed(range: Range): boolean {
  return range.values.length > 0 && range.lowest === undefined;
}

function mayDrop({ range, perhaps, absent }: Operand): boolean {
  return perhaps || (range.none && absent.kind === 'left out');
}

function termOf(operand: Operand): readonly Term[] {
  const { range, weight, absent } = operand;
  const drops = mayDrop(operand);
  const instead = range.none && absent.kind === 'counts as' ? absent.value : undefined;
  const [lowest, highest] = [range.lowest ?? instead, range.highest ?? instead];
  if (lowest === undefined || highest === undefined) return [];
  return [{ weight, drops, lowest: instead === undefined ? lowest : smaller(lowest, instead), highest: instead === undefined ? highest : larger(highest, instead) }];
}

/** Every figure grows with each of its numbers, so its bounds are those of the numbers' bounds, with or without those that may drop out. */
function numbers(word: AggregateFunction, terms: readonly Term[]): Range {
  const weighted = word.startsWith('weighted');
  switch (word) {
    case 'sum': case 'weighted-sum': {
      const edge = (pick: typeof smaller, end: 'lowest' | 'highest'): Rational => terms.reduce((sum, t) => {
        const part = weighted ? multiply(t[end], t.weight) : t[end];
        return add(sum, t.drops ? pick(part, ZERO) : part);
      }, ZERO);
      return between(edge(smaller, 'lowest'), edge(larger, 'highest'));
    }
    case 'mean': case 'weighted-mean': {
      const options = terms.map(({ lowest, highest, weight, drops }) => {
        const available = weighted ? weight : ONE;
        const ends = [lowest, highest].map((n) => ({ gained: multiply(n, available), available }));
        return { times: 1, options: drops ? [...ends, { gained: ZERO, available: ZERO }] : ends };
      });
      const { lowest, highest, none } = boundsOfShare(ZERO, ZERO, options);
      return between(lowest, highest, none);
    }
    case 'lowest': return between(extreme(terms, 'lowest', smaller, false), extreme(terms, 'highest', smaller, true), terms.every((t) => t.drops));
    case 'highest': return between(extreme(terms, 'lowest', larger, true), extreme(terms, 'highest', larger, false), terms.every((t) => t.drops));
    case 'share': case 'count': return NOTHING;
  }
}

/** `sure`: those that may drop out are left aside, unless there are no others: then one of them is all there is. */
function extreme(terms: readonly Term[], end: 'lowest' | 'highest', pick: typeof smaller, sure: boolean): Rational | undefined {
  const staying = sure ? terms.filter((t) => !t.drops) : terms;
  const alone = pick === smaller ? larger : smaller;
  const [first, ...rest] = (staying.length === 0 ? terms : staying).map((t) => t[end]);
  return first === undefined ? undefined : rest.reduce(staying.length === 0 ? alone : pick, first);
}

/** A best or worst of named values: tried out one by one where they are few, otherwise all that occur. */
function named(word: AggregateFunction, operands: readonly Operand[]): Range {
  if (word !== 'lowest' && word !== 'highest') return NOTHING;
  const orders = operands.find((o) => o.range.order.length > 0)?.range.order ?? [];
  const lists = operands.map((operand): readonly (Choice | undefined)[] => [
    ...operand.range.values.map((value) => ({ value, rank: operand.range.order.indexOf(value) })), ...(mayDrop(operand) || operand.range.none ? [undefined] : []),
  ]);
  const few = lists.reduce((product, list) => product * Math.max(1, list.length), 1) <= 500;
  const found = new Set(few ? trials(lists, word) : lists.flat().map((c) => c?.value));
  const values = [...found].flatMap((v) => v ?? []);
  // Where no named value is left, numbers that stand for the absent may be.
  const instead = found.has(undefined) || !few ? numbers(word, operands.flatMap(termOf)) : NOTHING;
  return { ...instead, values, order: orders, none: !few || found.has(undefined), tight: values.length <= 1 };
}

interface Choice { readonly value: string; readonly rank: number }

function trials(lists: readonly (readonly (Choice | undefined)[])[], word: 'lowest' | 'highest'): readonly (string | undefined)[] {
  let states: readonly (Choice | undefined)[] = [undefined];
  for (const list of lists) {
    const next = list.length === 0 ? states : states.flatMap((at) => list.map((choice) => beyond(at, choice, word)));
    states = [...new Map(next.map((c) => [c === undefined ? '' : `${String(c.rank)} ${c.value}`, c])).values()];
  }
  return states.map((c) => c?.value);
}

function beyond(at: Choice | undefined, choice: Choice | undefined, word: 'lowest' | 'highest'): Choice | undefined {
  if (at === undefined || choice === undefined) return at ?? choice;
  return (word === 'lowest' ? choice.rank > at.rank : choice.rank < at.rank) ? choice : at;
}

/** Far beyond any score, for numbers that nothing bounds. */
export const FAR = rational(10n ** 15n);

/** All pairs of bounds of a sum, product or quotient; a divisor that may be nought leaves it open. */
export function combined(operator: '+' | '-' | '*' | '/', left: Range, right: Range): Range {
  const unknown = left.unknown || right.unknown;
  const none = left.none || right.none || unknown;
  const moved = new Set([...left.moved, ...right.moved]);
  if (left.lowest === undefined || left.highest === undefined || right.lowest === undefined || right.highest === undefined) return { ...NOTHING, unknown };
  if (operator === '/' && compare(right.lowest, ZERO) <= 0 && compare(right.highest, ZERO) >= 0) {
    return compare(right.lowest, right.highest) === 0 ? { ...NOTHING, unknown } : { ...between(operate('-', ZERO, FAR), FAR, true, false), unknown, moved };
  }
  const ends = [left.lowest, left.highest].flatMap((a) => [right.lowest, right.highest].flatMap((b) => b === undefined ? [] : operate(operator, a, b) ?? []));
  const [first = ZERO, ...rest] = ends;
  const tight = left.tight && right.tight && moved.size === left.moved.size + right.moved.size && !(left.none && right.none);
  return { ...between(rest.reduce(smaller, first), rest.reduce(larger, first), none, tight), unknown, moved };
}
