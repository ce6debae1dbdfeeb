import { textIn, type Text } from '@inspection-criteria/model';
import type { Plan } from '@inspection-criteria/scoring';

/** What phrases are made with: the framework, and the language its labels are wanted in. */
export interface Phrasing {
  readonly plan: Plan;
  readonly language: string;
  /** The section that is spoken of, where one is. */
  readonly self?: string;
}

/** A label in the language of the page. */
export function labelled(text: Text, { language }: Pick<Phrasing, 'language'>): string {
  return textIn(text, language);
}

/** `A, B and C`. */
export function joined(words: readonly string[], last: 'and' | 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}
