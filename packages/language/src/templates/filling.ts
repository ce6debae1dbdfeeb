import { format } from '../printing/format.ts';
import type { Language } from '../syntax/index.ts';

/** A template with words in the places of `<place>`, in form. A place nobody fills stays empty. */
export function filled(template: string, words: Readonly<Record<string, string>>, language: Language): string {
  const known = new Map(Object.entries(words));
  return inForm(template.replace(/<([a-z]+[0-9]?)>/g, (_, place: string) => known.get(place) ?? ''), language);
}

/** A text in the one form; what is not fit for it stays as it is. */
export function inForm(text: string, language: Language): string {
  const result = format(text, language);
  return result.kind === 'formatted' ? result.text : text;
}

/** A text as it is written between quotation marks, on one line. */
export function quoted(text: string): string {
  return `"${text.replace(/\s+/g, ' ').trim().replace(/["\\]/g, '\\$&')}"`;
}
