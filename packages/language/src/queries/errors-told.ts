import { holds, linesOf, type Diagnostic, type Span } from '@inspection-criteria/model';
import type { Code } from '../catalogue.ts';
import { visibleFrom } from '../project/sources.ts';
import { inQuotes } from '../wording.ts';
import type { View } from '../workspace/workspace.ts';

/** A sentence, and where what it speaks of is written; undefined where that is no one place. */
export interface Told {
  readonly text: string;
  readonly span: Span | undefined;
}

/** The most errors of a file that are told one by one. */
const MOST_ERRORS = 3;

/** Errors of one file as sentences: the first few with their lines, then how many more. */
export function errorsTold(errors: readonly Diagnostic[], where: string, text: string): readonly Told[] {
  if (errors.length === 0) return [];
  const lines = linesOf(text);
  const more = errors.length - MOST_ERRORS;
  const shown = errors.slice(0, MOST_ERRORS).map(({ message, span }) => ({ text: `Line ${String(lines.placeAt(span.start).line)} ${where}: ${inQuotes(message)}`, span }));
  return [...shown, ...more <= 0 ? [] : [{ text: `${more === 1 ? '1 more error' : `${String(more)} more errors`} ${where}.`, span: errors[MOST_ERRORS]?.span }]];
}

/** Whether something may be missing or wrong because of a finding. A check that fails says what came out, and leaves nothing out of it. */
export function leavesOut({ severity, code }: Diagnostic): boolean {
  return severity === 'error' && code !== 'check-failed';
}

/** Whether something that is written could not be read because of a finding, so that nothing made of the text is complete, however much of it is answered. */
export function leavesUnread({ code }: Diagnostic): boolean {
  return OF_FORM.has(code) || OF_READING.has(code);
}

/** What is wrong with the form of a text may leave out what stands after it. */
const OF_FORM: ReadonlySet<string> = new Set<Code>(['missing-brace', 'unclosed-text', 'unexpected-character', 'unexpected-word', 'nested-too-deep']);

/** What is written stands in its place, and could not be understood or does not count beside something else that says it. */
const OF_READING: ReadonlySet<string> = new Set<Code>([
  'not-utf8', 'use-not-found', 'use-outside-workspace', 'unknown-name', 'unknown-word', 'misplaced-statement', 'repeated-clause', 'wrong-type', 'invalid-number', 'invalid-date',
  'table-shape', 'unknown-column', 'repeated-column', 'repeated-record', 'repeated-answer', 'invalid-answer', 'invalid-reason', 'repeated-decision',
]);

/** Errors of a framework's file and of those it builds on, for which something may be missing; its own is spoken of as `own`. Nothing hangs on what is wrong inside an example. */
export function frameworkErrors(file: string, view: View, own = `in ${file}`): readonly Told[] {
  const { sources } = view.frameworks.frameworks;
  const errors = errorsOfFramework(file, view);
  return visibleFrom(file, sources).flatMap((one) => errorsTold(errors.filter(({ span }) => span.file === one), one === file ? own : `in ${one}`, sources.get(one)?.text ?? ''));
}

/** The same as they were found, in no order. */
export function errorsOfFramework(file: string, { frameworks: { diagnostics, frameworks: { frameworks, sources } } }: View): readonly Diagnostic[] {
  const seen = visibleFrom(file, sources);
  const examples = frameworks.flatMap(({ framework }) => framework.examples.map(({ span }) => span));
  return diagnostics.filter((one) => leavesOut(one) && seen.includes(one.span.file) && (OF_FORM.has(one.code) || !examples.some((example) => holds(example, one.span))));
}
