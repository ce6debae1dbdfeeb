import { numberText, percentText, type Results, type SectionResult } from '@inspection-criteria/model';

/** Results as a Markdown page: the ratings, the checks, what is still missing. Texts of the user's are escaped. */
export function resultsMarkdown(results: Results): string {
  const { inspection, framework } = results;
  const title = inspection === undefined ? framework.label.text : inspection.label.text;
  const rows = results.scores.filter((s) => !s.omitted).map(rowOf);
  const failed = results.checks.filter((c) => !c.passed);
  return [
    `# ${escaped(title)}`, '', `${escaped(framework.label.text)}${framework.edition === undefined ? '' : `, edition ${escaped(framework.edition)}`}`, '',
    '| Section | Gained | Available | Score | Provisional | Final | Stars |', '| --- | ---: | ---: | ---: | --- | --- | ---: |', ...rows, '',
    results.complete ? 'Nothing is missing.' : 'Something is still missing: scores stand as they are now.', '',
    `${String(results.checks.length - failed.length)} of ${String(results.checks.length)} checks hold.`,
    ...failed.map((c) => `- ${escaped(c.subject)}: expected ${escaped(c.expected)}, came out as ${escaped(c.actual)}`), '',
  ].join('\n');
}

function rowOf(score: SectionResult): string {
  const depth = score.id.split('.').length - 1;
  const label = `${'&emsp;'.repeat(score.parent === undefined ? 0 : depth)}${escaped(score.label.text)}`;
  const printed = score.published === undefined ? '–' : score.measure === 'share' ? percentText(score.published) : numberText(score.published);
  return `| ${[label, numberText(score.tally.gained), numberText(score.tally.available), printed, escaped(score.provisional ?? '–'), escaped(score.finalLabel?.text ?? '–'), score.stars === undefined ? '–' : String(score.stars)].join(' | ')} |`;
}

/** A text of the user's, made harmless: no markup, no links, no cells of its own. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~]/g, (c) => `\\${c}`).replace(/[\r\n]+/g, ' ');
}
