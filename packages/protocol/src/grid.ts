import type { InspectionOf, Place } from './places.ts';
import type { Tone } from './report.ts';
import type { Trial } from './trial.ts';

/** A window of the answers of one unit, the first where none is said. */
export interface GridParams extends InspectionOf {
  readonly unit?: string | undefined;
  readonly language?: string | undefined;
  /** Records wanted, counted among those the filter lets through, in the order asked for. */
  readonly rows: Window;
  /** Columns wanted, counted among those the filter lets through. */
  readonly columns: Window;
  readonly filter?: GridFilter | undefined;
  readonly sort?: GridSort | undefined;
  /** Records by id whose place in this order is wanted, wherever the window lies. */
  readonly locate?: readonly string[] | undefined;
  readonly trial?: readonly Trial[] | undefined;
  /** The head that has come before, by its name: while it is the same, it is not sent again. */
  readonly head?: string | undefined;
}

/** `count` things from the one at `from` on; there may be fewer. */
export interface Window {
  readonly from: number;
  readonly count: number;
}

/** What is shown; all that is said must hold. */
export interface GridFilter {
  /** Only questions of this section and those in it. Facts are shown as well. */
  readonly section?: string | undefined;
  /** Only records with these answers to a fact or question; an empty value is one not answered. */
  readonly where?: readonly { readonly column: string; readonly value: string }[] | undefined;
  /** Only records with at least one such answer, as in `criteria/next-answer`, among the columns shown. */
  readonly having?: 'unanswered' | 'failing' | 'not asked' | undefined;
  /** Only records whose id holds this. */
  readonly search?: string | undefined;
}

/** The order of records: that of the text, by id, by their share, by how many answers they miss, or by the answer to a column. Equals stay in the order of the text. */
export interface GridSort {
  readonly by: 'text' | 'record' | 'share' | 'missing' | { readonly column: string };
  readonly descending: boolean;
}

/** What stays as it is from window to window, while neither the framework nor the unit, language or section asked for becomes another. */
export interface GridHead {
  /** Every column the filter lets through. */
  readonly columns: readonly GridColumn[];
  /** Every fact of the unit, to filter by. */
  readonly facts: readonly GridColumn[];
  /** Every section with questions of this unit, to filter by. */
  readonly sections: readonly { readonly id: string; readonly label: string; readonly depth: number }[];
}

/** A window of answers. */
export interface GridWindow {
  readonly uri: string;
  readonly version: number;
  readonly inspection: string;
  readonly units: readonly { readonly id: string; readonly label: string; readonly records: number }[];
  readonly unit: string;
  /** The name of the head it belongs to; heads of one name are the same. */
  readonly head: string;
  /** How many records there are, and how many the filter lets through. */
  readonly records: number;
  readonly matching: number;
  /** The window that is given. */
  readonly from: { readonly row: number; readonly column: number };
  readonly rows: readonly GridRow[];
  /** Where the records to be located stand; those that the filter does not let through are missing. */
  readonly located?: readonly { readonly id: string; readonly row: number }[] | undefined;
}

/** A window with its head. */
export interface Grid extends GridWindow, GridHead {}

/** A window for somebody who knows its head. */
export interface GridWithoutHead extends GridWindow {
  readonly columns?: undefined;
}

/** A question or fact. */
export interface GridColumn {
  readonly id: string;
  readonly label: string;
  readonly kind: 'question' | 'fact';
  /** The section a question stands in. */
  readonly section: string | undefined;
  readonly answer: 'choice' | 'number' | 'date' | 'text';
  /** Values to choose from; empty for numbers without a list, dates and texts. */
  readonly values: readonly GridValue[];
  readonly place: Place;
}

/** A value to choose. */
export interface GridValue {
  readonly id: string;
  readonly label: string;
  /** One or two letters that tell it from the others of its list. */
  readonly letter: string;
  readonly tone: Tone;
}

/** A record with the cells of the window's columns. */
export interface GridRow {
  readonly id: string;
  /** Its place among the records that the filter lets through, from 0. */
  readonly row: number;
  /** What it gained of what it could, to the whole percent; undefined where nothing counts. */
  readonly share: string | undefined;
  readonly missing: number;
  readonly cells: readonly GridCell[];
}

/** One answer. `surplus` is one given to a question that is not asked; it does not count. */
export interface GridCell {
  readonly state: 'answered' | 'unanswered' | 'not asked' | 'not understood' | 'surplus';
  /** The answer as written: a value's id, a number, a date, a text; empty where there is none. */
  readonly text: string;
  /** A remark, reasons and corrections, as a sentence; undefined mostly. */
  readonly detail?: string;
  /** Set when it is given on trial. */
  readonly trial?: true;
}
