import type { Source } from '../project/sources.ts';
import { resolveUse } from '../project/paths.ts';
import type { ast } from '../syntax/index.ts';
import type { Rule, SourceSubject } from './rule.ts';
import { listed } from '../wording.ts';

/** Files that use each other in a circle, or themselves: found at each `use` on the way round. */
export const useCycle: Rule<SourceSubject> = ({ source: { file, uses, syntax }, sources, locate, report }) => {
  for (const use of syntax.tree.root.uses) {
    const path = pathOf(use);
    const target = path === undefined ? undefined : uses.find((used) => used === resolveUse(file, path));
    const way = target === undefined ? undefined : wayBetween(target, file, sources);
    if (way !== undefined) report('use-cycle', locate(use, 'path'), messageFor(way));
  }
};

/** In a broken text the path may be missing, whatever the syntax tree's type says. */
function pathOf({ path }: Partial<ast.Use>): string | undefined {
  return path;
}

/** `way` leads from the used file back to the one that uses it. */
function messageFor(way: readonly string[]): string {
  const [target = '', ...rest] = way;
  if (rest.length === 0) return 'This file uses itself, which says nothing. Remove the line.';
  const between = rest.slice(0, -1);
  const round = between.length === 0 ? `\`${target}\` uses this file in turn` : `\`${target}\` uses this file in turn, by way of ${listed(between)}`;
  return `${round}, so nobody can tell which builds on the other. Move what they share into a file of its own, and let them use that.`;
}

/** The shortest way from a file to one it uses, both included; undefined where there is none. */
function wayBetween(from: string, to: string, sources: ReadonlyMap<string, Source>): readonly string[] | undefined {
  const seen = new Set([from]);
  const queue: (readonly string[])[] = [[from]];
  for (let way = queue.shift(); way !== undefined; way = queue.shift()) {
    const last = way.at(-1) ?? '';
    if (last === to) return way;
    for (const next of sources.get(last)?.uses ?? []) if (!seen.has(next)) { seen.add(next); queue.push([...way, next]); }
  }
  return undefined;
}
