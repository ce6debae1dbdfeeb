import { NAME, QUOTED } from '../syntax/characters.ts';

const PIECE = new RegExp(`(?<blank>[ \\t]+)|(?<comment>//.*)|(?<text>${QUOTED})|(?<key>${NAME}:)|(?<rest>[^])`, 'y');

/** The lines of a record's body in form: two blanks between answers on one line, one within an answer. */
export function formatItems(text: string): readonly string[] {
  const lines = text.split(/\r\n|\n|\r/).map(formatLine);
  return lines.filter((line, i) => line !== '' || (lines[i - 1] ?? '') !== '');
}

function formatLine(line: string): string {
  let out = '';
  let blank = false;
  for (let at = 0; at < line.length;) {
    PIECE.lastIndex = at;
    const found = PIECE.exec(line);
    if (found === null) break;
    const [piece] = found;
    at += piece.length;
    if (found.groups?.['blank'] !== undefined) { blank = true; continue; }
    if (out !== '') out += found.groups?.['key'] !== undefined || found.groups?.['comment'] !== undefined ? '  ' : out.endsWith(':') || blank ? ' ' : '';
    out += piece;
    blank = false;
  }
  return out;
}
