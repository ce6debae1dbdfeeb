import type { Reasons, Value } from '@inspection-criteria/model';
import { columnSpecs, type ColumnSpec } from '../answers/codes.ts';
import type { AnswerHere, Body } from './bodies.ts';
import { writeCell, type FileText } from './cells.ts';
import type { Edit } from '../edits.ts';

import { removal } from './lines.ts';
import { spanIn } from './places.ts';

/** What a question or fact is answered with, by its id. */
export function specOf({ read }: Body, column: string): ColumnSpec | undefined {
  return columnSpecs(read.framework).get(column);
}

/** The values a question or fact can be answered with by name; none for numbers, dates and texts. */
export function valuesFor(body: Body, column: string): readonly Value[] {
  const type = specOf(body, column)?.type;
  return type?.kind === 'choice' ? type.values : [];
}

/** The reasons that an answer may have, where its list knows any. */
export function reasonsFor({ body, column, answer }: AnswerHere): Reasons | undefined {
  return valuesFor(body, column).find(({ id }) => id === answer.value?.text)?.reasons;
}

/** Writes an answer in place of the one that is there. */
export function writeAnswer(source: FileText, here: AnswerHere, answer: string): Edit {
  if (here.kind === 'cell') return writeCell(source, here.cell, answer);
  const { start, end } = here.answer;
  return { span: spanIn(source.file, { start, end }), text: answer };
}

/** Takes an answer out: empties its cell, or removes it with its question's name. */
export function dropAnswer(source: FileText, here: AnswerHere): Edit {
  if (here.kind === 'cell') return writeCell(source, here.cell, '');
  const { key, answer } = here.item;
  return removal(source.text, { file: source.file, start: key.start, end: Math.max(key.end + 1, answer.end) });
}

/** An answer taken apart into its value, its reasons with their brackets, and the rest. */
export interface AnswerParts {
  readonly value: string;
  readonly reasons: string;
  /** The remark and what the answer was before, with the blank before them. */
  readonly rest: string;
}

/** Takes an answer apart; undefined where it has no value, or its reasons stand in another place than right behind it. */
export function partsOf({ text }: FileText, { answer: { value, reasons, end } }: Pick<AnswerHere, 'answer'>): AnswerParts | undefined {
  if (value === undefined) return undefined;
  const behind = text.slice(value.end, end);
  const brackets = /^[ \t]*\(/.test(behind) ? behind.indexOf(')', (reasons.at(-1)?.end ?? value.end) - value.end) + 1 : 0;
  if (reasons.length > 0 && brackets === 0) return undefined;
  return { value: value.text, reasons: behind.slice(0, brackets).trim(), rest: behind.slice(brackets) };
}
