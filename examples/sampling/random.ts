/** Draws the same whole numbers on every machine: xorshift on 32 bits, no fractions anywhere. */
export interface Random {
  /** A whole number from 0 up to, but not including, `limit`. */
  below(limit: number): number;
}

/** `seed` is any whole number but 0. */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  for (let i = 0; i < 16; i += 1) next();
  return { below: (limit) => next() % limit };
}

/** The items from the highest rank to the lowest; equal ranks keep their order. */
export function ranked<Item>(items: readonly Item[], rank: (item: Item) => number): readonly Item[] {
  return items
    .map((item, place) => ({ item, place, rank: rank(item) }))
    .sort((a, b) => b.rank - a.rank || a.place - b.place)
    .map((entry) => entry.item);
}
