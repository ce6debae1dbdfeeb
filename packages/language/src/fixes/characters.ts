import { INDENT } from '../printing/format.ts';
import { isCurly } from '../syntax/characters.ts';
import type { Fixer } from './fix.ts';
import { indentOf, nextLine } from './lines.ts';
import { sourceAt, textAt } from './places.ts';
import { removing } from './removals.ts';
import { suggested, suggestedOr } from './suggested.ts';

/** Puts in a brace that is missing, a closing one as deep as the block it closes. */
export const missingBrace: Fixer = (subject) => {
  const { checked, diagnostic: { span, suggestion } } = subject;
  const source = sourceAt(checked, span);
  if (source === undefined || suggestion?.trim() !== '}') return suggested(subject);
  const { text } = source;
  const below = firstWritten(text, nextLine(text, span.start));
  const indent = below === undefined ? '' : indentOf(text, below) + (text[below] === '}' ? INDENT : '');
  return [{ title: 'Add the missing `}`', edits: [{ span, text: `\n${indent}}` }], preferred: true }];
};

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
