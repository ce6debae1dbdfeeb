import { cellValue } from '../../answers/cell.ts';
import type { ColumnSpec } from '../../answers/codes.ts';
import type { Finding } from '../../answers/findings.ts';
import { readAnswer, type AnswerText, type Part } from '../../answers/item.ts';
import { partsOf } from '../../fixes/answers.ts';
import { isMovable } from '../../fixes/records.ts';
import type { FileText } from '../../fixes/cells.ts';

/** An answer as it is to stand in the text, or why it cannot. */
export type Worded = { readonly text: string } | { readonly refused: string };

/** How a wanted answer is written for a question or fact. Words of one's own get their quotation marks. */
export function worded(spec: ColumnSpec, wanted: string): Worded {
  if (/[\r\n]/.test(wanted)) return { refused: 'An answer stands on one line. Take the line breaks out of it.' };
  const [finding] = findingsOf(spec, wanted);
  if (finding === undefined && isMovable(wanted)) return { text: wanted };
  const quoted = `"${wanted.replace(/["\\]/g, '\\$&')}"`;
  if (spec.type.kind === 'text' && findingsOf(spec, quoted).length === 0) return { text: quoted };
  return { refused: finding?.message ?? `\`${wanted}\` cannot stand as an answer: bars, braces and comments belong to the text around it.` };
}

function findingsOf(spec: ColumnSpec, wanted: string): readonly Finding[] {
  const found: Finding[] = [];
  cellValue(spec, readAnswer(wanted, 0), (finding) => { found.push(finding); });
  return found;
}

/** A new answer with what stood beside the one before and still can: its remark, reasons that the new answer takes too, and what was corrected, unless it is that again. */
export function besideKept(source: FileText, spec: ColumnSpec, text: string, before: AnswerText): string {
  const now = readAnswer(text, 0);
  if (now.value === undefined || now.end > now.value.end) return text;
  const full = `${text}${reasonsKept(spec, text, before.reasons)}${restKept(source, text, before)}`;
  return findingsOf(spec, full).length === 0 && isMovable(full) ? full : text;
}

function reasonsKept({ type }: ColumnSpec, text: string, reasons: readonly Part[]): string {
  const wanted = type.kind === 'choice' ? type.values.find(({ id }) => id === text)?.reasons : undefined;
  const isListed = (reason: Part): boolean => wanted?.list.some(({ id }) => id === reason.text) === true;
  const takesOwn = text !== '-' && (type.kind !== 'choice' || wanted !== undefined);
  const kept = reasons.filter((reason) => reason.text.startsWith('"') ? takesOwn : isListed(reason)).map((reason) => reason.text);
  return kept.length === 0 ? '' : ` (${kept.join(', ')})`;
}

function restKept(source: FileText, text: string, before: AnswerText): string {
  const remark = before.remark === undefined ? '' : ` ${before.remark.text}`;
  const parts = before.stray === undefined && before.curly === undefined ? partsOf(source, { answer: before }) : undefined;
  const isSame = before.formerly?.text === text;
  return parts === undefined || isSame || /[\r\n]/.test(parts.rest) ? remark : parts.rest;
}
