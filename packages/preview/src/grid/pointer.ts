import type { Grid } from '@inspection-criteria/protocol';
import { FIXED, within, type Extent, type Spot } from './moving.ts';
import { rowAt, rowOf, type Loaded } from './windows.ts';

/** The cell the reader is at, by where it stands and by what it is of: it stays with its record and column wherever they go. */
export interface Pointer {
  readonly spot: Spot;
  /** Undefined on headers, and as long as the row has not come. */
  readonly record: string | undefined;
  /** Undefined on the columns that stay. */
  readonly column: string | undefined;
}

/** The first answer of the first record. */
export const AT_START: Pointer = { spot: { row: 1, column: FIXED }, record: undefined, column: undefined };

/** The pointer at a place of the grid. */
export function pointerAt(spot: Spot, windows: readonly Loaded[]): Pointer {
  return {
    spot,
    record: spot.row === 0 ? undefined : rowAt(windows, spot.row - 1)?.id,
    column: windows[0]?.grid.columns[spot.column - FIXED]?.id,
  };
}

/** The pointer after a window has come: with its record and column where they are still there, and within the grid in any case. */
export function pointerAfter({ spot, record, column }: Pointer, windows: readonly Loaded[], extent: Extent): Pointer {
  const [newest] = windows;
  if (newest === undefined) return { spot, record, column };
  const row = record === undefined ? undefined : rowOf(windows, record);
  const at = column === undefined ? -1 : newest.grid.columns.findIndex(({ id }) => id === column);
  return pointerAt(within({ row: row === undefined ? spot.row : row + 1, column: at < 0 ? spot.column : at + FIXED }, extent), windows);
}

/** Where an answer stands in the grid; undefined where the filter does not let it through, or nobody has told yet. */
export function spotOf(windows: readonly Loaded[], grid: Grid, record: string, column: string): Spot | undefined {
  const row = rowOf(windows, record);
  const at = grid.columns.findIndex(({ id }) => id === column);
  return row === undefined || at < 0 ? undefined : { row: row + 1, column: at + FIXED };
}
