import { textIn, type Framework, type Results } from '@inspection-criteria/model';
import { columnsUsed, scoreTable, wordsIn, type TableOptions } from './score-table.ts';
import type { Table } from './table.ts';
import type { TableWords } from './table-words.ts';
import type { TriedChange } from './tried-change.ts';
import { visible } from './visible.ts';

/** Results as a Markdown page: the ratings, the checks, what is still missing, above all what of it is on trial. Texts of the user's are escaped. */
export function resultsMarkdown(results: Results, framework: Framework, options: TableOptions = {}, tried: readonly TriedChange[] = []): string {
  const { inspection } = results;
  const rows = scoreTable(results, framework, options);
  const columns = columnsUsed(rows);
  const words = wordsIn(framework, options.language);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const failed = results.checks.filter((c) => !c.passed);
  return [
    `# ${escaped(textIn((inspection ?? framework).label, options.language))}`, '',
    `${escaped(textIn(framework.label, options.language))}${framework.edition === undefined ? '' : `, ${words.edition} ${escaped(framework.edition)}`}`, '',
    ...onTrialMarkdown(tried, words),
    line(columns.map((column) => words.headings[column])), line(columns.map((column) => column === 'Points' || column === 'Score' ? '---:' : '---')),
    ...rows.map(({ depth, cells }) => line(columns.map((column) => column === 'Section' ? `${INDENT.repeat(depth)}${escaped(cells[column])}` : escaped(cells[column])))), '',
    results.complete ? words.complete : words.incomplete, '',
    results.checks.length === 0 ? words.noChecks : words.checksHold(results.checks.length - failed.length, results.checks.length),
    ...failed.map((c) => `- ${words.failed(escaped(c.subject), escaped(c.expected), escaped(c.actual))}`), '',
  ].join('\n');
}

/** The lines that say what of a page is on trial; none where nothing is. */
export function onTrialMarkdown(tried: readonly TriedChange[], words: TableWords): readonly string[] {
  return tried.length === 0 ? [] : [`**${escaped(words.onTrial(tried.map(words.changeOf)))}**`, ''];
}

/** A table in Markdown, numbers to the right. Texts of the user's are escaped. */
export function tableMarkdown({ headings, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const isNumeric = (column: number): boolean => rows.some((row) => row[column]?.number !== undefined);
  return [line(headings.map(escaped)), line(headings.map((_, i) => isNumeric(i) ? '---:' : '---')), ...rows.map((row) => line(row.map(({ text }) => escaped(text))))].join('');
}

/** A text of the user's, made harmless: no markup, no links, no cells of its own, nothing that hides. */
function escaped(text: string): string {
  return visible(text).replace(/[\\`*_{}[\]<>()#+!|~]/g, (c) => `\\${c}`);
}

/** Two spaces that do not break: ordinary ones at the start of a cell are dropped when the page is shown. */
const INDENT = '\u00A0\u00A0';
