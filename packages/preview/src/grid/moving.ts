/** A cell of the grid as it is walked: row 0 is that of the headers, columns 0 to 2 are the record, its share and what it misses. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** How many columns stand before those of questions and facts. */
export const FIXED = 3;

/** How far the grid goes, headers included, and how many rows make a page. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
}

/** Where a key leads, as the ARIA practices say it of grids; undefined where it leads nowhere. */
export function moved({ row, column }: Spot, key: string, control: boolean, extent: Extent): Spot | undefined {
  switch (key) {
    case 'ArrowUp': return within({ row: control ? Math.min(row, 1) : row - 1, column }, extent);
    case 'ArrowDown': return within({ row: control ? extent.rows - 1 : row + 1, column }, extent);
    case 'ArrowLeft': return within({ row, column: control ? 0 : column - 1 }, extent);
    case 'ArrowRight': return within({ row, column: control ? extent.columns - 1 : column + 1 }, extent);
    case 'Home': return within({ row: control ? 1 : row, column: 0 }, extent);
    case 'End': return within({ row: control ? extent.rows - 1 : row, column: extent.columns - 1 }, extent);
    case 'PageUp': return within({ row: Math.max(1, row - extent.page), column }, extent);
    case 'PageDown': return within({ row: row + extent.page, column }, extent);
    default: return undefined;
  }
}

/** The nearest place that is in the grid. */
export function within({ row, column }: Spot, { rows, columns }: Extent): Spot {
  return { row: Math.max(0, Math.min(row, rows - 1)), column: Math.max(0, Math.min(column, columns - 1)) };
}
