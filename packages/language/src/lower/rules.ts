import type { Check, Condition, DecisionHeading, DecisionRow, DecisionTable, Expression, Rule, Span, Test } from '@inspection-criteria/model';
import { type ast, parseCell, splitTable, type Cell, type Row, type SplitTable } from '../syntax/index.ts';
import type { DeclaredRule } from './declared.ts';
import { comparisonOf, lowerCondition, lowerExpression, lowerTest, muted, scopeAt, type Scope } from './expressions.ts';
import { listOf } from './lists-of.ts';
import type { ListInfo } from './names.ts';
import { libraryCandidates } from './candidates.ts';
import { columnCalled, isProperty, isUnknown, meantBy, PROPERTIES, sectionCalled, tell, tellSubject } from './lookup.ts';
import { isBand, reportedUnfit } from './unfit-names.ts';
import { listening } from '../report.ts';
import { notesOf } from './texts.ts';
import { libraryMeaning, refer } from './uses.ts';
import { listed } from '../wording.ts';

/** The rules of a section, decision tables among them row by row. */
export function lowerRules(declared: readonly DeclaredRule[], scope: Scope): { readonly rules: readonly Rule[]; readonly tables: readonly DecisionTable[] } {
  const tables: DecisionTable[] = [];
  const rules = declared.flatMap((rule): readonly Rule[] => {
    const local = scopeAt(rule.node, scope);
    if (rule.node.$type !== 'Table') return [lowerRule(rule.node, rule.name, rule.span, local)].filter((r) => r !== undefined);
    const table = decisionTable(rule.node, local);
    if (table === undefined) return [];
    tables.push(table);
    return table.rows.map((row) => ({ kind: 'give', name: rule.name, value: row.value, when: rowCondition(table, row), notes: {}, span: row.span }));
  });
  return { rules, tables };
}

function lowerRule(node: ast.Plain, name: string | undefined, span: Span, scope: Scope): Rule | undefined {
  const notes = notesOf(node.notes);
  const value = (expression: ast.Expression): Expression => {
    if (scope.own !== undefined && expression.$type === 'Ref') refuseNone(expression.name, scope.locate(expression), scope.own, scope);
    const known = scope.own !== undefined || expression.$type !== 'Ref' || !isUnknown(expression.name, scope);
    if (known) return lowerExpression(expression, { ...scope, expected: scope.own, standsAs: 'band' });
    const place = scope.locate(expression);
    if (scope.listening !== undefined) tell(expression.name, undefined, scope.locate(expression, 'name'), scope);
    noBandHere(expression.name, place, scope);
    return { kind: 'none', span: place };
  };
  switch (node.$type) {
    case 'Give': return { kind: 'give', name, value: value(node.value), when: node.condition === undefined ? undefined : lowerCondition(node.condition, scope), notes, span };
    case 'Move': return { kind: 'move', name, bands: (node.direction === 'move up' ? 1 : -1) * Number(node.bands), when: lowerCondition(node.condition, scope), notes, span };
    case 'Limit': return { kind: node.side, name, value: value(node.value), when: lowerCondition(node.condition, scope), notes, span };
    case 'MayHold': return { kind: 'may hold to', name, value: value(node.value), when: lowerCondition(node.condition, scope), notes, span };
    // A finding of its own, as is a table that does not start with `give`.
    case 'Check': return undefined;
  }
}

/** A rule names a band; that there is none is nothing a rule can bring about. */
function refuseNone(name: string, span: Span, bands: ListInfo, scope: Scope): void {
  const found = meantBy(name, { ...scope, expected: bands });
  if (found?.kind !== 'none' && found?.kind !== 'left-out') return;
  scope.report('wrong-type', span, `\`${name}\` is no band, so this rule gives or limits no rating. The bands of \`${bands.id}\` are ${listed(bands.values)}: name one of them. Where there should be no rating at all, say \`not rated unless …\`.`);
}

function noBandHere(name: string, place: Span, { names, home, report }: Scope): void {
  // Bands that are said and are not there have a finding of their own.
  if (names.sections.get(home ?? names.framework)?.bands !== undefined) return;
  report('unknown-name', place, `\`${name}\` is no band here, for ${home === undefined || home === names.framework ? 'the framework itself' : `\`${home}\``} is neither rated nor judged, so this rule moves nothing. Add \`rated …\` with its bands, or move the rule into the section it is about.`);
}

/** A table whose first heading is `give`: the first row whose cells all hold gives its value. */
function decisionTable(node: ast.Table, scope: Scope): DecisionTable | undefined {
  const place = scope.locate(node);
  const table = splitTable(node.text, place.start);
  if (table.first.text !== 'give') return undefined;
  const headings = table.headings.map((cell) => headingOf(cell, place, scope));
  const shaped = wellShaped(table, place, scope);
  // Where nothing is rated, one word about that does for all rows.
  const band = scope.own === undefined ? shaped.flatMap(({ cells: [cell] }) => cell !== undefined && isBand(cell.text, scope.names) && isUnknown(cell.text, scope) ? [cell] : [])[0] : undefined;
  if (band !== undefined) noBandHere(band.text, at(band, place), scope);
  if (band === undefined && scope.own !== undefined) for (const { cells: [cell] } of shaped) if (cell !== undefined) refuseNone(cell.text, at(cell, place), scope.own, scope);
  const giving = { ...band === undefined ? scope : muted(scope), expected: scope.own, standsAs: 'band' as const };
  const rows = shaped.map((row): DecisionRow => ({
    value: cellExpression(row.cells[0], place, giving) ?? { kind: 'none', span: at(row, place) },
    cells: headings.map((heading, i) => cellOf(heading, row.cells[i + 1], place, scope)),
    span: at(row, place),
  }));
  return { headings, rows, span: place };
}

function headingOf(cell: Cell, place: Span, scope: Scope): DecisionHeading {
  if (cell.text === 'when') return { kind: 'when', span: at(cell, place) };
  return { kind: 'expression', expression: cellExpression(cell, place, scope) ?? { kind: 'none', span: at(cell, place) }, span: at(cell, place) };
}

function cellOf(heading: DecisionHeading, cell: Cell | undefined, place: Span, scope: Scope): Test | Condition | undefined {
  if (cell === undefined || cell.text === 'any' || cell.text === '') return undefined;
  if (heading.kind === 'when') return cellCondition(cell, place, scope);
  const node = parsed(cell, 'Test', place, scope);
  if (node === undefined) return undefined;
  const local = inCell(scope, cell, place);
  const comparison = comparisonOf(heading.expression, node, undefined, at(cell, place), local);
  return comparison.kind === 'comparison' ? comparison.test : undefined;
}

/** All cells of a row together, as one condition. */
function rowCondition(table: DecisionTable, row: DecisionRow): Condition | undefined {
  const parts = table.headings.flatMap((heading, i): readonly Condition[] => {
    const cell = row.cells[i];
    if (cell === undefined) return [];
    if ('kind' in cell) return [cell];
    return heading.kind === 'when' ? [] : [{ kind: 'comparison', left: typedFor(heading.expression, cell), test: cell, records: undefined, span: cell.span }];
  });
  return parts.length === 0 ? undefined : { kind: 'and', parts, span: row.span };
}

/** A heading that is a bare section is asked for its rating where the cell names bands. */
function typedFor(expression: Expression, test: Test): Expression {
  const names = test.alternatives.some((item) => 'value' in item.form && item.form.value.kind === 'value');
  if (!names || expression.kind !== 'property' || expression.property !== 'score' || expression.of.kind !== 'section') return expression;
  return { ...expression, property: 'rating' };
}

/** A table whose first heading is `check`: each filled cell is an expectation of its row's subject. */
export function lowerCheckTable(node: ast.Table, scope: Scope): readonly Check[] {
  const place = scope.locate(node);
  const table = splitTable(node.text, place.start);
  for (const heading of table.headings) if (!isProperty(heading.text)) unknownHeading(heading, place, scope);
  if (scope.listening !== undefined) tellChecked(table, place, muted(scope));
  return wellShaped(table, place, scope).flatMap((row) => table.headings.flatMap((heading, i) => {
    const subject = row.cells[0];
    const cell = row.cells[i + 1];
    return subject === undefined || cell === undefined || cell.text === '' ? [] : checkOf(subject, heading, cell, place, scope);
  }));
}

/** Tells of what a check table names outside its cells. */
function tellChecked(table: SplitTable, place: Span, scope: Scope): void {
  for (const heading of table.headings) refer(scope.listening, at(heading, place), isProperty(heading.text) ? libraryMeaning('property', heading.text) : undefined, () => libraryCandidates('property', PROPERTIES));
  for (const { cells: [subject] } of table.rows) {
    const node = subject === undefined ? undefined : parsed(subject, 'Sum', place, scope);
    if (subject === undefined || node?.$type !== 'Ref') continue;
    const column = columnCalled(node.name, scope);
    tellSubject(node.name, column, column === undefined ? sectionCalled(node.name, scope) : undefined, inCell(scope, subject, place).locate(node, 'name'), scope);
  }
}

function checkOf(subject: Cell, heading: Cell, cell: Cell, place: Span, scope: Scope): readonly Check[] {
  const span = at(cell, place);
  if (!isProperty(heading.text)) return [];
  const { report, heardNothing } = listening(scope.report);
  const left = cellExpression(subject, place, { ...scope, expected: undefined, report });
  const test = parsed(cell, 'Test', place, scope);
  if (left === undefined || test === undefined || !heardNothing()) return [];
  const isWhole = subject.text === scope.names.framework || (left.kind === 'property' && left.of.kind === 'this');
  const whole = isWhole ? { ...left, kind: 'property' as const, of: { kind: 'section' as const, id: scope.names.framework } } : left;
  if (whole.kind === 'property' && whole.of.kind === 'question' && (heading.text === 'rating' || heading.text === 'band')) {
    scope.report('wrong-type', span, `\`${whole.of.id}\` is a question, and only sections are rated, so it has no ${heading.text} to check. Leave this cell empty, or check its \`score\`.`);
    return [];
  }
  const asked: Expression | undefined = whole.kind === 'property' ? { kind: 'property', property: heading.text, of: whole.of, span: at(subject, place) } : undefined;
  if (asked === undefined) {
    scope.report('wrong-type', at(subject, place), `\`${subject.text}\` is no section and no question, so there is no ${heading.text} of it to check. Name a section or a question, or write a line of its own: \`check ${subject.text} is …\`.`);
    return [];
  }
  const local = inCell(scope, cell, place);
  const list = listOf(asked, local);
  // What is expected and cannot be read has a finding of its own; it is not held against what came out.
  const heard = listening(local.report);
  const unfit = reportedUnfit(asked, test, list, { ...local, report: heard.report }, true);
  const lowered = lowerTest(test, list, { ...unfit ? muted(local) : { ...local, report: heard.report }, standsAs: 'awaited' }, span);
  return heard.heardNothing() ? [{ condition: { kind: 'comparison', left: asked, test: lowered, records: undefined, span }, notes: {}, span }] : [];
}

function unknownHeading(heading: Cell, place: Span, scope: Scope): void {
  // An empty heading has no place of its own, so the bar behind it is shown.
  const [said, end] = heading.text === '' ? ['This heading is empty', Math.min(heading.end + 1, place.end)] : [`\`${heading.text}\` is nothing that can be checked`, heading.end];
  scope.report('unknown-name', { ...at(heading, place), end }, `${said}, so this column is not read. The headings of a check table are score, rating, band, points, gained, available, counted, missed, answers or words.`);
}

/** The rows with as many cells as there are headings; the others are reported. */
export function wellShaped(table: SplitTable, place: Span, scope: Pick<Scope, 'report' | 'listening'>): readonly Row[] {
  const width = table.headings.length + 1;
  return table.rows.filter((row) => {
    // Who listens hears of half-typed rows too.
    if (row.cells.length === width || scope.listening !== undefined) return true;
    const count = row.cells.length;
    scope.report('table-shape', at(row, place), `This row has ${String(count)} cell${count === 1 ? '' : 's'} and the heading has ${String(width)}, so the row is not read. ${count < width ? 'Add the missing cells, leaving them empty where nothing is said.' : 'Remove the cells that have no heading.'}`, { about: `${count} cells under ${width}` });
    return false;
  });
}

function cellExpression(cell: Cell | undefined, place: Span, scope: Scope): Expression | undefined {
  if (cell === undefined) return undefined;
  const node = parsed(cell, 'Sum', place, scope);
  return node === undefined ? undefined : lowerExpression(node, inCell(scope, cell, place));
}

function cellCondition(cell: Cell, place: Span, scope: Scope): Condition | undefined {
  const node = parsed(cell, 'Condition', place, scope);
  return node === undefined ? undefined : lowerCondition(node, inCell(scope, cell, place));
}

function parsed<R extends 'Sum' | 'Test' | 'Condition'>(cell: Cell, rule: R, place: Span, scope: Scope): ReturnType<typeof parseCell<R>>['root'] {
  const { root, problems } = parseCell(cell.text, rule, cell.start);
  for (const problem of problems) scope.report(problem.code, { file: place.file, start: problem.start, end: problem.end }, problem.message);
  return root;
}

/** Nodes of a cell know only their place in the cell. */
function inCell(scope: Scope, cell: Cell, place: Span): Scope {
  return { ...scope, locate: (node, property, index) => {
    const span = scope.locate(node, property, index);
    return { file: place.file, start: span.start + cell.start, end: span.end + cell.start };
  } };
}

function at(cell: { readonly start: number; readonly end: number }, place: Span): Span {
  return { file: place.file, start: cell.start, end: cell.end };
}
