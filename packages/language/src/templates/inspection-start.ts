import { allSections, questionsOf, valuesOf, type Fact, type Framework, type Question, type Section } from '@inspection-criteria/model';
import { inForm, quoted } from './filling.ts';

/** What an inspection is called, and the path of its framework's file from where it will be. */
export interface InspectionStart {
  readonly name: string;
  readonly label: string;
  readonly use: string;
}

/** An inspection of a framework, ready to be filled in: a table for each unit, and what inspectors decide, to be uncommented. */
export function inspectionOf(framework: Framework, { name, label, use }: InspectionStart): string {
  const edition = framework.edition === undefined ? '' : ` edition ${quoted(framework.edition)}`;
  const parts = [...tables(framework), ...given(framework), ...judgements(framework)].map((part) => part.map((line) => `    ${line}\n`).join(''));
  return inForm(`// An inspection holds the answers of its sample and the decisions of its inspectors.

use ${quoted(use)}

inspection ${name} ${quoted(label)} of ${framework.id}${edition} {
${parts.join('\n')}}
`, 'cases');
}

/** A heading for each unit with questions or facts, in the order of the framework. */
function tables(framework: Framework): readonly (readonly string[])[] {
  const columns: readonly (Fact | Question)[] = [...framework.facts, ...questionsOf(framework.root)];
  const filled = framework.units.filter((unit) => unit.id !== 'inspection').flatMap((unit) => {
    const own = columns.filter((column) => column.unit === unit.id);
    return own.length === 0 ? [] : [[`| ${[unit.id, ...own.map((column) => column.id)].join(' | ')} |`]];
  });
  const [first = [], ...others] = filled;
  return filled.length === 0 ? [] : [['// Below each heading a row is a record. Leave a cell empty until it is answered; - says it was not asked.', ...first], ...others];
}

/** Facts and questions about the inspection as a whole, and figures. */
function given(framework: Framework): readonly (readonly string[])[] {
  const about = [...framework.facts, ...questionsOf(framework.root)].filter((column) => column.unit === 'inspection').map((column) => line(column.id, valuesOf(column.answer).map((v) => v.id)));
  const figures = allSections(framework.root).filter((section) => section.given !== undefined).map((section) => line(section.id, []));
  const lines = [...about, ...figures];
  return lines.length === 0 ? [] : [['// What is known of the inspection as a whole: take the // away and put the answer in.', ...lines]];
}

function line(id: string, values: readonly string[]): string {
  return `// ${id}: …${values.length === 0 ? '' : ` (${values.join(', ')})`}`;
}

function judgements(framework: Framework): readonly (readonly string[])[] {
  const judged = allSections(framework.root).filter((section) => section.judged !== undefined);
  return judged.length === 0 ? [] : [['// What inspectors judge: take the // away and say how it was found, and why.', ...judged.map((section) => judgement(section, framework))]];
}

function judgement({ id, judged }: Section, { scales }: Framework): string {
  const bands = scales.find((scale) => scale.id === judged)?.values.map((v) => v.id) ?? [];
  return `// judge ${id} as … because "…"${bands.length === 0 ? '' : ` (${bands.join(', ')})`}`;
}
