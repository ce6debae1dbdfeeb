import { ast, placeOf } from '../syntax/index.ts';
import { bodyAt, tablesOf } from './bodies.ts';
import { dropColumn } from './columns.ts';
import type { Fixer } from './fix.ts';
import { removal } from './lines.ts';
import { nodesIn, sourceAt, spanIn, textAt, within } from './places.ts';

/** Takes out all records of a unit of which nothing is asked. */
export const unaskedRecords: Fixer = ({ checked, diagnostic: { span } }) => {
  const source = sourceAt(checked, span);
  const body = bodyAt(checked, span);
  const unit = body?.fragments.find((one) => within(span, one.span) || (one.kind === 'record' && within(span, one.idSpan)))?.unit;
  if (source === undefined || body === undefined || unit === undefined) return [];
  const blocks = nodesIn(source, ast.isRecord).filter((node) => node.unit === unit).map((node) => spanIn(span.file, placeOf(node)));
  const places = [...tablesOf(body, unit).map(({ fragment }) => fragment.span), ...blocks.filter((block) => within(block, body.span))];
  return [{ title: `Remove all that is said of each ${unit}`, edits: places.map((place) => removal(source.text, place)) }];
};

/** Takes out a column in which nothing is answered. */
export const unansweredColumn: Fixer = ({ checked, diagnostic: { span } }) => {
  const source = sourceAt(checked, span);
  const body = bodyAt(checked, span);
  const unit = body?.fragments.find((one) => within(span, one.span))?.unit;
  if (source === undefined || body === undefined || unit === undefined) return [];
  const column = textAt(checked, span);
  const edits = tablesOf(body, unit).flatMap((table) => {
    const index = table.headings.findIndex(({ text }) => text === column);
    return index < 0 ? [] : dropColumn(source, table, index + 1);
  });
  return [{ title: `Remove the column \`${column}\``, edits }];
};
