import type { Span } from '@inspection-criteria/model';
import { columnSpecs } from '../answers/codes.ts';
import { INDENT } from '../printing/format.ts';
import { formatTable } from '../printing/format-table.ts';
import type { Source } from '../project/sources.ts';
import type { Checked } from '../rules/check.ts';
import { bodyAt, LONG_TABLE, tableAt, tablesOf, type AnswerTable, type Body } from './bodies.ts';
import { rowText } from './cells.ts';
import { addColumns } from './columns.ts';
import { putIn, writeAt, type Edit } from '../edits.ts';
import type { Fix, Rewriter } from './fix.ts';
import { indentOf, isAlone, lineStart, nextLine } from './lines.ts';
import { sourceAt } from './places.ts';
import { commentsIn, repeats, rowsAsRecords, runAt, type Block, type BlockHere, type WrittenRecord } from './records.ts';

/** Writes the blocks of records that follow each other as one table, or one of them as a row of a table there is. */
export const blocksAsTable: Rewriter = (checked, span) => runsAround(checked, span).flatMap(({ source, body, run, here }) => [...asRow(source, body, here), ...asTable(source, body, run)]);

/** Writes all the blocks that follow each other around a place as a table, or all rows of the table around it as blocks. */
export const otherForm: Rewriter = (checked, span) => [...runsAround(checked, span).flatMap(({ source, body, run }) => asTable(source, body, run)), ...tableAsBlocks(checked, span).slice(-1)];

interface RunAround {
  readonly source: Source;
  readonly body: Body;
  readonly run: readonly BlockHere[];
  readonly here: BlockHere;
}

/** The blocks that follow each other around a span, at most once. */
function runsAround(checked: Checked, span: Span): readonly RunAround[] {
  const source = sourceAt(checked, span);
  const body = bodyAt(checked, span);
  if (source === undefined || body === undefined) return [];
  const run = runAt(checked, body, span);
  const here = run.find((one) => span.start >= one.span.start && span.end <= one.span.end);
  return here === undefined ? [] : [{ source, body, run, here }];
}

/** Whether many blocks can be written as a table is found out when that is to be done; there are no edits where they cannot. */
function asTable(source: Source, body: Body, run: readonly BlockHere[]): readonly Fix[] {
  const what = run.length === 1 ? run[0]?.node.name ?? '' : `these ${run.length} blocks`;
  const fix: Fix = { title: `Write ${what} as a table`, kind: 'rewrite', get edits() { return tableEdits(source, body, run); } };
  return run.length > LONG_TABLE || fix.edits.length > 0 ? [fix] : [];
}

function tableEdits(source: Source, body: Body, run: readonly BlockHere[]): readonly Edit[] {
  const blocks = run.flatMap(({ block }) => block ?? []);
  const [first, last] = [blocks[0], blocks.at(-1)];
  const sound = blocks.length === run.length && !repeats(blocks.map(({ id }) => id)) && blocks.every((one) => isAlone(source.text, one.span));
  if (first === undefined || last === undefined || !sound) return [];
  const noted = blocks.map((block, i): WrittenRecord => {
    const before = blocks[i - 1];
    return { ...block, comments: [...before === undefined ? [] : commentsIn(source.text.slice(before.span.end, block.span.start)), ...block.comments] };
  });
  return [inPlaceOf(source, { ...first.span, end: last.span.end }, tableLines(first.unit, noted, body))];
}

function tableLines(unit: string, records: readonly WrittenRecord[], { read }: Body): readonly string[] {
  const answered = new Set(records.flatMap(({ answers }) => answers.map(({ column }) => column)));
  const columns = [...columnSpecs(read.framework).keys()].filter((column) => answered.has(column));
  const rows = records.flatMap(({ id, comments, answers }) => [...comments, rowText([id, ...columns.map((column) => answerIn(answers, column))])]);
  return formatTable([rowText([unit, ...columns]), ...rows].join('\n'));
}

function answerIn(answers: WrittenRecord['answers'], column: string): string {
  return answers.find((one) => one.column === column)?.answer ?? '';
}

/** One block as the last row of the table nearest above it, or else of the first there is. */
function asRow(source: Source, body: Body, { block }: BlockHere): readonly Fix[] {
  if (block === undefined || !isAlone(source.text, block.span)) return [];
  const isSound = (one: AnswerTable): boolean => rowsAsRecords(one, body) !== undefined;
  const tables = tablesOf(body, block.unit).filter((one) => one.rows.length > LONG_TABLE || (one.rows.length > 0 && isSound(one)));
  const table = tables.findLast(({ fragment }) => fragment.span.start < block.span.start) ?? tables[0];
  if (table?.rows.every(({ id }) => id !== block.id) !== true) return [];
  const title = `Write ${block.id} as a row of the table of ${block.unit} ${table.fragment.span.start < block.span.start ? 'above' : 'below'}`;
  return [{ title, kind: 'rewrite', get edits() { return isSound(table) ? [...rowEdits(source, table, block), withoutLines(source, block.span)] : []; } }];
}

function rowEdits(source: Source, table: AnswerTable, { id, comments, answers }: Block): readonly Edit[] {
  const headings = table.headings.map(({ text }) => text);
  const added = answers.map(({ column }) => column).filter((column) => !headings.includes(column));
  const row = rowText([id, ...[...headings, ...added].map((column) => answerIn(answers, column))]);
  const columns = added.length === 0 ? [] : addColumns(source, table, added, () => added.map(() => ''));
  const last = table.rows.at(-1)?.end ?? table.fragment.span.end;
  const end = Math.max(last, table.fragment.span.end);
  const indent = indentOf(source.text, last);
  return [...columns, putIn(source.file, end, [...comments, row].map((line) => `\n${indent}${line}`).join(''))];
}

/** Writes a table of answers as blocks, or one of its rows as a block below it. */
export const tableAsBlocks: Rewriter = (checked, span) => {
  const source = sourceAt(checked, span);
  const body = bodyAt(checked, span);
  const table = tableAt(checked, span);
  if (source === undefined || body === undefined || table === undefined || table.rows.length === 0) return [];
  const { rows: { length }, fragment: { unit, span: place } } = table;
  if (unit === 'inspection' || !isAlone(source.text, place) || (length <= LONG_TABLE && rowsAsRecords(table, body) === undefined)) return [];
  const all: Fix = { title: `Write this table as ${length === 1 ? 'a block' : `${length} blocks`}`, kind: 'rewrite', get edits() { return blockEdits(source, table, body); } };
  return [...length > 1 ? rowAsBlock(source, table, body, span) : [], all];
};

/** None where a row holds more than a block can say. */
function blockEdits(source: Source, table: AnswerTable, body: Body): readonly Edit[] {
  const { unit, span } = table.fragment;
  const records = rowsAsRecords(table, body);
  return records === undefined ? [] : [inPlaceOf(source, span, records.flatMap((record) => blockLines(unit, record)))];
}

function rowAsBlock(source: Source, table: AnswerTable, body: Body, span: Span): readonly Fix[] {
  const { fragment, first, rows } = table;
  const index = rows.findIndex(({ start, end }) => span.start >= start && span.end <= end);
  const [row, [record] = []] = [rows[index], index < 0 ? [] : rowsAsRecords(table, body, index)];
  if (row === undefined || record === undefined) return [];
  const from = nextLine(source.text, rows[index - 1]?.start ?? first.start);
  const below = nextLine(source.text, fragment.span.end);
  const indent = indentOf(source.text, fragment.span.start);
  const put = blockLines(fragment.unit, record).map((line) => `${indent}${line}\n`).join('');
  const removed = writeAt(source.file, { start: from, end: nextLine(source.text, row.end) }, '');
  return [{ title: `Write ${record.id} as a block of its own`, kind: 'rewrite', edits: [removed, putIn(source.file, below, put)] }];
}

function blockLines(unit: string, { id, comments, answers }: WrittenRecord): readonly string[] {
  return [...comments, `${unit} ${id} {`, ...answers.map(({ column, answer }) => `${INDENT}${column}: ${answer}`.trimEnd()), '}'];
}

/** Lines in place of others, indented as those were; what would join a table beside it is parted from that by a blank line. */
function inPlaceOf({ file, text }: Source, { start, end }: Span, lines: readonly string[]): Edit {
  const from = lineStart(text, start);
  const to = nextLine(text, end);
  const indent = indentOf(text, start);
  const [above, below] = [/^[ \t]*\|/.test(text.slice(lineStart(text, Math.max(0, from - 1)), from)), /^[ \t]*\|/.test(text.slice(to))];
  const put = lines.map((line) => `${indent}${line}\n`).join('');
  return writeAt(file, { start: from, end: to }, `${above ? '\n' : ''}${put}${below ? '\n' : ''}`);
}

function withoutLines({ file, text }: Source, { start, end }: Span): Edit {
  return writeAt(file, { start: lineStart(text, start), end: nextLine(text, end) }, '');
}

