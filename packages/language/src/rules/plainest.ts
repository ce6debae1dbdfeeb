/** One thing said of a combination: which choice was made for which variable. */
export interface Said {
  readonly variable: number;
  readonly choice: number;
}

/**
 * The plainest way to say what some combinations have that the others lack: one choice that only they have, or two together, or else one of them with
 * all that it can do without left out. `sizes` says how many choices each variable has; `isPlain` whether a choice reads well.
 */
export function plainest(found: readonly (readonly number[])[], sizes: readonly number[], isPlain: (said: Said) => boolean): readonly Said[] {
  const all = found.map((combination) => combination.map((choice, variable): Said => ({ variable, choice })).filter(({ variable }) => (sizes[variable] ?? 1) > 1));
  const hard = (said: readonly Said[]): number => said.filter((one) => !isPlain(one)).length;
  const easiest = (ways: readonly (readonly Said[])[]): readonly Said[] | undefined => ways.reduce<readonly Said[] | undefined>((best, way) => best === undefined || hard(way) < hard(best) ? way : best, undefined);
  const short = easiest(sufficient(all, sizes, (said) => said.map((one) => [one]))) ?? easiest(sufficient(all, sizes, pairs));
  return short ?? withoutIdle(easiest(all) ?? [], all, sizes);
}

/** The ways to say something that fit no combination but those found. */
function sufficient(found: readonly (readonly Said[])[], sizes: readonly number[], waysIn: (said: readonly Said[]) => readonly (readonly Said[])[]): readonly (readonly Said[])[] {
  const counts = new Map<string, { readonly way: readonly Said[]; times: number }>();
  for (const combination of found) {
    for (const way of waysIn(combination)) {
      const key = way.map(({ variable, choice }) => `${String(variable)}:${String(choice)}`).join(' ');
      const known = counts.get(key) ?? { way, times: 0 };
      known.times++;
      counts.set(key, known);
    }
  }
  return [...counts.values()].filter(({ way, times }) => times === fitting(way, sizes)).map(({ way }) => way);
}

/** How many combinations there are of which this can be said. */
function fitting(way: readonly Said[], sizes: readonly number[]): number {
  return sizes.reduce((product, size, variable) => way.some((one) => one.variable === variable) ? product : product * size, 1);
}

function pairs(said: readonly Said[]): readonly (readonly Said[])[] {
  return said.flatMap((one, i) => said.slice(i + 1).map((other) => [one, other]));
}

/** What is said of one combination, without what the rest does not need. */
function withoutIdle(said: readonly Said[], found: readonly (readonly Said[])[], sizes: readonly number[]): readonly Said[] {
  return said.reduce<readonly Said[]>((kept, one) => {
    const rest = kept.filter((other) => other !== one);
    const times = found.filter((combination) => rest.every(({ variable, choice }) => combination.some((other) => other.variable === variable && other.choice === choice))).length;
    return times === fitting(rest, sizes) ? rest : kept;
  }, said);
}
