import type { InspectionSubject, Rule } from './rule.ts';

/** Answers to `may hold to` rules that are not raised. Sections left out have a finding of their own. */
export const holdWithoutRule: Rule<InspectionSubject> = ({ body, results, report }) => {
  const omitted = new Set(results.scores.flatMap((s) => s.omitted ? [s.id] : []));
  for (const { section, value, span } of body.holds) {
    if (omitted.has(section) || results.holds.some((h) => h.section === section && (value === undefined || value === h.value))) continue;
    report('hold-without-rule', span, `No \`may hold to\` rule of \`${section}\` is raised${value === undefined ? '' : ` for \`${value}\``}, so this decides nothing. Remove it, or check the band and the answers that raise the rule.`);
  }
};
