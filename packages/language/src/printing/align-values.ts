import { cellOf, columnStarts, columnWidths, inColumns, type Cell } from './columns.ts';
import type { OutLine, ValuePart } from './lines.ts';
import type { PartKind } from './shape.ts';

/** A value that is alone on its line, by the index of the line. */
interface ValueLine {
  readonly index: number;
  readonly parts: readonly ValuePart[];
}

/** Aligns the values of a list that follow each other: names, labels, translations, tests and points each in a column of their own. */
export function alignValues(lines: readonly OutLine[]): readonly OutLine[] {
  const out = [...lines];
  for (const run of runsOf(lines)) {
    if (run.length < 2) continue;
    const rows = placed(run.map(({ parts }) => parts));
    const starts = columnStarts(columnWidths(rows, false), 1);
    run.forEach(({ index }, i) => {
      const line = lines[index];
      if (line !== undefined) out[index] = { ...line, text: inColumns(rows[i] ?? [], starts, ' ') };
    });
  }
  return out;
}

/** Values of one list, with nothing between them but comments and what belongs to a value: a blank line ends a run, and so does another statement. */
function runsOf(lines: readonly OutLine[]): readonly (readonly ValueLine[])[] {
  const runs: ValueLine[][] = [];
  let open: (ValueLine[] | undefined)[] = [];
  lines.forEach(({ indent, text, comment, parts }, index) => {
    if (text === '' && comment !== '') return;
    if (text === '') { open = []; return; }
    open.length = Math.min(open.length, indent + 1);
    if (text.startsWith('}')) return;
    if (parts === undefined) { open[indent] = undefined; return; }
    const run = open[indent] ?? [];
    if (run.length === 0) runs.push(run);
    run.push({ index, parts });
    open[indent] = run;
  });
  return runs;
}

/** The parts of the values, one column for each kind, in the order in which they are written. A last note follows what it is about. */
function placed(rows: readonly (readonly ValuePart[])[]): readonly (readonly Cell[])[] {
  const columns = columnsOf(rows.map((row) => row.slice(0, closing(row))));
  return rows.map((row) => {
    let next = 0;
    return row.map(({ kind, text }, i) => {
      const column = i < closing(row) ? columns.indexOf(kind, next) : next;
      next = column + 1;
      return cellOf(column, text);
    });
  });
}

/** How many parts there are before a last note. */
function closing(row: readonly ValuePart[]): number {
  return row.at(-1)?.kind === 'note' ? row.length - 1 : row.length;
}

function columnsOf(rows: readonly (readonly ValuePart[])[]): readonly PartKind[] {
  const columns: PartKind[] = [];
  for (const row of rows) {
    let next = 0;
    for (const { kind } of row) {
      const found = columns.indexOf(kind, next);
      if (found < 0) columns.splice(next, 0, kind);
      next = (found < 0 ? next : found) + 1;
    }
  }
  return columns;
}
