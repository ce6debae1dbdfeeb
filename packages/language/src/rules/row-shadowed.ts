import type { GiveRule, Section } from '@inspection-criteria/model';
import type { FrameworkSubject, Rule } from './rule.ts';

/** `give` rules and decision tables behind one that always gives. What is never reached within one table is found where its rows are tried. */
export const rowShadowed: Rule<FrameworkSubject> = ({ plan, report }) => {
  for (const section of plan.sections) {
    const gives = section.rules.filter((rule) => rule.kind === 'give');
    const always = gives.findIndex(({ when }) => when === undefined);
    const first = gives[always];
    if (first === undefined || section.judged !== undefined) continue;
    const places = gives.slice(always + 1).map((rule) => placeOf(rule, section)).filter((span) => span !== placeOf(first, section));
    for (const span of new Set(places)) {
      report('row-shadowed', span, 'This is never reached: a `give` above it holds whatever the answers are, and the first that holds gives the rating. Move it up, or say `when` above.', { related: [{ span: first.span, message: 'This one always gives.' }] });
    }
  }
};

/** A line of its own, or the table a row stands in. */
function placeOf({ span }: GiveRule, { tables }: Section): GiveRule['span'] {
  return tables.find((table) => table.rows.some((row) => row.span.start === span.start && row.span.file === span.file))?.span ?? span;
}
