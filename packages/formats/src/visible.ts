/** Characters that act on a terminal or change the order in which the rest is seen, and halves of characters. */
const ACTING = /[\u0000-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\p{Surrogate}]/gu;

/** A text from a file as it may be shown: on one line, and with what would act on a terminal or hide something named, `<U+202E>`. */
export function visible(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ').replaceAll('\t', '    ').replace(ACTING, (character) => `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`);
}
