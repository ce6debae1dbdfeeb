import { AstUtils, GrammarAST, type Grammar } from 'langium';
import { LETTER, WORD_END } from '../../packages/language/src/syntax/characters.ts';
import { wordsOf, type Words } from '../../packages/language/src/syntax/words.ts';

// Blanks are never given back, so that no line can make a pattern try them again and again.
/** Blanks, or none. */
export const BLANKS = '[ \\t]*+';
/** At least one blank. */
export const GAP = '[ \\t]++';

/** The letters of names, as the inside of a character class. */
export const LETTERS = literal(LETTER);

/** Not followed by what would make a word a longer name. */
export const END = literal(WORD_END);

/** Not within a name. A pattern that begins with a name begins with this, or it would be tried at every letter of a long name. */
export const START = `(?<![${LETTERS}0-9])(?<![${LETTERS}0-9][-.])`;

/** The words and terminals of a language, read off its Langium grammar, as parts of regular expressions. */
export class Lexicon {
  readonly words: Words;
  /** The keywords that stand in each parser rule; rules without are left out. */
  readonly keywords: ReadonlyMap<string, readonly string[]>;
  /** A name. It is taken whole or not at all. */
  readonly name: string;
  readonly whole: string;
  readonly date: string;
  readonly number: string;
  /** Not one of the words that are keywords wherever they stand. */
  readonly notReserved: string;
  /** Not one of the words that lead a line, or go on with the line above. */
  readonly notLeading: string;
  /** Not one of the words that lead a line among the values of a list, or go on with the line above. */
  readonly notLeadingValue: string;
  private readonly grammar: Grammar;

  constructor(grammar: Grammar) {
    this.grammar = grammar;
    this.words = wordsOf(grammar);
    this.keywords = keywordsOf(grammar);
    this.name = `(?>${this.terminal('ID')})`;
    this.whole = this.terminal('INT');
    this.date = `${this.terminal('DATE')}(?![0-9])`;
    this.number = `(?:${['PERCENT', 'DECIMAL', 'INT'].map((name) => this.terminal(name)).join('|')})`;
    this.notReserved = `(?!${anyOf(withoutLonger(this.reserved()))})`;
    const { leading, clauses, inValues } = this.words;
    this.notLeading = `(?!${anyOf([...leading, ...clauses])}|${this.continuing()})`;
    this.notLeadingValue = `(?!${anyOf([...inValues])}|${this.continuing()})`;
  }

  /** The words that are keywords wherever they stand. `no` and `band` are so in their places alone. */
  reserved(): readonly string[] {
    return [...this.words.all].filter((word) => !this.words.leading.has(word) && !['no', 'band', ', or'].includes(word));
  }

  /** The keywords of a rule. @throws where the grammar has no such rule with keywords */
  of(rule: string): readonly string[] {
    const found = this.keywords.get(rule);
    if (found === undefined) throw new Error(`The grammar has no rule ${rule} with words of its own.`);
    return found;
  }

  /** The rules that refer to another rule. */
  rulesUsing(name: string): readonly string[] {
    return this.grammar.rules.filter((rule) => AstUtils.streamAllContents(rule).some((node) => GrammarAST.isRuleCall(node) && node.rule.$refText === name)).map((rule) => rule.name);
  }

  /** Words that go on with the line above when they come first on a line that is indented. */
  continuing(): string {
    const words = this.words.continuing.map((pattern) => literal(pattern.source).replace(END, ''));
    return `(?:${words.join('|')})${END}`;
  }

  private terminal(name: string): string {
    const rule = this.grammar.rules.find((candidate) => candidate.name === name);
    if (!GrammarAST.isTerminalRule(rule) || !GrammarAST.isRegexToken(rule.definition)) throw new Error(`The grammar has no terminal ${name} that is a regular expression.`);
    return literal(rule.definition.regex.slice(1, -1)).replaceAll(/\((?!\?)/g, '(?:');
  }
}

/** Any of several words, as a whole word. @throws where there are none: the pattern would match everywhere */
export function anyOf(words: readonly string[]): string {
  if (words.length === 0) throw new Error('A pattern of words has no words: the grammar lacks what it is made of.');
  return `(?:${[...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).map(spelt).join('|')})${END}`;
}

/** Without the words that begin with another of them: where the shorter stands, the longer need not be looked for. */
function withoutLonger(words: readonly string[]): readonly string[] {
  return words.filter((word) => !words.some((other) => word.startsWith(`${other} `)));
}

/** A word as a pattern: those of several words may stand apart by any blanks. */
export function spelt(word: string): string {
  return word.replaceAll(' ', GAP);
}

/** Letters as themselves instead of by number: every reader of such grammars knows them. */
export function literal(source: string): string {
  return source.replaceAll(/\\u([0-9A-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function keywordsOf(grammar: Grammar): ReadonlyMap<string, readonly string[]> {
  const all = grammar.rules.map((rule): readonly [string, readonly string[]] => {
    const words = AstUtils.streamAllContents(rule).filter(GrammarAST.isKeyword).map((keyword) => keyword.value).filter((word) => /[a-z]/.test(word));
    return [rule.name, [...new Set(words)]];
  });
  return new Map(all.filter(([, words]) => words.length > 0));
}
