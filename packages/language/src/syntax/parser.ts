import type { TokenType } from 'chevrotain';
import { createLangiumParser, type LangiumCoreServices, type LangiumParser } from 'langium';

/** What the parser library keeps to itself and recovery here needs. */
interface Recovering {
  canTokenTypeBeInsertedInRecovery(type: TokenType): boolean;
  canRecoverWithSingleTokenDeletion(type: TokenType): boolean;
  LA(ahead: number): { readonly tokenType: TokenType };
}

const FIXED = new Set(['{', '}', 'END']);

/** A parser that, recovering, may neither invent nor drop braces and line ends: those are settled by the lexer. */
export function createParser(services: LangiumCoreServices): LangiumParser {
  const parser = createLangiumParser(services);
  const wrapper = (parser as unknown as { readonly wrapper: Recovering }).wrapper;
  const deletion = wrapper.canRecoverWithSingleTokenDeletion.bind(wrapper);
  wrapper.canTokenTypeBeInsertedInRecovery = (type) => !FIXED.has(type.name);
  wrapper.canRecoverWithSingleTokenDeletion = (type) => !FIXED.has(wrapper.LA(1).tokenType.name) && deletion(type);
  return parser;
}
