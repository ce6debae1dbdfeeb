import { compilePlan, scoreWith } from '@inspection-criteria/scoring';
import { ast, placeOf, splitTable } from '../syntax/index.ts';
import { bodyAt } from './bodies.ts';
import { writeCell } from './cells.ts';
import type { Fixer } from './fix.ts';
import { nodeAt, nodeExactlyAt, sameSpan, sourceAt, spanIn } from './places.ts';

/** Writes what came out in place of what was expected. Whether the check, the answers or the framework is wrong, nobody else can tell. */
export const checkFailed: Fixer = ({ checked, diagnostic: { span } }) => {
  const source = sourceAt(checked, span);
  const body = bodyAt(checked, span);
  if (source === undefined || body === undefined) return [];
  const results = body.inspection === undefined ? scoreWith(compilePlan(body.read.framework), body.body) : checked.results.get(body.inspection);
  const failed = results?.checks.find((check) => !check.passed && sameSpan(check.span, span));
  if (failed === undefined || failed.expected === 'true') return [];
  const title = `Write what came out: \`${failed.actual}\``;
  const table = nodeAt(checked, span, ast.isTable);
  const cells = table === undefined ? [] : splitTable(table.text, placeOf(table).start).rows.flatMap((row) => row.cells);
  const cell = cells.find(({ start, end }) => start === span.start && end === span.end);
  if (cell !== undefined) return [{ title, edits: [writeCell(source, cell, failed.actual)] }];
  const condition = nodeExactlyAt(checked, span, ast.isCheck)?.condition;
  if (condition === undefined || !ast.isComparison(condition) || condition.quantifier !== undefined) return [];
  return [{ title, edits: [{ span: spanIn(span.file, placeOf(condition, 'test')), text: failed.actual }] }];
};
