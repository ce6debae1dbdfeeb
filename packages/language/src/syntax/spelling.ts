import { distance } from 'fastest-levenshtein';
import { NAME } from './characters.ts';
import type { Language } from './pieces.ts';

/** Leading words that open a block of their own kind: a slip in one of them would cost all that is in the block. */
const OPENING: Readonly<Record<Language, readonly string[]>> = {
  criteria: ['framework', 'answers', 'bands', 'phrases', 'fact', 'question', 'example', 'level', 'unit'],
  cases: ['inspection'],
};

/** All opening words of both languages. */
export const OPENING_WORDS: ReadonlySet<string> = new Set(Object.values(OPENING).flat());

const DECLARED = new RegExp(`^[ \\t]*(?:level|unit)[ \\t]+(${NAME})`, 'gm');

/** The level and unit words a text declares: they are never slips. */
export function declaredWords(text: string): ReadonlySet<string> {
  // Inspections declare none, and may be long.
  if (!text.includes('level') && !text.includes('unit')) return new Set();
  return new Set([...text.matchAll(DECLARED)].flatMap((m) => m[1] ?? []));
}

/** The opening word that a leading word is a slip of, one letter off, or the beginning of, half typed; undefined for any other word. */
export function meantBy(word: string, declared: ReadonlySet<string>, language: Language): string | undefined {
  if (word.length < 2 || declared.has(word) || OPENING[language].includes(word)) return undefined;
  const begun = OPENING[language].find((opening) => opening.startsWith(word));
  if (begun !== undefined || word.length < 4) return begun;
  return OPENING[language].find((opening) => Math.abs(opening.length - word.length) <= 1 && distance(opening, word) === 1);
}
