import { eachCell } from '../syntax/index.ts';
import { cellOf, columnStarts, columnWidths, inColumns, type Cell } from './columns.ts';
import { formatCell } from './format-answers.ts';
import { trimmed } from './gaps.ts';

/** The lines of a table, its columns padded by display width, the last never; comment lines stay. */
export function formatTable(text: string): readonly string[] {
  const lines = text.split(/\r\n|\n|\r/).map(trimmed);
  const rows = lines.map(rowOf);
  const widths = columnWidths(rows.flatMap((row) => row === undefined ? [] : [row.cells]), true);
  const starts = columnStarts(widths.map((width) => Math.max(NARROWEST, width)), 3);
  return lines.map((line, i) => {
    const row = rows[i];
    if (row === undefined) return line;
    const cells = trimmed(`| ${inColumns(row.cells, starts, ' | ')}`);
    return row.closed ? `${cells} |` : cells;
  });
}

/** The narrowest a column may be. */
const NARROWEST = 4;

interface Row {
  readonly cells: readonly Cell[];
  /** A row whose last bar is missing stays without: formatting adds nothing but blanks. */
  readonly closed: boolean;
}

function rowOf(line: string): Row | undefined {
  if (!line.startsWith('|')) return undefined;
  const cells: Cell[] = [];
  let end = 1;
  eachCell(line, 0, line.length, (column, from, to) => {
    cells.push(cellOf(column, formatCell(line.slice(from, to))));
    end = to;
  });
  if (cells.length === 0) cells.push(cellOf(0, ''));
  return { cells, closed: line.length > end };
}
