import type { ColumnSpec } from '../../answers/codes.ts';
import type { RecordFragment } from '../../answers/fragments.ts';
import { readItems } from '../../answers/item.ts';
import type { Reading } from '../../answers/reading.ts';
import { eachCell, type Stretch } from '../../syntax/index.ts';

/** What stands at a place among answers. */
export type AnswerAt = { readonly place: Stretch; readonly unit: string } & (
  | { readonly kind: 'column'; readonly column: string }
  | { readonly kind: 'record'; readonly record: string }
  /** An answer, an empty cell too; `place` is all that is written for it. */
  | { readonly kind: 'answer'; readonly column: string; readonly record: string }
);

/** The heading, record or answer that the offset touches. Only the row at hand is read. */
export function answerAt(readings: readonly Reading[], offset: number): AnswerAt | undefined {
  for (const reading of readings) {
    const { fragment } = reading;
    const found = fragment.kind === 'record' ? inRecord(fragment, offset) : holds(fragment.span, offset) ? inTable(reading, offset) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function holds({ start, end }: Stretch, offset: number): boolean {
  return start <= offset && offset <= end;
}

function inRecord({ unit, id, idSpan, text, span }: RecordFragment, offset: number): AnswerAt | undefined {
  const whole = unit === 'inspection' && id === 'inspection';
  if (!whole && holds(idSpan, offset)) return { kind: 'record', unit, record: id, place: idSpan };
  if (!holds(span, offset)) return undefined;
  for (const { key, answer } of readItems(text, span.start).items) {
    if (holds(key, offset)) return { kind: 'column', unit, column: key.text, place: key };
    if (holds(answer, offset) && answer.end > answer.start) return { kind: 'answer', unit, column: key.text, record: id, place: answer };
  }
  return undefined;
}

function inTable({ fragment: { unit, text, span }, rows, columns }: Reading, offset: number): AnswerAt | undefined {
  const at = offset - span.start;
  const row = rows.find(({ start, end }) => start <= at && at <= end);
  const first = rows[0]?.start ?? text.length;
  if (row === undefined && at >= first) return undefined;
  const { start, end } = row ?? { start: 0, end: Math.min(first, lineEnd(text)) };
  let found: AnswerAt | undefined;
  eachCell(text, start, end, (index, from, to) => {
    // An empty cell is all between its bars.
    const touched = at <= to && (at >= from || (from === to && text.slice(at, from).trim() === ''));
    if (found === undefined && touched) found = cellAt(index, row?.record, columns, { unit, place: { start: span.start + from, end: span.start + to } }, row !== undefined);
  });
  return found;
}

function lineEnd(text: string): number {
  const end = text.search(/[\r\n]/);
  return end < 0 ? text.length : end;
}

function cellAt(index: number, record: string | undefined, columns: readonly (ColumnSpec | undefined)[], at: Pick<AnswerAt, 'unit' | 'place'>, inRow: boolean): AnswerAt | undefined {
  if (index === 0) return inRow && record !== undefined ? { ...at, kind: 'record', record } : undefined;
  const column = columns[index - 1]?.id;
  if (column === undefined) return undefined;
  if (!inRow) return { ...at, kind: 'column', column };
  return record === undefined ? undefined : { ...at, kind: 'answer', column, record };
}
