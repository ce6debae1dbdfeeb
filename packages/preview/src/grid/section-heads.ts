import type { Grid, GridColumn } from '@inspection-criteria/protocol';
import { textWidth } from '../charts/text-room.ts';
import { sectionPath } from './section-path.ts';

/** A row above the names of the columns, with the sections they stand in. */
export interface HeadRow {
  /** In CSS pixels. */
  readonly height: number;
  readonly heads: readonly Head[];
}

/** A section above its columns. */
export interface Head {
  /** The names of the section and of those it lies in, the outermost first; empty for facts. All of them are told, and one is drawn. */
  readonly path: readonly string[];
  readonly label: string;
  readonly from: number;
  readonly count: number;
  /** Where it starts and ends among the columns, in CSS pixels from the first. */
  readonly start: number;
  readonly end: number;
  /** The least width its name needs: narrower than its columns, so that it stays whole while they are scrolled past. */
  readonly room: number;
}

const FONT = 11;
const LINE = 14;
const MARGIN = 8;
const MOST_LINES = 2;

/** The outermost sections above their columns, in one line, and in a second row those the questions stand in, where these are others: what lies between is told, not drawn. */
export function headRows(columns: readonly GridColumn[], widths: readonly number[], sections: Grid['sections'], facts: string): readonly HeadRow[] {
  const paths = new Map(sections.map(({ id }) => [id, sectionPath(sections, id)]));
  const pathOf = ({ kind, section = '' }: GridColumn): readonly string[] => kind === 'fact' ? [] : paths.get(section) ?? [section];
  const starts = widths.reduce<number[]>((all, width) => [...all, (all.at(-1) ?? 0) + width], [0]);
  const runs = (depth: number): readonly Head[] => runsOf(columns.map((column) => pathOf(column).slice(0, depth))).map(({ path, from, count }) => ({
    path, from, count, label: path.at(-1) ?? facts, start: starts[from] ?? 0, end: starts[from + count] ?? 0, room: 0,
  }));
  const [outermost, innermost] = [runs(1), runs(Infinity).filter(({ path }) => path.length > 1)];
  if (outermost.length === 0) return [];
  return innermost.length === 0 ? [headRow(outermost, MOST_LINES)] : [headRow(outermost, 1), headRow(innermost, MOST_LINES)];
}

/** Neighbours of the same path. */
function runsOf(paths: readonly (readonly string[])[]): readonly Pick<Head, 'path' | 'from' | 'count'>[] {
  const runs: Pick<Head, 'path' | 'from' | 'count'>[] = [];
  paths.forEach((path, from) => {
    const last = runs.at(-1);
    if (last !== undefined && last.path.join('\n') === path.join('\n')) runs[runs.length - 1] = { ...last, count: last.count + 1 };
    else runs.push({ path, from, count: 1 });
  });
  return runs;
}

function headRow(heads: readonly Head[], mostLines: number): HeadRow {
  const lines = Math.min(mostLines, heads.reduce((most, { label, start, end }) => Math.max(most, linesOf(label, end - start - MARGIN)), 1));
  return { height: lines * LINE + MARGIN, heads: heads.map((head) => ({ ...head, room: roomOf(head, lines) })) };
}

/** The narrowest room in which a name still has no more than so many lines, and no broken word. */
function roomOf({ label, start, end }: Head, lines: number): number {
  const widest = end - start - MARGIN;
  let room = Math.max(...label.split(' ').map((word) => wide(word)));
  while (room < widest && linesOf(label, room) > lines) room += FONT;
  return Math.ceil(Math.min(room, widest)) + MARGIN;
}

/** A little wider than other texts are taken for: a broken word is worse than a wider head. */
function wide(text: string): number {
  return textWidth(text, FONT) * 1.12;
}

/** How many lines a text takes in a width. A word that is too long is broken. */
function linesOf(text: string, width: number): number {
  let [lines, used] = [1, 0];
  for (const word of text.split(' ')) {
    const length = wide(used === 0 ? word : ` ${word}`);
    if (used + length <= width) used += length;
    else {
      const own = wide(word);
      lines += (used === 0 ? 0 : 1) + Math.floor(own / (width + 1));
      used = own % (width + 1);
    }
  }
  return lines;
}
