import { allSections, textIn, type InspectionBody } from '@inspection-criteria/model';
import type { Plan } from '@inspection-criteria/scoring';
import type { WholeStatement } from './framework-patterns.ts';
import { gap, type Pattern } from './proposal.ts';

/** What of an inspection, or an example, its statements are made with. */
export interface Inspecting {
  readonly plan: Plan;
  readonly body: InspectionBody | undefined;
  readonly language: string | undefined;
}

/** Whole statements of an inspection: the judgements that are still to be made, and a table of checks of all sections. */
export function inspectionStatements({ plan, body, language }: Inspecting): readonly WholeStatement[] {
  const judged = new Set(body?.judgements.map(({ section }) => section));
  const missing = plan.sections.filter((section) => section.judged !== undefined && !judged.has(section.id));
  const judgements = missing.map(({ id, label }): WholeStatement => ({
    begins: 'judge', label: `judge ${id} as …`, detail: textIn(label, language), put: [`judge ${id} as `, gap('band'), ' because "', gap('why'), '"'],
  }));
  return [...judgements, ...checkTable(plan)];
}

/** An inspection from the beginning. */
export const INSPECTION: WholeStatement = {
  begins: 'inspection', label: 'inspection … { }', detail: 'an inspection of a framework',
  put: ['inspection ', gap('name'), ' "', gap('Label'), '" of ', gap('framework'), ' edition "', gap('1'), '" {\n    ', gap(), '\n}'],
};

function checkTable(plan: Plan): readonly WholeStatement[] {
  const sections = allSections(plan.framework.root).filter(({ score, bands, judged }) => score !== undefined || (bands ?? judged) !== undefined);
  const cell = (what: unknown): Pattern => what === undefined ? ['  |'] : [' ', gap(), ' |'];
  const rows = sections.flatMap(({ id, score, bands, judged }): Pattern => [`\n| ${id} |`, ...cell(score), ...cell(bands ?? judged)]);
  const put: Pattern = ['| check | score | rating |', ...rows];
  return sections.length === 0 ? [] : [{ begins: 'check', label: '| check | … |', detail: 'a check of every section', put }];
}
