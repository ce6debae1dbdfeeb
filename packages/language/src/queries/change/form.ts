import { otherForm } from '../../fixes/blocks-and-tables.ts';
import { inForm } from '../../fixes/in-form.ts';
import { checkedOf } from '../../workspace/inspected.ts';
import type { View } from '../../workspace/workspace.ts';
import { changedBy, refused, type Changed } from './changed.ts';

/** The blocks around an offset as a table, or the rows of the table around it as blocks. */
export function changeForm(view: View, offset: number): Changed {
  const { source: { file, syntax } } = view;
  if (syntax.tree.problems.length > 0) return refused('Something in this file cannot be understood, and could be lost. Mend that first.');
  const checked = checkedOf(view);
  const [fix] = otherForm(checked, { file, start: offset, end: offset });
  if (fix === undefined) return refused('There is no table and no block of answers here that could be written in the other form without losing anything. Put the cursor into one.');
  const { edits } = inForm(fix, checked);
  return edits.length === 0 ? refused('Something here cannot be said in the other form and would be lost, so nothing was changed.') : changedBy(edits);
}
