import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';

const require = createRequire(import.meta.url);
const SYNTAXES = path.join(import.meta.dirname, '../../../../syntaxes');

/** A stretch of a line with its scopes, the innermost last and without the language's own name. */
export interface Token {
  readonly line: number;
  readonly start: number;
  readonly text: string;
  readonly scopes: readonly string[];
}

let registry: Promise<textmate.Registry> | undefined;

/** One of the two grammars, as an editor loads it. */
export async function grammarOf(language: 'criteria' | 'cases'): Promise<IGrammar> {
  registry ??= oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'))).then(() => new textmate.Registry({
    onigLib: Promise.resolve({ createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns), createOnigString: (text) => new oniguruma.OnigString(text) }),
    loadGrammar: (scope) => {
      const file = path.join(SYNTAXES, `${scope.replace('source.inspection-', '')}.tmLanguage.json`);
      return Promise.resolve(textmate.parseRawGrammar(readFileSync(file, 'utf8'), file));
    },
  }));
  const grammar = await (await registry).loadGrammar(`source.inspection-${language}`);
  if (grammar === null) throw new Error(`There is no grammar for ${language}.`);
  return grammar;
}

/** The tokens of a text, line by line. */
export async function tokensOf(language: 'criteria' | 'cases', text: string): Promise<readonly Token[]> {
  const grammar = await grammarOf(language);
  const tokens: Token[] = [];
  let stack = textmate.INITIAL;
  text.split('\n').forEach((line, number) => {
    const result = grammar.tokenizeLine(line, stack);
    stack = result.ruleStack;
    for (const { startIndex, endIndex, scopes } of result.tokens) {
      tokens.push({ line: number, start: startIndex, text: line.slice(startIndex, endIndex), scopes: scopes.slice(1).map((s) => s.replace(/\.inspection-(?:criteria|cases)$/, '')) });
    }
  });
  return tokens;
}
