import type { Grid, GridCell, GridRow, Window } from '@inspection-criteria/protocol';

/** Rows and columns, counted among those that are let through. */
export interface Area {
  readonly rows: Window;
  readonly columns: Window;
}

/** A window that has come. `query` counts what was asked for (choices, language, trial), `round` what it was asked of (reports that came). */
export interface Loaded {
  readonly query: number;
  readonly round: number;
  readonly area: Area;
  readonly grid: Grid;
}

/** How many windows are kept: those around the visible one make scrolling back free. */
const KEPT = 8;

/** The windows with one more, the newest first. Answers to other questions than the last are dropped, as is what the new one covers. */
export function withLoaded(windows: readonly Loaded[], loaded: Loaded): readonly Loaded[] {
  const others = windows.filter((one) => one.query === loaded.query && !contains(loaded.area, one.area));
  return [loaded, ...others].slice(0, KEPT);
}

/** Whether an area is there as it was last asked for. */
export function isLoaded(windows: readonly Loaded[], area: Area, query: number, round: number): boolean {
  return windows.some((one) => one.query === query && one.round === round && contains(one.area, area));
}

/** How many pages beyond what is to be seen, towards the start and towards the end. */
export type Reach = readonly [back: number, ahead: number];

/** An area with so many pages of it on each side, within the grid's ends. */
export function around({ rows, columns }: Area, pages: { readonly rows: Reach; readonly columns: Reach }, ends: { readonly rows: number; readonly columns: number }): Area {
  return { rows: stretched(rows, pages.rows, ends.rows), columns: stretched(columns, pages.columns, ends.columns) };
}

/** The record of a row, without regard to columns; undefined where it has not come yet. */
export function rowAt(windows: readonly Loaded[], row: number): GridRow | undefined {
  for (const { grid } of windows) {
    const found = grid.rows[row - grid.from.row];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The cell of a row and column; undefined where it has not come yet. */
export function cellAt(windows: readonly Loaded[], row: number, column: number): GridCell | undefined {
  for (const { grid } of windows) {
    const found = grid.rows[row - grid.from.row]?.cells[column - grid.from.column];
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * What a row is drawn from: the same as long as nothing of it can have changed. Where one window holds all that is drawn of the row, that is what
 * was asked and of what; else whatever has come.
 */
export function sourceOf(windows: readonly Loaded[], row: number, columns: readonly { readonly index: number }[]): unknown {
  const [first, last] = [columns[0]?.index ?? 0, columns.at(-1)?.index ?? 0];
  const source = windows.find(({ grid }) => grid.rows[row - grid.from.row] !== undefined);
  const cells = source?.grid.rows[row - source.grid.from.row]?.cells.length ?? 0;
  return source !== undefined && source.grid.from.column <= first && last < source.grid.from.column + cells ? `${source.query} ${source.round}` : windows;
}

/** The row of a record, where the server told it or it is among those that have come. */
export function rowOf(windows: readonly Loaded[], id: string): number | undefined {
  const [newest] = windows;
  const located = newest?.grid.located?.find((one) => one.id === id);
  return located?.row ?? newest?.grid.rows.find((row) => row.id === id)?.row;
}

function contains(outer: Area, inner: Area): boolean {
  return spans(outer.rows, inner.rows) && spans(outer.columns, inner.columns);
}

function spans(outer: Window, inner: Window): boolean {
  return outer.from <= inner.from && inner.from + inner.count <= outer.from + outer.count;
}

function stretched({ from, count }: Window, [back, ahead]: Reach, end: number): Window {
  const start = Math.max(0, Math.floor(from - count * back));
  return { from: start, count: Math.max(0, Math.min(end, Math.ceil(from + count * (1 + ahead))) - start) };
}
