import type { Cell, FileOf, Position } from './places.ts';

/** Which answer is meant. */
export interface CellParams extends FileOf {
  readonly cell: Cell;
}

/** A place of the text at which an answer may stand. */
export interface CellAtParams extends FileOf {
  readonly position: Position;
}

/** Which answer is looked for, from where, and in which direction. */
export interface NextAnswerParams extends CellAtParams {
  /**
   * `unanswered`: asked and still to be answered. `failing`: counted and worth less than the best. `not asked`: written as not asked, or
   * answered though it is not asked.
   */
  readonly kind: 'unanswered' | 'failing' | 'not asked';
  readonly backwards?: boolean;
}
