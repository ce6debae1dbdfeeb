import type { TableFragment } from '../../answers/fragments.ts';
import { applyEdits, writeAt, type Edit } from '../../edits.ts';
import { cellOf, takesSameRoom } from '../../printing/columns.ts';
import { formatTable } from '../../printing/format-table.ts';
import { trimmed } from '../../printing/gaps.ts';
import type { Stretch } from '../../syntax/index.ts';

/**
 * Writes an answer into the room of cells of a table. As long as it is about as wide as what was there, nothing else moves; beyond that, a table
 * that was aligned is aligned again.
 */
export function writeInRooms({ span, text }: TableFragment, rooms: readonly Stretch[], answer: string): readonly Edit[] {
  const written = rooms.map((room) => {
    const before = text.slice(room.start - span.start, room.end - span.start);
    const behind = text.slice(room.end - span.start);
    return { moves: !LAST.test(behind) && !takesSameRoom(trimmed(before), answer), edit: writeAt(span.file, room, filled(before, answer, behind)) };
  });
  const edits = written.map(({ edit }) => edit);
  if (!written.some(({ moves }) => moves) || !isAligned(text)) return edits;
  const own = edits.map((edit) => ({ ...edit, span: { file: span.file, start: edit.span.start - span.start, end: edit.span.end - span.start } }));
  return lineEdits({ text, span }, formatTable(applyEdits(text, own)));
}

/** A cell with its blanks: as wide as it was where it fits. The last of a row is never padded, and one without a bar behind it ends with its text. */
function filled(before: string, answer: string, behind: string): string {
  if (!behind.startsWith('|')) return answer === '' ? ' |' : ` ${answer}`;
  if (LAST.test(behind)) return answer === '' ? ' ' : ` ${answer} `;
  const padding = cellOf(0, before).width - 1 - cellOf(0, answer).width;
  return ` ${answer}${' '.repeat(Math.max(1, padding))}`;
}

/** What stands behind the last cell of a row. */
const LAST = /^\|?[ \t]*(?:[\r\n]|$)/;

/** Whether a table stands as formatting would put it, wherever it begins on its line. */
export function isAligned(text: string): boolean {
  const lines = text.split(LINE_END);
  return formatTable(text).every((line, i) => line === trimmed(lines[i] ?? '') && (i > 0 || lines[0] === line));
}

const LINE_END = /\r\n|\n|\r/;

/** The edits by which the lines of a table become others, line for line. */
export function lineEdits({ text, span }: Pick<TableFragment, 'text' | 'span'>, wanted: readonly string[]): readonly Edit[] {
  let at = span.start;
  return text.split(/(\r\n|\n|\r)/).flatMap((line, i): readonly Edit[] => {
    const begin = at;
    at += line.length;
    if (i % 2 === 1) return [];
    const own = trimmed(line);
    const want = wanted[i / 2] ?? own;
    return own === want ? [] : [difference(span.file, begin + line.indexOf(own), own, want)];
  });
}

/** What differs between two lines, without what they begin and end with alike. */
function difference(file: string, start: number, before: string, after: string): Edit {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return writeAt(file, { start: start + head, end: start + before.length - tail }, after.slice(head, after.length - tail));
}
