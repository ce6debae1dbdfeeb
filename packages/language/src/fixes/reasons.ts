import { partsOf, reasonsFor, writeAnswer, type AnswerParts } from './answers.ts';
import { answerAt, type AnswerHere } from './bodies.ts';
import type { FileText } from './cells.ts';
import type { Fix, Fixer, FixSubject } from './fix.ts';
import { sourceAt, textAt } from './places.ts';
import { suggested } from './suggested.ts';

/** Adds one of the reasons that an answer may have. */
export const missingReason: Fixer = (subject) => withAnswer(subject, (source, here, { value, rest }) => (reasonsFor(here)?.list ?? []).map(({ id }) => {
  const edit = writeAnswer(source, here, `${value} (${id})${rest}`);
  return { title: `Add the reason \`${id}\` to \`${here.column}\` for ${here.record}`, edits: [edit] };
}));

/** Writes the reason that was meant, or what is said as words of one's own; of several reasons, where one is wanted, keeps one. */
export const invalidReason: Fixer = (subject) => {
  const { checked, diagnostic: { span, suggestion } } = subject;
  const said = textAt(checked, span);
  const here = answerAt(checked, span);
  const part = here?.answer.reasons.find(({ start, end }) => start === span.start && end === span.end);
  if (part === undefined) return keepingOne(subject);
  const meant = suggestion === undefined ? [] : suggested(subject);
  return [...meant, { title: `Write \`"${said}"\`, as words of your own`, edits: [{ span, text: `"${said}"` }] }];
};

function keepingOne(subject: FixSubject): readonly Fix[] {
  return withAnswer(subject, (source, here, { value, rest }) =>
    here.answer.reasons.map(({ text }) => ({ title: `Keep the reason \`${text}\` alone`, edits: [writeAnswer(source, here, `${value} (${text})${rest}`)] })));
}

type ForAnswer = (source: FileText, here: AnswerHere, parts: AnswerParts) => readonly Fix[];

function withAnswer({ checked, diagnostic: { span } }: FixSubject, fixes: ForAnswer): readonly Fix[] {
  const source = sourceAt(checked, span);
  const here = answerAt(checked, span);
  const parts = source === undefined || here === undefined ? undefined : partsOf(source, here);
  return source === undefined || here === undefined || parts === undefined ? [] : fixes(source, here, parts);
}
