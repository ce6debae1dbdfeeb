import stringWidth from 'string-width';
import { splitTable } from '../syntax/index.ts';

/** Column widths grow in steps of this many, so that most edits of one cell change one line. */
export const STEP = 4;

/** The lines of a table, its columns padded by display width to steps of four, the last never; comment lines stay. */
export function formatTable(text: string): readonly string[] {
  const lines = text.split(/\r\n|\n|\r/).map((line) => line.trim()).filter((line) => line !== '');
  const split = lines.map((line) => line.startsWith('|') ? splitTable(line) : undefined).map((t) => t === undefined ? undefined : [t.first, ...t.headings]);
  const rows = split.map((cells) => cells?.map((c) => c.text));
  const columns = Math.max(...rows.map((r) => r?.length ?? 0));
  const widths = Array.from({ length: columns }, (_, column) => {
    const widest = Math.max(1, ...rows.map((r) => stringWidth(r?.[column] ?? '')));
    return Math.ceil(widest / STEP) * STEP;
  });
  return lines.map((line, i) => {
    const row = rows[i];
    return row === undefined ? line : rowOf(row, widths, line.length > Math.max(1, split[i]?.at(-1)?.end ?? 0));
  });
}

/** A row whose last bar is missing stays without: formatting adds nothing but blanks. */
function rowOf(cells: readonly string[], widths: readonly number[], closed: boolean): string {
  const padded = cells.map((cell, column) => column === cells.length - 1 ? cell : cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - stringWidth(cell))));
  const row = `| ${padded.join(' | ')}`;
  return closed ? `${row.trimEnd()} |` : row.trimEnd();
}
