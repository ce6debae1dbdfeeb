import type { Grammar } from 'langium';
import { NAME } from '../../packages/language/src/syntax/characters.ts';
import { Lexicon, literal } from './lexicon.ts';

/** What an editor does while one types: brackets, comments, words, indentation, and what the next line begins with. Its patterns are JavaScript's. */
export function languageConfiguration(grammar: Grammar): object {
  return {
    comments: { lineComment: '//' },
    brackets: [['{', '}'], ['(', ')']],
    autoClosingPairs: [pair('{', '}'), pair('(', ')'), pair('"', '"')],
    // A text may be begun before a bar: the next cell is there already.
    autoCloseBefore: ',)}| \n\t',
    // Square brackets hold the figures of a phrase.
    surroundingPairs: [['{', '}'], ['(', ')'], ['[', ']'], ['"', '"']],
    wordPattern: `${literal(NAME)}|[0-9]+(?:[-.][0-9]+)*%?`,
    folding: { markers: { start: '^\\s*//\\s*#?region\\b', end: '^\\s*//\\s*#?endregion\\b' } },
    indentationRules: {
      // The line ends with a brace that stands in no text and no comment.
      increaseIndentPattern: '^(?!\\s*[>|])(?:[^"/]|"(?:\\\\.|[^"\\\\])*"|/(?!/))*\\{[ \\t]*(?://.*)?$',
      decreaseIndentPattern: '^\\s*\\}',
      // Prose stands deeper than what surrounds it, and is left where it is.
      unIndentedLinePattern: '^\\s*>',
    },
    onEnterRules: [...prose(new Lexicon(grammar)), ...ROWS, ...COMMENTS, ...LISTS],
  };
}

function pair(open: string, close: string): object {
  return { open, close, notIn: ['string', 'comment'] };
}

/** Prose follows `guidance`, a step deeper, and goes on line by line; a line with nothing but its mark ends it. */
function prose(lexicon: Lexicon): readonly object[] {
  const [word = '', within = ''] = lexicon.of('Guidance');
  return [
    { beforeText: `^\\s*${word}(?:\\s+${within}\\s+${literal(NAME)})?\\s*$`, action: { indent: 'indent', appendText: '> ' } },
    { beforeText: '^\\s*>\\s*\\S', action: { indent: 'none', appendText: '> ' } },
    { beforeText: '^\\s*>\\s*$', action: { indent: 'outdent' } },
  ];
}

/** Behind the last bar of a row comes the next row. */
const ROWS = [{ beforeText: '^\\s*\\|.*\\|\\s*$', afterText: '^\\s*$', action: { indent: 'none', appendText: '| ' } }];

/** A comment that is broken in two stays one. */
const COMMENTS = [{ beforeText: '^\\s*//', afterText: '^\\s*\\S', action: { indent: 'none', appendText: '// ' } }];

/** A line goes on behind a comma only when the next is deeper. */
const LISTS = [{ beforeText: '^(?!\\s*(?://|[>|])).*,\\s*$', previousLineText: '^(?!.*,\\s*$)', action: { indent: 'indent' } }];
