/** Joins a path that `use` names to the file it stands in. Paths are relative to the workspace, with `/`; undefined lies outside it. */
export function resolveUse(from: string, use: string): string | undefined {
  if (/^(?:[A-Za-z]:|[\\/]|[a-z]+:\/\/)/.test(use) || use.includes('\\')) return undefined;
  const parts = from.split('/').slice(0, -1);
  for (const part of use.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/** The path by which one file names another: relative to itself, with `/`. */
export function relativePath(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  const differing = here.findIndex((folder, i) => folder !== there[i]);
  const common = differing < 0 ? here.length : differing;
  return [...here.slice(common).map(() => '..'), ...there.slice(common)].join('/');
}
