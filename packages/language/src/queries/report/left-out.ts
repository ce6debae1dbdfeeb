import { holds, NOT_UNDERSTOOD, textIn, withThousands, type AnswerSheet } from '@inspection-criteria/model';
import type { Inspected } from '../../workspace/inspected.ts';
import type { View } from '../../workspace/workspace.ts';
import { errorsTold, frameworkErrors, leavesOut, type Told } from '../errors-told.ts';

/** What could not be read or is wrong, and is therefore not in an inspection's numbers or makes them doubtful. */
export function leftOutOf(inspected: Inspected, view: View, language: string | undefined): readonly Told[] {
  const { read: { inspection: { sheet } }, results } = inspected;
  const surplus = results.records.reduce((sum, record) => sum + record.notAskedButAnswered.length, 0);
  const omitted = results.scores.filter((score) => score.omitted && !results.scores.some((whole) => whole.omitted && whole.id === score.parent)).map(({ label }) => textIn(label, language));
  return [
    ...errorsAround(inspected, view), ...frameworkErrors(inspected.read.framework.file, view),
    ...counted(notUnderstood(sheet), 'is no answer to its question and counts as not answered', 'are no answers to their questions and count as not answered'),
    ...counted(surplus, 'is given to a question that is not asked, and does not count', 'are given to questions that are not asked, and do not count'),
    ...omitted.length === 0 ? [] : [{ text: `Left out of this inspection: ${omitted.join(', ')}.`, span: undefined }],
  ];
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
function errorsAround({ read: { file, inspection } }: Inspected, { source, diagnostics, inspections }: View): readonly Told[] {
  const others = (inspections?.part.inspections ?? []).filter((one) => one.inspection.id !== inspection.id).map((one) => one.inspection.span);
  const errors = diagnostics.filter((one) => leavesOut(one) && one.span.file === file && !others.some((other) => holds(other, one.span)));
  return errorsTold(errors, 'in this file', source.text);
}
