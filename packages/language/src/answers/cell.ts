import { FIRST_VALUE, NOT_ASKED, NOT_UNDERSTOOD, parseRational, wordTest, type AnswerDetail, type Rational, type Reason, type Test, type Value } from '@inspection-criteria/model';
import { passes, testOfNumbers } from '@inspection-criteria/scoring';
import { CURLY_SAID } from '../syntax/characters.ts';
import { isoDate, noDate, validDate } from '../lower/dates.ts';
import { nearest, unquoted } from '../syntax/index.ts';
import type { ColumnSpec } from './codes.ts';
import type { Find } from './findings.ts';
import type { AnswerText, Part } from './item.ts';
import { invisibleIn, oddity } from './oddity.ts';
import { remedy } from '../wording.ts';

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
  const open = openText(answer);
  if (open !== undefined) find({ code: 'unclosed-text', start: open.start, end: open.end, suggestion: `${open.text}"`, message: 'This text has no closing quotation mark, so it is read to the end of its cell or line. Add `"` where the text ends.' });
  const value = answer.said === undefined ? undefined : understood(spec, answer.value, answer.said, find);
  if (answer.curly !== undefined) find({ code: 'unexpected-character', start: answer.curly.start, end: answer.curly.end, suggestion: `"${answer.curly.text.slice(1, -1)}"`, message: CURLY_SAID });
  if (answer.stray !== undefined && value?.code !== NOT_UNDERSTOOD) found(find, answer.stray, invisibleIn(answer.stray.text) ?? `\`${answer.stray.text}\` is not understood here. An answer may be followed by reasons in brackets, a remark in quotation marks, and \`formerly\` with what it was before.`);
  if (value === undefined) return undefined;
  const chosen = spec.type.kind === 'choice' ? spec.type.values[value.code - FIRST_VALUE] : undefined;
  if (answer.formerly !== undefined && value.code !== NOT_UNDERSTOOD) checkFormerly(spec, answer.formerly, answer.value?.text, find);
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

function understood(spec: ColumnSpec, value: Part | undefined, said: Part, find: Find): CellValue {
  const known = value === undefined ? undefined : valueOf(spec, value, said);
  if (known === undefined) explain(spec, said, find);
  return known ?? { code: NOT_UNDERSTOOD };
}

function valueOf(spec: ColumnSpec, value: Part, said: Part): CellValue | undefined {
  if (value.text === '-') return { code: NOT_ASKED };
  const code = spec.codeAt(value.text, 0, value.text.length);
  if (code !== 0) return { code };
  switch (spec.type.kind) {
    case 'number': {
      // Of `1,024` and `40-50` the first figures alone would be read.
      const number = /^[\d.,–—-]+$/.test(said.text) && said.text !== value.text ? undefined : parseNumber(value);
      if (number !== undefined && inRange(spec.type.range, number)) return { code: FIRST_VALUE, number };
      break;
    }
    case 'date': if (DATE.test(value.text) && validDate(value.text)) return { code: FIRST_VALUE, text: value.text }; break;
    case 'text': return { code: FIRST_VALUE, text: value.text.startsWith('"') ? unquoted(value.text) : value.text };
    case 'choice': break;
  }
  return undefined;
}

/** An answer was corrected from another one that could be given too; or it was not asked before. */
function checkFormerly(spec: ColumnSpec, formerly: Part, now: string | undefined, find: Find): void {
  if (formerly.text === now) {
    found(find, formerly, `\`${formerly.text}\` is what the answer is now, so nothing was corrected. Write what it was before, or remove \`formerly\`.`);
  } else if (valueOf(spec, formerly, formerly) === undefined) {
    const near = spec.type.kind === 'choice' ? meantBy(formerly.text, spec.type.values) : undefined;
    const answers = spec.type.kind === 'choice' ? ` (${spec.type.values.map((v) => v.id).join(', ')})` : '';
    found(find, formerly, `\`${formerly.text}\` is no answer to \`${spec.id}\`${answers}, so it cannot have been one before. ${remedy(near, 'Check it against the record.')}`, near);
  }
}

function parseNumber({ text }: Part): Rational | undefined {
  return parseRational(text.replace(/\s/g, ''));
}

/** Whether a number is within a range, where there is one. */
export function inRange(range: Test | undefined, number: Rational): boolean {
  return range === undefined || passes({ kind: 'number', number }, range, testOfNumbers) !== false;
}

function explain(spec: ColumnSpec, said: Part, find: Find): void {
  const { id, type } = spec;
  const odd = oddity(said.text, type);
  if (odd !== undefined) { found(find, said, odd.message, odd.suggestion); return; }
  switch (type.kind) {
    case 'number': found(find, said, `\`${id}\` is answered with a number${type.range === undefined ? '' : `, ${wordTest(type.range)}`}; \`${said.text}\` is ${parseNumber(said) === undefined ? 'none' : 'outside that'}, so it counts as not answered. Check it against the record.`); break;
    case 'date': { const { message, suggestion } = dateSaid(id, said.text); found(find, said, message, suggestion); break; }
    case 'text': found(find, said, `\`${id}\` is answered with words, and words stand in quotation marks: \`"${said.text}"\`.`, `"${said.text}"`); break;
    case 'choice': {
      // A list without values has a finding of its own.
      if (type.values.length === 0) break;
      const near = meantBy(said.text, type.values);
      found(find, said, `\`${said.text}\` is not among the answers to \`${id}\` (${type.values.map((v) => v.id).join(', ')}), so it counts as not answered. ${remedy(near, 'Choose one of them.')}`, near);
    }
  }
}

function dateSaid(id: string, said: string): { readonly message: string; readonly suggestion?: string } {
  const iso = isoDate(said);
  if (DATE.test(said)) return { message: `\`${id}\` is answered with a date; there is no ${said} in the calendar, so it counts as not answered. Check it against the record.` };
  const meant = iso === undefined ? 'Write year-month-day, such as `2026-03-02`.' : `Write year-month-day: \`${iso}\`.`;
  return { message: `\`${id}\` is answered with a date, and \`${said}\` is not read as one, so it counts as not answered. ${meant}`, ...(iso === undefined ? {} : { suggestion: iso }) };
}

/** The answer someone meant who wrote its label, its first letters, or something near its name. */
function meantBy(said: string, values: readonly Value[]): string | undefined {
  const plain = said.toLowerCase();
  const labelled = values.find(({ label }) => [label.text, ...label.translations.map(({ text }) => text)].some((text) => text.toLowerCase() === plain));
  if (labelled !== undefined) return labelled.id;
  const begun = values.filter(({ id }) => id.toLowerCase().startsWith(plain));
  return begun.length === 1 ? begun[0]?.id : nearest(said, values.map((v) => v.id));
}

function detailOf(answer: AnswerText, chosen: Value | undefined, find: Find): AnswerDetail | undefined {
  for (const word of ['because', 'by', 'on'] as const) {
    const part = answer.formerly === undefined ? answer[word] : undefined;
    if (part !== undefined) found(find, part, `\`${word}\` says more of a change, and without \`formerly\` there is none. Write \`formerly\` and the earlier answer before it; a remark needs only its quotation marks.`);
  }
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
  find({ code: 'invalid-reason', start: part.start, end: part.end, suggestion: near, message: `\`${part.text}\` is no reason here: ${names}. ${remedy(near, 'A reason of your own goes in quotation marks.')}` });
}

function correctionOf(answer: AnswerText, formerly: Part): NonNullable<AnswerDetail['correction']> {
  return {
    formerly: formerly.text,
    ...(answer.because === undefined ? {} : { because: unquoted(answer.because.text) }),
    ...(answer.by === undefined ? {} : { by: unquoted(answer.by.text) }),
    ...(answer.on === undefined ? {} : { on: answer.on.text }),
  };
}
