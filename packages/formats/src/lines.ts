import { linesOf, type Lines } from '@inspection-criteria/model';

/** The indexed lines of texts, by file. */
export function linesOfTexts(texts: Iterable<readonly [file: string, source: { readonly text: string }]>): ReadonlyMap<string, Lines> {
  return new Map([...texts].map(([file, { text }]) => [file, text.startsWith('\uFEFF') ? behindMark(linesOf(text)) : linesOf(text)]));
}

/** A byte order mark is no part of the first line: nobody sees it, and no editor counts it. */
function behindMark(lines: Lines): Lines {
  return {
    count: lines.count,
    placeAt: (offset) => { const { line, column } = lines.placeAt(offset); return { line, column: line === 1 ? Math.max(1, column - 1) : column }; },
    textOf: (line) => line === 1 ? lines.textOf(1).slice(1) : lines.textOf(line),
  };
}
