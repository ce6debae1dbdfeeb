import type { Text } from '@inspection-criteria/model';
import { escapedMarkdown } from './escape.ts';
import type { Page } from './keywords.ts';

/** What is told of something: what it is, and then part by part. All texts in it are plain; many are the user's. */
export interface Telling {
  readonly what: string;
  readonly name: string;
  readonly label: Text | undefined;
  readonly parts: readonly Part[];
}

/** A paragraph, a list below its own words, or a page that says more. */
export type Part =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly lead: string; readonly items: readonly string[] }
  | { readonly kind: 'page'; readonly page: Page };

/** A paragraph. */
export function paragraph(text: string): Part {
  return { kind: 'paragraph', text };
}

/** A list; nothing where it has no items. */
export function list(lead: string, items: readonly string[]): readonly Part[] {
  return items.length === 0 ? [] : [{ kind: 'list', lead, items }];
}

/** A text in each language it is there in, the main one first. */
export function inEachLanguage({ text, translations }: Text): readonly string[] {
  return [text, ...translations.map((t) => t.text)];
}

/** A telling in Markdown, in which no text of a user's is more than text. `addressOf` gives the address of a page. */
export function asMarkdown({ what, name, label, parts }: Telling, addressOf: (page: Page) => string | undefined): string {
  const [main = name, ...others] = label === undefined ? [] : inEachLanguage(label);
  const head = main === name ? [`${escapedMarkdown(what)} **${escapedMarkdown(name)}**`] : [`**${escapedMarkdown(main)}**`, ...others.map((other) => `*${escapedMarkdown(other)}*`), `${escapedMarkdown(what)} \`${name}\``];
  return [...head, ...parts.flatMap((part) => partInMarkdown(part, addressOf))].join('\n\n');
}

function partInMarkdown(part: Part, addressOf: (page: Page) => string | undefined): readonly string[] {
  switch (part.kind) {
    case 'paragraph': return [escapedMarkdown(part.text)];
    case 'list': return [...part.lead === '' ? [] : [escapedMarkdown(part.lead)], part.items.map((item) => `- ${escapedMarkdown(item.replace(/\s+/g, ' '))}`).join('\n')];
    case 'page': {
      const address = addressOf(part.page);
      return address === undefined ? [] : [`[More about this](${address})`];
    }
  }
}

/** A telling for those who show no Markdown. */
export function asPlainText({ what, name, label, parts }: Telling): string {
  const [main = name, ...others] = label === undefined ? [] : inEachLanguage(label);
  const head = main === name ? [`${what} ${name}`] : [main, ...others, `${what} ${name}`];
  return [head.join('\n'), ...parts.flatMap((part) => {
    switch (part.kind) {
      case 'paragraph': return [part.text];
      case 'list': return [[...part.lead === '' ? [] : [part.lead], ...part.items.map((item) => `- ${item.replace(/\s+/g, ' ')}`)].join('\n')];
      case 'page': return [];
    }
  })].join('\n\n');
}
