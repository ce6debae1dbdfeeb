import { compare, ONE, percentText, ZERO } from '@inspection-criteria/model';
import { spokenOf } from './mismatch.ts';
import type { FrameworkSubject, Rule } from './rule.ts';
import { typeOf } from './types.ts';

/** Cells of decision tables that a share fits only when it is exactly that; nought and the whole are often meant so. */
export const exactScore: Rule<FrameworkSubject> = ({ plan, report }) => {
  for (const { id, tables } of plan.sections) {
    for (const { headings, rows } of tables) {
      headings.forEach((heading, column) => {
        if (heading.kind === 'when' || typeOf(heading.expression, { kind: 'sections', ids: [id] }, plan).kind !== 'share') return;
        for (const { cells } of rows) {
          const cell = cells[column];
          for (const { form, span } of cell === undefined || 'kind' in cell ? [] : cell.alternatives) {
            if (form.kind !== 'exactly' || form.value.kind !== 'number' || !form.value.percent) continue;
            const { value } = form.value;
            if (compare(value, ZERO) <= 0 || compare(value, ONE) >= 0) continue;
            const suggestion = `at least ${percentText(value)}`;
            report('exact-score', span, `Only a score of exactly ${percentText(value)} fits here, not one a little above. Write \`${suggestion}\`; for just this one score, say so in a \`when\` column: \`${spokenOf(heading.expression)} is ${percentText(value)}\`.`, { suggestion });
          }
        }
      });
    }
  }
};
