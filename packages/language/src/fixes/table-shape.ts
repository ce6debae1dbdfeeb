import { ast, placeOf, splitTable, type Cell, type Row, type SplitTable } from '../syntax/index.ts';
import { addCells, dropCell, dropRow, type FileText } from './cells.ts';
import { putIn } from '../edits.ts';
import type { Fix, Fixer } from './fix.ts';
import { lineStart } from './lines.ts';
import { nodeAt, sourceAt } from './places.ts';

/** Gives a row as many cells as the heading has, parts two tables, or takes out a row that means nothing. */
export const tableShape: Fixer = ({ checked, diagnostic: { span, suggestion } }) => {
  const source = sourceAt(checked, span);
  const node = nodeAt(checked, span, ast.isTable);
  if (source === undefined || node === undefined) return [];
  const table = splitTable(node.text, placeOf(node).start);
  const row = table.rows.find(({ start, end }) => start <= span.start && end >= span.start);
  if (row === undefined) return [];
  if (suggestion === '') return [{ title: 'Remove this row of dashes', edits: [dropRow(source, row)], preferred: true }];
  if (suggestion !== undefined) return [];
  const above = putIn(source.file, lineStart(source.text, row.start), '\n');
  if (row.cells[0]?.text === table.first.text) return [{ title: 'Begin a new table here', edits: [above], preferred: true }];
  return shaped(source, table, row);
};

function shaped(source: FileText, table: SplitTable, row: Row): readonly Fix[] {
  const width = table.headings.length + 1;
  const missing = width - row.cells.length;
  const id = row.cells[0]?.text ?? '';
  if (missing > 0) {
    // Another cell may be the one that is missing, and then the answers would stand under other questions.
    const cells = addCells(source, row, Array.from({ length: missing }, () => ''));
    return [{ title: `Add ${missing === 1 ? 'an empty cell' : `${missing} empty cells`} to the row of \`${id}\``, edits: [cells] }];
  }
  const surplus = row.cells.slice(width);
  const said = surplus.filter(isSaid).map(({ text }) => `\`${text}\``);
  const what = said.length === 0 ? surplus.length === 1 ? 'the last cell' : `the last ${surplus.length} cells` : said.join(' and ');
  const edits = surplus.map((cell) => dropCell(source, cell));
  return edits.length === 0 ? [] : [{ title: `Remove ${what} from the end of the row of \`${id}\``, edits, preferred: said.length === 0 }];
}

/** A cell that is empty, or a dash, says nothing that could be lost. */
function isSaid({ text }: Cell): boolean {
  return text !== '' && text !== '-';
}
