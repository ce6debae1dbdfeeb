import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar, type StateStack } from 'vscode-textmate';
import type { Language } from '../../src/syntax/index.ts';

const require = createRequire(import.meta.url);

/** The folder of the grammars and language configurations. */
export const SYNTAXES = path.join(import.meta.dirname, '../../../../syntaxes');

/** A stretch of a line with its scopes, the innermost last and without the language's own name. */
export interface Token {
  readonly text: string;
  /** From 0, in the text. */
  readonly start: number;
  /** From 0. */
  readonly line: number;
  /** From 0, in the line. */
  readonly column: number;
  readonly scopes: readonly string[];
}

let registry: Promise<textmate.Registry> | undefined;

/** One of the two grammars, as an editor loads it. */
export async function grammarOf(language: Language): Promise<IGrammar> {
  registry ??= loaded();
  const grammar = await (await registry).loadGrammar(`source.inspection-${language}`);
  if (grammar === null) throw new Error(`There is no grammar for ${language}.`);
  return grammar;
}

async function loaded(): Promise<textmate.Registry> {
  await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  return new textmate.Registry({
    onigLib: Promise.resolve({ createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns), createOnigString: (text) => new oniguruma.OnigString(text) }),
    loadGrammar: (scope) => {
      const file = path.join(SYNTAXES, `${scope.replace('source.inspection-', '')}.tmLanguage.json`);
      return Promise.resolve(textmate.parseRawGrammar(readFileSync(file, 'utf8'), file));
    },
  });
}

/** The language of a file, by its name. */
export function languageOf(file: string): Language {
  return file.endsWith('.cases') ? 'cases' : 'criteria';
}

/** A text's tokens, and how deep the rules of the grammar are nested behind its last line: 1 where nothing is left open. */
export interface Tokenized {
  readonly tokens: readonly Token[];
  readonly depth: number;
}

/** Tokenizes a text line by line, as an editor does. */
export async function tokenize(language: Language, text: string): Promise<Tokenized> {
  const grammar = await grammarOf(language);
  const tokens: Token[] = [];
  let stack: StateStack = textmate.INITIAL;
  let start = 0;
  text.split(/(?<=\r\n|\n|\r(?!\n))/).forEach((whole, line) => {
    const own = whole.replace(/[\r\n]+$/, '');
    const result = grammar.tokenizeLine(own, stack);
    stack = result.ruleStack;
    for (const { startIndex, endIndex, scopes } of result.tokens) {
      tokens.push({ text: own.slice(startIndex, endIndex), start: start + startIndex, line, column: startIndex, scopes: scopes.slice(1).map((s) => s.replace(/\.inspection-(?:criteria|cases)$/, '')) });
    }
    start += whole.length;
  });
  return { tokens: tokens.filter((token) => token.text !== ''), depth: stack.depth };
}

/** Whether a scope is among others: `keyword` is where `keyword.other.clause` is. */
export function within(scopes: readonly string[], scope: string): boolean {
  return scopes.some((s) => s === scope || s.startsWith(`${scope}.`));
}
