import stringWidth from 'string-width';

/** Column widths grow in steps of this many, so that most edits of one cell change one line. */
const STEP = 4;

/** A column is never wider than this; a longer cell sticks out, and moves what follows in its own row alone. */
const WIDEST = 48;

/** A cell of a row, as wide as a terminal shows it: wide letters count two, marks that combine with a letter none. */
export interface Cell {
  readonly column: number;
  readonly text: string;
  readonly width: number;
}

/** Makes a cell. */
export function cellOf(column: number, text: string): Cell {
  return { column, text, width: PLAIN.test(text) ? text.length : stringWidth(text) };
}

/** Letters that are all one wide, as in nearly every cell. */
const PLAIN = /^[ -~]*$/;

/** How wide each column must be for its cells; the last cell of a row asks for room only with `last`. */
export function columnWidths(rows: readonly (readonly Cell[])[], last: boolean): readonly number[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const { column, width } of last ? row : row.slice(0, -1)) {
      while (widths.length <= column) widths.push(0);
      if (width <= WIDEST) widths[column] = Math.max(widths[column] ?? 0, Math.ceil(width / STEP) * STEP);
    }
  }
  return widths;
}

/** Whether one text in place of another leaves all other cells of a table where they are: both ask for the same room, and neither sticks out of it. */
export function takesSameRoom(one: string, other: string): boolean {
  const [before, after] = [cellOf(0, one).width, cellOf(0, other).width].map((width) => width > WIDEST ? NaN : Math.ceil(Math.max(1, width) / STEP));
  return before === after;
}

/** Where each column begins when something of a width stands between any two; columns without a width take no room. */
export function columnStarts(widths: readonly number[], between: number): readonly number[] {
  const starts: number[] = [0];
  widths.forEach((width, column) => starts.push((starts[column] ?? 0) + (width === 0 ? 0 : width + between)));
  return starts;
}

/** A row with each cell in its column, or as near behind as a long cell before it lets it; nothing stands behind the last. */
export function inColumns(row: readonly Cell[], starts: readonly number[], separator: string): string {
  let out = '';
  let at = 0;
  row.forEach(({ column, text, width }, i) => {
    if (i > 0) {
      const pad = Math.max(0, (starts[column] ?? 0) - separator.length - at);
      out += ' '.repeat(pad) + separator;
      at += pad + separator.length;
    }
    out += text;
    at += width;
  });
  return out;
}
