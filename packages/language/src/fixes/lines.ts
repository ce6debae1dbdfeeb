import type { Span } from '@inspection-criteria/model';
import { afterLineEnd, lineEndFrom } from '../syntax/characters.ts';
import type { Stretch } from '../syntax/index.ts';
import { INDENT } from '../printing/format.ts';
import { putIn, type Edit } from '../edits.ts';

/** Where the line of an offset begins. */
export function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !/[\r\n]/.test(text.charAt(start - 1))) start--;
  return start;
}

/** The blanks a line begins with. */
export function indentOf(text: string, at: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, at)))?.[0] ?? '';
}

/** Where the line after that of an offset begins. */
export function nextLine(text: string, at: number): number {
  return afterLineEnd(text, lineEndFrom(text, at));
}

/** Whether nothing but blanks, and a comment behind it, shares the lines of a stretch. */
export function isAlone(text: string, { start, end }: Stretch): boolean {
  return /^[ \t]*$/.test(text.slice(lineStart(text, start), start)) && /^[ \t]*(?:\/\/.*)?$/.test(text.slice(end, lineEndFrom(text, end)));
}

/** The whole lines of a stretch that is alone on them. Where it stood between blank lines, one of them goes with it. */
export function wholeLines(text: string, { start, end }: Stretch): Stretch {
  const from = lineStart(text, start);
  const to = nextLine(text, end);
  const above = from === 0 || /(?:^|[\r\n]|\{)[ \t]*(?:\r\n|\r|\n)$/.test(text.slice(Math.max(0, from - 200), from));
  const below = /^[ \t]*(?:\r\n|\r|\n)/.exec(text.slice(to, to + 200))?.[0] ?? '';
  return { start: from, end: above ? to + below.length : to };
}

/** Takes a stretch out: with its lines where it is alone on them, else with the blanks before it. */
export function removal(text: string, { file, start, end }: Span): Edit {
  if (isAlone(text, { start, end })) return { span: { file, ...wholeLines(text, { start, end }) }, text: '' };
  let from = start;
  while (from > 0 && /[ \t]/.test(text.charAt(from - 1))) from--;
  const gap = /[\r\n]$/.test(text.slice(0, from)) || from === 0;
  return { span: { file, start: gap ? start : from, end }, text: '' };
}

/** Puts lines in below the line of an offset, indented as that one is. */
export function linesBelow(text: string, file: string, at: number, lines: readonly string[]): Edit {
  const end = lineEndFrom(text, at);
  const indent = indentOf(text, at);
  return { span: { file, start: end, end }, text: lines.map((line) => line === '' ? '\n' : `\n${indent}${line}`).join('') };
}

/** Puts lines in above the line of an offset, indented as that one is. */
export function linesAbove(text: string, file: string, at: number, lines: readonly string[]): Edit {
  const start = lineStart(text, at);
  const indent = indentOf(text, at);
  return { span: { file, start, end: start }, text: lines.map((line) => `${indent}${line}\n`).join('') };
}

/** Puts lines in before the brace that closes a block; undefined where the block has none. */
export function linesAtEnd(text: string, block: Span, lines: readonly string[]): Edit | undefined {
  const at = block.end - 1;
  if (text[at] !== '}') return undefined;
  const start = lineStart(text, at);
  const indent = indentOf(text, at);
  const own = lines.map((line) => line === '' ? '\n' : `${indent}${INDENT}${line}\n`).join('');
  if (/^[ \t]*$/.test(text.slice(start, at))) return { span: { file: block.file, start, end: start }, text: own };
  return putIn(block.file, at, `\n${own}${indent}`);
}
