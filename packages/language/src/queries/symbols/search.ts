/** Something that can be looked for by its name or its label, in any language. */
export interface Findable {
  readonly name: string;
  readonly label: string;
  /** The label in other languages. */
  readonly translations: readonly string[];
}

/** What fits a query best first, and among what fits alike in the given order; at most `most` of them. A query without letters finds all. */
export function search<T extends Findable>(things: Iterable<T>, query: string, most: number): readonly T[] {
  const wanted = query.toLowerCase().replace(/\s+/g, '');
  const found: { readonly thing: T; readonly fit: number }[] = [];
  for (const thing of things) {
    const fit = Math.min(fitOf(thing.name, wanted), ...[thing.label, ...thing.translations].map((label) => fitOf(label, wanted) + LABELLED));
    if (fit < Infinity) found.push({ thing, fit });
  }
  return found.sort((a, b) => a.fit - b.fit).slice(0, most).map(({ thing }) => thing);
}

/** Names count more than labels: half a step. */
const LABELLED = 0.5;

/** How well a word fits: 0 it is the word, 1 begins so, 2 a word in it begins so, 3 has it inside, 4 has its letters in their order; infinite where it does not. */
function fitOf(word: string, wanted: string): number {
  const plain = word.toLowerCase();
  const dense = plain.replace(/\s+/g, '');
  if (plain === '') return Infinity;
  if (dense === wanted) return 0;
  if (dense.startsWith(wanted)) return 1;
  if (plain.split(/[\s.-]+/).some((part) => part.startsWith(wanted))) return 2;
  if (dense.includes(wanted)) return 3;
  return hasLettersInOrder(dense, wanted) ? 4 : Infinity;
}

function hasLettersInOrder(word: string, wanted: string): boolean {
  let at = 0;
  for (const letter of wanted) {
    const found = word.indexOf(letter, at);
    if (found < 0) return false;
    at = found + letter.length;
  }
  return true;
}
