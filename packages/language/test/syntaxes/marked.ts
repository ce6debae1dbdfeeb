/** What a marker says: from column `from` to before `to` of a line, and no further, the text has the scope; with `!`, none of it has. */
export interface Marker {
  /** From 0, in the text without its markers. */
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly scope: string;
  readonly absent: boolean;
}

/** A text with its markers taken out. */
export interface Marked {
  readonly text: string;
  readonly markers: readonly Marker[];
}

/**
 * Takes the markers out of a text. They stand below the line they speak of, each on a line of its own, and no line of the
 * language begins as they do:
 *
 *     judge governance as good
 *     ^^^^^ keyword.control
 *           ^^^^^^^^^^ !keyword
 *
 * @throws where a marker is misspelt, or reaches beyond its line
 */
export function marked(source: string): Marked {
  const lines: string[] = [];
  const markers: Marker[] = [];
  source.split('\n').forEach((line, number) => {
    if (!line.trimStart().startsWith('^')) { lines.push(line); return; }
    const found = /^(?<blanks> *)(?<carets>\^+) (?<not>!?)(?<scope>[a-z][a-z.-]*)$/.exec(line)?.groups;
    const [from, length] = [found?.['blanks']?.length ?? 0, found?.['carets']?.length ?? 0];
    if (found === undefined || from + length > (lines.at(-1)?.length ?? 0)) throw new Error(`Line ${String(number + 1)} is no marker of the line above: ${line}`);
    markers.push({ line: lines.length - 1, from, to: from + length, scope: found['scope'] ?? '', absent: found['not'] === '!' });
  });
  return { text: lines.join('\n'), markers };
}
