import { CstUtils, GrammarAST, type AstNode, type LeafCstNode } from 'langium';
import { parseCases, parseCriteria, type Language } from '../../src/syntax/index.ts';
import { answersExpected, tableExpected } from './cells.ts';
import { tokenize, within, type Token } from './tokens.ts';

/** A stretch of text and the scope that all of it should have, as one token; `!keyword` is any but that. */
export interface Expectation {
  readonly start: number;
  readonly end: number;
  readonly scope: string;
  /** Whether it must be one token by itself. Texts and prose have tokens within. */
  readonly whole: boolean;
}

/** What came of holding a text's colours against the parser. */
export interface Agreement {
  /** Where they differ, in words. */
  readonly disagreements: readonly string[];
  /** The keywords the parser read. */
  readonly keywords: readonly string[];
  /** How many stretches were compared. */
  readonly stretches: number;
}

/**
 * Holds the colours of a text against what the parser reads: words are keywords at the same places, and texts, numbers,
 * comments, prose, names and cells begin and end alike. @throws where the text is broken, since then nothing can be said
 */
export async function agreement(language: Language, text: string): Promise<Agreement> {
  const { root, problems } = language === 'cases' ? parseCases(text) : parseCriteria(text);
  if (problems.length > 0 || root.$cstNode === undefined) throw new Error(`${problems.map((p) => p.message).join('\n')}\n${text}`);
  const leaves = CstUtils.flattenCst(root.$cstNode).toArray();
  const expectations = leaves.flatMap(expectedOf);
  const { tokens, depth } = await tokenize(language, text);
  const disagreements = [
    ...expectations.flatMap((expectation) => unmet(expectation, tokens, text)),
    ...tokens.flatMap((token) => unfounded(token, expectations, leaves)),
    ...depth === 1 ? [] : ['Something is left open behind the last line.'],
  ];
  return { disagreements, keywords: leaves.filter(isWord).map((leaf) => leaf.text.replace(/\s+/g, ' ')), stretches: expectations.length };
}

/** What is one token, by the name of the terminal. */
const SCOPES: Readonly<Record<string, string>> = {
  DATE: 'constant.numeric.date', PERCENT: 'constant.numeric', DECIMAL: 'constant.numeric', INT: 'constant.numeric', LEVEL: 'storage.type', KEY: 'entity.name.function.rule',
};

/** What the name of a declaration is, by the type of its node. */
const NAMES: Readonly<Record<string, string>> = {
  Framework: 'entity.name.type', Inspection: 'entity.name.type', Level: 'entity.name.type', Unit: 'entity.name.type', Scale: 'entity.name.type', Section: 'entity.name.section',
  Fact: 'entity.name.variable', Question: 'entity.name.variable', Value: 'variable.other.enummember', Reason: 'variable.other.enummember', Record: 'entity.name.tag.record',
};

function expectedOf(leaf: LeafCstNode): readonly Expectation[] {
  const { offset: start, end, tokenType: { name } } = leaf;
  if (name === 'TABLE') return tableExpected(leaf.text, start);
  if (name === 'ANSWERS') return answersExpected(leaf.text, start);
  if (name === 'PROSE') return linesOf(leaf.text, start).map((line) => ({ ...line, scope: 'markup.quote', whole: false }));
  if (name === 'COMMENT') return [{ start, end, scope: 'comment.line.double-slash', whole: false }];
  if (name === 'STRING') return [{ start, end, scope: 'string.quoted.double', whole: false }];
  if (leaf.hidden) return [];
  if (isWord(leaf)) return [{ start, end, scope: 'keyword', whole: true }];
  if (name === 'ID' || isNameOf(leaf, leaf.astNode)) return [{ start, end, scope: isNameOf(leaf, leaf.astNode) ? NAMES[leaf.astNode.$type] ?? '!keyword' : '!keyword', whole: true }];
  const scope = SCOPES[name];
  if (scope === undefined) return [];
  return [{ start, end: name === 'KEY' ? end - 1 : end, scope, whole: true }];
}

function isWord({ hidden, grammarSource }: LeafCstNode): boolean {
  return !hidden && GrammarAST.isKeyword(grammarSource) && /[a-z]/.test(grammarSource.value);
}

/** Whether a leaf is the name that its node declares: the first of its name in it that is no keyword. */
function isNameOf(leaf: LeafCstNode, node: AstNode): boolean {
  if (!('name' in node) || node.name !== leaf.text || node.$type === 'Ref' || node.$cstNode === undefined) return false;
  const first = CstUtils.flattenCst(node.$cstNode).find((other) => !other.hidden && !isWord(other) && other.tokenType.name !== 'LEVEL');
  return first?.offset === leaf.offset;
}

function linesOf(text: string, start: number): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/\S[^\r\n]*/g)].map((m) => ({ start: start + m.index, end: start + m.index + m[0].trimEnd().length }));
}

function unmet({ start, end, scope, whole }: Expectation, tokens: readonly Token[], text: string): readonly string[] {
  const inside = tokens.filter((t) => t.start < end && t.start + t.text.length > start);
  const name = scope.replace(/^!/, '');
  const met = inside.every((t) => within(t.scopes, name) !== scope.startsWith('!')) && inside.every((t) => t.start >= start && t.start + t.text.length <= end);
  const [first] = inside;
  if (met && (!whole || inside.length === 1)) return [];
  return [`${place(text, start)}: \`${text.slice(start, end)}\` should be ${scope}${whole ? ' as a whole' : ''}, and is ${inside.map((t) => `\`${t.text}\` ${t.scopes.join(' ')}`).join(', ')}${first === undefined ? 'nothing' : ''}`];
}

/** Scopes that only what the parser reads as such may have. */
const EXCLUSIVE = ['keyword', 'string.quoted', 'comment', 'markup.quote', 'constant.numeric', 'invalid'];

function unfounded(token: Token, expectations: readonly Expectation[], leaves: readonly LeafCstNode[]): readonly string[] {
  const scope = EXCLUSIVE.find((s) => within(token.scopes, s));
  if (scope === undefined || within(token.scopes, 'keyword.operator.arithmetic') || token.text.trim() === '') return [];
  const inside = (e: { readonly start: number; readonly end: number }): boolean => e.start <= token.start && token.start + token.text.trimEnd().length <= e.end;
  if (scope !== 'invalid' && expectations.some((e) => (e.scope === scope || e.scope.startsWith(`${scope}.`)) && inside(e))) return [];
  const opaque = leaves.some((leaf) => ['TABLE', 'ANSWERS'].includes(leaf.tokenType.name) && inside({ start: leaf.offset, end: leaf.end }));
  return opaque && scope !== 'invalid' ? [] : [`line ${String(token.line + 1)}: \`${token.text}\` is ${scope}, and the parser reads no such thing there`];
}

function place(text: string, offset: number): string {
  return `line ${String(text.slice(0, offset).split('\n').length)}`;
}
