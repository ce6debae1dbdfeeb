import { textIn, type CheckResult, type SectionResult } from '@inspection-criteria/model';
import { answered, answeredIn, type CountedPart } from '@inspection-criteria/scoring';
import type { Reading } from '../../answers/reading.ts';
import { allRead } from '../report/left-out.ts';
import { resultText, shortened } from '../results/result-text.ts';
import { ast, placeOf, tableOf, type Stretch } from '../../syntax/index.ts';
import { bodiesIn, type Body } from '../../workspace/bodies.ts';
import type { View } from '../../workspace/workspace.ts';
import type { Lens } from './lens.ts';

/** What stands above inspections and examples, their tables of answers and their tables of checks. */
export function bodyLenses(view: View, language: string | undefined): readonly Lens[] {
  const tables = checkTablesIn(view);
  return bodiesIn(view).flatMap((body) => [
    ...wholeLenses(body, placeAbove(body), view, language),
    ...checksLens(body.results.checks, placeAbove(body)),
    ...body.inspection === undefined ? [] : body.readings.flatMap((reading) => answersLens(reading, body)),
    ...tables.flatMap((table) => body.inspection === undefined ? [] : checksLens(body.results.checks.filter(({ span }) => isWithin(span, table)), table)),
  ]);
}

function placeAbove({ inspection, span }: Body): Stretch {
  return inspection?.nameSpan ?? span;
}

function wholeLenses({ read, body: { sheet }, inspection, results }: Body, place: Stretch, view: View, language: string | undefined): readonly Lens[] {
  const whole = results.scores.find(({ parent, id }) => parent === undefined && id === results.framework.id);
  const sections = sectionsText(results.scores.filter(({ parent }) => parent === results.framework.id), language);
  const { given, asked } = answered(sheet, results);
  const unread = inspection !== undefined && !allRead({ file: inspection.span.file, inspection, framework: read }, view);
  return [
    ...whole === undefined ? [] : [{ kind: 'scores', place, title: resultText(whole, language) } as const],
    ...sections === '' ? [] : [{ kind: 'scores', place, title: sections } as const],
    ...asked === 0 ? [] : [{ kind: 'answered', place, title: `${answeredText(given, asked)}${unread ? ', not all could be read' : ''}` } as const],
  ];
}

/** The most sections told on one line. */
const MOST_SECTIONS = 8;

/** What came out for sections, on one line: `Safety 83%, Fair · Leadership Good`. */
function sectionsText(sections: readonly SectionResult[], language: string | undefined): string {
  const shown = sections.slice(0, MOST_SECTIONS).map((result) => `${shortened(textIn(result.label, language), 30)} ${resultText(result, language)}`);
  return [...shown, ...sections.length > MOST_SECTIONS ? [`… ${String(sections.length - MOST_SECTIONS)} more`] : []].join(' · ');
}

function answersLens({ fragment: { kind, unit, span }, rows, columns }: Reading, { body: { sheet }, results }: Body): readonly Lens[] {
  if (kind !== 'table') return [];
  const part: CountedPart = { unit, records: new Set(rows.flatMap(({ record }) => record ?? [])), columns: new Set(columns.flatMap((column) => column?.id ?? [])) };
  const { given, asked } = answeredIn(sheet, results, part);
  return asked === 0 ? [] : [{ kind: 'answered', place: span, title: answeredText(given, asked) }];
}

function answeredText(given: number, asked: number): string {
  return `${String(given)} of ${String(asked)} answered`;
}

function checksLens(checks: readonly CheckResult[], place: Stretch): readonly Lens[] {
  const failed = checks.filter(({ passed }) => !passed);
  const [first] = failed;
  if (checks.length === 0) return [];
  const of = `of ${String(checks.length)} check${checks.length === 1 ? '' : 's'}`;
  if (first === undefined) return [{ kind: 'checks', place, title: `${String(checks.length)} ${of} passed` }];
  return [{ kind: 'checks', place, title: `${String(failed.length)} ${of} failed: ${first.subject} expected ${first.expected}, came out as ${first.actual}${failed.length > 1 ? ', …' : ''}` }];
}

/** Where tables of checks stand in inspections. */
function checkTablesIn({ source: { syntax } }: View): readonly Stretch[] {
  if (syntax.language !== 'cases') return [];
  return syntax.tree.root.members.filter(ast.isInspection).flatMap(({ members }) => members.filter(ast.isTable)).filter(({ text }) => tableOf(text) === 'check').map((table) => placeOf(table));
}

function isWithin(inner: Stretch, outer: Stretch): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
