import type { AnswerSheet, Framework, Results } from '@inspection-criteria/model';
import { answersTable } from './answers-table.ts';
import { tableCsv } from './csv.ts';
import { onTrialMarkdown, resultsMarkdown, tableMarkdown } from './markdown.ts';
import { ratingsTable } from './ratings-table.ts';
import { wordsIn } from './score-table.ts';
import { summaryTable } from './summary-table.ts';
import type { TriedChange } from './tried-change.ts';

/** What can be had of an inspection for other programs and pages: its ratings, how each question was answered, or every answer. */
export const EXPORTS = ['ratings', 'summary', 'answers'] as const;

/** What is wanted of an inspection, and how; `unit` is of whose records the answers are, and `tried` what of it is not as the file has it: a page says so. */
export interface ExportOptions {
  readonly what: typeof EXPORTS[number];
  readonly format: 'markdown' | 'csv';
  readonly unit?: string | undefined;
  readonly language?: string | undefined;
  readonly tried?: readonly TriedChange[] | undefined;
}

/** An inspection's ratings, data summary or answers as a page or for a spreadsheet; undefined where there are no such records. */
export function exported(results: Results, sheet: AnswerSheet, framework: Framework, { what, format, unit, language, tried = [] }: ExportOptions): string | undefined {
  if (what === 'ratings' && format === 'markdown') return resultsMarkdown(results, framework, { language }, tried);
  const table = what === 'ratings' ? ratingsTable(results, framework, language) : what === 'summary' ? summaryTable(results, framework, language)
    : answersTable(sheet, results, framework, { unit, language });
  if (table === undefined) return undefined;
  if (format === 'csv') return tableCsv(table);
  const words = wordsIn(framework, language);
  const page = [...onTrialMarkdown(tried, words), tableMarkdown(table)].join('\n');
  return what === 'summary' ? `${page}\n${words.totalsDiffer}\n` : page;
}
