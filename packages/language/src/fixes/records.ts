import type { AstNode } from 'langium';
import type { Span } from '@inspection-criteria/model';
import { columnSpecs } from '../answers/codes.ts';
import type { RecordFragment } from '../answers/fragments.ts';
import { readItems, type AnswerItem } from '../answers/item.ts';
import { isRecordId } from '../answers/record-ids.ts';
import type { Checked } from '../rules/check.ts';
import { ast, placeOf, type Row } from '../syntax/index.ts';
import type { AnswerTable, Body } from './bodies.ts';
import { nodeAt, sourceAt, spanIn, within } from './places.ts';

/** One answer with its question, as it is written. */
export interface WrittenAnswer {
  readonly column: string;
  /** In one line; empty where there is room for an answer and none yet. */
  readonly answer: string;
}

/** A record as it is written in one place, taken apart so that nothing is lost. */
export interface WrittenRecord {
  readonly id: string;
  /** Lines of comments that belong to it. */
  readonly comments: readonly string[];
  readonly answers: readonly WrittenAnswer[];
}

/** The block of a record. */
export interface Block extends WrittenRecord {
  readonly unit: string;
  readonly span: Span;
}

/** A record's block in the text; undefined stands for what is in it where that is more than can be moved. */
export interface BlockHere {
  readonly node: ast.Record;
  readonly span: Span;
  readonly block: Block | undefined;
}

/** A block that is taken apart when that is asked for. */
function blockHere(node: ast.Record, span: Span, text: string, body: Body): BlockHere {
  let made: { readonly block: Block | undefined } | undefined;
  return { node, span, get block() { return (made ??= { block: blockOf(node, span, text, body) }).block; } };
}

/** The blocks that follow each other with nothing but comments between them, all of one unit, around the one a span lies in. */
export function runAt(checked: Checked, body: Body, span: Span): readonly BlockHere[] {
  const source = sourceAt(checked, span);
  const node = nodeAt(checked, span, ast.isRecord);
  if (source === undefined || node === undefined || !within(spanIn(span.file, placeOf(node)), body.span)) return [];
  const members: readonly AstNode[] = 'members' in node.$container ? node.$container.members : [];
  const all = members.filter(ast.isRecord).map((one) => blockHere(one, spanIn(source.file, placeOf(one)), source.text, body));
  const at = all.findIndex((one) => one.node === node);
  const follows = (before: BlockHere | undefined, after: BlockHere | undefined): boolean =>
    before !== undefined && after?.node.unit === before.node.unit && ONLY_COMMENTS.test(source.text.slice(before.span.end, after.span.start));
  let [from, to] = [at, at];
  while (follows(all[from - 1], all[from])) from--;
  while (follows(all[to], all[to + 1])) to++;
  return all.slice(from, to + 1);
}

const ONLY_COMMENTS = /^(?:[ \t]*(?:\/\/[^\r\n]*)?(?:\r\n|\r|\n))+[ \t]*$/;

function blockOf(node: ast.Record, span: Span, text: string, body: Body): Block | undefined {
  const fragments = body.fragments.filter((one): one is RecordFragment => one.kind === 'record' && within(one.span, span));
  const [first] = fragments;
  if (first === undefined || node.label !== undefined || fragments.some(({ id, unit }) => id !== first.id || unit !== first.unit)) return undefined;
  const written = fragments.filter((one) => one.text !== '').map((one) => answersIn(one, body));
  const answers = written.flatMap((one) => one?.answers ?? []);
  if (written.includes(undefined) || repeats(answers.map(({ column }) => column)) || hasCommentOutside(text, span, fragments)) return undefined;
  return { id: first.id, unit: first.unit, span, comments: written.flatMap((one) => one?.comments ?? []), answers };
}

/** Whether anything is noted in a block before its brace or behind its answers, where it would be lost. */
function hasCommentOutside(text: string, span: Span, fragments: readonly RecordFragment[]): boolean {
  let rest = text.slice(span.start, span.end);
  for (const one of fragments) if (one.text !== '') rest = rest.replace(one.text, '');
  return rest.includes('//');
}

/** The answers and comments of a stretch; undefined where it holds anything else. */
function answersIn(fragment: RecordFragment, { read }: Body): Pick<WrittenRecord, 'answers' | 'comments'> | undefined {
  const { items, stray } = readItems(fragment.text, 0);
  const specs = columnSpecs(read.framework);
  const isSound = ({ key, colon, answer }: AnswerItem): boolean =>
    colon && specs.get(key.text)?.unit === fragment.unit && answer.stray === undefined && answer.curly === undefined;
  if (stray.length > 0 || !items.every(isSound)) return undefined;
  const comments: string[] = [];
  const answers = items.map((item, i): WrittenAnswer => {
    const end = items[i + 1]?.key.start ?? fragment.text.length;
    const raw = fragment.text.slice(item.key.end + 1, end);
    return { column: item.key.text, answer: inOneLine(raw, comments) };
  });
  const head: string[] = [];
  const before = inOneLine(fragment.text.slice(0, items[0]?.key.start ?? fragment.text.length), head);
  return before !== '' || answers.some(({ answer }) => !isMovable(answer)) ? undefined : { answers, comments: [...head, ...comments] };
}

const PIECE = /"(?:\\.|[^"\\\r\n])*"|\/\/[^\r\n]*|\s+|[^\s"/]+|[^]/g;

/** An answer in one line; comments in it are taken out and kept. */
function inOneLine(raw: string, comments: string[]): string {
  const kept = [...raw.matchAll(PIECE)].map(([piece]) => {
    if (piece.startsWith('//')) comments.push(piece.trimEnd());
    return piece.startsWith('//') || piece.trim() === '' ? ' ' : piece;
  });
  return kept.join('').replace(/^ +| +$/g, '').replace(/("(?:\\.|[^"\\])*")| +/g, (_, text: string | undefined) => text ?? ' ');
}

/** Whether an answer means the same in a cell of a table and behind its question's name in a block. */
export function isMovable(answer: string): boolean {
  // Nearly all answers are a bare word or a dash.
  if (/^[\w-]*$/.test(answer)) return true;
  const bare = answer.replace(/"(?:\\.|[^"\\])*"/g, '');
  return !/["{}|]|\/\//.test(bare) && !/(?:^|\s)\S+:/.test(bare) && !/[\r\n]/.test(answer);
}

/** The rows of a table as records, or one of them alone; undefined where a row holds more, or less, than a block can say. */
export function rowsAsRecords({ fragment, first, headings, rows: all }: AnswerTable, { read }: Body, only?: number): readonly WrittenRecord[] | undefined {
  const rows = only === undefined ? all : all.slice(only, only + 1);
  const specs = columnSpecs(read.framework);
  const ids = rows.map(({ id }) => id);
  const isSound = ({ cells }: Row): boolean => cells.length === headings.length + 1 && cells.slice(1).every(({ text }) => isMovable(text));
  const known = headings.every(({ text }) => specs.get(text)?.unit === fragment.unit) && ids.every((id) => isRecordId(id));
  if (!known || repeats(headings.map(({ text }) => text)) || repeats(ids) || !rows.every(isSound) || first.text !== fragment.unit) return undefined;
  let at = only === undefined ? first.start : all[only - 1]?.start ?? first.start;
  return rows.map((row) => {
    const comments = commentsIn(fragment.text.slice(at - fragment.span.start, row.start - fragment.span.start));
    at = row.start;
    const answers = headings.flatMap(({ text }, i) => { const answer = row.cells[i + 1]?.text ?? ''; return answer === '' ? [] : [{ column: text, answer }]; });
    return { id: row.cells[0]?.text ?? '', comments, answers };
  });
}

/** The comment lines of a stretch of a table. */
export function commentsIn(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/).map((line) => line.trim()).filter((line) => line.startsWith('//'));
}

/** Whether a name stands in a list twice. */
export function repeats(all: readonly string[]): boolean {
  return new Set(all).size < all.length;
}

