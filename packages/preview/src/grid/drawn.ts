import type { VirtualItem } from '@tanstack/virtual-core';
import type { Grid, GridColumn, GridSort } from '@inspection-criteria/protocol';
import type { Spot } from './moving.ts';
import { fixedWidth, type Shape } from './shape.ts';
import type { Loaded } from './windows.ts';

/** All that the cells of the grid are drawn from. */
export interface Drawn {
  readonly grid: Grid;
  readonly windows: readonly Loaded[];
  readonly shape: Shape;
  readonly rows: readonly VirtualItem[];
  readonly columns: readonly VirtualItem[];
  readonly size: { readonly width: number; readonly height: number };
  /** The one cell that the Tab key leads to. */
  readonly active: Spot;
  /** The answer in which the caret of the text stands. */
  readonly caret: Spot | undefined;
  readonly sort: GridSort;
}

/**
 * How much is left out before the first column that is drawn, and before the one that follows on a second gap: all that has been scrolled past,
 * and what lies between the active cell and what is to be seen. Kept as two lengths of the whole grid, so that no cell has one of its own.
 */
export function gapsOf({ columns, shape }: Pick<Drawn, 'columns' | 'shape'>): { readonly first: number; readonly second: number } {
  const second = columns.slice(1).map((column, at) => column.start - (columns[at]?.end ?? 0)).find((gap) => gap > 0);
  return { first: (columns[0]?.start ?? fixedWidth(shape)) - fixedWidth(shape), second: second ?? 0 };
}

/** The class of a column that stands after a gap. */
export function gapClass({ columns }: Pick<Drawn, 'columns'>, at: number): string {
  if (at === 0) return ' after-first-gap';
  return (columns[at]?.start ?? 0) > (columns[at - 1]?.end ?? 0) ? ' after-second-gap' : '';
}

/** Whether a line parts a column from the one before. */
export function startsGroup(columns: readonly GridColumn[], index: number): boolean {
  const [before, column] = [columns[index - 1], columns[index]];
  return before === undefined || before.kind !== column?.kind || before.section !== column.section;
}
