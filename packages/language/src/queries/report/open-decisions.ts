import { NOT_UNDERSTOOD, textIn, withThousands, type AnswerSheet, type Results, type Span, type Text } from '@inspection-criteria/model';
import type { Inspected } from '../../workspace/inspected.ts';

/** Something an inspector has still to do, with the place of what asks for it. */
export interface Open {
  readonly text: string;
  readonly span: Span;
}

/** What is still missing from an inspection: judgements, decisions that a rule asks for, figures to be given, and answers. */
export function openIn({ read: { inspection }, plan, results }: Inspected, language: string | undefined): readonly Open[] {
  const say = (text: Text): string => textIn(text, language);
  const sections = results.scores.filter(({ omitted }) => !omitted).flatMap(({ id, label, judged, provisional, trace }): readonly Open[] => {
    const section = plan.section.get(id);
    if (section === undefined) return [];
    if (judged && provisional === undefined && plan.bandsOf.has(id)) return [{ text: `${say(label)} is judged by an inspector, and the judgement is still to come.`, span: section.nameSpan }];
    return section.given !== undefined && trace.length === 0 ? [{ text: `${say(label)} is given as a number, and the number is still to come.`, span: section.nameSpan }] : [];
  });
  const holds = results.holds.filter(({ answer }) => answer === 'unanswered').map(({ section, value, rule }): Open => {
    const label = plan.section.get(section)?.label;
    const band = plan.bandsOf.get(section)?.values.find(({ id }) => id === value)?.label;
    return { text: `${label === undefined ? section : say(label)} may be held to ${band === undefined ? value : say(band)}, and an inspector has still to decide.`, span: rule };
  });
  const missing = results.records.reduce((sum, record) => sum + record.missing.length, 0) - writtenAmong(results, inspection.sheet);
  return [...sections, ...holds, ...missing <= 0 ? [] : [{ text: `${missing === 1 ? '1 answer is' : `${withThousands(missing)} answers are`} still missing.`, span: inspection.nameSpan }]];
}

/** How many of the missing answers are written and cannot be understood: they are to be mended, not to be given. */
function writtenAmong({ records }: Results, { units }: AnswerSheet): number {
  const missing = new Map(records.map(({ unit, id, missing: columns }) => [`${unit} ${id}`, columns]));
  let written = 0;
  for (const { unit, records: ids, columns } of units) ids.forEach((id, record) => {
    for (const column of missing.get(`${unit} ${id}`) ?? []) if (columns.get(column)?.codes[record] === NOT_UNDERSTOOD) written++;
  });
  return written;
}
