import { NAME, QUOTED } from '../syntax/characters.ts';

/** A stretch of text with its place. */
export interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One answer as written, taken apart: `R3: no (late, "own words") "remark" formerly yes because "…" by "…" on 2014-01-10`. */
export interface AnswerText {
  readonly value: Part | undefined;
  readonly reasons: readonly Part[];
  readonly remark: Part | undefined;
  readonly formerly: Part | undefined;
  readonly because: Part | undefined;
  readonly by: Part | undefined;
  readonly on: Part | undefined;
  /** What could not be understood, where there is something. */
  readonly stray: Part | undefined;
  readonly start: number;
  readonly end: number;
}

/** An answer and the name it is given to. */
export interface AnswerItem {
  readonly key: Part;
  readonly answer: AnswerText;
}

const TOKEN = new RegExp(`(?<blank>[ \\t\\r\\n]+|//[^\\r\\n]*)|(?<text>${QUOTED})|(?<key>${NAME}:)|(?<word>${NAME})|(?<number>[+-]?[0-9][0-9.%-]*(?:[ \\t]*/[ \\t]*[0-9][0-9.%]*)*)|(?<other>[^])`, 'y');

interface Token extends Part {
  readonly kind: 'text' | 'key' | 'word' | 'number' | 'other';
}

/** The answers of a record's body or of a run of answer lines; `offset` is where the text begins. */
export function readItems(text: string, offset: number): { readonly items: readonly AnswerItem[]; readonly stray: readonly Part[] } {
  const tokens = tokensOf(text, offset);
  const items: AnswerItem[] = [];
  const stray: Part[] = [];
  let at = 0;
  const first = tokens.findIndex((t) => t.kind === 'key');
  const before = tokens.slice(0, first < 0 ? tokens.length : first);
  if (before.length > 0) stray.push(...before.slice(0, 1));
  at = before.length;
  while (at < tokens.length) {
    const key = tokens[at];
    let end = at + 1;
    while (end < tokens.length && tokens[end]?.kind !== 'key') end++;
    if (key !== undefined) items.push({ key: { text: key.text.slice(0, -1), start: key.start, end: key.end - 1 }, answer: answerOf(tokens.slice(at + 1, end), key.end) });
    at = end;
  }
  return { items, stray };
}

/** The answer in one cell of a table. */
export function readAnswer(text: string, offset: number): AnswerText {
  return answerOf(tokensOf(text, offset), offset);
}

function tokensOf(text: string, offset: number): readonly Token[] {
  const out: Token[] = [];
  for (let at = 0; at < text.length;) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    if (found === null) break;
    const kind = (['text', 'key', 'word', 'number', 'other'] as const).find((name) => found.groups?.[name] !== undefined);
    if (kind !== undefined) out.push({ kind, text: found[0], start: offset + at, end: offset + at + found[0].length });
    at += found[0].length;
  }
  return out;
}

type Writable = { -readonly [K in keyof AnswerText]: AnswerText[K] };

function answerOf(tokens: readonly Token[], start: number): AnswerText {
  const out: Writable = {
    value: undefined, reasons: [], remark: undefined, formerly: undefined, because: undefined, by: undefined, on: undefined, stray: undefined,
    start: tokens[0]?.start ?? start, end: tokens.at(-1)?.end ?? start,
  };
  const queue = [...tokens];
  const value = queue[0];
  if (value !== undefined && (value.kind !== 'other' || value.text === '-')) out.value = queue.shift();
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
