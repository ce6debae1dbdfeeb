import type { CustomPatternMatcherFunc, TokenType, TokenVocabulary } from 'chevrotain';
import { DefaultTokenBuilder, type Grammar, type GrammarAST } from 'langium';
import { CURLY, CURLY_MARKS, NAME, nameStarts, QUOTED } from './characters.ts';
import type { Layout } from './leading.ts';
import { OPENING_WORDS } from './spelling.ts';
import { wordPattern, wordsOf, type Words } from './words.ts';

const NOTHING_LAID_OUT: Layout = { places: new Map(), afterNumber: new Set(), keys: new Set(), slips: new Map(), ends: [] };

/** Makes the lexer's tokens, each asking the layout of the text at hand whether it may stand where it is. */
export class CriteriaTokenBuilder extends DefaultTokenBuilder {
  /** The layout of the text being read. */
  layout: Layout = NOTHING_LAID_OUT;
  words: Words | undefined;

  override buildTokens(grammar: Grammar, options?: { caseInsensitive?: boolean }): TokenVocabulary {
    this.words = wordsOf(grammar);
    const tokens = super.buildTokens(grammar, options) as TokenType[];
    for (const token of tokens) this.adapt(token);
    const key = tokens.filter((t) => t.name === 'KEY');
    return [...key, ...tokens.filter((t) => t.name !== 'KEY')];
  }

  protected override buildKeywordToken(keyword: GrammarAST.Keyword, terminals: TokenType[], caseInsensitive: boolean): TokenType {
    const word = keyword.value;
    if (!/[a-z]/.test(word)) return super.buildKeywordToken(keyword, terminals, caseInsensitive);
    const pattern = wordPattern(word);
    const name = new RegExp(NAME, 'y');
    const match: CustomPatternMatcherFunc = (text, offset) => {
      const meant = this.layout.slips.get(offset);
      if (meant !== undefined) return meant === word ? at(name, text, offset) : null;
      return this.mayStand(word, offset, this.layout) ? at(pattern, text, offset) : null;
    };
    return { name: word, PATTERN: match, LINE_BREAKS: word.startsWith(','), START_CHARS_HINT: OPENING_WORDS.has(word) ? [...nameStarts()] : [word.charAt(0)] };
  }

  private adapt(token: TokenType): void {
    const quoted = new RegExp(`${QUOTED}|${CURLY}`, 'y');
    const name = new RegExp(NAME, 'y');
    const key = new RegExp(`${NAME}:`, 'y');
    switch (token.name) {
      case 'STRING': assign(token, ['"', ...CURLY_MARKS], (text, offset) => at(quoted, text, offset)); break;
      case 'KEY': assign(token, nameStarts(), (text, offset) => this.layout.keys.has(offset) ? at(key, text, offset) : null); break;
      case 'LEVEL': assign(token, nameStarts(), (text, offset) => this.leadsAsLevel(offset) ? at(name, text, offset) : null); break;
      case 'TABLE': case 'PROSE': case 'ANSWERS': case 'END': assign(token, ['\u0003'], () => null); break;
      default: break;
    }
  }

  private leadsAsLevel(offset: number): boolean {
    const place = this.layout.places.get(offset);
    return (place === 'statement' || place === 'level') && !this.layout.slips.has(offset);
  }

  /** Tells for a layout where a word may stand as a keyword. */
  standingIn(layout: Layout): (word: string, offset: number) => boolean {
    return (word, offset) => this.mayStand(word, offset, layout);
  }

  private mayStand(word: string, offset: number, { places, afterNumber }: Layout): boolean {
    const place = places.get(offset);
    const counted = afterNumber.has(offset);
    if (place === 'name' || place === 'level') return false;
    if (place === 'value' && this.words?.inValues.has(word) !== true) return false;
    if (place === 'statement' && this.words?.leading.has(word) !== true && this.words?.clauses.has(word) !== true) return false;
    if (place === undefined && this.words?.leading.has(word) === true && !(counted && word === 'bands')) return false;
    return word !== 'band' || counted;
  }
}

function assign(token: TokenType, starts: readonly string[], match: CustomPatternMatcherFunc): void {
  token.PATTERN = match;
  token.LINE_BREAKS = false;
  token.START_CHARS_HINT = [...starts];
}

function at(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}
