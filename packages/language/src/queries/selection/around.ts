import { CstUtils, isCompositeCstNode, isLeafCstNode, type CstNode, type LeafCstNode } from 'langium';
import type { Source } from '../../project/sources.ts';
import { NAME } from '../../syntax/characters.ts';
import type { Stretch } from '../../syntax/index.ts';
import { aroundInAnswers, aroundInTable } from './in-answers.ts';

/** What stands around an offset, from the word at it outwards to the whole text: each stretch holds the one before, and is longer. */
export function stretchesAround({ text, syntax: { tree: { root } } }: Pick<Source, 'text' | 'syntax'>, offset: number): readonly Stretch[] {
  const leaf = leafAt(root.$cstNode, offset);
  const small = leaf === undefined ? [] : insideLeaf(leaf, offset);
  return nested([wordAt(text, offset), ...small, ...leaf === undefined ? [] : nodesAround(leaf, offset), { start: 0, end: text.length }], offset);
}

/** The piece of the tree at an offset; between two, the one that ends there where nothing begins. */
function leafAt(root: CstNode | undefined, offset: number): LeafCstNode | undefined {
  if (root === undefined) return undefined;
  const at = CstUtils.findLeafNodeAtOffset(root, offset);
  if (at !== undefined && isWordLike(at)) return at;
  const before = CstUtils.findLeafNodeBeforeOffset(root, offset);
  return before !== undefined && before.end === offset && isWordLike(before) ? before : at ?? before;
}

function isWordLike({ text }: LeafCstNode): boolean {
  return !/^[{}(),]?$/.test(text);
}

const WORD = new RegExp(`${NAME}|[0-9][0-9.%-]*`, 'g');

/** The name or number at an offset; empty where there is none. */
function wordAt(text: string, offset: number): Stretch {
  const from = Math.max(0, offset - LONGEST_WORD);
  const near = text.slice(from, offset + LONGEST_WORD);
  const found = [...near.matchAll(WORD)].find((m) => from + m.index <= offset && offset <= from + m.index + m[0].length);
  return found === undefined ? { start: offset, end: offset } : { start: from + found.index, end: from + found.index + found[0].length };
}

/** How far a word is looked for. */
const LONGEST_WORD = 80;

/** What stands within one piece of the tree: tables and answers are read here, and a text stands between its marks. */
function insideLeaf({ text, offset: start, end }: LeafCstNode, at: number): readonly Stretch[] {
  const own = { start, end };
  if (text.startsWith('|')) return [...aroundInTable(text, start, at), own];
  if (text.startsWith('>')) return [lineAt(text, start, at), own];
  if (text.startsWith('"')) return [{ start: start + 1, end: text.length > 1 && text.endsWith('"') ? end - 1 : end }, own];
  return /[:=]/.test(text) ? [...aroundInAnswers(text, start, at), own] : [own];
}

function lineAt(text: string, start: number, at: number): Stretch {
  const inside = at - start;
  const from = Math.max(text.lastIndexOf('\n', inside - 1), text.lastIndexOf('\r', inside - 1)) + 1;
  const rest = /^[^\r\n]*/.exec(text.slice(from))?.[0] ?? '';
  const blanks = rest.length - rest.trimStart().length;
  return { start: start + from + blanks, end: start + from + rest.trimEnd().length };
}

/** The pieces of the tree around one, and what stands between their braces. */
function nodesAround(leaf: LeafCstNode, offset: number): readonly Stretch[] {
  const out: Stretch[] = [];
  for (let node: CstNode | undefined = leaf.container; node !== undefined; node = node.container) {
    const block = betweenBraces(node, offset);
    if (block !== undefined) out.push(block);
    out.push({ start: node.offset, end: node.end });
  }
  return out;
}

function betweenBraces(node: CstNode, offset: number): Stretch | undefined {
  if (!isCompositeCstNode(node)) return undefined;
  const open = node.content.findIndex((child) => isLeafCstNode(child) && child.text === '{');
  const close = node.content.findLastIndex((child) => isLeafCstNode(child) && child.text === '}');
  const first = node.content[open + 1];
  const last = node.content[close - 1];
  if (open < 0 || close <= open + 1 || first === undefined || last === undefined || offset < first.offset || offset > last.end) return undefined;
  return { start: first.offset, end: last.end };
}

/** Keeps what holds the offset and all that was kept before, and is longer. */
function nested(stretches: readonly Stretch[], offset: number): readonly Stretch[] {
  const out: Stretch[] = [];
  for (const stretch of stretches) {
    const inner = out.at(-1) ?? { start: offset, end: offset };
    const same = out.length > 0 && stretch.start === inner.start && stretch.end === inner.end;
    if (!same && stretch.start <= inner.start && stretch.end >= inner.end) out.push(stretch);
  }
  return out;
}
