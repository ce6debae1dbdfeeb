import { NOT_ANSWERED, type RecordResult, type Span } from '@inspection-criteria/model';
import { answerPlaces } from '../answers/places.ts';
import type { ReadInspection } from '../project/inspections.ts';
import type { Checked } from '../rules/check.ts';
import { codesIn } from '../rules/codes.ts';
import { valuesFor } from './answers.ts';
import { bodyAt, tablesOf, type Body } from './bodies.ts';
import type { FileText } from './cells.ts';
import type { Fix, Fixer } from './fix.ts';
import { MOST_OFFERED } from './invalid-answer.ts';
import { putAnswers } from './put-answers.ts';
import { names, sameSpan, sourceAt } from './places.ts';
import { linesAtEnd } from './lines.ts';

/** Answers the first question that is open with any of its answers, or makes room for all that are. Which answer is right, nobody else can tell. */
export const missingAnswer: Fixer = ({ checked, diagnostic }) => {
  const source = sourceAt(checked, diagnostic.span);
  const body = bodyAt(checked, diagnostic.span);
  if (source === undefined || body?.inspection === undefined) return [];
  const record = recordAt(checked, body.inspection, diagnostic);
  return record === undefined ? figureFixes(source, body, diagnostic) : answerFixes(source, body, record);
};

/** A record with the questions that are still open, in the order in which they are asked. */
interface OpenRecord extends Pick<RecordResult, 'unit' | 'id'> {
  readonly open: readonly string[];
}

function recordAt(checked: Checked, inspection: ReadInspection, diagnostic: { readonly span: Span; readonly message: string }): OpenRecord | undefined {
  const codeOf = codesIn(inspection.inspection);
  const places = answerPlaces(inspection.answers.readings);
  for (const { unit, id, missing } of checked.results.get(inspection)?.records ?? []) {
    const open = missing.filter((column) => codeOf(unit, id, column) === NOT_ANSWERED);
    const [first] = open;
    const place = places.record(unit, id) ?? inspection.inspection.nameSpan;
    if (first !== undefined && sameSpan(place, diagnostic.span) && names(diagnostic, first)) return { unit, id, open };
  }
  return undefined;
}

function answerFixes(source: FileText, body: Body, { unit, id, open }: OpenRecord): readonly Fix[] {
  const [first = ''] = open;
  const whose = unit === 'inspection' ? 'this inspection' : id;
  const tables = tablesOf(body, unit);
  const putting = (title: string, answers: ReadonlyMap<string, string>): Fix => ({ title, get edits() { return putAnswers(source, body, { unit, record: id }, answers, tables); } });
  const values = valuesFor(body, first).slice(0, MOST_OFFERED);
  const answered = values.map((value) => putting(`Add the answer \`${value.id}\` to \`${first}\` for ${whose}`, new Map([[first, value.id]])));
  const lacking = open.length === 1 ? 'the answer' : `the ${open.length} answers`;
  return [...answered, putting(`Make room for ${lacking} that ${whose} lacks`, new Map(open.map((column) => [column, ''])))];
}

/** Makes room for a figure that the inspection has still to give. */
function figureFixes(source: FileText, body: Body, diagnostic: { readonly span: Span; readonly message: string }): readonly Fix[] {
  const figures = [...body.read.names.sections.values()].filter(({ level, id }) => level === 'figure' && names(diagnostic, id));
  return figures.flatMap(({ id }) => {
    const edit = linesAtEnd(source.text, body.span, [`${id}:`]);
    return edit === undefined ? [] : [{ title: `Make room for the figure \`${id}\``, edits: [edit] }];
  });
}
