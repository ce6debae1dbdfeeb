import { FIRST_VALUE, NOT_ASKED, NOT_UNDERSTOOD, parseRational, wordTest, type AnswerDetail, type Rational, type Reason, type Test, type Value } from '@inspection-criteria/model';
import { passes, testOfNumbers } from '@inspection-criteria/scoring';
import { noDate, validDate } from '../lower/dates.ts';
import { nearest, unquoted } from '../syntax/index.ts';
import type { ColumnSpec } from './codes.ts';
import type { Find } from './findings.ts';
import type { AnswerText, Part } from './item.ts';

/** One answer understood: its code, and what does not fit a byte. */
export interface CellValue {
  readonly code: number;
  readonly number?: Rational;
  readonly text?: string;
  readonly detail?: AnswerDetail;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Understands an answer as written; what is no answer to the question is found, and counts as not answered. */
export function cellValue(spec: ColumnSpec, answer: AnswerText, find: Find): CellValue | undefined {
  if (answer.stray !== undefined) found(find, answer.stray, `\`${answer.stray.text}\` is not understood here. An answer may be followed by reasons in brackets, a remark in quotation marks, and \`formerly\` with what it was before.`);
  const open = openText(answer);
  if (open !== undefined) find({ code: 'unclosed-text', start: open.start, end: open.end, suggestion: `${open.text}"`, message: 'This text has no closing quotation mark, so it is read to the end of its cell or line. Add `"` where the text ends.' });
  if (answer.value === undefined) return undefined;
  const value = understood(spec, answer.value, find);
  const chosen = spec.type.kind === 'choice' ? spec.type.values[value.code - FIRST_VALUE] : undefined;
  const detail = detailOf(answer, chosen, find);
  return detail === undefined ? value : { ...value, detail };
}

/** The text of an answer that lacks its closing mark. */
function openText({ value, reasons, remark, formerly, because, by, on }: AnswerText): Part | undefined {
  return [value, ...reasons, remark, formerly, because, by, on].find((part) => part?.text.startsWith('"') === true && !/^"(?:\\.|[^"\\])*"$/.test(part.text));
}

function found(find: Find, part: Part, message: string, suggestion?: string): void {
  find({ code: 'invalid-answer', start: part.start, end: part.end, message, suggestion });
}

function understood(spec: ColumnSpec, value: Part, find: Find): CellValue {
  if (value.text === '-') return { code: NOT_ASKED };
  const code = spec.codeAt(value.text, 0, value.text.length);
  if (code !== 0) return { code };
  switch (spec.type.kind) {
    case 'number': {
      const number = parseNumber(value);
      if (number !== undefined && inRange(spec.type.range, number)) return { code: FIRST_VALUE, number };
      break;
    }
    case 'date': if (DATE.test(value.text) && validDate(value.text)) return { code: FIRST_VALUE, text: value.text }; break;
    case 'text': return { code: FIRST_VALUE, text: value.text.startsWith('"') ? unquoted(value.text) : value.text };
    case 'choice': break;
  }
  explain(spec, value, find);
  return { code: NOT_UNDERSTOOD };
}

function parseNumber({ text }: Part): Rational | undefined {
  return parseRational(text.replace(/\s/g, ''));
}

function inRange(range: Test | undefined, number: Rational): boolean {
  return range === undefined || passes({ kind: 'number', number }, range, testOfNumbers) !== false;
}

function explain(spec: ColumnSpec, value: Part, find: Find): void {
  switch (spec.type.kind) {
    case 'number': found(find, value, `\`${spec.id}\` is answered with a number${spec.type.range === undefined ? '' : `, ${wordTest(spec.type.range)}`}; \`${value.text}\` is ${parseNumber(value) === undefined ? 'none' : 'outside that'}, so it counts as not answered. Check it against the record.`); break;
    case 'date': found(find, value, `\`${spec.id}\` is answered with a date such as 2026-03-02; \`${value.text}\` is none in the calendar, so it counts as not answered. Check it against the record.`); break;
    case 'text': break;
    case 'choice': {
      const near = nearest(value.text, spec.type.values.map((v) => v.id));
      const list = spec.type.values.map((v) => v.id).join(', ');
      found(find, value, `\`${value.text}\` is not among the answers to \`${spec.id}\` (${list}), so it counts as not answered. ${near === undefined ? 'Choose one of them.' : `Did you mean \`${near}\`?`}`, near);
    }
  }
}

function detailOf(answer: AnswerText, chosen: Value | undefined, find: Find): AnswerDetail | undefined {
  if (answer.reasons.length === 0 && answer.remark === undefined && answer.formerly === undefined) return undefined;
  const named = answer.reasons.filter((r) => !r.text.startsWith('"'));
  for (const reason of named) checkReason(reason, chosen, find);
  if (answer.on !== undefined && !(DATE.test(answer.on.text) && validDate(answer.on.text))) {
    find({ code: 'invalid-date', start: answer.on.start, end: answer.on.end, message: noDate(answer.on.text) });
  }
  return {
    reasons: named.map((r) => r.text), ownReasons: answer.reasons.filter((r) => r.text.startsWith('"')).map((r) => unquoted(r.text)),
    ...(answer.remark === undefined ? {} : { remark: unquoted(answer.remark.text) }),
    ...(answer.formerly === undefined ? {} : { correction: correctionOf(answer, answer.formerly) }),
  };
}

function checkReason(part: Part, chosen: Value | undefined, find: Find): void {
  const list: readonly Reason[] = chosen?.reasons?.list ?? [];
  if (list.some((r) => r.id === part.text)) return;
  const near = nearest(part.text, list.map((r) => r.id));
  const names = list.length === 0 ? `the answer${chosen === undefined ? '' : ` \`${chosen.id}\``} has no reasons to choose from` : `the reasons are ${list.map((r) => r.id).join(', ')}`;
  find({ code: 'invalid-reason', start: part.start, end: part.end, suggestion: near, message: `\`${part.text}\` is no reason here: ${names}. ${near === undefined ? 'A reason of your own goes in quotation marks.' : `Did you mean \`${near}\`?`}` });
}

function correctionOf(answer: AnswerText, formerly: Part): NonNullable<AnswerDetail['correction']> {
  return {
    formerly: formerly.text,
    ...(answer.because === undefined ? {} : { because: unquoted(answer.because.text) }),
    ...(answer.by === undefined ? {} : { by: unquoted(answer.by.text) }),
    ...(answer.on === undefined ? {} : { on: answer.on.text }),
  };
}
