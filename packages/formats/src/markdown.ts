import { textIn, type Framework, type Results } from '@inspection-criteria/model';
import { columnsUsed, scoreTable, type TableOptions } from './score-table.ts';

/** Results as a Markdown page: the ratings, the checks, what is still missing. Texts of the user's are escaped. */
export function resultsMarkdown(results: Results, framework: Framework, options: TableOptions = {}): string {
  const { inspection } = results;
  const rows = scoreTable(results, framework, options);
  const columns = columnsUsed(rows);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const failed = results.checks.filter((c) => !c.passed);
  return [
    `# ${escaped(textIn((inspection ?? framework).label, options.language))}`, '',
    `${escaped(textIn(framework.label, options.language))}${framework.edition === undefined ? '' : `, edition ${escaped(framework.edition)}`}`, '',
    line(columns), line(columns.map((column) => column === 'Points' || column === 'Score' ? '---:' : '---')),
    ...rows.map(({ depth, cells }) => line(columns.map((column) => column === 'Section' ? `${'&emsp;'.repeat(depth)}${escaped(cells[column])}` : escaped(cells[column])))), '',
    results.complete ? 'Nothing is missing.' : 'Something is still missing: scores stand as they are now.', '',
    results.checks.length === 0 ? 'It has no checks.' : `${String(results.checks.length - failed.length)} of ${String(results.checks.length)} checks hold.`,
    ...failed.map((c) => `- ${escaped(c.subject)}: expected ${escaped(c.expected)}, came out as ${escaped(c.actual)}`), '',
  ].join('\n');
}

/** A text of the user's, made harmless: no markup, no links, no cells of its own. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~]/g, (c) => `\\${c}`).replace(/[\r\n]+/g, ' ');
}
