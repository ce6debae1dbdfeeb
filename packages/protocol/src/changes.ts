import type { Cell, FileOf, Place, Position, Range } from './places.ts';
import type { Trial } from './trial.ts';

/** A change that is wanted of a file. */
export interface ChangeParams extends FileOf {
  readonly change: Change;
}

/** What is to be changed. */
export type Change =
  /** Another answer, as it would be written; empty is not answered. Reasons and remarks that stand beside it stay where they still can. */
  | { readonly kind: 'answer'; readonly cell: Cell; readonly value: string }
  /** A new record, after the one at the position or after the last, of a `unit` if one is wanted; its id follows that of the last. */
  | { readonly kind: 'record'; readonly position: Position; readonly unit?: string }
  /** The records around the position written as a table, or those of the table around it as blocks. */
  | { readonly kind: 'form'; readonly position: Position }
  /** What was changed on trial, written down. */
  | { readonly kind: 'trial'; readonly inspection: string; readonly trial: readonly Trial[] };

/** The edits to make, in the versions they hold for, and where to go then; or why there are none, in a sentence. */
export type ChangeResult =
  | { readonly edits: readonly FileEdits[]; readonly then: Place | undefined }
  | { readonly refused: string };

/** Edits of one file. Ranges are of the text before all of them, and do not overlap. */
export interface FileEdits {
  readonly uri: string;
  /** The version of an open text; null of one that is not. */
  readonly version: number | null;
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}
