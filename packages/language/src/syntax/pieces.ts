import { answersEnd, type AnswersFrom } from './answer-extent.ts';
import { declaredWords, meantBy } from './spelling.ts';
import { afterLineEnd, CURLY, isLineEnd, lineEndFrom, NAME, QUOTED } from './characters.ts';

/** A lexical piece of a text: coarser than a token, and found without knowing the grammar. */
export interface Piece {
  /** `table` and `prose` are whole runs of lines; `answers` is the body of a record or a run of answer lines. */
  readonly kind: 'word' | 'key' | 'text' | 'number' | 'table' | 'prose' | 'answers' | 'comment' | '{' | '}' | '(' | ')' | ',' | 'other';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** From 0. */
  readonly line: number;
  /** From 0, in UTF-16 units. */
  readonly column: number;
  /** Whether it is the first on its line, comments aside. */
  readonly first: boolean;
  /** The indentation of its line, a tab being four columns. */
  readonly margin: number;
  /** For a leading word that is a slip of an opening word: the word it is read as. */
  readonly meant?: string;
}

/** Which of the two languages a text is in. */
export type Language = 'criteria' | 'cases';

const PIECE = new RegExp(`(?<comment>//[^\\r\\n]*)|(?<text>${QUOTED}|${CURLY})|(?<word>${NAME}:?)|(?<number>[0-9][0-9.%-]*)|(?<other>[^])`, 'y');

/** Words that may lead a statement in an inspection or an example without opening a record. */
const BODY_WORDS = new Set(['judge', 'hold', 'do', 'moderate', 'include', 'omit', 'check', 'guidance', 'fieldwork', 'sample', 'of', 'edition', 'use', 'inspection']);

/** Splits a text into pieces, comments among them; blanks and line ends are between the pieces. Linear in the text's length. */
export function pieces(text: string, language: Language): readonly Piece[] {
  return new Splitter(text, language).run();
}

interface Block {
  readonly body: boolean;
  readonly margin: number;
}

class Splitter {
  private readonly out: Piece[] = [];
  private readonly blocks: Block[] = [];
  private at = 0;
  private line = 0;
  private lineStart = 0;
  private first = true;
  private margin = 0;
  private lead = '';
  /** The margin of an example whose brace has not come yet. */
  private awaitingBody: number | undefined;
  private readonly text: string;
  private readonly language: Language;
  private readonly declared: ReadonlySet<string>;

  constructor(text: string, language: Language) {
    this.text = text;
    this.declared = declaredWords(text);
    this.language = language;
    if (text.startsWith('\uFEFF')) this.at = 1;
  }

  run(): readonly Piece[] {
    while (this.at < this.text.length) {
      if (isLineEnd(this.text, this.at)) this.newLine();
      else if (/\s/.test(this.text[this.at] ?? '')) this.at++;
      else this.piece();
    }
    return this.out;
  }

  private newLine(): void {
    this.at = afterLineEnd(this.text, this.at);
    this.lineStart = this.at;
    this.line++;
    this.first = true;
  }

  private piece(): void {
    if (this.first) this.margin = marginOf(this.text.slice(this.lineStart, this.at));
    const character = this.text[this.at];
    if (this.first && (character === '|' || character === '>')) this.lines(character);
    else if (this.first && this.beginsTable()) this.lines('|');
    else if (this.answersBegin()) this.answers('answer line');
    else this.single();
  }

  /** Whether this line is the heading of a table that lacks its first bar. */
  private beginsTable(): boolean {
    const end = lineEndFrom(this.text, this.at);
    return this.text[skipBlanks(this.text, afterLineEnd(this.text, end))] === '|' && isRow(this.text.slice(this.at, end), this.language);
  }

  /** A run of table or prose lines; comment lines may stand between the rows of a table, and a row may lack its first bar. */
  private lines(mark: '|' | '>'): void {
    const start = this.at;
    let end = lineEndFrom(this.text, start);
    let line = this.line;
    for (let next = end, lines = 0; next < this.text.length;) {
      next = afterLineEnd(this.text, next);
      lines++;
      const content = skipBlanks(this.text, next);
      const comment = mark === '|' && this.text.startsWith('//', content);
      if (!comment && HEADS_TABLE.test(this.text.slice(content, content + 20))) break;
      next = lineEndFrom(this.text, content);
      if (!comment && this.text[content] !== mark && !(mark === '|' && isRow(this.text.slice(content, next), this.language))) break;
      if (comment) continue;
      end = next;
      line = this.line + lines;
    }
    this.add(mark === '|' ? 'table' : 'prose', start, end);
    this.jump(end, line);
  }

  private single(): void {
    PIECE.lastIndex = this.at;
    const found = PIECE.exec(this.text);
    const text = found?.[0] ?? this.text.charAt(this.at);
    const kind = kindOf(text, found?.groups ?? {});
    const wasFirst = this.first;
    const leads = kind === 'word' && (wasFirst || this.lead === '');
    const meant = leads ? meantBy(text, this.declared, this.language) : undefined;
    this.add(kind, this.at, this.at + text.length, meant);
    this.at += text.length;
    if (kind === 'comment') { this.first = wasFirst; return; }
    this.first = false;
    if (kind === '{') this.open();
    else if (kind === '}') { this.blocks.pop(); this.lead = ''; }
    else if (leads) this.leadWith(meant ?? text);
  }

  private leadWith(word: string): void {
    this.lead = word;
    if (word === 'example' && this.language === 'criteria') this.awaitingBody = this.margin;
    else if (this.awaitingBody !== undefined && this.margin <= this.awaitingBody) this.awaitingBody = undefined;
  }

  private open(): void {
    const inBody = this.inBody();
    const record = inBody && this.lead !== 'example' && !BODY_WORDS.has(this.lead);
    this.blocks.push({ body: this.lead === 'example' || this.lead === 'inspection' || (inBody && !record), margin: this.margin });
    if (this.lead === 'example') this.awaitingBody = undefined;
    this.lead = '';
    if (record) this.answers('record');
  }

  /** Whether an inspection's or an example's statements are read here. */
  private inBody(): boolean {
    if (this.language === 'cases') return true;
    if (this.blocks.at(-1)?.body === true) return true;
    return this.awaitingBody !== undefined && this.margin > this.awaitingBody;
  }

  private answersBegin(): boolean {
    const leads = this.first || this.out.at(-1)?.kind === '{';
    return leads && this.inBody() && ANSWER_LINE.test(this.text.slice(this.at, this.at + 200));
  }

  private answers(from: AnswersFrom): void {
    const { end, start } = answersEnd(this.text, this.at, from, this.margin);
    if (end === start) return;
    const lines = countLines(this.text, this.at, start);
    if (lines > 0) { this.jump(start, this.line + lines); this.first = true; }
    this.add('answers', start, end);
    this.jump(end, this.line + countLines(this.text, start, end));
  }

  private jump(end: number, line: number): void {
    this.at = end;
    this.line = line;
    this.first = false;
    let start = end;
    while (start > 0 && !isLineEnd(this.text, start - 1)) start--;
    this.lineStart = start;
    this.margin = marginOf(this.text.slice(start, skipBlanks(this.text, start)));
  }

  private add(kind: Piece['kind'], start: number, end: number, meant?: string): void {
    this.out.push({ ...(meant === undefined ? {} : { meant }), kind, text: this.text.slice(start, end), start, end, line: this.line, column: start - this.lineStart, first: this.first, margin: this.margin });
  }
}

/** A row that is the heading of another table, right below the last row of one. */
const HEADS_TABLE = /^\|[ \t]*(?:check|give)[ \t]*\|/;

/** Whether a line is a row without its first bar. In a framework a single bar, or two together, may be someone's "or". */
function isRow(line: string, language: Language): boolean {
  return !ANSWER_LINE.test(line) && (language === 'cases' ? /^[^|"{}]+\|/ : /^[^|"{}]+\|[^|"{}]+\|/).test(line) && !line.startsWith('//');
}

/** An answer line; who writes `=` for the colon is told, and understood. */
const ANSWER_LINE = new RegExp(`^${NAME}(?::|[ \\t]*=)`);

function kindOf(text: string, groups: Readonly<Record<string, string | undefined>>): Piece['kind'] {
  if (groups['comment'] !== undefined) return 'comment';
  if (groups['text'] !== undefined) return 'text';
  if (groups['word'] !== undefined) return text.endsWith(':') ? 'key' : 'word';
  if (groups['number'] !== undefined) return 'number';
  return text === '{' || text === '}' || text === '(' || text === ')' || text === ',' ? text : 'other';
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}

function marginOf(blanks: string): number {
  let width = 0;
  for (const character of blanks) width += character === '\t' ? 4 : 1;
  return width;
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at++) {
    if (isLineEnd(text, at)) { lines++; if (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10) at++; }
  }
  return lines;
}
