import type { Piece } from '../syntax/index.ts';

/** What decides how far two neighbours on a line stand apart. */
export type Neighbour = Pick<Piece, 'kind' | 'text'>;

/** A line without the blanks around it. Other characters that cannot be seen are for the author to remove, not for the formatter. */
export function trimmed(line: string): string {
  let start = 0;
  let end = line.length;
  while (start < end && isBlank(line.charCodeAt(start))) start++;
  while (end > start && isBlank(line.charCodeAt(end - 1))) end--;
  return line.slice(start, end);
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9;
}

/** The blanks between two neighbours that belong to one statement; `typed` are those the author put there. */
export function gapBetween(before: Neighbour, after: Neighbour, typed: string): '' | ' ' {
  if (after.kind === ',' || after.kind === ')' || before.kind === '(') return '';
  if (apart(before, after)) return ' ';
  return typed === '' ? '' : ' ';
}

/** Neighbours that a blank parts whether the author put one there or not. Numbers, names and signs stay as close as they are. */
function apart(before: Neighbour, after: Neighbour): boolean {
  if (before.kind === '{' || before.kind === '}' || after.kind === '{' || after.kind === '}') return true;
  if (before.kind === 'key' || before.kind === 'text' || after.kind === 'text') return true;
  if (before.kind === ',') return true;
  return after.kind === '(' ? before.kind !== 'other' : before.kind === ')' && after.kind === 'word';
}
