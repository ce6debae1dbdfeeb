import { allSections } from '@inspection-criteria/model';
import { ast, placeOf, splitTable } from '../syntax/index.ts';
import { rowText } from './cells.ts';
import type { Fix, Fixer } from './fix.ts';
import { linesBelow, removal } from './lines.ts';
import { nodeAt, nodeExactlyAt, sameSpan, sourceAt, spanIn, textAt } from './places.ts';
import { brief } from './removals.ts';

/** Ends a decision table with a row that fits whatever no other row does, one fix for each rating it may give, the worst first. */
export const rowsIncomplete: Fixer = ({ checked, diagnostic: { span } }) => {
  const source = sourceAt(checked, span);
  const node = nodeExactlyAt(checked, span, ast.isTable);
  const framework = checked.project.frameworks.find(({ framework: { root } }) => allSections(root).some(({ tables }) => tables.some((table) => sameSpan(table.span, span))))?.framework;
  const section = framework === undefined ? undefined : allSections(framework.root).find(({ tables }) => tables.some((table) => sameSpan(table.span, span)));
  const bands = framework?.scales.find(({ id }) => id === section?.bands);
  if (source === undefined || node === undefined || bands === undefined) return [];
  const { headings, rows } = splitTable(node.text, span.start);
  const last = rows.at(-1)?.start ?? span.start;
  return bands.values.toReversed().map(({ id }): Fix => {
    const row = rowText([id, ...headings.map(() => 'any')]);
    return { title: `End the table with a row that gives \`${id}\` whatever else holds`, edits: [linesBelow(source.text, source.file, last, [row])] };
  });
};

/** Takes out a row or a rule that is never reached, or moves the row above the one before it. */
export const rowShadowed: Fixer = ({ checked, diagnostic: { span } }) => {
  const source = sourceAt(checked, span);
  if (source === undefined) return [];
  const node = nodeAt(checked, span, ast.isTable);
  const table = node === undefined ? undefined : splitTable(node.text, placeOf(node).start);
  const index = table?.rows.findIndex((row) => row.start === span.start) ?? -1;
  const [row, before] = [table?.rows[index], table?.rows[index - 1]];
  const removed: Fix = { title: `Remove \`${brief(textAt(checked, span))}\`, which is never reached`, edits: [removal(source.text, span)], preferred: true };
  if (row === undefined || before === undefined) return [removed];
  const [above, below] = [source.text.slice(before.start, before.end), source.text.slice(row.start, row.end)];
  return [removed, { title: 'Move this row above the one before it', edits: [{ span: spanIn(source.file, before), text: below }, { span: spanIn(source.file, row), text: above }] }];
};
