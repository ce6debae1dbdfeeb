import type { Span } from '@inspection-criteria/model';
import { ast, placeOf } from '../syntax/index.ts';
import type { Checked } from '../rules/check.ts';
import { writeAt, type Edit } from '../edits.ts';
import type { Fix, Fixer } from './fix.ts';
import { roomForReason } from './heads.ts';
import { removal } from './lines.ts';
import { nodeAt, sameSpan, sourceAt, spanIn, textAt, within } from './places.ts';
import { brief } from './removals.ts';

/** Takes out the rule a finding is about. Its author may have meant another band, or another condition. */
export const removeRule: Fixer = ({ checked, diagnostic: { span } }) => {
  const rule = nodeAt(checked, span, isRule);
  if (rule === undefined) return [];
  return taken(checked, spanIn(span.file, placeOf(ast.isNamed(rule.$container) ? rule.$container : rule)));
};

/** Takes out a condition that always holds, where what it stands in can do without. */
export const conditionAlwaysHolds: Fixer = ({ checked, diagnostic: { span } }) => {
  const node = nodeAt(checked, span, isConditional);
  if (node?.condition === undefined || !sameSpan(spanIn(span.file, placeOf(node.condition)), span)) return [];
  if (ast.isAsked(node) || ast.isNotRated(node)) return withoutClause(checked, node, span.file);
  const start = placeOf(node, ast.isGive(node) ? 'value' : 'test').end;
  const stretch = { file: span.file, start, end: span.end };
  return [{ title: `Remove the condition \`${brief(textAt(checked, stretch))}\``, edits: [writeAt(span.file, stretch, '')] }];
};

/** Says why a question is asked only where the work was done, or asks it always. */
export const askedAfterGood: Fixer = ({ checked, diagnostic: { span } }) => {
  const clause = nodeAt(checked, span, ast.isAsked);
  return clause === undefined ? [] : [roomForReason(span.file, placeOf(clause).end), ...withoutClause(checked, clause, span.file)];
};

/** Takes out what stands in a list already, or what is said to count also where it counts anyway. */
export const countedTwice: Fixer = ({ checked, diagnostic }) => {
  const { span } = diagnostic;
  const list = nodeAt(checked, span, ast.isApply);
  const index = list?.operands.findIndex((operand) => sameSpan(spanIn(span.file, placeOf(operand)), span)) ?? -1;
  if (list !== undefined && index > 0) {
    const edit = writeAt(span.file, { start: placeOf(list.operands[index - 1] ?? list).end, end: span.end }, '');
    return [{ title: `Remove the second \`${textAt(checked, span)}\``, edits: [edit] }];
  }
  const question = nodeAt(checked, span, ast.isQuestion);
  return question === undefined ? [] : question.clauses.filter(ast.isCountsIn).flatMap((clause) => countedAnyway(checked, clause, diagnostic));
};

/** Takes the section that a finding names out of a clause, or the clause with it. */
function countedAnyway(checked: Checked, clause: ast.CountsIn, { span: { file }, message }: { readonly span: Span; readonly message: string }): readonly Fix[] {
  const index = clause.sections.findIndex((name) => message.includes(`counts also in ${name}\``));
  if (index < 0) return [];
  if (clause.sections.length === 1) return withoutClause(checked, clause, file).map((fix) => ({ ...fix, preferred: true }));
  const [place, before, after] = [index, index - 1, index + 1].map((i) => placeOf(clause, 'sections', Math.max(0, i)));
  const stretch = index > 0 ? { start: before?.end ?? 0, end: place?.end ?? 0 } : { start: place?.start ?? 0, end: after?.start ?? 0 };
  return [{ title: `Remove \`${clause.sections[index] ?? ''}\` here`, edits: [writeAt(file, stretch, '')], preferred: true }];
}

function withoutClause(checked: Checked, clause: ast.Asked | ast.NotRated | ast.CountsIn, file: string): readonly Fix[] {
  const around = clause.$container;
  return taken(checked, spanIn(file, placeOf(ast.isEach(around) && around.clauses.length === 1 ? around : clause)));
}

function taken(checked: Checked, span: Span): readonly Fix[] {
  const source = sourceAt(checked, span);
  return source === undefined ? [] : [{ title: `Remove \`${brief(textAt(checked, span))}\``, edits: [removal(source.text, span)] }];
}

/** Of two rows that ask for the same, takes out the one that is never taken, or the one above it. */
export const rowsInConflict: Fixer = ({ checked, diagnostic: { span, related } }) => {
  const source = sourceAt(checked, span);
  const rows = [span, ...related.map((one) => one.span).filter((other) => within(other, { ...other, file: span.file }))];
  const edit = (row: Span): readonly Edit[] => source === undefined ? [] : [removal(source.text, row)];
  return rows.map((row) => ({ title: `Remove \`${brief(textAt(checked, row))}\`${row === span ? ', which is never taken' : ''}`, edits: edit(row) }));
};

type RuleNode = ast.Give | ast.Move | ast.Limit | ast.MayHold;

function isRule(node: unknown): node is RuleNode {
  return ast.isGive(node) || ast.isMove(node) || ast.isLimit(node) || ast.isMayHold(node);
}

function isConditional(node: unknown): node is ast.Asked | ast.NotRated | ast.SampleIs | ast.Give {
  return ast.isAsked(node) || ast.isNotRated(node) || ast.isSampleIs(node) || ast.isGive(node);
}
