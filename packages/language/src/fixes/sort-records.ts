import type { Source } from '../project/sources.ts';
import { naturally } from '../natural-order.ts';
import { bodyAt, tableAt } from './bodies.ts';
import { writeAt, type Edit } from '../edits.ts';
import type { Fix, Rewriter } from './fix.ts';
import { isAlone, lineStart, nextLine } from './lines.ts';
import { sourceAt } from './places.ts';
import { runAt } from './records.ts';
import type { Stretch } from '../syntax/index.ts';

/** Sorts the records of a table, or those of blocks that follow each other, by their ids. Comments go with the record below them. */
export const sortRecords: Rewriter = (checked, span) => {
  const source = sourceAt(checked, span);
  const body = bodyAt(checked, span);
  if (source === undefined || body === undefined) return [];
  const table = tableAt(checked, span);
  const rows = table?.rows.map((row) => ({ id: row.id, place: row }));
  if (table !== undefined && rows !== undefined) return sorted(source, table.first.start, rows, 'the rows of this table');
  const run = runAt(checked, body, span);
  const [first] = run;
  return first === undefined ? [] : sorted(source, undefined, run.map(({ node, span: place }) => ({ id: node.name ?? '', place })), 'these blocks');
};

interface Sortable {
  readonly id: string;
  readonly place: Stretch;
}

function sorted(source: Source, heading: number | undefined, records: readonly Sortable[], what: string): readonly Fix[] {
  if (!records.every(({ place }) => isAlone(source.text, place))) return [];
  if (records.every(({ id }, i) => i === 0 || naturally(records[i - 1]?.id ?? '', id) <= 0)) return [];
  return [{ title: `Sort ${what} by their ids`, kind: 'rewrite', get edits() { return sortingEdits(source, heading, records); } }];
}

function sortingEdits(source: Source, heading: number | undefined, records: readonly Sortable[]): readonly Edit[] {
  const slots = slotsOf(source.text, heading, records);
  const order = records.map((_, i) => i).sort((a, b) => naturally(records[a]?.id ?? '', records[b]?.id ?? '') || a - b);
  return order.flatMap((from, to): readonly Edit[] => {
    const [there, here] = [slots[from], slots[to]];
    return there === undefined || here === undefined || from === to ? [] : [writeAt(source.file, here, lineOf(source.text, there))];
  });
}

/** The lines of a record with the comments above it. Above the first block a comment is its own where others have theirs too. */
function slotsOf(text: string, heading: number | undefined, records: readonly Sortable[]): readonly Stretch[] {
  const lines = records.map(({ place }) => ({ start: lineStart(text, place.start), end: nextLine(text, place.end) }));
  const rest = lines.slice(1).map(({ start, end }, i) => ({ start: start - commentsAbove(text.slice(lines[i]?.end, start)).length, end }));
  const [first] = lines;
  if (first === undefined) return [];
  const noted = rest.some(({ start }, i) => start < (lines[i + 1]?.start ?? 0));
  const above = heading === undefined ? noted ? text.slice(0, first.start) : '' : text.slice(nextLine(text, heading), first.start);
  return [{ start: first.start - commentsAbove(above).length, end: first.end }, ...rest];
}

/** The lines of comments that end a stretch. */
function commentsAbove(text: string): string {
  const lines = text.split(/(?<=\n|\r(?!\n))/);
  const other = lines.findLastIndex((line) => !/^[ \t]*\/\//.test(line));
  return lines.slice(other + 1).join('');
}

/** A stretch of whole lines; the last line of a file may lack its end. */
function lineOf(text: string, { start, end }: Stretch): string {
  const lines = text.slice(start, end);
  return /[\r\n]$/.test(lines) ? lines : `${lines}\n`;
}
