import { FUNCTIONS } from '../lower/lookup.ts';
import { afterLineEnd, LETTER, lineEndFrom, lineStartFrom } from '../syntax/characters.ts';
import type { Language, Stretch } from '../syntax/index.ts';

/** A name that no author writes. */
export const MARK = 'zzqxqzz';

const NAME_LETTER = new RegExp(`[${LETTER}0-9.-]`);

/** The word that is being typed at an offset, with its path; or the text in quotation marks that names an edition. */
export function wordAt(text: string, offset: number): Stretch {
  const line = { start: lineStartFrom(text, offset), end: lineEndFrom(text, offset) };
  const [, edition] = /\b(?:edition|amends)[ \t]+"([^"]*)$/.exec(text.slice(line.start, offset)) ?? [];
  if (edition !== undefined) {
    const close = text.slice(offset, line.end).indexOf('"');
    return { start: offset - edition.length, end: close < 0 ? line.end : offset + close };
  }
  let [start, end] = [offset, offset];
  while (start > line.start && NAME_LETTER.test(text.charAt(start - 1))) start--;
  while (end < line.end && NAME_LETTER.test(text.charAt(end))) end++;
  return { start, end };
}

/** Whether no name can stand at an offset, because it is in a text, in prose or in a comment. */
export function isSilent(text: string, offset: number): boolean {
  const before = text.slice(lineStartFrom(text, offset), offset);
  if (/\b(?:edition|amends)[ \t]+"[^"]*$/.test(before)) return false;
  const open = before.replace(/"(?:\\.|[^"\\])*"/g, '');
  return /^\s*>/.test(before) || open.includes('"') || open.includes('//');
}

/**
 * A text with a mark in place of the word that is being typed, and what a statement may still lack behind it: the likeliest first. A
 * parser that reads the mark as part of something whole can tell what it could mean.
 */
export function markedTexts(text: string, word: Stretch, language: Language): readonly string[] {
  const line = lineStartFrom(text, word.start);
  const before = bare(text.slice(statementStart(text, line), word.start));
  const after = bare(text.slice(word.end, lineEndFrom(text, word.end)));
  const leads = /(?:^|[{}])\s*$/.test(before);
  const endings = isCell(text, line) ? ['', ' is none'] : leads ? ['', language === 'cases' ? ` ${MARK}x { }` : ` ${MARK}x`] : [endingFor(before, after), ''];
  return [...new Set(endings)].map((ending) => text.slice(0, word.start) + MARK + ending + text.slice(word.end));
}

/** Without texts in quotation marks and comments, and without the few clauses that say `is` outside a condition. */
function bare(text: string): string {
  return text.replace(/"(?:\\.|[^"\\\r\n])*"?/g, '""').replace(/\/\/[^\r\n]*/g, '').replace(/\b(?:sample|fewest|most)[ \t]+is\b/g, '');
}

/** The beginning of the line, or of the line above where it goes on with that. */
function statementStart(text: string, line: number): number {
  if (line === 0 || !/^[ \t]*(?:and|or|when|is|in|because|saying|source|by|on|["(,])/.test(text.slice(line, line + 80))) return line;
  const above = lineStartFrom(text, text.charCodeAt(line - 1) === 10 && text.charCodeAt(line - 2) === 13 ? line - 2 : line - 1);
  return afterLineEnd(text, above) > line ? line : statementStart(text, above);
}

function isCell(text: string, line: number): boolean {
  return /^[ \t]*\|/.test(text.slice(line, line + 200));
}

function endingFor(before: string, after: string): string {
  if (/\bjudge\s+$/.test(before) && !/\bas\b/.test(after)) return ' as none';
  if (/\b(?:hold|moderate)\s+$/.test(before) && !/\bnot\s+hold\s+$/.test(before) && !/\bto\b/.test(after)) return ' to none';
  const applied = FUNCTIONS.has(/([\w-]+)\s+$/.exec(before)?.[1] ?? '') && !/^\s*of\b/.test(after) ? ' of none' : '';
  const statement = before + after;
  if (/\b(?:no\s+(?:better|worse)\s+than|may\s+hold\s+to)\s/.test(before) && !/\bwhen\b/.test(statement)) return `${applied} when none is none`;
  const open = count(statement, /\b(?:when|unless|where|check|and)\b|,\s*or\b/g) - count(statement, /\b(?:is|are)\b/g);
  return applied + ' is none'.repeat(Math.max(0, open));
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}
