/** What makes something of a text wherever it stands: emphasis, code, links, pictures, tags, entities, tables. */
const ANYWHERE = /[\\`*_[\]<>&~|$]|!(?=\[)/g;

/** What makes something of a text at the beginning of a line: headings, lists, quotes, rules. */
const LEADING = /^([ \t]*)(?:([#+=-])|(\d+)([.)]))/gm;

/** What becomes a link by itself: addresses of pages and of people. */
const ADDRESS = /:(?=\/\/)|(?<=\bwww)\.|@|(?<=\b(?:mailto|xmpp)):/gi;

/** A text of a user's as Markdown that shows it letter by letter: no markup, no links, no pictures, no tags. Lines stay lines. */
export function escapedMarkdown(text: string): string {
  return text
    .replace(ANYWHERE, (character) => `\\${character}`)
    .replace(ADDRESS, (character) => `\\${character}`)
    .replace(LEADING, (_, blanks: string, mark: string | undefined, number: string | undefined, point: string | undefined) => `${blanks.replace(/\t| {4,}/g, ' ')}${mark === undefined ? `${number ?? ''}\\${point ?? ''}` : `\\${mark}`}`)
    .replace(/^[ \t]+/gm, ' ')
    .replace(/\r\n|\r|\n/g, '  \n');
}
