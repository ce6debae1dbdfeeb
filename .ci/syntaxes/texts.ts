import { anyOf, BLANKS, GAP, START, type Lexicon } from './lexicon.ts';
import type { Match, Region, Repository, Rule } from './rules.ts';

/** What reads the same in every place: comments, texts in quotation marks, numbers, prose. */
export function texts(lexicon: Lexicon): Repository {
  return {
    comment: { name: 'comment.line.double-slash', match: '(//).*$', captures: { 1: 'punctuation.definition.comment' } },
    text: quoted(),
    'cell-text': quoted(`(?<![ \\t])(?=${BLANKS}\\|)|`),
    number: numbers(lexicon),
    prose: PROSE,
  };
}

/** The text of a phrase, with places that figures are put into: `[missed in words]`. */
export function phraseText(): Region {
  const captures = { 1: 'punctuation.definition.placeholder.begin', 2: 'variable.parameter', 3: 'punctuation.definition.placeholder.end' };
  return quoted('', [{ name: 'constant.other.placeholder', match: '(\\[)((?:gained|counted|missed|available|answers)(?: in words)?)(\\])', captures }]);
}

/** A text ends with its line, or before something else. One that is not closed ends before the braces and blanks that end the line, as in the lexer. */
function quoted(alsoBefore = '', inside: readonly Rule[] = []): Region {
  return {
    name: 'string.quoted.double', begin: '"', end: `(")|${alsoBefore}(?<![ \\t{}])(?=[ \\t{}]++$)|$`,
    beginCaptures: { 0: 'punctuation.definition.string.begin' }, endCaptures: { 1: 'punctuation.definition.string.end' },
    patterns: [{ name: 'constant.character.escape', match: '\\\\.' }, ...inside],
  };
}

/** Behind a number, and only there, `bands` is a keyword. */
function numbers(lexicon: Lexicon): readonly Rule[] {
  const bands = anyOf(lexicon.of('Moderated').filter((word) => /^bands?$/.test(word)));
  return [
    { name: 'constant.numeric.date', match: lexicon.date },
    { match: `(${lexicon.number})(?:${GAP}(${bands}))?`, captures: { 1: 'constant.numeric', 2: 'keyword.other.clause' } },
  ];
}

/** A mark of Markdown on both sides of a stretch that does not hold it. */
function marked(mark: string, name: string): Match {
  return { name, match: `(${mark})[^${mark.at(-1) ?? ''}]++(${mark})`, captures: { 1: 'punctuation.definition.markup.begin', 2: 'punctuation.definition.markup.end' } };
}

const LINK = 'punctuation.definition.link';

/** A line of Markdown. What is marked in it is marked within the line, so that nothing reaches beyond. */
const PROSE: Region = {
  contentName: 'markup.quote', begin: `^${BLANKS}((>)(?:${BLANKS}([-*+]|[0-9]++\\.)(?=[ \\t]))?)`, end: '$',
  beginCaptures: { 1: 'markup.quote', 2: 'punctuation.definition.quote.begin', 3: 'punctuation.definition.list.begin' },
  patterns: [
    { name: 'constant.character.escape', match: '\\\\.' },
    marked('`', 'markup.inline.raw'),
    marked('\\*\\*', 'markup.bold'),
    marked('\\*', 'markup.italic'),
    { ...marked('_', 'markup.italic'), match: `${START}(_)[^_]++(_)(?!\\w)` },
    { match: '(\\[)([^\\[\\]]++)(\\])(\\()([^()\\[\\]\\s]++)(\\))', captures: { 1: LINK, 2: 'string.other.link.title', 3: LINK, 4: LINK, 5: 'markup.underline.link', 6: LINK } },
  ],
};
