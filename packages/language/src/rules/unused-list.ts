import type { FrameworkSubject, Rule } from './rule.ts';

/** Lists of the framework's own that nothing is answered, rated, judged or worded with. */
export const unusedList: Rule<FrameworkSubject> = ({ plan, read, report }) => {
  const used = new Set([
    ...plan.sections.flatMap((s) => [s.bands, s.words, s.judged]), ...plan.questions.map((q) => q.words),
    ...[...plan.column.values()].map((c) => 'list' in c.answer ? c.answer.list : undefined),
  ]);
  // A name that is no list may be a slip for one of them; it has a finding of its own.
  if ([...used].some((id) => id !== undefined && !plan.scales.has(id) && !plan.column.has(id))) return;
  for (const { id, span, nameSpan } of plan.framework.scales) {
    const isShared = read.whole.shared.some((s) => s.span.start === span.start && s.span.file === span.file);
    if (used.has(id) || span.file !== read.file || isShared) continue;
    report('unused-list', nameSpan, `Nothing uses the list \`${id}\`, so whoever changes it changes nothing. Use it (\`answered on\`, \`rated\`, \`judged on\`, \`worded\`), or remove it.`);
  }
};
