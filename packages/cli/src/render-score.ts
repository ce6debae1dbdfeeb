import { columnsUsed, scoreTable, visible, wordsIn, type TableOptions } from '@inspection-criteria/formats';
import { textIn, type Framework, type Lines, type Question, type QuestionResult, type Results, type SectionResult } from '@inspection-criteria/model';
import { explain, explainQuestion, type Explanation } from '@inspection-criteria/scoring';
import stringWidth from 'string-width';
import { colours } from './output.ts';

/** Results as a table for the terminal. */
export function renderScores(results: Results, framework: Framework, options: TableOptions): string {
  const { inspection } = results;
  const words = wordsIn(framework, options.language);
  const edition = framework.edition === undefined ? '' : `, ${words.edition} ${visible(framework.edition)}`;
  const rows = scoreTable(results, framework, options);
  const columns = columnsUsed(rows);
  const lines = rows.map(({ depth, cells }) => columns.map((column) => `${column === 'Section' ? '  '.repeat(depth) : ''}${visible(cells[column])}`));
  const checks = results.checks.filter((c) => c.passed).length;
  return [
    colours.bold(visible(textIn((inspection ?? framework).label, options.language))), colours.dim(`${visible(textIn(framework.label, options.language))}${edition}`), '',
    ...aligned([columns.map((column) => words.headings[column]), ...lines]), '',
    `${results.checks.length === 0 ? words.noChecks : words.checksHold(checks, results.checks.length)}${results.complete ? '' : ` ${words.canStillMove}`}`, '',
  ].join('\n');
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => stringWidth(row[column] ?? '')))) ?? [];
  return rows.map((row, i) => {
    const line = row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - stringWidth(cell))).join('  ').trimEnd();
    return i === 0 ? colours.dim(line) : line;
  });
}

/** One score explained in plain words, each sentence with the place of its rule. */
export function renderTrace(result: SectionResult, framework: Framework, lines: ReadonlyMap<string, Lines>): string {
  const values = framework.scales.find((s) => s.id === result.bands)?.values ?? [];
  return renderExplanation(result, explain(result, (id) => values.find((v) => v.id === id)?.label.text ?? id), lines);
}

/** One question's answers explained in plain words. */
export function renderQuestion(result: QuestionResult, question: Question, lines: ReadonlyMap<string, Lines>): string {
  return renderExplanation(result, explainQuestion(result, question), lines);
}

function renderExplanation({ label, id }: SectionResult | QuestionResult, explanations: readonly Explanation[], lines: ReadonlyMap<string, Lines>): string {
  const sentences = explanations.map(({ text, span }) => {
    const place = span === undefined ? undefined : lines.get(span.file)?.placeAt(span.start);
    const where = span === undefined || place === undefined ? '' : `\n    ${colours.dim(`${visible(span.file)}:${String(place.line)}:${String(place.column)}`)}`;
    return `  ${visible(text)}${where}`;
  });
  return [`${colours.bold(visible(label.text))}${label.text === id ? '' : ` (${id})`}`, ...sentences, ''].join('\n');
}
