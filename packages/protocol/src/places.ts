/** A position of the Language Server Protocol; columns in the encoding that was agreed on. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A stretch of text; the end is exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Somewhere in a file. */
export interface Place {
  readonly uri: string;
  readonly range: Range;
}

/** Which file is meant. */
export interface FileOf {
  readonly textDocument: { readonly uri: string };
}

/** Which inspection of which file is meant; without an `inspection`, the first. */
export interface InspectionOf extends FileOf {
  readonly inspection?: string | undefined;
}

/** One answer: the answer of a record to a question or fact. All by id. */
export interface Cell {
  readonly inspection: string;
  readonly unit: string;
  readonly record: string;
  readonly column: string;
}
