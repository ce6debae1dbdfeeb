import type { Grid, GridCell, GridColumn, Levers } from '@inspection-criteria/protocol';

/** What the page for trials knows of the inspection beside its report, and what is picked on it. */
export interface WhatIf {
  /** Of which version of which inspection the rest was asked; undefined before it is. */
  readonly of: string | undefined;
  readonly levers: Levers | undefined;
  /** The records and columns of the unit that is picked; of very many records the first that are searched for. */
  readonly list: Grid | undefined;
  readonly unit: string | undefined;
  readonly record: string;
  readonly column: string;
  /** The answer that is picked, as it is written; it may still be one that was picked before. */
  readonly written: WrittenAnswer | undefined;
}

/** An answer as it is written, and the question or fact it answers. */
export interface WrittenAnswer {
  readonly unit: string;
  readonly record: string;
  readonly cell: GridCell;
  readonly column: GridColumn;
}

/** Where the page for trials starts. */
export const NOTHING_PICKED: WhatIf = { of: undefined, levers: undefined, list: undefined, unit: undefined, record: '', column: '', written: undefined };
