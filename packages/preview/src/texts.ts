import { config, t } from '@vscode/l10n';

/** Settles which language the preview speaks: `texts` is a bundle of translations as JSON; without one it is English. */
export function speak(language: string, texts: string | undefined): void {
  if (texts !== undefined && texts !== '') config({ contents: texts });
  numbers = new Intl.NumberFormat(language === '' ? undefined : language);
}

/** A whole number as people write it: *10,000*. */
export function countText(count: number): string {
  return numbers.format(count);
}

let numbers = new Intl.NumberFormat('en');

export { t };
