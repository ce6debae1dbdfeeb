import { CstUtils, GrammarAST } from 'langium';
import type { Source } from '../../project/sources.ts';
import { QUOTED } from '../../syntax/characters.ts';
import { wordPattern } from '../../syntax/words.ts';
import type { Stretch } from '../../syntax/index.ts';
import { KEYWORDS } from './keywords.ts';

/** A word of the language where it stands in a text. */
export interface KeywordAt {
  readonly word: string;
  readonly place: Stretch;
}

/** The word of the language that the offset touches, in the cells of a table too; none inside texts, prose and comments. */
export function keywordAt({ syntax: { tree } }: Source, offset: number): KeywordAt | undefined {
  const root = tree.root.$cstNode;
  const leaf = root === undefined ? undefined : CstUtils.findLeafNodeAtOffset(root, offset) ?? CstUtils.findLeafNodeAtOffset(root, offset - 1);
  if (leaf === undefined) return undefined;
  if (GrammarAST.isKeyword(leaf.grammarSource)) return { word: leaf.grammarSource.value, place: { start: leaf.offset, end: leaf.end } };
  return leaf.tokenType.name === 'TABLE' ? inLine(tree.text, offset) : undefined;
}

/** The longest keywords first: of `or better`, `or` is a part. */
const LONGEST_FIRST = Object.keys(KEYWORDS).sort((a, b) => b.length - a.length).map((word) => ({ word, pattern: wordPattern(word) }));

const TEXT = new RegExp(QUOTED, 'y');

function inLine(text: string, offset: number): KeywordAt | undefined {
  for (let at = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1; at <= offset;) {
    const quoted = matchAt(TEXT, text, at);
    const found = quoted > at || /[\p{L}\p{N}.-]/u.test(text.charAt(at - 1)) ? undefined : LONGEST_FIRST.map(({ word, pattern }) => ({ word, end: matchAt(pattern, text, at) })).find(({ end }) => end > at);
    if (found !== undefined && offset <= found.end) return { word: found.word, place: { start: at, end: found.end } };
    at = Math.max(quoted, found?.end ?? 0, at + 1);
  }
  return undefined;
}

/** Where a pattern that matches at an offset ends; the offset itself where it does not. */
function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
