import { allSections } from '@inspection-criteria/model';
import { ast, placeOf, splitTable } from '../syntax/index.ts';
import { rowText } from './cells.ts';
import { writeAt } from '../edits.ts';
import type { Fix, Fixer } from './fix.ts';
import { linesBelow, removal } from './lines.ts';
import { nodeAt, nodeExactlyAt, sameSpan, sourceAt, textAt } from './places.ts';
import { brief } from './removals.ts';

/** Ends a decision table with a row that fits whatever no other row does, one fix for each rating it may give, the worst first. */
export const rowsIncomplete: Fixer = ({ checked, diagnostic: { span } }) => {
  const source = sourceAt(checked, span);
  const node = nodeExactlyAt(checked, span, ast.isTable);
  const sections = checked.project.frameworks.flatMap(({ framework }) => allSections(framework.root).map((section) => ({ framework, section })));
  const here = sections.find(({ section }) => section.tables.some((table) => sameSpan(table.span, span)));
  const bands = here?.framework.scales.find(({ id }) => id === here.section.bands);
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
  return [removed, { title: 'Move this row above the one before it', edits: [writeAt(source.file, before, below), writeAt(source.file, row, above)] }];
};
