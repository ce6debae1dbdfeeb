/** A piece of a picture: how high it is, and whether it is a heading of those after it. */
export interface Piece {
  readonly height: number;
  readonly isHeading: boolean;
}

/** Pieces by their indexes, in the columns they stand in, and how high the highest of these is. */
export interface Columns {
  readonly columns: readonly (readonly number[])[];
  readonly height: number;
}

/** How many times as high as wide a picture may be: about as high as a page. */
const HIGHEST = 1.5;

/**
 * Pieces in as few columns of a width as make a picture no higher than a page, in their order and as even as can be. A heading stands above its
 * first piece, and again where its pieces go on in another column.
 */
export function inColumns(pieces: readonly Piece[], width: number): Columns {
  const all = pieces.reduce((sum, { height }) => sum + height, 0);
  const most = pieces.filter(({ isHeading }) => !isHeading).length;
  for (let count = 1; ; count++) {
    const filled = evenly(pieces, count, all / count);
    if (count >= most || filled.height <= HIGHEST * count * width) return filled;
  }
}

/** The lowest columns, no more than so many, that hold all pieces. */
function evenly(pieces: readonly Piece[], count: number, least: number): Columns {
  for (let room = least; ; room += STEP) {
    const filled = filledTo(pieces, room);
    if (filled.columns.length <= count) return filled;
  }
}

/** Pixels; finer is not seen. */
const STEP = 8;

function filledTo(pieces: readonly Piece[], room: number): Columns {
  const columns: number[][] = [];
  let [height, highest, heading, said]: [number, number, number | undefined, number | undefined] = [0, 0, undefined, undefined];
  for (const [index, piece] of pieces.entries()) {
    if (piece.isHeading) {
      heading = index;
      continue;
    }
    const above = heading === undefined ? 0 : pieces[heading]?.height ?? 0;
    const isFull = height + piece.height + (said === heading ? 0 : above) > room;
    if (columns.length === 0 || isFull) {
      columns.push([]);
      [height, said] = [0, undefined];
    }
    if (said !== heading && heading !== undefined) {
      columns.at(-1)?.push(heading);
      height += above;
    }
    said = heading;
    columns.at(-1)?.push(index);
    height += piece.height;
    highest = Math.max(highest, height);
  }
  return { columns, height: highest };
}
