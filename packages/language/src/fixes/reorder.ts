import type { Stretch } from '../syntax/index.ts';
import { writeAt, type Edit } from '../edits.ts';
import type { FileText } from './cells.ts';
import { isAlone, lineStart, nextLine } from './lines.ts';

/** Where each of several things stands: with its lines and the comments above them where each is alone on its lines. */
export function slotsOf(text: string, places: readonly Stretch[]): readonly Stretch[] {
  if (!places.every((place) => isAlone(text, place))) return places;
  return places.map((place) => {
    let start = lineStart(text, place.start);
    while (start > 0 && /^[ \t]*\/\//.test(text.slice(lineStart(text, start - 1), start))) start = lineStart(text, start - 1);
    return { start, end: nextLine(text, place.end) };
  });
}

/** Writes what stands in some places in another order; `order` says for each place from which it comes. */
export function reordered({ file, text }: FileText, slots: readonly Stretch[], order: readonly number[]): readonly Edit[] {
  return order.flatMap((from, to) => {
    const [source, place] = [slots[from], slots[to]];
    return source === undefined || place === undefined || from === to ? [] : [writeAt(file, place, text.slice(source.start, source.end))];
  });
}
