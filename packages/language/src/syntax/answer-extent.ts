import { afterLineEnd, isLineEnd, lineEndFrom, NAME } from './characters.ts';

/** What opens a stretch of answers: a record's brace, or an answer line of its own. */
export type AnswersFrom = 'record' | 'answer line';

const ANSWER_LINE = new RegExp(`^[ \\t]*${NAME}(?::|[ \\t]*=)`);
const LEADING_LINE = new RegExp(`^[ \\t]*(?:\\||[^\\s}])`);

/**
 * Where a stretch of answers begins and ends: what the parser takes as one token and the answer scanner reads.
 * A record's ends at its brace; when the brace is missing, at the first line that is not deeper than the record's own line.
 * A run of answer lines ends at the first line that is not one. Quotation marks never hide a brace of a later line.
 */
export function answersEnd(text: string, from: number, kind: AnswersFrom, margin: number): { readonly start: number; readonly end: number } {
  let end = from;
  let lineStart = from;
  for (let first = true; lineStart < text.length; first = false) {
    const lineEnd = lineEndFrom(text, lineStart);
    if (!first && ends(text.slice(lineStart, Math.min(lineEnd, lineStart + 400)), kind, margin)) break;
    const brace = braceIn(text, lineStart, lineEnd);
    if (brace !== undefined) { end = brace; break; }
    end = lineEnd;
    if (lineEnd >= text.length) break;
    lineStart = afterLineEnd(text, lineEnd);
  }
  return trimmed(text, from, end);
}

function ends(line: string, kind: AnswersFrom, margin: number): boolean {
  if (kind === 'answer line') return !ANSWER_LINE.test(line);
  return LEADING_LINE.test(line) && !ANSWER_LINE.test(line) && width(line) <= margin && !line.trimStart().startsWith('//');
}

/** The first closing brace of the line outside texts and comments. */
function braceIn(text: string, from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) {
    const character = text[at];
    if (character === '}') return at;
    if (character === '/' && text[at + 1] === '/') return undefined;
    if (character === '"') at = closingQuote(text, at, to);
  }
  return undefined;
}

/** The closing quotation mark; where there is none, the place before braces that end the line. */
function closingQuote(text: string, from: number, to: number): number {
  for (let at = from + 1; at < to; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
  }
  let end = to;
  while (end > from + 1 && /[ \t{}]/.test(text[end - 1] ?? '')) end--;
  return end - 1;
}

function trimmed(text: string, from: number, to: number): { readonly start: number; readonly end: number } {
  let start = from;
  let end = to;
  while (start < end && (isLineEnd(text, start) || /\s/.test(text[start] ?? ''))) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return { start, end };
}

function width(line: string): number {
  let columns = 0;
  for (const character of line) {
    if (character === ' ') columns++;
    else if (character === '\t') columns += 4;
    else break;
  }
  return columns;
}
