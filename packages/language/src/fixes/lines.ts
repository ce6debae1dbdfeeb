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

/** Puts lines in at the end of what stands between braces; what says nothing so far gets its braces. */
export function linesLast(text: string, block: Span, lines: readonly string[]): Edit {
  const atEnd = linesAtEnd(text, block, lines);
  if (atEnd !== undefined) return atEnd;
  const indent = indentOf(text, block.start);
  return putIn(block.file, block.end, ` {\n${lines.map((line) => `${indent}${INDENT}${line}\n`).join('')}${indent}}`);
}

/** Edits of which several give one block its braces, as above: they are given once, around the lines of all. */
export function inOneBlock(edits: readonly Edit[]): readonly Edit[] {
  const gives = ({ span: { start, end }, text }: Edit): boolean => start === end && text.startsWith(' {\n');
  return edits.reduce<readonly Edit[]>((all, edit) => {
    const before = gives(edit) ? all.find((one) => gives(one) && one.span.file === edit.span.file && one.span.start === edit.span.start) : undefined;
    if (before === undefined) return [...all, edit];
    const together = before.text.slice(0, before.text.lastIndexOf('\n') + 1) + edit.text.slice(' {\n'.length);
    return all.map((one) => one === before ? { ...before, text: together } : one);
  }, []);
}
