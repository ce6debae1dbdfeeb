import type { Plan } from '@inspection-criteria/scoring';
import type { InspectionBody } from '@inspection-criteria/model';
import type { Reading } from '../../answers/reading.ts';
import type { ReadFramework } from '../../project/frameworks.ts';
import { frameworkStatements, sectionStatement, type Making, type WholeStatement } from './framework-patterns.ts';
import { INSPECTION, inspectionStatements } from './inspection-patterns.ts';
import type { WordsAt } from './keywords-at.ts';
import type { Proposal } from './proposal.ts';
import type { Stretch } from '../../syntax/index.ts';

/** What is around a place, as far as it is understood. */
export interface Around {
  readonly file: string;
  readonly read: ReadFramework | undefined;
  readonly plan: Plan | undefined;
  readonly body: InspectionBody | undefined;
  /** The body's answers, in reading order. */
  readonly readings: readonly Reading[];
  readonly language: string | undefined;
}

/** Whole statements that may begin in place of a word, each where the word it begins with fits. */
export function wholeStatements({ keywords, statement }: WordsAt, levels: readonly string[], around: Around, replace: Stretch): readonly Proposal[] {
  if (statement.words.length > 0) return [];
  const { file, read, plan, body, language } = around;
  const making: Making = { statement, names: read?.names, lastQuestion: lastQuestion(read, file, replace.start) };
  const inBody = statement.blocks.some(({ header: [lead] }) => lead?.name === 'inspection' || lead?.name === 'example');
  const ofInspection = inBody && plan !== undefined ? inspectionStatements({ plan, body, language }) : [];
  const all: readonly WholeStatement[] = inBody ? ofInspection : [...frameworkStatements(making), INSPECTION];
  const fit = all.filter(({ begins }) => keywords.some((keyword) => keyword.word === begins));
  const sections = inBody ? [] : levels.map((level) => sectionStatement(level, making));
  return [...sections, ...fit].map(({ label, detail, put }): Proposal => ({ label, detail, put, kind: 'pattern', replace }));
}

function lastQuestion(read: ReadFramework | undefined, file: string, offset: number): string | undefined {
  const above = [...read?.names.columns.values() ?? []].filter(({ kind, span }) => kind === 'question' && span.file === file && span.start < offset);
  return above.sort((a, b) => b.span.start - a.span.start)[0]?.id;
}
