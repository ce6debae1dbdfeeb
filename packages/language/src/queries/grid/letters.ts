/**
 * One or two letters for each of a list's labels that tell it from the others, those further up first: the first letter where it is free, or
 * else the first letters of its first words (`NA` for *Not applicable*), its first with another of its own, or its first with a number.
 */
export function lettersFor(labels: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return labels.map((label, index) => {
    const letter = candidatesFor(label, index).find((one) => !taken.has(one)) ?? fallback(taken);
    taken.add(letter);
    return letter;
  });
}

function candidatesFor(label: string, index: number): readonly string[] {
  const said = [...label.matchAll(WORD)].map(([word]) => word);
  const words = said.length === 0 ? [String(index + 1)] : said;
  const [first = '', ...others] = lettersIn(words.join(''));
  const initials = words.slice(0, 2).map((word) => lettersIn(word)[0] ?? '').join('');
  const figure = /^\p{N}{2}$/u.test(words[0] ?? '') ? [words[0] ?? ''] : [];
  return [...figure, first, ...words.length > 1 ? [initials] : [], ...others.map((other) => first + other)].map((letter) => letter.toUpperCase()).filter((letter) => lettersIn(letter).length <= 2);
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

function lettersIn(text: string): readonly string[] {
  return [...text.matchAll(/[\p{L}\p{N}]\p{M}*/gu)].map(([letter]) => letter);
}

/** Two signs that are free, whatever the label; a list has fewer values than there are such pairs. */
function fallback(taken: ReadonlySet<string>): string {
  for (let number = 0; ; number++) {
    const pair = number.toString(36).padStart(2, '0').toUpperCase();
    if (!taken.has(pair)) return pair;
  }
}
