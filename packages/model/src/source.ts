/** A stretch of a source file, as offsets in UTF-16 units; `end` is exclusive. */
export interface Span {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** The place of what stands in no text, such as what every framework has by itself. */
export const NOWHERE: Span = { file: '', start: 0, end: 0 };

/** The beginning of a file: the place of what is said of it as a whole. */
export function beginningOf(file: string): Span {
  return { ...NOWHERE, file };
}

/** Whether a stretch lies within another, its ends included. */
export function holds(outer: Span, inner: Span): boolean {
  return outer.file === inner.file && outer.start <= inner.start && inner.end <= outer.end;
}

/** A place as people and editors count: line and column from 1, columns in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets into places; CRLF, LF and a lone CR each end a line. */
export interface Lines {
  readonly count: number;
  placeAt(offset: number): Place;
  /** The text of a line (from 1), without its line end. */
  textOf(line: number): string;
}

/** Indexes the lines of a text once; look-ups are binary searches. */
export function linesOf(text: string): Lines {
  const starts = lineStarts(text);
  const lineAt = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    count: starts.length,
    placeAt: (offset) => {
      const line = lineAt(Math.max(0, Math.min(offset, text.length)));
      return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
    },
    textOf: (line) => text.slice(starts[line - 1] ?? text.length, starts[line] ?? text.length).replace(/[\r\n]+$/, ''),
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  if (text.includes('\r')) return lineStartsWithReturns(text, starts);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineStartsWithReturns(text: string, starts: number[]): readonly number[] {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 13 && text.charCodeAt(at + 1) === 10) continue;
    if (unit === 10 || unit === 13) starts.push(at + 1);
  }
  return starts;
}
