/** A text for people, in the framework's main language and in the others it was written in. */
export interface Text {
  readonly text: string;
  readonly translations: readonly Translation[];
}

/** The same text in another language; `language` is the code the framework declares, such as `cy`. */
export interface Translation {
  readonly language: string;
  readonly text: string;
}

/** A text in the main language alone. */
export function plain(text: string): Text {
  return { text, translations: [] };
}

/** The text in the language asked for, or in the main one where there is no translation. */
export function textIn(text: Text, language: string | undefined): string {
  return text.translations.find((t) => t.language === language)?.text ?? text.text;
}
