import { GrammarUtils, type AstNode } from 'langium';

/** A stretch of the text, as offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where a node, or one of its properties, stands in the text; for a list, `index` picks the element. */
export function placeOf(node: AstNode, property?: string, index = 0): Stretch {
  const whole = node.$cstNode;
  const part = property === undefined ? whole : GrammarUtils.findNodesForProperty(whole, property)[index] ?? whole;
  return part === undefined ? { start: 0, end: 0 } : { start: part.offset, end: part.end };
}
