import type { SplitTable } from '../syntax/index.ts';
import type { AnswerTable } from './bodies.ts';
import { addCells, dropCell, rowsOf, type FileText } from './cells.ts';
import type { Edit } from '../edits.ts';


/** Takes a whole column out of a table; `index` counts from the first heading. */
export function dropColumn(source: FileText, table: SplitTable, index: number): readonly Edit[] {
  return rowsOf(table, source).flatMap(({ cells }) => {
    const cell = cells[index];
    return cell === undefined ? [] : [dropCell(source, cell)];
  });
}

/** Adds columns at the end of a table, given their headings and what stands in them for a record. */
export function addColumns(
  source: FileText,
  table: AnswerTable,
  headings: readonly string[],
  cellsFor: (record: string) => readonly string[],
): readonly Edit[] {
  const [head] = rowsOf({ ...table, rows: [] }, source);
  return [...head === undefined ? [] : [addCells(source, head, headings)], ...table.rows.map((row) => addCells(source, row, cellsFor(row.id)))];
}
