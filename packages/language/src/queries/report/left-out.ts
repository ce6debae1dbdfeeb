import { linesOf, NOT_UNDERSTOOD, textIn, type AnswerSheet, type Diagnostic } from '@inspection-criteria/model';
import { visibleFrom } from '../../project/sources.ts';
import { inQuotes } from '../../wording.ts';
import type { Inspected } from '../../workspace/inspected.ts';
import type { View } from '../../workspace/workspace.ts';

/** What could not be read or is wrong, and is therefore not in an inspection's numbers or makes them doubtful: sentences. */
export function leftOutOf(inspected: Inspected, view: View, language: string | undefined): readonly string[] {
  const { read: { inspection: { sheet } }, results } = inspected;
  const surplus = results.records.reduce((sum, record) => sum + record.notAskedButAnswered.length, 0);
  const omitted = results.scores.filter((score) => score.omitted && !results.scores.some((whole) => whole.omitted && whole.id === score.parent)).map(({ label }) => textIn(label, language));
  return [
    ...errorsAround(inspected, view), ...frameworkErrors(inspected, view),
    ...counted(notUnderstood(sheet), 'is no answer to its question and counts as not answered', 'are no answers to their questions and count as not answered'),
    ...counted(surplus, 'is given to a question that is not asked, and does not count', 'are given to questions that are not asked, and do not count'),
    ...omitted.length === 0 ? [] : [`Left out of this inspection: ${omitted.join(', ')}.`],
  ];
}

function counted(count: number, one: string, many: string): readonly string[] {
  return count === 0 ? [] : [count === 1 ? `1 answer ${one}.` : `${String(count)} answers ${many}.`];
}

function notUnderstood({ units }: AnswerSheet): number {
  let count = 0;
  for (const { columns } of units) for (const { codes } of columns.values()) for (const code of codes) if (code === NOT_UNDERSTOOD) count++;
  return count;
}

/** The most errors that are told one by one. */
const MOST_ERRORS = 3;

/** Errors of the file, but for those inside its other inspections. */
function errorsAround({ read: { file, inspection } }: Inspected, { source, diagnostics, inspections }: View): readonly string[] {
  const others = (inspections?.part.inspections ?? []).filter((one) => one.inspection.id !== inspection.id).map((one) => one.inspection.span);
  const errors = diagnostics.filter(({ severity, span }) => severity === 'error' && span.file === file && !others.some(({ start, end }) => start <= span.start && span.end <= end));
  return told(errors, 'in this file', source.text);
}

/** Errors of the framework's file and those it builds on. */
function frameworkErrors({ read: { framework: { file } } }: Inspected, { frameworks: { diagnostics, frameworks: { sources } } }: View): readonly string[] {
  const seen = visibleFrom(file, sources);
  const errors = diagnostics.filter(({ severity, span }) => severity === 'error' && seen.includes(span.file));
  return seen.flatMap((one) => told(errors.filter(({ span }) => span.file === one), `in ${one}`, sources.get(one)?.text ?? ''));
}

function told(errors: readonly Diagnostic[], where: string, text: string): readonly string[] {
  if (errors.length === 0) return [];
  const lines = linesOf(text);
  const more = errors.length - MOST_ERRORS;
  const shown = errors.slice(0, MOST_ERRORS).map(({ message, span }) => `Line ${String(lines.placeAt(span.start).line)} ${where}: ${inQuotes(message)}`);
  return [...shown, ...more <= 0 ? [] : [`${more === 1 ? '1 more error' : `${String(more)} more errors`} ${where}.`]];
}
