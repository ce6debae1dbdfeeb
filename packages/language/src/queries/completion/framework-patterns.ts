import type { Names, SectionInfo } from '../../lower/names.ts';
import { nextId } from './next-id.ts';
import { gap, type Pattern, type Proposal } from './proposal.ts';
import type { StatementAt } from './statement-at.ts';

/** What a whole statement is made with. */
export interface Making {
  readonly statement: StatementAt;
  readonly names: Names | undefined;
  /** The id of the last question above the place. */
  readonly lastQuestion: string | undefined;
}

/** A whole statement with gaps, offered wherever the word it begins with may stand. */
export interface WholeStatement extends Pick<Proposal, 'label' | 'detail'> {
  readonly put: Pattern;
  /** The keyword, or the kind of thing, it begins with. */
  readonly begins: string;
}

/** Whole statements of a framework. */
export function frameworkStatements(making: Making): readonly WholeStatement[] {
  return [
    { begins: 'framework', label: 'framework … { }', detail: 'a framework with a theme', put: FRAMEWORK },
    { begins: 'question', label: 'question …', detail: 'a question', put: question(making) },
    { begins: 'answers', label: 'answers … { }', detail: 'a list of answers', put: ANSWERS },
    { begins: 'bands', label: 'bands … { }', detail: 'a list of ratings', put: BANDS },
    { begins: 'example', label: 'example … { }', detail: 'an example that is run like a test', put: example(making) },
    ...decisionTable(making),
  ];
}

/** A section of a level with a first question in it. */
export function sectionStatement(level: string, making: Making): Omit<WholeStatement, 'begins'> {
  const put: Pattern = [`${level} `, gap('name'), ' "', gap('Label'), '" {\n    ', ...question(making), '\n}'];
  return { label: `${level} … { }`, detail: 'with a first question', put };
}

const ANSWERS: Pattern = [
  'answers ', gap('name'), ' "', gap('Label'), '" {',
  '\n    yes "Yes"            worth 1', '\n    no  "No"             worth 0', '\n    na  "Not applicable" not counted', '\n}',
];

const BANDS: Pattern = [
  'bands ', gap('name'), ' "', gap('Label'), '" {',
  '\n    good "Good" at least ', gap('65%'), '\n    fair "Fair" at least ', gap('50%'), '\n    poor "Poor" otherwise', '\n}',
];

const FRAMEWORK: Pattern = [
  'framework ', gap('name'), ' "', gap('Label'), '" edition "', gap('1'), '" {',
  '\n    level theme "Theme" {', '\n        scored share of counted answers', '\n        rounded to 1% halves up', '\n        rated performance', '\n    }',
  '\n    unit case "Case"', '\n    bands performance {',
  '\n        good "Good" at least 65%', '\n        fair "Fair" at least 50%', '\n        poor "Poor" otherwise', '\n    }',
  '\n    each question answered yes-no', '\n\n    theme ', gap('safety'), ' "', gap('Safety'), '" {',
  '\n        question Q1 "', gap('What is asked'), '"', '\n    }', '\n}',
];

function question({ lastQuestion, names, statement: { blocks } }: Making): Pattern {
  const id = (lastQuestion === undefined ? undefined : nextId(lastQuestion, new Set(names?.columns.keys()))) ?? 'Q1';
  const answered = blocks.some(({ said }) => said.includes('each question'));
  return ['question ', gap(id), ' "', gap('What is asked'), '"', ...answered ? [] : [' answered ', gap('yes-no')]];
}

function example({ names }: Making): Pattern {
  const section = [...names?.sections.values() ?? []].find(({ bands, parent }) => bands !== undefined && parent !== undefined);
  const band = names?.lists.get(section?.bands ?? '')?.values[0];
  const check: Pattern = ['check ', gap(section?.name ?? 'section'), ' is ', gap(band ?? 'rating')];
  return ['example "', gap('What it shows'), '" {\n    ', gap('what is answered'), '\n    ', ...check, '\n}'];
}

/** A row for each band, a column for each part that is rated. */
function decisionTable({ names, statement }: Making): readonly WholeStatement[] {
  const section = names === undefined ? undefined : sectionAt(names, statement);
  const bands = names?.lists.get(section?.bands ?? '')?.values ?? [];
  if (names === undefined || section === undefined || bands.length === 0) return [];
  const rated = section.children.flatMap((id) => names.sections.get(id) ?? []).filter((child) => child.bands !== undefined).map(({ name }) => name);
  const headings = rated.length > 0 ? rated : ['when'];
  const cell = (band: string): string => rated.length > 0 && band === bands.at(-1) ? 'any' : '';
  const rows = bands.flatMap((band): Pattern => [`\n| ${band} |`, ...headings.flatMap((): Pattern => [' ', gap(cell(band)), ' |'])]);
  return [{ begins: 'give', label: '| give | … |', detail: 'a decision table', put: [`| give | ${headings.join(' | ')} |`, ...rows] }];
}

/** The section, or the framework, whose block is open. */
function sectionAt(names: Names, { blocks }: StatementAt): SectionInfo | undefined {
  const [framework, ...others] = blocks.map(({ header }) => header);
  const path = others.map((header) => header.find(({ name }) => name === 'ID')?.image ?? '').join('.');
  return names.sections.get(others.length > 0 ? path : framework?.find(({ name }) => name === 'ID')?.image ?? '');
}
