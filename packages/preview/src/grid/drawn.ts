import type { VirtualItem } from '@tanstack/virtual-core';
import { html, type TemplateResult } from 'lit';
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
 * A column that is drawn, or how many pixels are left out between those that are: all that has been scrolled past, or lies between the active cell and
 * what is to be seen.
 */
export type Piece = { readonly key: number; readonly column: number } | { readonly key: string; readonly gap: number };

/** What a row is made of after the columns that stay. A gap is an element of its own: a length that all cells know would style all of them again. */
export function piecesOf({ columns, shape }: Pick<Drawn, 'columns' | 'shape'>): readonly Piece[] {
  return columns.flatMap(({ index, start }, at): readonly Piece[] => {
    const gap = start - (columns[at - 1]?.end ?? fixedWidth(shape));
    const column = { key: index, column: index };
    return gap > 0 ? [{ key: at === 0 ? 'before' : 'between', gap }, column] : [column];
  });
}

/** The element that holds a gap open. */
export function gapElement(width: number): TemplateResult {
  return html`<div role="none" class="gap" .style=${`width:${String(width)}px`}></div>`;
}

/** Whether a line parts a column from the one before; the first is parted from the columns that stay by theirs. */
export function startsGroup(columns: readonly GridColumn[], index: number): boolean {
  const [before, column] = [columns[index - 1], columns[index]];
  return before !== undefined && (before.kind !== column?.kind || before.section !== column.section);
}
