import { CURLY, isCurly, NAME, QUOTED } from '../syntax/characters.ts';

/** A stretch of text with its place. */
export interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One answer as written, taken apart: `R3: no (late, "own words") "remark" formerly yes because "…" by "…" on 2014-01-10`. */
export interface AnswerText {
  readonly value: Part | undefined;
  /** The answer up to its first detail, whatever it is made of: more than the value where that cannot be an answer, as in `N/A` or `1 Feb 2026`. */
  readonly said: Part | undefined;
  readonly reasons: readonly Part[];
  readonly remark: Part | undefined;
  readonly formerly: Part | undefined;
  readonly because: Part | undefined;
  readonly by: Part | undefined;
  readonly on: Part | undefined;
  /** A text in the quotation marks of a word processor: read as what it was meant to be. */
  readonly curly: Part | undefined;
  /** What could not be understood, where there is something. */
  readonly stray: Part | undefined;
  readonly start: number;
  readonly end: number;
}

/** An answer and the name it is given to. */
export interface AnswerItem {
  readonly key: Part;
  /** Whether its colon is there; `=` is read in its place. */
  readonly colon: boolean;
  readonly answer: AnswerText;
}

const TOKEN = new RegExp(`(?<blank>[ \\t\\r\\n]+|//[^\\r\\n]*)|(?<text>${QUOTED}|${CURLY})|(?<key>${NAME}:)|(?<word>${NAME})|(?<number>[+-]?[0-9][0-9.%-]*(?:[ \\t]*/[ \\t]*[0-9][0-9.%]*)*)|(?<other>[^])`, 'y');

interface Token extends Part {
  readonly kind: 'text' | 'key' | 'word' | 'number' | 'other';
  /** Whether a line begins with it. */
  readonly leads: boolean;
}

/** The words that lead a detail of an answer. */
export const DETAILS = ['formerly', 'because', 'by', 'on'] as const;

/** The answers of a record's body or of a run of answer lines; `offset` is where the text begins. */
export function readItems(text: string, offset: number): { readonly items: readonly AnswerItem[]; readonly stray: readonly Part[] } {
  const items: AnswerItem[] = [];
  const stray: Part[] = [];
  for (const [head, ...rest] of statementsOf(tokensOf(text, offset))) {
    if (head === undefined) continue;
    if (head.kind !== 'key') stray.push(head);
    if (head.kind === 'word' && rest[0]?.text === '=') items.push({ key: head, colon: false, answer: answerOf(rest.slice(1), rest[0].end, text, offset) });
    else if (head.kind === 'key') items.push({ colon: true, key: { text: head.text.slice(0, -1), start: head.start, end: head.end - 1 }, answer: answerOf(rest, head.end, text, offset) });
  }
  return { items, stray };
}

/** Tokens up to each name with its colon; a line that leads with another word is no part of the answer above it. */
function statementsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const out: Token[][] = [];
  for (const token of tokens) {
    const begins = token.kind === 'key' || (token.leads && token.kind === 'word' && !DETAILS.some((word) => word === token.text));
    const open = out.at(-1);
    if (begins || open === undefined) out.push([token]);
    else open.push(token);
  }
  return out;
}

/** The answer in one cell of a table. */
export function readAnswer(text: string, offset: number): AnswerText {
  return answerOf(tokensOf(text, offset), offset, text, offset);
}

function tokensOf(text: string, offset: number): readonly Token[] {
  const out: Token[] = [];
  let leads = true;
  for (let at = 0; at < text.length;) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    if (found === null) break;
    const kind = (['text', 'key', 'word', 'number', 'other'] as const).find((name) => found.groups?.[name] !== undefined);
    if (kind !== undefined) out.push({ kind, text: found[0], start: offset + at, end: offset + at + found[0].length, leads });
    leads = kind === undefined && (leads || /[\r\n]/.test(found[0]));
    at += found[0].length;
  }
  return out;
}

type Writable = { -readonly [K in keyof AnswerText]: AnswerText[K] };

function answerOf(tokens: readonly Token[], start: number, text: string, offset: number): AnswerText {
  const out: Writable = {
    value: undefined, said: undefined, reasons: [], remark: undefined, formerly: undefined, because: undefined, by: undefined, on: undefined, curly: tokens.find((token) => isCurly(token.text)), stray: undefined,
    start: tokens[0]?.start ?? start, end: tokens.at(-1)?.end ?? start,
  };
  const queue = tokens.map((token) => isCurly(token.text) ? { ...token, text: `"${token.text.slice(1, -1)}"` } : token);
  const value = queue[0];
  if (value !== undefined && value.text !== '(') {
    if (value.kind !== 'other' || value.text === '-') out.value = queue.shift();
    const next = tokens.findIndex((token, i) => i > 0 && (token.text === '(' || token.kind === 'text' || DETAILS.some((word) => word === token.text)));
    const { end } = tokens[next < 0 ? tokens.length - 1 : next - 1] ?? value;
    out.said = { text: text.slice(value.start - offset, end - offset), start: value.start, end };
  }
  while (queue.length > 0) {
    const stray = detail(queue, out);
    out.stray ??= stray;
  }
  return out;
}

/** Reads one detail off the queue; gives back what it cannot read. */
function detail(queue: Token[], out: Writable): Part | undefined {
  const token = queue.shift();
  if (token === undefined) return undefined;
  if (token.text === '(') return reasons(queue, out);
  if (token.kind === 'text' && out.remark === undefined) { out.remark = token; return undefined; }
  const next = queue[0];
  if (token.kind !== 'word' || next === undefined || next.kind === 'other') return token;
  switch (token.text) {
    case 'formerly': out.formerly = queue.shift(); return undefined;
    case 'because': out.because = queue.shift(); return undefined;
    case 'by': out.by = queue.shift(); return undefined;
    case 'on': out.on = queue.shift(); return undefined;
    default: return token;
  }
}

function reasons(queue: Token[], out: Writable): Part | undefined {
  const list: Part[] = [];
  while (queue.length > 0) {
    const token = queue.shift();
    if (token === undefined || token.text === ')') break;
    if (token.kind === 'word' || token.kind === 'text') list.push(token);
    else if (token.text !== ',') return token;
  }
  out.reasons = [...out.reasons, ...list];
  return undefined;
}
