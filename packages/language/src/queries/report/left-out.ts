import { holds, NOT_UNDERSTOOD, textIn, withThousands, type AnswerSheet, type Diagnostic } from '@inspection-criteria/model';
import type { ReadInspection } from '../../project/inspections.ts';
import { textAt } from '../../project/sources.ts';
import type { Inspected } from '../../workspace/inspected.ts';
import type { View } from '../../workspace/workspace.ts';
import { errorsOfFramework, errorsTold, frameworkErrors, leavesOut, leavesUnread, type Told } from '../errors-told.ts';

/** What could not be read or is wrong, and is therefore not in an inspection's numbers or makes them doubtful. */
export function leftOutOf(inspected: Inspected, view: View, language: string | undefined): readonly Told[] {
  const { read: { inspection: { sheet } }, results } = inspected;
  const surplus = results.records.reduce((sum, record) => sum + record.notAskedButAnswered.length, 0);
  const omitted = results.scores.filter((score) => score.omitted && !results.scores.some((whole) => whole.omitted && whole.id === score.parent)).map(({ label }) => textIn(label, language));
  return [
    ...errorsAround(inspected, view), ...frameworkErrors(inspected.read.framework.file, view),
    ...counted(notUnderstood(sheet), 'is written and cannot be understood, and counts as not answered', 'are written and cannot be understood, and count as not answered'),
    ...counted(surplus, 'is given to a question that is not asked, and does not count', 'are given to questions that are not asked, and do not count'),
    ...omitted.length === 0 ? [] : [{ text: `Left out of this inspection: ${omitted.join(', ')}.`, span: undefined }],
  ];
}

/** Whether all that stands in an inspection, around it and in its framework could be read. Where not, nothing it comes to is complete, even if nothing is missing. */
export function allRead(read: Pick<ReadInspection, 'file' | 'inspection' | 'framework'>, view: View): boolean {
  return !errorsIn(read, view).some(leavesUnread) && !errorsOfFramework(read.framework.file, view).some(leavesUnread);
}

/** The first file that is used and is not there: most of what else is said of the inspection comes of that. Undefined where all are there. */
export function causeOf({ read }: Inspected, view: View): Told | undefined {
  const cause = [...errorsIn(read, view), ...errorsOfFramework(read.framework.file, view)].find(({ code }) => code === 'use-not-found' || code === 'use-outside-workspace');
  if (cause === undefined) return undefined;
  const path = textAt(cause.span, view.project.sources).replaceAll('"', '');
  return { text: `“${path}”, which ${cause.span.file} uses, cannot be found, so nothing of it is known here, and answers and ratings that need it cannot be understood.`, span: cause.span };
}

function counted(count: number, one: string, many: string): readonly Told[] {
  return count === 0 ? [] : [{ text: count === 1 ? `1 answer ${one}.` : `${withThousands(count)} answers ${many}.`, span: undefined }];
}

function notUnderstood({ units }: AnswerSheet): number {
  let count = 0;
  for (const { columns } of units) for (const { codes } of columns.values()) for (const code of codes) if (code === NOT_UNDERSTOOD) count++;
  return count;
}

/** Errors of the file, but for those inside its other inspections. */
function errorsAround({ read }: Inspected, view: View): readonly Told[] {
  return errorsTold(errorsIn(read, view), 'in this file', view.source.text);
}

function errorsIn({ file, inspection }: Pick<ReadInspection, 'file' | 'inspection'>, { diagnostics, inspections }: View): readonly Diagnostic[] {
  const others = (inspections?.part.inspections ?? []).filter((one) => one.inspection.id !== inspection.id).map((one) => one.inspection.span);
  return diagnostics.filter((one) => leavesOut(one) && one.span.file === file && !others.some((other) => holds(other, one.span)));
}
