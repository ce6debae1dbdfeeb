import stringWidth from 'string-width';
import { numberText, percentText, type Framework, type Lines, type Results, type SectionResult } from '@inspection-criteria/model';
import { explain } from '@inspection-criteria/scoring';
import { colours } from './output.ts';

/** Results as a table for the terminal. */
export function renderScores(results: Results): string {
  const title = results.inspection?.label.text ?? results.framework.label.text;
  const edition = results.framework.edition === undefined ? '' : `, edition ${results.framework.edition}`;
  const rows = results.scores.filter((s) => !s.omitted).map(rowOf);
  const checks = results.checks.filter((c) => c.passed).length;
  return [
    colours.bold(title), colours.dim(`${results.framework.label.text}${edition}`), '', ...aligned([['Section', 'Points', 'Score', 'Rating', ''], ...rows]), '',
    `${String(checks)} of ${String(results.checks.length)} checks hold.${results.complete ? '' : ' Something is still missing, so ratings can still move: see criteria check.'}`, '',
  ].join('\n');
}

function rowOf(score: SectionResult): readonly string[] {
  const depth = score.parent === undefined ? 0 : score.id.split('.').length - 1;
  const points = score.exact === undefined ? '' : `${numberText(score.tally.gained)} of ${numberText(score.tally.available)}`;
  const moved = score.provisional !== undefined && score.provisional !== score.final ? ` (provisionally ${score.provisional})` : '';
  const stars = score.stars === undefined ? '' : '★'.repeat(Math.min(10, score.stars));
  return [`${'  '.repeat(depth)}${score.label.text}`, points, score.published === undefined ? '' : printed(score), `${score.finalLabel?.text ?? ''}${moved}`, stars];
}

function printed({ published, measure }: SectionResult): string {
  if (published === undefined) return 'none';
  return measure === 'share' ? percentText(published) : numberText(published);
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
  const label = (id: string): string => values.find((v) => v.id === id)?.label.text ?? id;
  const sentences = explain(result, label).map(({ text, span }) => {
    const place = span === undefined ? undefined : lines.get(span.file)?.placeAt(span.start);
    const where = span === undefined || place === undefined ? '' : `\n    ${colours.dim(`${span.file}:${String(place.line)}:${String(place.column)}`)}`;
    return `  ${text}${where}`;
  });
  return [`${colours.bold(result.label.text)} (${result.id})`, ...sentences, ''].join('\n');
}
