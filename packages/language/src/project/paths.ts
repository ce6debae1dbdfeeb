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
