import { INDENT } from '../printing/format.ts';
import { putIn } from '../edits.ts';
import type { Source } from '../project/sources.ts';
import { repairBraces } from '../syntax/braces.ts';
import { isCurly, lineEndFrom } from '../syntax/characters.ts';
import { pieces } from '../syntax/pieces.ts';
import type { Fixer } from './fix.ts';
import { indentOf, nextLine } from './lines.ts';
import { sourceAt, textAt } from './places.ts';
import { removing } from './removals.ts';
import { suggested, suggestedOr } from './suggested.ts';

/** Puts in a brace that is missing, a closing one as deep as the block it closes. */
export const missingBrace: Fixer = (subject) => {
  const { checked, diagnostic: { span, suggestion } } = subject;
  const source = sourceAt(checked, span);
  if (source === undefined) return [];
  const { text } = source;
  if (suggestion?.trim() !== '}') {
    const end = endOfFramework(source, span.start);
    return end === undefined ? suggested(subject)
      : [{ title: 'Add `{` here, and `}` where the framework ends', edits: [{ span, text: ' {' }, putIn(source.file, lineEndFrom(text, end), '\n}')], preferred: true }];
  }
  const below = firstWritten(text, nextLine(text, span.start));
  const indent = below === undefined ? '' : indentOf(text, below) + (text[below] === '}' ? INDENT : '');
  return [{ title: 'Add the missing `}`', edits: [{ span, text: `\n${indent}}` }], preferred: true }];
};

/** Where the `}` belongs that a framework lacks as well as the `{` that is missing at an offset. */
function endOfFramework({ text, syntax: { language } }: Source, at: number): number | undefined {
  const around = repairBraces(pieces(text, language)).missing.filter(({ ofFramework }) => ofFramework === true);
  return around.some((one) => one.at === at) ? around.find(({ brace }) => brace === '}')?.at : undefined;
}

/** Where something is written, from a line on. */
function firstWritten(text: string, from: number): number | undefined {
  const at = /\S/.exec(text.slice(from))?.index;
  return at === undefined ? undefined : from + at;
}

/** Writes what was meant: straight quotation marks for those of a word processor, say; or takes out what has no meaning. */
export const unexpectedCharacter: Fixer = (subject) => {
  const { checked, diagnostic: { span } } = subject;
  const said = textAt(checked, span);
  if (isCurly(said)) return [{ title: `Write \`"${said.slice(1, -1)}"\``, edits: [{ span, text: `"${said.slice(1, -1)}"` }], preferred: true }];
  return suggestedOr(removing(/^;+$/.test(said)))(subject);
};

/** Writes the Latin letter that looks like the one that is there. */
export const lookAlikeLetter: Fixer = ({ checked, diagnostic: { span } }) => {
  const said = textAt(checked, span);
  const latin = latinFor(said);
  return latin === undefined ? [] : [{ title: `Write the Latin letter \`${latin}\``, edits: [{ span, text: latin }], preferred: true }];
};

/** Letters of Greek and Cyrillic, each above the Latin letter that it looks like. */
const FOREIGN = 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧνοραАВЕІЈКМНОРЅСТУХаеіјорѕсух';
const LATIN = 'ABEZHIKMNOPTYXvopaABEIJKMHOPSCTYXaeijopscyx';

function latinFor(letter: string): string | undefined {
  const unit = letter.charCodeAt(0);
  // The wide forms that stand beside Chinese and Japanese letters come in the order of ASCII.
  if (unit > 0xFF00 && unit < 0xFF5F) return String.fromCharCode(unit - 0xFEE0);
  const index = FOREIGN.indexOf(letter);
  return index < 0 ? undefined : LATIN[index];
}
