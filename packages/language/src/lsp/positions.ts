import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** How a client counts characters in a line: in bytes of UTF-8, or in units of UTF-16, which is what offsets count. */
export type Encoding = 'utf-8' | 'utf-16';

/** The offset of a client's position; one beyond the line's or the text's end stands for that end. */
export function offsetAt(document: TextDocument, { line, character }: Position, encoding: Encoding): number {
  if (encoding === 'utf-16') return document.offsetAt({ line, character });
  const text = lineText(document, line);
  let at = 0;
  for (let bytes = 0; at < text.length;) {
    const point = text.codePointAt(at) ?? 0;
    bytes += bytesOf(point);
    if (bytes > character) break;
    at += point > 0xffff ? 2 : 1;
  }
  return document.offsetAt({ line, character: at });
}

/** The position of an offset, as the client counts. */
export function positionAt(document: TextDocument, offset: number, encoding: Encoding): Position {
  const { line, character } = document.positionAt(offset);
  if (encoding === 'utf-16') return { line, character };
  return { line, character: lengthIn(lineText(document, line), 0, character, encoding) };
}

/** The range of a stretch of text, as the client counts. */
export function rangeOf(document: TextDocument, { start, end }: { readonly start: number; readonly end: number }, encoding: Encoding): Range {
  return { start: positionAt(document, start, encoding), end: positionAt(document, end, encoding) };
}

/** How long a stretch of a line is, as the client counts. */
export function lengthIn(text: string, start: number, end: number, encoding: Encoding): number {
  if (encoding === 'utf-16') return end - start;
  let bytes = 0;
  for (const letter of text.slice(start, end)) bytes += bytesOf(letter.codePointAt(0) ?? 0);
  return bytes;
}

function lineText(document: TextDocument, line: number): string {
  return document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
}

/** How many bytes a character takes in UTF-8; half of one that was torn apart is written as a replacement character. */
function bytesOf(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
