import { compareText } from './report.ts';

/** Compares ids as people count: P2 before P10. */
export function naturally(a: string, b: string): number {
  return compareParts(partsOf(a), partsOf(b));
}

/** For each id its place when all are in the order in which people count; equal ids have one place. */
export function naturalRanks(ids: readonly string[]): Float64Array {
  const parts = ids.map(partsOf);
  const order = ids.map((_, i) => i).sort((a, b) => compareParts(parts[a] ?? [], parts[b] ?? []));
  const ranks = new Float64Array(ids.length);
  order.forEach((at, place) => {
    const before = order[place - 1];
    ranks[at] = before !== undefined && ids[before] === ids[at] ? ranks[before] ?? place : place;
  });
  return ranks;
}

/** An id cut into numbers and what stands between them. */
type Parts = readonly (string | bigint)[];

function partsOf(id: string): Parts {
  return (id.match(PART) ?? []).map((part) => /^\d/.test(part) ? BigInt(part) : part);
}

const PART = /\d+|\D+/g;

function compareParts(one: Parts, other: Parts): number {
  for (const [i, part] of one.entries()) {
    const against = other[i];
    if (against === undefined) return 1;
    const order = typeof part === 'bigint' && typeof against === 'bigint' ? compareNumbers(part, against) : compareText(String(part), String(against));
    if (order !== 0) return order;
  }
  return one.length - other.length;
}

function compareNumbers(one: bigint, other: bigint): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
