import { lineEndFrom, lineStartFrom, NAME } from '../../syntax/characters.ts';
import { FUNCTION_FORMS, PROPERTY_FORMS, QUANTITY_FORMS } from './expression-forms.ts';
import type { Form } from './form.ts';
import { CLAUSE_FORMS, DECISION_FORMS, RULE_FORMS } from './statement-forms.ts';

/** All forms that are told while they are written. */
export const FORMS: readonly Form[] = [...Object.values(FUNCTION_FORMS), ...Object.values(PROPERTY_FORMS), ...QUANTITY_FORMS, ...RULE_FORMS, ...DECISION_FORMS, ...CLAUSE_FORMS];

/** The form that is being written at a place. */
export interface Signature {
  readonly form: Form;
  /** The words it was begun with, as the language spells them. */
  readonly opening: string;
  /** The part at hand, by its number from 0; undefined where none has begun. */
  readonly part: number | undefined;
}

/** The innermost form that is open at an offset; undefined where none is. Only the statement's own lines are looked at. */
export function signatureAt(text: string, offset: number): Signature | undefined {
  const words = wordsOf(statementBefore(text, offset));
  return words === undefined ? undefined : new Opened(words).run();
}

/** The lines of a statement up to an offset, from the last brace; of a table, the cell. Nothing within guidance. */
function statementBefore(text: string, offset: number): string {
  let start = lineStartFrom(text, offset);
  let said = text.slice(start, offset);
  if (/^[ \t]*>/.test(said)) return '';
  if (/^[ \t]*\|/.test(said)) return said.slice(said.lastIndexOf('|') + 1);
  for (let lines = 0; start > 0 && lines < MOST_LINES && goesOn(said, text, start); lines++) {
    start = lineStartFrom(text, start - (text.slice(start - 2, start) === '\r\n' ? 2 : 1));
    said = text.slice(start, offset);
  }
  return said;
}

/** How many lines a statement is followed upwards. */
const MOST_LINES = 12;

function goesOn(said: string, text: string, start: number): boolean {
  const above = text.slice(lineStartFrom(text, start - 1), lineEndFrom(text, start - 1));
  return /^\s*(?:and|or|when|is|in|where|except|because|saying|by|on|,|[-+*/(])(?![\w-])/.test(said) || /,\s*$/.test(above);
}

const WORD = new RegExp(`"(?:\\\\.|[^"\\\\\\r\\n])*"|(?<open>"|//)|${NAME}:?|[0-9][0-9.%-]*|\\S`, 'g');

/** The words of a statement; undefined within a text or a comment. The last is left out while it is still being typed. */
function wordsOf(said: string): readonly string[] | undefined {
  const found = [...said.matchAll(WORD)];
  if (found.some(({ groups }) => groups?.['open'] !== undefined)) return undefined;
  const words = found.map(([word]) => word);
  const typing = /[\p{L}\p{N}_.%-]$/u.test(said);
  return typing ? words.slice(0, -1) : words;
}

/** What is open while the words of a statement are gone through. */
class Opened {
  private open: { readonly form: Form; readonly opening: string; part: number | undefined }[] = [];
  private readonly brackets: number[] = [];
  private readonly words: readonly string[];

  constructor(words: readonly string[]) {
    this.words = words;
  }

  run(): Signature | undefined {
    for (let at = 0; at < this.words.length;) at += this.take(at);
    return this.open.at(-1);
  }

  /** Takes the words at a place; gives back how many. */
  private take(at: number): number {
    const word = this.words[at] ?? '';
    if (word === '{' || word === '}') this.open = [];
    else if (word === '(') this.brackets.push(this.open.length);
    else if (word === ')') this.open.length = Math.min(this.open.length, this.brackets.pop() ?? 0);
    const part = this.goesOn(at);
    if (part > 0) return part;
    const begun = this.begin(at);
    if (begun > 0) return begun;
    if (NOTES.has(word)) this.open = [];
    else if (ENDS_A_FIGURE.has(word)) this.endFigure();
    return 1;
  }

  /** Whether the words lead a part of a form that is open; what was open within it is then at its end. */
  private goesOn(at: number): number {
    for (let i = this.open.length - 1; i >= (this.brackets.at(-1) ?? 0); i--) {
      const opened = this.open[i];
      const part = opened?.form.parts.findIndex(({ lead }, n) => n > (opened.part ?? -1) && lead.some((words) => this.stands(words, at))) ?? -1;
      const lead = opened?.form.parts[part]?.lead.find((words) => this.stands(words, at));
      if (opened === undefined || lead === undefined) continue;
      opened.part = part;
      this.open.length = i + 1;
      return lead.split(' ').length;
    }
    return 0;
  }

  private begin(at: number): number {
    const found = FORMS.flatMap((form) => form.opens.filter((words) => this.opens(form, words, at)).map((opening) => ({ form, opening }))).sort((a, b) => b.opening.length - a.opening.length)[0];
    if (found === undefined) return 0;
    if (found.form.place === 'statement' || found.form.place === 'clause') this.open = [];
    this.open.push({ ...found, part: found.form.parts[0]?.lead.length === 0 ? 0 : undefined });
    return this.length(found.opening, at);
  }

  private opens(form: Form, words: string, at: number): boolean {
    const before = this.words[at - 1];
    switch (form.place) {
      case 'statement': return (before === undefined || before.endsWith(':') || before === '{' || before === '}') && this.stands(words, at);
      case 'clause': return this.stands(words, at);
      case 'condition': return (before === undefined || BEFORE_A_CONDITION.has(before)) && this.stands(words, at);
      case 'expression': return this.length(words, at) > 0;
    }
  }

  /** How many words an opening takes: between a function and its `of` there may be a property. */
  private length(opening: string, at: number): number {
    if (this.stands(opening, at)) return opening.split(' ').length;
    const [name = '', of] = opening.split(' ');
    return of === 'of' && name in FUNCTION_FORMS && this.words[at] === name && (this.words[at + 1] ?? '') in PROPERTY_FORMS && this.words[at + 2] === 'of' ? 3 : 0;
  }

  private stands(words: string, at: number): boolean {
    return words.split(' ').every((word, i) => this.words[at + i] === word);
  }

  /** A figure ends where it is compared or reckoned with, unless its own condition is being written. */
  private endFigure(): void {
    const top = this.open.at(-1);
    if (top?.form.place === 'expression' && top.form.parts[top.part ?? 0]?.lead.includes('where') !== true && this.open.length > (this.brackets.at(-1) ?? 0)) this.open.pop();
  }
}

const NOTES: ReadonlySet<string> = new Set(['because', 'saying', 'source', 'assumed']);
const ENDS_A_FIGURE: ReadonlySet<string> = new Set(['is', 'are', '+', '-', '*', '/']);
const BEFORE_A_CONDITION: ReadonlySet<string> = new Set(['when', 'unless', 'and', 'or', 'where', 'check', '(']);
