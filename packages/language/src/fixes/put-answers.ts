import type { Fragment, RecordFragment } from '../answers/fragments.ts';
import { readItems } from '../answers/item.ts';
import { tablesOf, type AnswerRow, type AnswerTable, type Body } from './bodies.ts';
import { rowText, writeCell, type FileText } from './cells.ts';
import { addColumns } from './columns.ts';
import { putIn, type Edit } from '../edits.ts';
import { linesAtEnd, linesBelow } from './lines.ts';

/** Whose answers are put in. */
export interface Whose {
  readonly unit: string;
  readonly record: string;
}

/**
 * Puts answers in where they belong: into the open cell, behind the name that stands there without one, or else into a
 * column, a row or a line of its own, in the table or the block that has the rest of the record. An empty answer makes
 * room for one; nothing is done where there is room. The unit's tables may be given where they are at hand.
 */
export function putAnswers(source: FileText, body: Body, whose: Whose, answers: ReadonlyMap<string, string>, tables?: readonly AnswerTable[]): readonly Edit[] {
  const isBlock = (one: Fragment): one is RecordFragment => one.kind === 'record' && one.unit === whose.unit && one.id === whose.record;
  const places: Places = { tables: tables ?? tablesOf(body, whose.unit), blocks: body.fragments.filter(isBlock) };
  const left = new Map(answers);
  const edits: Edit[] = [];
  for (const [column, answer] of answers) {
    const place = placeFor(source, places, whose.record, column, answer);
    if (place === undefined) continue;
    left.delete(column);
    edits.push(...place);
  }
  if (left.size > 0) edits.push(...newRoom(source, body, places, whose, left));
  return edits;
}

/** The tables of a unit, and the blocks of one of its records. */
interface Places {
  readonly tables: readonly AnswerTable[];
  readonly blocks: readonly RecordFragment[];
}

/** What to write where there is room already; undefined where there is none. */
function placeFor(source: FileText, { tables, blocks }: Places, record: string, column: string, answer: string): readonly Edit[] | undefined {
  for (const table of tables) {
    const index = table.headings.findIndex(({ text }) => text === column) + 1;
    const row = rowFor(table, record);
    const cell = index === 0 ? undefined : row?.cells[index];
    if (cell?.text === '') return answer === '' ? [] : [writeCell(source, cell, answer)];
  }
  for (const { text, span } of blocks) {
    const item = readItems(text, span.start).items.find(({ key }) => key.text === column);
    if (item === undefined || item.answer.end > item.key.end + 1) continue;
    const at = item.key.end + 1;
    return answer === '' ? [] : [putIn(source.file, at, ` ${answer}`)];
  }
  return undefined;
}

function rowFor({ rows }: AnswerTable, record: string): AnswerRow | undefined {
  return rows.find(({ id }) => id === record);
}

function newRoom(source: FileText, body: Body, { tables, blocks }: Places, { unit, record }: Whose, answers: ReadonlyMap<string, string>): readonly Edit[] {
  const columns = [...answers.keys()];
  const asked = tables.find((table) => table.headings.some(({ text }) => columns.includes(text)) && rowFor(table, record) === undefined);
  if (asked !== undefined && columns.every((column) => asked.headings.some(({ text }) => text === column))) return [addRow(source, asked, record, answers)];
  const lines = [...answers].map(([column, answer]) => `${column}: ${answer}`.trimEnd());
  const [block] = blocks;
  if (block !== undefined && block.unit !== 'inspection') return linesIn(source, block, lines);
  const table = tables.find((one) => rowFor(one, record) !== undefined);
  if (table !== undefined) return addColumns(source, table, columns, (id) => columns.map((column) => id === record ? answers.get(column) ?? '' : ''));
  const edit = unit === 'inspection' ? linesAtEnd(source.text, body.span, lines) : undefined;
  return edit === undefined ? [] : [edit];
}

/** Adds a row for a record at the end of a table. */
export function addRow(source: FileText, { headings, first, rows }: AnswerTable, record: string, answers: ReadonlyMap<string, string>): Edit {
  const below = rows.at(-1)?.start ?? first.start;
  return linesBelow(source.text, source.file, below, [rowText([record, ...headings.map(({ text }) => answers.get(text) ?? '')])]);
}

/** Adds answers to a record's block, each on a line of its own where those before are not on the line of its braces. */
function linesIn({ file, text }: FileText, block: RecordFragment, lines: readonly string[]): readonly Edit[] {
  const { span } = block;
  if (block.text.trim() === '') {
    // Nothing stands in it but blanks and comments.
    const empty = /^[^{}]*\{(?:\s|\/\/[^\r\n]*)*\}/.exec(text.slice(span.start, span.start + LONGEST_EMPTY));
    const edit = empty === null ? undefined : linesAtEnd(text, { ...span, end: span.start + empty[0].length }, lines);
    return edit === undefined ? [] : [edit];
  }
  const at = span.start + block.text.trimEnd().length;
  if (/^[ \t]*(?:[\r\n]|$)/.test(text.slice(at, at + 200))) return [linesBelow(text, file, at, lines)];
  return [putIn(file, at, lines.map((line) => `  ${line}`).join(''))];
}

/** Beyond it, a block without answers is left to its author. */
const LONGEST_EMPTY = 4000;
