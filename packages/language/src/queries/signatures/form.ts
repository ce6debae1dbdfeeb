/** A form of the language that takes parts: what it looks like, and what each part says. */
export interface Form {
  /** The words it begins with, one or several; of several spellings the first is shown. */
  readonly opens: readonly string[];
  /** Where it may begin: as a statement of its own, as a clause, within an expression, or where a condition begins. */
  readonly place: 'statement' | 'clause' | 'expression' | 'condition';
  readonly parts: readonly FormPart[];
  /** What it does, in a sentence. */
  readonly says: string;
}

/** A part of a form, such as `in section`. */
export interface FormPart {
  /** The words that lead it; none where it follows the words before it at once. */
  readonly lead: readonly string[];
  /** How it is shown: the leading words, and what follows in general words. */
  readonly shown: string;
  readonly says: string;
}

/** A part that follows at once. */
export function first(shown: string, says: string): FormPart {
  return { lead: [], shown, says };
}

/** A part with a leading word, which stands before what follows it. */
export function led(lead: string, what: string, says: string): FormPart {
  return { lead: [lead], shown: what === '' ? lead : `${lead} ${what}`, says };
}
