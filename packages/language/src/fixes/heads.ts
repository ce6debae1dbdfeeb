import { GrammarUtils, type AstNode } from 'langium';
import { ast, placeOf } from '../syntax/index.ts';
import { putIn } from '../edits.ts';
import type { Fix } from './fix.ts';

/** A declaration with a head: its name, its label, and what is said on its line. */
export type Headed = ast.Section | ast.Level | ast.Unit | ast.Fact | ast.Question | ast.Scale;

/** Whether something is a declaration with a head. */
export function isHeaded(node: unknown): node is Headed {
  return ast.isSection(node) || ast.isLevel(node) || ast.isUnit(node) || ast.isFact(node) || ast.isQuestion(node) || ast.isScale(node);
}

/** Where the head of a declaration ends, which is before its braces where it has some. */
export function headEnd(node: Headed): number {
  const parts: readonly AstNode[] = [...node.label === undefined ? [] : [node.label], ...node.notes, ...node.clauses];
  const brace = node.$cstNode === undefined ? undefined : GrammarUtils.findNodeForKeyword(node.$cstNode, '{')?.offset;
  const ends = parts.map((part) => placeOf(part)).filter(({ start }) => brace === undefined || start < brace).map(({ end }) => end);
  return Math.max(placeOf(node, 'name').end, ...ends);
}

/** Makes room for a reason at a place behind what it is the reason of. */
export function roomForReason(file: string, at: number): Fix {
  return { title: 'Make room for the reason: `because ""`', edits: [putIn(file, at, ' because ""')] };
}
