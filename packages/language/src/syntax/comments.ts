import { CURLY, lineEndFrom, lineStartFrom, QUOTED } from './characters.ts';

/** Where a comment stands in a text. */
export interface Comment {
  readonly start: number;
  readonly end: number;
}

/** Texts, within which two strokes are no comment, or the two strokes themselves. */
const TEXT_OR_STROKES = new RegExp(`${QUOTED}|${CURLY}|(?<strokes>//)`, 'g');

/** The comments of a text in reading order, those in tables and between answers too. It takes the time of one look at each line that has two strokes. */
export function commentsIn(text: string): readonly Comment[] {
  const found: Comment[] = [];
  for (let at = text.indexOf('//'); at >= 0;) {
    const start = lineStartFrom(text, at);
    const end = lineEndFrom(text, at);
    const line = text.slice(start, end);
    const strokes = /^[ \t]*>/.test(line) ? undefined : [...line.matchAll(TEXT_OR_STROKES)].find(({ groups }) => groups?.['strokes'] !== undefined);
    if (strokes !== undefined) found.push({ start: start + strokes.index, end });
    at = text.indexOf('//', end);
  }
  return found;
}
