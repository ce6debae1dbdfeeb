/** A stretch of lines of a text, as offsets, and what stands there in another text. */
export interface Difference {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The most pairs of lines compared one by one; a longer stretch in which two texts differ counts as one difference. */
const MOST_PAIRS = 250_000;

/** Where two texts differ, in whole lines, as few of them as possible. */
export function differences(before: string, after: string): readonly Difference[] {
  const old = linesIn(before);
  const young = linesIn(after);
  const head = commonStart(old, young);
  const tail = commonStart(old.slice(head).reverse(), young.slice(head).reverse());
  const from = old.slice(head, old.length - tail);
  const to = young.slice(head, young.length - tail);
  return placed(old.slice(0, head).join('').length, from, to, from.length * to.length > MOST_PAIRS ? [] : kept(from, to));
}

function linesIn(text: string): readonly string[] {
  return text.split(/(?<=\n)/);
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  const differing = a.findIndex((line, i) => line !== b[i]);
  return differing < 0 ? Math.min(a.length, b.length) : differing;
}

type Pair = readonly [number, number];

/** The lines that stay: the longest row of pairs of equal lines, by their indexes. */
function kept(a: readonly string[], b: readonly string[]): readonly Pair[] {
  const width = b.length + 1;
  const length = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const [down, right] = [length[(i + 1) * width + j] ?? 0, length[i * width + j + 1] ?? 0];
      length[i * width + j] = a[i] === b[j] ? 1 + (length[(i + 1) * width + j + 1] ?? 0) : Math.max(down, right);
    }
  }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if ((length[(i + 1) * width + j] ?? 0) >= (length[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return pairs;
}

/** The differences between the lines that stay. */
function placed(offset: number, a: readonly string[], b: readonly string[], pairs: readonly Pair[]): readonly Difference[] {
  const out: Difference[] = [];
  let [i, j, at] = [0, 0, offset];
  for (const [nextI, nextJ] of [...pairs, [a.length, b.length] as const]) {
    const gone = a.slice(i, nextI).join('').length;
    const text = b.slice(j, nextJ).join('');
    if (gone > 0 || text !== '') out.push({ start: at, end: at + gone, text });
    at += gone + (a[nextI]?.length ?? 0);
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return out;
}
