import type { ILexingError, IToken, TokenType } from 'chevrotain';
import { DefaultLexer, type LangiumCoreServices, type LexerResult, type TokenizeOptions } from 'langium';
import { repairBraces, type MissingBrace } from './braces.ts';
import { afterLineEnd, CURLY_SAID, isClosed, isCurly, lineEndFrom } from './characters.ts';
import { layOut } from './leading.ts';
import { dropTooDeep } from './nesting.ts';
import { pieces, type Language, type Piece } from './pieces.ts';
import type { SyntaxProblem } from './problem.ts';
import { CriteriaTokenBuilder } from './token-builder.ts';

/** A text ready for the parser: the tokens, and what was wrong with the text on the way. */
export interface Tokens extends LexerResult {
  readonly problems: readonly SyntaxProblem[];
}

const OPAQUE = new Map<Piece['kind'], string>([['table', 'TABLE'], ['prose', 'PROSE'], ['answers', 'ANSWERS']]);

/** Lays a text out, mends its braces, and tokenizes it; line ends, braces put in, tables, prose and answers are tokens it makes itself. */
export class CriteriaLexer extends DefaultLexer {
  /** Whether the text is one cell of a table. */
  cell = false;
  language: Language = 'criteria';
  repair = true;
  problems: readonly SyntaxProblem[] = [];
  private readonly builder: CriteriaTokenBuilder;

  constructor(services: LangiumCoreServices) {
    super(services);
    if (!(services.parser.TokenBuilder instanceof CriteriaTokenBuilder)) throw new Error('The lexer needs the token builder of this language.');
    this.builder = services.parser.TokenBuilder;
  }

  override tokenize(text: string, options?: TokenizeOptions): LexerResult {
    const { builder } = this;
    if (builder.words === undefined) throw new Error('The token builder has not been run.');
    const all = this.cell ? cellPieces(text) : pieces(text, this.language);
    const { kept, dropped } = dropTooDeep(all);
    const { missing, surplus, doubled } = this.cell || !this.repair ? { missing: [], surplus: [], doubled: [] } : repairBraces(kept);
    const extra = new Set([...surplus, ...doubled]);
    const whole = withBraces(kept.filter((piece) => !extra.has(piece)), missing);
    builder.layout = layOut(text, whole, builder.words, this.cell);
    const result = super.tokenize(masked(text, all, [...dropped.spans, ...extra]), options);
    const own = [...builder.layout.ends.map((at) => ({ name: 'END', at })), ...missing.map(({ brace, at }) => ({ name: brace, at }))];
    result.tokens = this.merge(result.tokens, this.opaque(kept), this.marks(own, kept));
    const braces = [...missing.filter(({ brace, ofFramework }) => brace === '{' || ofFramework === undefined).map(braceProblem), ...surplus.map(surplusProblem), ...doubled.map(doubledProblem)];
    const characters = [...unclosed(kept), ...curly(kept), ...barless(kept), ...slips(kept, builder.layout.slips), ...result.errors.map(characterProblem)];
    this.problems = [...dropped.problems, ...braces, ...characters];
    return result;
  }

  private opaque(all: readonly Piece[]): readonly IToken[] {
    return all.flatMap((piece) => {
      const type = this.tokenTypes[OPAQUE.get(piece.kind) ?? ''];
      return type === undefined ? [] : [tokenOf(type, piece)];
    });
  }

  /** Tokens of no length; at one place a line's end comes before braces. */
  private marks(own: readonly { name: string; at: number }[], all: readonly Piece[]): readonly IToken[] {
    const ordered = own.map((mark, index) => ({ ...mark, index }))
      .sort((a, b) => a.at - b.at || Number(a.name !== 'END') - Number(b.name !== 'END') || a.index - b.index);
    const byEnd = new Map(all.map((piece) => [piece.end, piece]));
    return ordered.flatMap(({ name, at }) => {
      const type = this.tokenTypes[name];
      return type === undefined ? [] : [markOf(type, at, byEnd.get(at))];
    });
  }

  private merge(read: readonly IToken[], opaque: readonly IToken[], marks: readonly IToken[]): IToken[] {
    const out = [...read, ...opaque].sort((a, b) => a.startOffset - b.startOffset);
    const merged: IToken[] = [];
    let next = 0;
    for (const token of out) {
      for (let mark = marks[next]; mark !== undefined && mark.startOffset <= token.startOffset; mark = marks[++next]) merged.push(mark);
      merged.push(token);
    }
    return [...merged, ...marks.slice(next)];
  }
}

/** A cell has no lines, blocks or answers of its own. */
function cellPieces(text: string): readonly Piece[] {
  return pieces(text, 'criteria').filter((p) => p.kind !== 'table' && p.kind !== 'prose');
}

function withBraces(all: readonly Piece[], missing: readonly MissingBrace[]): readonly Piece[] {
  if (missing.length === 0) return all;
  const byEnd = new Map(all.map((p) => [p.end, p]));
  const braces = missing.map(({ brace, at }): Piece => {
    const before = byEnd.get(at);
    return { kind: brace, text: '', start: at, end: at, line: before?.line ?? 0, column: 0, first: false, margin: before?.margin ?? 0 };
  });
  const order = (p: Piece): number => p.end > p.start ? 2 : p.kind === '}' ? 0 : 1;
  return [...all, ...braces].sort((a, b) => a.start - b.start || order(a) - order(b));
}

/** The text with all that isn't tokenized blanked out, lines kept. */
function masked(text: string, all: readonly Piece[], dropped: readonly { start: number; end: number }[]): string {
  const spans = [...all.filter((p) => OPAQUE.has(p.kind)), ...dropped].sort((a, b) => a.start - b.start);
  let out = '';
  let at = 0;
  for (const { start, end } of spans) {
    if (start < at) continue;
    out += text.slice(at, start) + text.slice(start, end).replace(/[^\r\n]+/g, (run) => ' '.repeat(run.length));
    at = end;
  }
  return (out + text.slice(at)).replace(/^\uFEFF/, ' ');
}

function tokenOf(type: TokenType, piece: Piece): IToken {
  return {
    image: piece.text, tokenType: type, tokenTypeIdx: type.tokenTypeIdx ?? 0, startOffset: piece.start, endOffset: piece.end - 1,
    startLine: piece.line + 1, startColumn: piece.column + 1, endLine: piece.line + 1, endColumn: piece.column + 1,
  };
}

/** Marked as put in by recovery, so that it gets no node in the syntax tree. */
function markOf(type: TokenType, at: number, after: Piece | undefined): IToken {
  const line = (after?.line ?? 0) + 1;
  const column = (after?.column ?? 0) + (after === undefined ? 1 : after.end - after.start + 1);
  return {
    image: '', tokenType: type, tokenTypeIdx: type.tokenTypeIdx ?? 0, startOffset: at, endOffset: at, startLine: line, endLine: line,
    startColumn: column, endColumn: column, isInsertedInRecovery: true,
  };
}

function braceProblem({ brace, at, ofFramework }: MissingBrace): SyntaxProblem {
  if (ofFramework === true) return { code: 'missing-brace', message: UNOPENED, start: at, end: at, suggestion: ' {' };
  const message = brace === '}'
    ? 'A closing brace is missing: a block is still open where this one should end. Put `}` on a line of its own here.'
    : 'An opening brace is missing: there is a `}` further on that closes nothing. Put `{` at the end of this line.';
  return { code: 'missing-brace', message, start: at, end: at, suggestion: brace === '}' ? '\n}' : ' {' };
}

/** What is said of a framework without braces. */
const UNOPENED = 'The `{` that opens this framework is missing, so what follows would stand outside it. Put `{` at the end of this line, and `}` where the framework ends.';

function surplusProblem({ start, end }: Piece): SyntaxProblem {
  return { code: 'unexpected-character', start, end, suggestion: '', message: 'This `}` closes nothing: no block is open here. Remove it, or put `{` where the block begins that it should close.' };
}

function doubledProblem({ kind, start, end }: Piece): SyntaxProblem {
  const message = kind === '{'
    ? 'One `{` opens a block, and this second one opens nothing. Remove it, and a second `}` where the block ends.'
    : 'One `}` closes a block, and this second one closes nothing. Remove it.';
  return { code: 'unexpected-character', start, end, suggestion: '', message };
}

function unclosed(all: readonly Piece[]): readonly SyntaxProblem[] {
  return all.flatMap((p, index) => {
    if (p.kind !== 'text' || isClosed(p.text)) return [];
    const next = all[index + 1];
    const last = /\S+$/.exec(p.text)?.[0] ?? '';
    const message = next?.kind === 'word' && next.line === p.line
      ? `A quotation mark is missing where this text ends, before \`${next.text}\`. Write \`${last}"\`.`
      : 'This text has no closing quotation mark on its line, so it is read to the end of the line. Add `"` where the text ends.';
    return [{ code: 'unclosed-text', start: p.start, end: p.end, suggestion: `${p.text}"`, message }];
  });
}

function curly(all: readonly Piece[]): readonly SyntaxProblem[] {
  return all.filter((p) => p.kind === 'text' && isCurly(p.text)).map((p) => ({ code: 'unexpected-character', start: p.start, end: p.end, suggestion: `"${p.text.slice(1, -1)}"`, message: CURLY_SAID }));
}

/** Rows of tables that lack their first bar. Lines are looked at by their beginnings: there may be many, and they may be long. */
function barless(all: readonly Piece[]): readonly SyntaxProblem[] {
  return all.filter((p) => p.kind === 'table').flatMap(({ text, start }) => {
    const found: SyntaxProblem[] = [];
    for (let line = 0; line < text.length; line = afterLineEnd(text, lineEndFrom(text, line))) {
      BARLESS.lastIndex = line;
      const [, blanks = '', row] = BARLESS.exec(text) ?? [];
      if (row !== undefined) found.push(barlessProblem(row.trimEnd(), start + line + blanks.length));
    }
    return found;
  });
}

const BARLESS = /([ \t]*)(?!\/\/)([^|\s][^|\r\n]*)/y;

function barlessProblem(row: string, start: number): SyntaxProblem {
  return { code: 'table-shape', start, end: start + row.length, suggestion: `| ${row}`, message: `A bar is missing at the start of this row. Write \`| ${row}\`.` };
}

function slips(all: readonly Piece[], known: ReadonlyMap<number, string>): readonly SyntaxProblem[] {
  return all.flatMap(({ text, start, end }) => {
    const meant = known.get(start);
    return meant === undefined ? [] : [{ code: 'unexpected-word', start, end, suggestion: meant, message: `There is no word \`${text}\`. It is read as \`${meant}\`: mend the spelling.` }];
  });
}

function characterProblem(error: ILexingError): SyntaxProblem {
  return {
    code: 'unexpected-character', start: error.offset, end: error.offset + error.length,
    message: 'These characters have no meaning here and are passed over. Remove them, or put them in quotation marks if they are part of a text.',
  };
}
