import { columnSpecs } from '../../answers/codes.ts';
import { putIn, writeAt, type Edit } from '../../edits.ts';
import type { FileText } from '../../fixes/cells.ts';
import { indentOf, isAlone, lineStart } from '../../fixes/lines.ts';
import type { ReadInspection } from '../../project/inspections.ts';
import { lineEndFrom } from '../../syntax/characters.ts';
import type { Stretch } from '../../syntax/index.ts';
import { writtenIn, type RowOf, type Written } from '../answers/written.ts';

/** Writes an answer behind its name in a block; an empty one leaves the name, with room for another. */
export function writeBehindName({ file, text }: FileText, { answer, place }: Written, put: string): Edit {
  const isThere = answer.end > answer.start;
  if (put === '') return writeAt(file, { start: blanksBefore(text, answer.start), end: isThere ? answer.end : answer.start }, '');
  if (isThere) return writeAt(file, { start: answer.start, end: answer.end }, put);
  const end = blanksBehind(text, place.start);
  if (/^(?:[\r\n]|$)/.test(text.slice(end, end + 1))) return writeAt(file, { start: place.start, end }, ` ${put}`);
  return putIn(file, place.start, end > place.start ? ` ${put}` : ` ${put} `);
}

function blanksBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && isBlank(text.charAt(start - 1))) start--;
  return start;
}

function blanksBehind(text: string, at: number): number {
  let end = at;
  while (isBlank(text.charAt(end))) end++;
  return end;
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\t';
}

/** Adds an answer to a block, in the order in which the framework asks; undefined where nothing is written in it to stand beside. */
export function addToBlock(source: FileText, read: ReadInspection, block: RowOf, column: string, answer: string): Edit | undefined {
  const order = [...columnSpecs(read.framework.framework).keys()];
  const written = writtenIn(block);
  const own = order.indexOf(column);
  const before = written.filter((one) => order.indexOf(one.column) < own).at(-1);
  const item = `${column}: ${answer}`.trimEnd();
  if (before !== undefined) return behind(source, before, item);
  const [first] = written;
  return first === undefined ? undefined : inFront(source, first, item);
}

function behind({ file, text }: FileText, { room, answer, place }: Written, item: string): Edit {
  const end = Math.max(answer.end, place.end);
  if (!isAlone(text, { start: room.start, end })) return putIn(file, end, `  ${item}${spaceFor(text, end)}`);
  return putIn(file, lineEndFrom(text, end), `\n${indentOf(text, room.start)}${item}`);
}

function inFront({ file, text }: FileText, { room, answer, place }: Written, item: string): Edit {
  const alone: Stretch = { start: room.start, end: Math.max(answer.end, place.end) };
  if (!isAlone(text, alone)) return putIn(file, room.start, `${item}  `);
  return putIn(file, lineStart(text, room.start), `${indentOf(text, room.start)}${item}\n`);
}

/** A blank where something follows at once. */
function spaceFor(text: string, at: number): string {
  return /^[^\s]/.test(text.slice(at, at + 1)) ? ' ' : '';
}
