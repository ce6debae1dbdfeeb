import type { Declared } from './declared.ts';

/** What a child continues: the things it was formerly, or else its namesake, unless another child claims that as its past. */
export function ancestorsOf(child: Declared, base: Declared, change: Declared): readonly Declared[] {
  const same = (old: Declared): boolean => old.kind === child.kind && (child.kind !== 'scale' || old.word === child.word);
  if (child.formerly.length > 0) {
    const past = base.children.filter((old) => same(old) && child.formerly.includes(old.name));
    if (past.length > 0) return past;
  }
  const claimed = new Set(change.children.filter((other) => other.kind === child.kind).flatMap((other) => other.formerly));
  return base.children.filter((old) => same(old) && old.name === child.name && !claimed.has(old.name)).slice(0, 1);
}

/** All declarations of a kind, at any depth. */
export function everyNamed(declared: Declared, kind: Declared['kind']): readonly Declared[] {
  return declared.children.flatMap((child) => [...(child.kind === kind ? [child] : []), ...everyNamed(child, kind)]);
}
