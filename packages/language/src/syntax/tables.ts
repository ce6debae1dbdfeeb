/** One cell of a table: its text without the blanks around it, and where it stands. */
export interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A row of a table, without its heading's say. */
export interface Row {
  readonly cells: readonly Cell[];
  readonly start: number;
  readonly end: number;
}

/** A table taken apart: the first heading says of what it is. */
export interface SplitTable {
  readonly first: Cell;
  readonly headings: readonly Cell[];
  readonly rows: readonly Row[];
}

/** Takes a table apart; `offset` is where its text begins. Rows keep the number of cells they have, right or wrong. */
export function splitTable(text: string, offset = 0): SplitTable {
  const rows: Row[] = [];
  let at = 0;
  for (const line of text.split(/(?<=\r\n|\n|\r(?!\n))/)) {
    if (/^[ \t]*\|/.test(line)) rows.push(splitRow(line.replace(/[\r\n]+$/, ''), offset + at));
    at += line.length;
  }
  const [head, ...body] = rows;
  const [first = { text: '', start: offset, end: offset }, ...headings] = head?.cells ?? [];
  return { first, headings, rows: body };
}

/** Splits a line at its bars, those in quotation marks apart; what follows the last bar is a cell only if it is not blank. */
function splitRow(line: string, offset: number): Row {
  const cells: Cell[] = [];
  let start = line.indexOf('|') + 1;
  let quoted = false;
  for (let i = start; i <= line.length; i++) {
    const character = line[i];
    if (quoted && character === '\\') { i++; continue; }
    if (character === '"') quoted = !quoted;
    const ends = i >= line.length;
    if (!ends && (character !== '|' || quoted)) continue;
    const raw = line.slice(start, i);
    if (!ends || raw.trim() !== '') cells.push(cellOf(raw, offset + start));
    start = i + 1;
  }
  return { cells, start: offset + line.search(/\S|$/), end: offset + line.trimEnd().length };
}

function cellOf(raw: string, start: number): Cell {
  const text = raw.trim();
  const from = start + (text === '' ? 0 : raw.search(/\S/));
  return { text, start: from, end: from + text.length };
}
