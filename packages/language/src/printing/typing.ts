import { lineEndFrom, lineStartFrom } from '../syntax/characters.ts';
import { pieces, type Language, type Piece } from '../syntax/index.ts';
import { blankEdits, type TextEdit } from './blank-edits.ts';
import { formatTable } from './format-table.ts';
import { INDENT } from './format.ts';
import { trimmed } from './gaps.ts';

/** What is put right right after something was typed before `offset`. The text may be broken elsewhere. */
export type WhenTyped = (text: string, language: Language, offset: number) => readonly TextEdit[];

/** After a bar, the table it stands in is aligned; only gaps that change are touched, and the lines stay where they begin. */
export const afterBar: WhenTyped = (text, language, offset) => {
  const table = pieces(text, language).find(({ kind, start, end }) => kind === 'table' && start < offset && offset <= end);
  if (table === undefined) return [];
  const wanted = formatTable(table.text);
  let at = table.start;
  return table.text.split(/(\r\n|\n|\r)/).flatMap((line, i) => {
    const start = at;
    at += line.length;
    const row = trimmed(line);
    const form = i % 2 === 0 ? wanted[i / 2] : undefined;
    if (form === undefined || form === row) return [];
    const from = start + line.indexOf(row);
    return (blankEdits(row, form) ?? []).map((edit) => ({ ...edit, start: from + edit.start, end: from + edit.end }));
  });
};

/** After a mark that goes on with guidance, where one was put there already for who did not see it: one is enough. */
export const afterMark: WhenTyped = (text, _, offset) => {
  const start = lineStartFrom(text, offset);
  const [, lead, more] = /^([ \t]*)(>[ \t]*)>$/.exec(text.slice(start, offset)) ?? [];
  if (lead === undefined || more === undefined || trimmed(text.slice(offset, lineEndFrom(text, offset))) !== '') return [];
  return [{ start: start + lead.length, end: start + lead.length + more.length, text: '' }];
};

/** After a closing brace that is first on its line, the line goes back to where its block began. */
export const afterBrace: WhenTyped = (text, language, offset) => {
  const open: Piece[] = [];
  for (const piece of pieces(text, language)) {
    if (piece.kind === '{') open.push(piece);
    if (piece.kind !== '}') continue;
    const opening = open.pop();
    if (piece.end === offset) return piece.first && opening !== undefined ? indented(text, piece.start, ' '.repeat(opening.margin)) : [];
  }
  return [];
};

/** After a line end, the new line is indented, and goes on with the table or the guidance above; an empty row, or two empty lines of guidance, end them. */
export const afterLineEnd: WhenTyped = (text, language, offset) => {
  const start = lineStartFrom(text, offset);
  const content = trimmed(text.slice(start, lineEndFrom(text, start)));
  const above = lineAbove(text, start);
  const indent = indentAt(text, language, start, content.startsWith('}'));
  if (content !== '' || above === undefined) return indented(text, start, indent);
  const lead = above.text.slice(0, above.text.length - above.text.trimStart().length);
  const said = trimmed(above.text);
  if (GUIDANCE.test(said)) return indented(text, start, `${lead}${INDENT}> `);
  if (said === '|') return [removed(above), ...indented(text, start, indent)];
  if (said.startsWith('|')) return indented(text, start, `${lead}| `);
  const before = lineAbove(text, above.start);
  if (said === '>' && before !== undefined && trimmed(before.text) === '>') return [removed(before), removed(above), ...indented(text, start, indent)];
  return indented(text, start, said.startsWith('>') ? `${lead}> ` : indent);
};

const GUIDANCE = /^guidance(?:[ \t]+in[ \t]+[a-z]{2,3})?$/;

interface Line {
  readonly text: string;
  readonly start: number;
}

/** The line before the one that begins at an offset. */
function lineAbove(text: string, start: number): Line | undefined {
  if (start === 0) return undefined;
  const end = text.charCodeAt(start - 1) === 10 && text.charCodeAt(start - 2) === 13 ? start - 2 : start - 1;
  const from = lineStartFrom(text, end);
  return { text: text.slice(from, end), start: from };
}

function removed({ text, start }: Line): TextEdit {
  return { start, end: start + text.length, text: '' };
}

/** The indentation of a new line: one step into the block around it, and one more where the line above ends with a comma. */
function indentAt(text: string, language: Language, start: number, closes: boolean): string {
  const open: Piece[] = [];
  let last: Piece | undefined;
  for (const piece of pieces(text, language)) {
    if (piece.start >= start) break;
    if (piece.kind === '{') open.push(piece);
    else if (piece.kind === '}') open.pop();
    if (piece.kind !== 'comment') last = piece;
  }
  const block = open.at(-1);
  if (block === undefined) return last?.kind === ',' ? INDENT : '';
  const own = ' '.repeat(block.margin);
  return closes ? own : own + INDENT + (last?.kind === ',' ? INDENT : '');
}

/** Lets the line at an offset begin with something in place of its blanks. */
function indented(text: string, offset: number, lead: string): readonly TextEdit[] {
  const start = lineStartFrom(text, offset);
  let end = start;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return text.slice(start, end) === lead ? [] : [{ start, end, text: lead }];
}
