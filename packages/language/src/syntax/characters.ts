/** The letters a name may begin with, as the inside of a character class: ASCII, and the accented letters of Latin scripts. */
export const LETTER = 'A-Za-z_\\u00C0-\\u024F\\u1E00-\\u1EFF';

/** A name as a regular expression's source: letters and digits, joined by single dots or hyphens. */
export const NAME = `[${LETTER}][${LETTER}0-9]*(?:[-.][${LETTER}0-9]+)*`;

/** What must follow a keyword so that it isn't the beginning of a longer name. */
export const WORD_END = `(?![${LETTER}0-9]|[-.][${LETTER}0-9])`;

/** What may follow a text, with a text of its own. */
const NOTE = '(?:in[ \\t]+[a-z]{2,3}|because|by|saying|source)';

/** A text that lacks its closing mark before `in cy "…"` or a note: read on to the next mark, it would end with that word and touch the next. */
const FORGOTTEN = `"(?=[^"\\\\\\r\\n]*(?<=[^ \\t"][ \\t]{1,8}${NOTE}[ \\t]{1,8})"[${LETTER}0-9])[^"\\\\\\r\\n]*?(?=[ \\t]{1,8}${NOTE}[ \\t]{1,8}"[${LETTER}0-9])`;

/** A text in quotation marks; one that is not closed ends with its line, before braces that end the line. */
export const QUOTED = `${FORGOTTEN}|` + '"(?:\\\\.|[^"\\\\\\r\\n])*"|"(?:[^"\\r\\n \\t{}]+|(?=(?<blanks>[ \\t{}]+))\\k<blanks>(?![\\r\\n]|$))*';

/** A text in the quotation marks of a word processor: read as what it was meant to be, and told. */
export const CURLY = '[“„”][^“„”"\\r\\n]*[“”]';

/** The marks a text in curly quotation marks may begin with. */
export const CURLY_MARKS = ['“', '„', '”'];

/** What is said of curly quotation marks. */
export const CURLY_SAID = 'Texts stand in straight quotation marks, `"like this"`; the curly ones of a word processor are not understood.';

/** Whether a text has both its marks. */
export function isClosed(text: string): boolean {
  return isCurly(text) || /^"(?:\\.|[^"\\])*"$/.test(text);
}

/** Whether a text stands in curly quotation marks. */
export function isCurly(text: string): boolean {
  return text.length > 1 && CURLY_MARKS.includes(text.charAt(0));
}

/** Every character a name may begin with; the lexer looks tokens up by first character. */
export function nameStarts(): readonly string[] {
  const letter = new RegExp(`[${LETTER}]`);
  const all = [[0x41, 0x24f], [0x1e00, 0x1eff]].flatMap(([from = 0, to = 0]) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i)));
  return all.filter((character) => letter.test(character));
}

/** Whether a line end begins at the offset; CRLF counts from its CR. */
export function isLineEnd(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 10 || unit === 13;
}

/** The offset of the next line end at or after `from`, or the text's length. */
export function lineEndFrom(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLineEnd(text, at)) at++;
  return at;
}

/** The offset at which the line of `from` begins. */
export function lineStartFrom(text: string, from: number): number {
  let at = Math.min(from, text.length);
  while (at > 0 && !isLineEnd(text, at - 1)) at--;
  return at;
}

/** The offset behind the line end that begins at `at`. */
export function afterLineEnd(text: string, at: number): number {
  return text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : Math.min(at + 1, text.length);
}
