/** A change on trial, as people read it: of an answer, of where a band begins, or of a weight. What is written or tried is empty for no answer. */
export interface TriedChange {
  readonly kind: 'answer' | 'cut' | 'weight';
  /** The record and question, the band, or what is weighed. */
  readonly of: string;
  readonly written: string;
  readonly tried: string;
}

/** The words of a language for such changes. */
export interface ChangeWords {
  readonly none: string;
  readonly written: string;
  readonly begins: (band: string) => string;
  readonly weight: (of: string) => string;
}

/** Says a change in these words: *C05, R5: Sufficient (written: Not sufficient)*. */
export function changeIn({ none, written: says, begins, weight }: ChangeWords): (change: TriedChange) => string {
  return ({ kind, of, written, tried }) => {
    const what = { answer: (one: string) => one, cut: begins, weight }[kind](of);
    const text = (value: string): string => value === '' ? none : value;
    return `${what}: ${text(tried)} (${says}: ${text(written)})`;
  };
}
