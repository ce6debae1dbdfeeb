import type { AstNode } from 'langium';

/** Whether two pieces of text say the same, word for word, whatever blanks, lines and comments stand between the words. */
export function saysTheSame(one: readonly AstNode[], other: readonly AstNode[]): boolean {
  return isSame(one, other);
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [a, b] = [contentsOf(one), contentsOf(other)];
  return a.size === b.size && [...a].every(([key, value]) => b.has(key) && isSame(value, b.get(key)));
}

/** What a piece says, without where it stands. */
function contentsOf(node: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(node).filter(([key, value]) => (key === '$type' || !key.startsWith('$')) && value !== undefined));
}
