import {
  createDefaultCoreModule, createDefaultSharedCoreModule, DefaultValueConverter, EmptyFileSystem, inject,
  type AstNode, type CstNode, type Grammar, type GrammarAST, type LangiumCoreServices, type LangiumGeneratedCoreServices, type Module, type ParseResult, type ValueType,
} from 'langium';
import { linesOf } from '@inspection-criteria/model';
import { CasesGeneratedModule, CriteriaGeneratedModule, CriteriaGeneratedSharedModule } from '../generated/module.ts';
import type * as ast from '../generated/ast.ts';
import { isClosed } from './characters.ts';
import { completed } from './complete.ts';
import { CriteriaLexer } from './lexer.ts';
import { begunTooSoon, messages } from './messages.ts';
import { createParser } from './parser.ts';
import type { Language } from './pieces.ts';
import type { SyntaxProblem } from './problem.ts';
import { CriteriaTokenBuilder } from './token-builder.ts';

/** A text, its syntax tree and what breaks the form; a broken text has the tree of all that could be read. */
export interface Syntax<T extends AstNode> {
  readonly text: string;
  readonly root: T;
  readonly problems: readonly SyntaxProblem[];
}

/** The most problems reported for one text. */
export const MOST_PROBLEMS = 200;

/** Reads a framework file. Never throws, whatever the text is. */
export function parseCriteria(text: string): Syntax<ast.CriteriaDocument> {
  return read<ast.CriteriaDocument>(text, 'criteria');
}

/** Reads an inspection file. Never throws, whatever the text is. */
export function parseCases(text: string): Syntax<ast.CasesDocument> {
  return read<ast.CasesDocument>(text, 'cases');
}

/** What a cell of a table may be read as. */
export interface CellRules {
  readonly Sum: ast.Expression;
  readonly Test: ast.Test;
  readonly Condition: ast.Condition;
}

/** Reads one cell of a table by a rule of the grammar; problems are placed in the text the cell stands in, by `offset`. */
export function parseCell<R extends keyof CellRules>(text: string, rule: R, offset = 0): { readonly root: CellRules[R] | undefined; readonly problems: readonly SyntaxProblem[] } {
  const services = servicesFor('criteria');
  const { lexer } = services;
  lexer.cell = true;
  try {
    const result = services.parser.parse(text, { rule });
    const problems = problemsOf(text, result, lexer.problems)
      .map((p) => ({ ...p, message: p.message.replace('the end of the file', 'the end of the cell'), start: p.start + offset, end: p.end + offset }));
    return { root: problems.length === 0 ? result.value as CellRules[R] : undefined, problems };
  } finally {
    lexer.cell = false;
  }
}

/** The services of one of the two languages that reading a text needs. */
interface Reader {
  readonly lexer: CriteriaLexer;
  readonly parser: LangiumCoreServices['parser']['LangiumParser'];
  readonly builder: CriteriaTokenBuilder;
  readonly grammar: Grammar;
}

/** A text in tokens, and which words of the language may stand where. */
export interface Tokenized {
  readonly tokens: readonly { readonly name: string; readonly image: string; readonly start: number }[];
  /** Whether a word may stand at an offset as a keyword: leading words are reserved only where they lead. */
  readonly mayStand: (word: string, offset: number) => boolean;
}

/** Takes a text apart as the parser sees it: layout settled, braces mended, answers in one piece. With `cell`, it is one cell of a table. */
export function tokenize(text: string, language: Language, cell = false): Tokenized {
  const { lexer, builder } = servicesFor(language);
  lexer.cell = cell;
  try {
    const tokens = lexer.tokenize(text).tokens.map(({ tokenType, image, startOffset }) => ({ name: tokenType.name, image, start: startOffset }));
    return { tokens, mayStand: builder.standingIn(builder.layout) };
  } finally {
    lexer.cell = false;
  }
}

/** The grammar of a language. */
export function grammarOf(language: Language): Grammar {
  return servicesFor(language).grammar;
}

/** The words of a language, once it has been read with. */
export function wordsFor(language: Language): CriteriaTokenBuilder['words'] {
  return servicesFor(language).builder.words;
}

const readers = new Map<Language, Reader>();

function servicesFor(language: Language): Reader {
  const known = readers.get(language);
  if (known !== undefined) return known;
  const made = createReader(language);
  readers.set(language, made);
  return made;
}

function createReader(language: Language): Reader {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), CriteriaGeneratedSharedModule);
  const generated: Module<LangiumCoreServices, LangiumGeneratedCoreServices> = language === 'criteria' ? CriteriaGeneratedModule : CasesGeneratedModule;
  const services = inject(createDefaultCoreModule({ shared }), generated, readingModule);
  shared.ServiceRegistry.register(services);
  const { Lexer, LangiumParser, TokenBuilder } = services.parser;
  if (!(Lexer instanceof CriteriaLexer) || !(TokenBuilder instanceof CriteriaTokenBuilder)) throw new Error('The reader was put together wrongly.');
  Lexer.language = language;
  return { lexer: Lexer, parser: LangiumParser, builder: TokenBuilder, grammar: services.Grammar };
}

class NameConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, cst: CstNode): ValueType {
    if (rule.name === 'KEY') return input.slice(0, -1);
    if (rule.name === 'STRING') return unquoted(input);
    // Numbers stay text, so that they stay exact at any length.
    return rule.name === 'ID' || rule.name === 'INT' ? input : super.runConverter(rule, input, cst);
  }
}

/** The text between quotation marks, `\"` and `\\` resolved; the closing mark may be missing. */
export function unquoted(image: string): string {
  return image.slice(1, isClosed(image) ? -1 : undefined).replace(/\\(.)/g, '$1');
}

const readingModule = {
  parser: {
    TokenBuilder: () => new CriteriaTokenBuilder(),
    Lexer: (services: LangiumCoreServices) => new CriteriaLexer(services),
    ValueConverter: () => new NameConverter(),
    LangiumParser: createParser,
    ParserErrorMessageProvider: () => messages,
  },
};

function read<T extends AstNode>(text: string, language: Language): Syntax<T> {
  const { parser, lexer } = servicesFor(language);
  try {
    const result = parser.parse<T>(text);
    return { text, root: completed(result.value), problems: problemsOf(text, result, lexer.problems) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { text, root: parser.parse<T>('').value, problems: [unreadable(text)] };
  }
}

function unreadable(text: string): SyntaxProblem {
  return { code: 'nested-too-deep', start: 0, end: Math.min(1, text.length), message: 'This file is nested too deep to be read. Take its statements apart into smaller ones.' };
}

/** One problem a line at the most: the first says what to mend, the rest is usually its echo. Too deep a nesting explains all else. */
function firstOfEachLine(text: string, problems: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  const lines = linesOf(text);
  const byLine = new Map<number, SyntaxProblem>();
  for (const problem of [...problems].sort((a, b) => Number(b.code === 'nested-too-deep') - Number(a.code === 'nested-too-deep') || a.start - b.start)) {
    const { line } = lines.placeAt(problem.start);
    if (!byLine.has(line)) byLine.set(line, problem);
  }
  return [...byLine.values()].sort((a, b) => a.start - b.start);
}

function problemsOf(text: string, result: ParseResult, lexical: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  const parsed = result.parserErrors.map(({ token, message, ...rest }): SyntaxProblem => {
    const before = (rest as { previousToken?: { endOffset?: number } }).previousToken;
    const offset = Number.isNaN(token.startOffset) ? before?.endOffset ?? text.length : token.startOffset;
    const start = Math.max(0, Math.min(text.length, Number.isNaN(offset) ? text.length : offset));
    const length = token.image.split(/[\r\n]/, 1)[0]?.length ?? 0;
    return { code: 'unexpected-word', message: begunTooSoon(token.image, text.slice(Math.max(0, start - 80), start)) ?? message, start, end: Math.min(text.length, start + length) };
  });
  const kept = firstOfEachLine(text, [...lexical, ...parsed]);
  if (kept.length <= MOST_PROBLEMS) return kept;
  const next = kept[MOST_PROBLEMS];
  const message = `There are ${String(kept.length - MOST_PROBLEMS)} more problems of form in this file; mend the ones above first.`;
  return [...kept.slice(0, MOST_PROBLEMS), { code: 'too-many-problems', message, start: next?.start ?? 0, end: next?.end ?? 0 }];
}
