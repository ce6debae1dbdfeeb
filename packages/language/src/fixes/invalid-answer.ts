import type { Diagnostic } from '@inspection-criteria/model';
import type { Source } from '../project/sources.ts';
import { valuesFor, writeAnswer, partsOf } from './answers.ts';
import { answerAt } from './bodies.ts';
import type { Edit } from '../edits.ts';
import type { Fixer, FixSubject } from './fix.ts';
import { sourceAt, textAt } from './places.ts';
import { suggested } from './suggested.ts';

/** The most values of a list that are offered one by one. */
export const MOST_OFFERED = 12;

/** Writes the answer that was meant, or any other of its list in place of one that is not on it. */
export const invalidAnswer: Fixer = (subject) => {
  const { checked, diagnostic: { span, suggestion } } = subject;
  const source = sourceAt(checked, span);
  const here = answerAt(checked, span);
  const meant = suggested(subject);
  const said = here?.answer.said;
  if (source !== undefined && here === undefined && suggestion !== undefined && mayMerge(suggestion, source, subject)) return meant.map((fix) => ({ ...fix, preferred: false }));
  if (source === undefined || here === undefined || said?.start !== span.start || said.end !== span.end) return meant;
  const rest = here.answer.value === undefined || said.text === here.answer.value.text ? partsOf(source, here) : undefined;
  const others = valuesFor(here.body, here.column).filter(({ id }) => id !== suggestion).slice(0, MOST_OFFERED);
  const edit = (id: string): Edit => rest === undefined ? { span, text: id } : writeAnswer(source, here, `${id} ${rest.reasons}`.trimEnd() + rest.rest);
  return [...meant, ...others.map(({ id }) => ({ title: `Write \`${id}\` for ${here.record}`, edits: [edit(id)] }))];
};

/** Whether an id that would do may be that of another record already, or is what another would get. */
function mayMerge(fit: string, { file, text }: Source, { checked, diagnostic: { span } }: FixSubject): boolean {
  const isOther = (one: Diagnostic): boolean => one.span.file === file && one.suggestion === fit && one.span.start !== span.start && one.code === 'invalid-answer';
  return text.includes(fit) || checked.diagnostics.some((one) => isOther(one) && textAt(checked, one.span) !== textAt(checked, span));
}
