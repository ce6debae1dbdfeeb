import type { Report } from '../report.ts';

/** Characters that are not seen, or change the order in which the rest is seen: they can hide a change from a reviewer. */
const HIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\u115F\u1160\u3164\uFEFF\uFFA0\uFFF9-\uFFFD\u{E0000}-\u{E007F}]/gu;

/** Letters of other scripts that look like Latin ones. Welsh needs none of them. */
const LOOK_ALIKE = /[\u0370-\u03FF\u0400-\u052F\u13A0-\u13FF\uFF01-\uFF5E]/gu;

const NAMES: ReadonlyMap<number, string> = new Map([
  [0x00, 'NUL'], [0xa0, 'a no-break space'], [0x2003, 'a wide space'], [0x2009, 'a thin space'], [0x202f, 'a narrow no-break space'], [0xad, 'a soft hyphen'], [0x200b, 'a zero-width space'], [0x200c, 'a zero-width non-joiner'], [0x200d, 'a zero-width joiner'],
  [0x200e, 'a left-to-right mark'], [0x200f, 'a right-to-left mark'], [0x2028, 'a line separator'], [0x2029, 'a paragraph separator'],
  [0x202a, 'a left-to-right embedding'], [0x202b, 'a right-to-left embedding'], [0x202c, 'the end of an embedding'], [0x202d, 'a left-to-right override'], [0x202e, 'a right-to-left override'],
  [0x2066, 'a left-to-right isolate'], [0x2067, 'a right-to-left isolate'], [0x2068, 'a first-strong isolate'], [0x2069, 'the end of an isolate'],
  [0x115f, 'a Hangul filler'], [0x1160, 'a Hangul filler'], [0x3164, 'a Hangul filler'], [0xffa0, 'a Hangul filler'],
  [0xfeff, 'a byte order mark'], [0xfffd, 'a replacement character'],
]);

/** Letters of Greek and Cyrillic that nobody can tell from a Latin letter. */
const TWINS = /^[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧνοАВЕІЈКМНОРЅСТУХаеіјорѕсух]+$/u;

/** The most such findings reported for one file. */
const MOST = 20;

/** Reports characters that a reader cannot see or would take for others. A byte order mark at the start is harmless. */
export function hiddenCharacters(file: string, text: string, report: Report): void {
  let count = 0;
  for (const { 0: character, index } of text.matchAll(HIDDEN)) {
    if (index === 0 && character === '\uFEFF') continue;
    if (joinsEmoji(text, index, character) || inFlag(text, index, character) || ++count > MOST) continue;
    if (character === '\uFFFD') report('hidden-character', { file, start: index, end: index + character.length }, 'There is a replacement character (U+FFFD) here: a letter that stood in its place was lost when the text was read or saved with the wrong encoding. Write the letter again.');
    else report('hidden-character', { file, start: index, end: index + character.length }, `There is ${describe(character)} here, which cannot be seen and can make a line read differently from what it says. Remove it.`, { suggestion: '' });
  }
  count = 0;
  for (const { 0: character, index } of text.matchAll(LOOK_ALIKE)) {
    const word = wordAround(text, index);
    if (!deceptive(word) || ++count > MOST) continue;
    report('look-alike-letter', { file, start: index, end: index + character.length }, `\`${character}\` (${code(character)}) is a letter of another script ${/[A-Za-z]/.test(word) ? 'in the middle of a word of Latin letters' : 'where a Latin one is expected'}: it looks the same and is not. Type the letter again.`);
  }
}

/** Whether there may be something in a text that {@link hiddenCharacters} would report. */
export function mayHide(text: string): boolean {
  return text.search(HIDDEN) >= 0 || text.search(LOOK_ALIKE) >= 0;
}

/** A joiner between two pictographs is part of how emoji are written. */
function joinsEmoji(text: string, index: number, character: string): boolean {
  return character === '\u200D' && /\p{Extended_Pictographic}/u.test(text.slice(index + 1, index + 3)) && /[\p{Extended_Pictographic}\uFE0F\p{Emoji_Modifier}]$/u.test(text.slice(Math.max(0, index - 2), index));
}

/** The flags of Wales, Scotland and England are a black flag and letters that are not seen. */
function inFlag(text: string, index: number, character: string): boolean {
  return character > '\u{E0000}' && /\u{1F3F4}[\u{E0020}-\u{E007E}]*$/u.test(text.slice(Math.max(0, index - 30), index));
}

/** The word around the offset, with its digits. */
function wordAround(text: string, index: number): string {
  const around = text.slice(Math.max(0, index - 30), index + 30);
  const at = index - Math.max(0, index - 30);
  return (/[\p{L}\p{N}]*$/u.exec(around.slice(0, at))?.[0] ?? '') + (/^[\p{L}\p{N}]*/u.exec(around.slice(at))?.[0] ?? '');
}

/** Whether a word with letters of another script passes for a Latin one: it has Latin letters too, or is like an id, of digits and letters that look Latin. */
function deceptive(word: string): boolean {
  return /[A-Za-z]/.test(word) || (/\p{N}/u.test(word) && TWINS.test(word.replace(/\p{N}/gu, '')));
}

/** What a character that is not seen is called. */
export function describe(character: string): string {
  const known = NAMES.get(character.codePointAt(0) ?? 0) ?? 'an invisible character';
  return `${known} (${code(character)})`;
}

function code(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
