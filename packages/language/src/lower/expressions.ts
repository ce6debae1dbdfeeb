import { holds, NOWHERE, parseRational, rational, subtract, ZERO, type Condition, type Expression, type Property, type Quantifier, type Selection, type Span, type Subject, type Test, type TestForm } from '@inspection-criteria/model';
import { ast, nearest } from '../syntax/index.ts';
import type { AstNode } from 'langium';
import type { Locate } from './declared.ts';
import { allNames, ambiguity, calledInWords, questionsWithin, sectionsWithin, type ColumnInfo, type ListInfo, type Names, type SectionInfo } from './names.ts';
import { renamedSince, type Renaming } from './renames.ts';
import { refer, valueMeaning, type Listening } from './uses.ts';
import { columnCalled, FUNCTIONS, isFunction, isProperty, isUnknown, meantBy, PROPERTIES, sectionCalled, tell, tellApplication, tellKind, tellSubject, tellUnit, wordCalled } from './lookup.ts';
import { expressionCandidates, isOfRatings } from './candidates.ts';
import type { Report } from '../report.ts';
import { noDate, validDate } from './dates.ts';
import { bandsOfBare, bandsOfLevel, bandsOfSelection, listOf } from './lists-of.ts';
import { isOfUnrated, reportedUnfit } from './unfit-names.ts';
import { listed, remedy } from '../wording.ts';

/** Where an expression stands, which decides what its names mean. */
export interface Scope {
  readonly names: Names;
  readonly locate: Locate;
  readonly report: Report;
  /** Bare facts and questions are those of this unit's record at hand. */
  readonly record: string | undefined;
  /** Values that a bare name may be here: those of what is being tested, or given. */
  readonly expected: ListInfo | undefined;
  /** The bands of the section this is said of. */
  readonly own: ListInfo | undefined;
  /** The section this is said in: `every topic` means those in it. Undefined is the framework as a whole. */
  readonly home: string | undefined;
  /** Whether the expression is the band a rule gives or limits to, what an `… of` is made of, of ratings or of anything, or what a check awaits; none of these, where it can be anything. */
  readonly standsAs?: 'band' | 'operand' | 'rated operand' | 'awaited' | undefined;
  /** What was renamed since this was said, where it stands on from an earlier edition. */
  readonly renamed?: Renaming | undefined;
  /** Who is told of names as they are looked up; nobody, where a text is only understood. */
  readonly listening?: Listening | undefined;
}

/** The scope for a piece of text: names that have changed since it was written mean what they meant then. */
export function scopeAt(node: AstNode, scope: Scope): Scope {
  const renamed = renamedSince(node, scope.names.renamings);
  return renamed === undefined ? scope : { ...scope, renamed };
}

/** An expression with its names resolved; what cannot be resolved is reported and stands as *none*. */
export function lowerExpression(node: ast.Expression | ast.Apply | ast.Group | undefined, around: Scope): Expression {
  if (node === undefined) return nothing(NOWHERE);
  const scope = scopeAt(node, around);
  const span = scope.locate(node);
  switch (node.$type) {
    case 'Literal': return literal(node, span, scope);
    case 'Ref': return reference(node, span, scope);
    case 'Apply': return application(node, span, scope);
    case 'Binary': return { kind: 'arithmetic', operator: node.op, left: lowerExpression(node.left, scope), right: lowerExpression(node.right, scope), span };
    default: return nothing(span);
  }
}

function nothing(span: Span): Expression {
  return { kind: 'none', span };
}

function literal(node: ast.Literal, span: Span, scope: Scope): Expression {
  const { expected, names } = scope;
  // A value may be called `3`; where numbers are answered, a number it is.
  if (expected?.values.includes(node.value) === true && !node.minus && names.columns.get(expected.id)?.type.kind !== 'number') {
    if (scope.listening !== undefined) refer(scope.listening, scope.locate(node, 'value'), valueMeaning(expected, node.value), () => expressionCandidates(scope));
    return { kind: 'value', list: expected.id, value: node.value, span };
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(node.value)) {
    if (!validDate(node.value)) scope.report('invalid-date', span, noDate(node.value));
    return { kind: 'date', value: node.value, span };
  }
  const value = parseRational(node.value) ?? rational(0);
  return { kind: 'number', value: node.minus ? subtract(ZERO, value) : value, percent: node.value.endsWith('%'), span };
}

function reference(node: ast.Ref, span: Span, scope: Scope): Expression {
  const { name } = node;
  const found = meantBy(name, scope);
  // Brackets around a name are no part of it.
  if (scope.listening !== undefined) tell(name, found, scope.locate(node, 'name'), scope);
  switch (found?.kind) {
    case 'value': return { kind: 'value', list: found.list.id, value: found.value, span };
    case 'none': case 'left-out': return { kind: found.kind, span };
    case 'column': return columnReference(found.column, span, scope);
    case 'section': return { kind: 'property', property: 'score', of: { kind: 'section', id: found.section.id }, span };
    case 'property': return { kind: 'property', property: found.property, of: { kind: 'this' }, span };
    case undefined: break;
  }
  // Where values of a list are awaited, the name of a question that happens to be near is no help.
  unknown(name, span, scope, (scope.expected?.values ?? []).length > 0 ? [] : [...allNames(scope.names), ...PROPERTIES]);
  return nothing(span);
}

function columnReference(column: ColumnInfo, span: Span, { record, report }: Scope): Expression {
  const { id: name } = column;
  if (column.unit === 'inspection' || column.unit === record) return { kind: 'answer', column: name, unit: column.unit, span };
  if (column.kind === 'question') return { kind: 'property', property: 'score', of: { kind: 'question', id: name }, span };
  report('needs-a-record', span, `\`${name}\` is a fact of each ${column.unit}, and nothing says of which, so this can never hold. Write for example \`${name} is … in any ${column.unit}\`, or \`count of every ${column.unit} where ${name} is …\`.`);
  return nothing(span);
}

/** The most values of a list that are named where none of them was. */
const MOST_VALUES = 8;

function unknown(name: string, span: Span, scope: Scope, candidates: readonly string[]): void {
  const { names, report, expected } = scope;
  if (reportedWithdrawn(name, span, scope)) return;
  const several = ambiguity(names, name);
  if (several !== undefined) {
    report('unknown-name', span, several);
    return;
  }
  const values = expected?.values ?? [];
  const near = nearest(name, values) ?? calledInWords(names, name) ?? nearest(name, candidates);
  const instead = values.length > 0 && (near === undefined || !values.includes(near)) ? `What is compared or given here can be ${listed(values, MOST_VALUES)}.` : remedy(near, 'Check the spelling, or declare it.');
  report('unknown-name', span, `Nothing here is called \`${name}\`, so what is said of it has no effect. ${instead}`, { suggestion: near, about: 'name' });
}

/** Whether a name that is not there was withdrawn, and that is said: in an edition where it ends, if an earlier one speaks of it. */
export function reportedWithdrawn(name: string, span: Span, { names, report, renamed, expected }: Pick<Scope, 'names' | 'report' | 'renamed' | 'expected'>): boolean {
  const gone = [name, ...renamed === undefined ? [] : [renamed.column(name), renamed.section(name), renamed.word(name)]].map((now) => names.withdrawn.get(now)).find((one) => one !== undefined);
  if (gone === undefined) return false;
  // Where a whole list is gone and no other has come in its place, that has a finding of its own.
  if (gone.inList && expected === undefined) return true;
  const ends = gone.within === undefined ? 'is withdrawn' : `ends with ${gone.within}, which is withdrawn`;
  if (gone.earlier.some((text) => holds(text, span))) report('unknown-name', gone.span, `\`${gone.name}\` ${ends} here, and something that stands on from an earlier edition still speaks of it, without effect. ${names.instead(span, gone)}`, { related: [{ span, message: 'This speaks of it.' }] });
  else report('unknown-name', span, `\`${name}\` ${ends}${gone.edition}, so what is said of it here has no effect. Say this without it, or do not withdraw it.`, { related: [{ span: gone.span, message: 'It is withdrawn here.' }] });
  return true;
}

/** `gained of q2.1`, `rating of safety`, `share of counted answers in safety`, `lowest rating of every standard`. */
function application(node: ast.Apply, span: Span, scope: Scope): Expression {
  const { function: word, property } = node;
  const [operand] = node.operands;
  if (scope.listening !== undefined) tellApplication(node, { word: scope.locate(node, 'function'), property: scope.locate(node, 'property') }, scope);
  if (property !== undefined && !isProperty(property)) unknown(property, scope.locate(node, 'property'), scope, [...PROPERTIES]);
  const asked = property !== undefined && isProperty(property) ? property : undefined;
  if (isFunction(word)) return { kind: 'aggregate', function: word, property: asked, over: operandsOf(node, scope), span };
  if (!isProperty(word)) {
    unknown(word, scope.locate(node, 'function'), scope, [...FUNCTIONS, ...PROPERTIES]);
    return nothing(span);
  }
  const subject = operand?.$type === 'Ref' ? subjectOf(operand, word, scope) : undefined;
  if (subject === undefined) {
    if (operand !== undefined && operand.$type !== 'Ref') scope.report('wrong-type', span, `\`${word} of\` asks one section or question, so it cannot ask several at once. For several, say which figure to make of them: \`lowest ${word} of …\`, \`mean ${word} of …\` or \`sum ${word} of …\`.`);
    return nothing(span);
  }
  if (subject.kind === 'question' && (word === 'rating' || word === 'band')) {
    scope.report('wrong-type', span, `\`${subject.id}\` is a question, and only sections are rated, so it has no ${word}. Ask for its score, \`score of ${subject.id}\`, and compare that with a number.`);
    return nothing(span);
  }
  return { kind: 'property', property: word, of: subject, span };
}

function subjectOf(node: ast.Ref, property: Property, scope: Scope): Subject | undefined {
  const column = columnCalled(node.name, scope);
  const section = column?.kind === 'question' ? undefined : sectionCalled(node.name, scope);
  if (scope.listening !== undefined) tellSubject(node.name, section === undefined ? column : undefined, section, scope.locate(node, 'name'), scope, property);
  if (column?.kind === 'question') return { kind: 'question', id: column.id };
  if (section !== undefined) return { kind: 'section', id: section.id };
  if (column !== undefined) {
    scope.report('wrong-type', scope.locate(node), `\`${node.name}\` is a fact, which has neither a score nor answers to count. Ask it by itself, \`${node.name} is …\`${column.unit === 'inspection' ? '' : `, or count: \`count of every ${column.unit} where ${node.name} is …\``}.`);
    return undefined;
  }
  unknown(node.name, scope.locate(node), scope, allNames(scope.names));
  return undefined;
}

function operandsOf(node: ast.Apply, scope: Scope): Selection {
  const span = scope.locate(node);
  const [first] = node.operands;
  const standsAs = node.property !== undefined && isOfRatings(node.property) ? 'rated operand' : 'operand';
  if (first?.$type === 'Group') return lowerSelection(first, span, { ...scope, standsAs: undefined });
  return { kind: 'list', items: node.operands.map((operand) => lowerExpression(operand, { ...scope, standsAs })), span };
}

interface SelectionNode {
  readonly kind?: string;
  readonly answers?: boolean;
  readonly within: readonly string[];
  readonly except: readonly string[];
  readonly where?: ast.Condition;
}

/** `every area except cafe where …`, `counted answers in safety`; what can be settled from the framework alone is. */
export function lowerSelection(node: SelectionNode & (ast.Group | ast.Quantity), span: Span, around: Scope): Selection {
  const scope = scopeAt(node, around);
  const { names } = scope;
  if (node.answers === true) return answersSelection(node, span, scope);
  const word = node.kind ?? '';
  const within = idsOf(node.within, node, 'within', scope);
  const except = new Set(idsOf(node.except, node, 'except', scope));
  if (scope.listening !== undefined) tellKind(word, scope.locate(node, 'kind'), scope);
  if (word === 'question' || word === 'questions') {
    const inside = within.length === 0 ? [nearestHome(scope, (id) => questionsWithin(names, id).length > 0)] : within;
    return { kind: 'questions', ids: inside.flatMap((id) => questionsWithin(names, id)).filter((id) => !except.has(id)), within: inside, where: whereOf(node.where, { ...scope, own: undefined, expected: undefined }), span };
  }
  const level = wordCalled(names.levels, word, scope);
  if (level !== undefined) {
    const inside = within.length === 0 ? inHome(scope, level.id) : within.flatMap((id) => sectionsWithin(names, id)).filter((s) => s.level === level.id);
    const ids = inside.filter((s) => !except.has(s.id)).map((s) => s.id);
    const own = bandsOfSelection({ kind: 'sections', ids, where: undefined, span }, names) ?? bandsOfLevel(word, scope);
    return { kind: 'sections', ids, where: whereOf(node.where, { ...scope, own, expected: undefined }), span };
  }
  const unit = wordCalled(names.units, word, scope);
  if (unit !== undefined) return { kind: 'records', unit: unit.id, where: whereOf(node.where, { ...scope, record: unit.id, expected: undefined }), span };
  unknown(word, scope.locate(node, 'kind'), scope, ['question', ...names.levels.keys(), ...[...names.levels.values()].map((l) => l.plural), ...names.units.keys()]);
  return { kind: 'list', items: [], span };
}

/** The sections of a level in the section at hand, or in the nearest around it that has any. */
function inHome(scope: Scope, level: string): readonly SectionInfo[] {
  const within = (id: string): readonly SectionInfo[] => sectionsWithin(scope.names, id).filter((s) => s.level === level && s.id !== id);
  return within(nearestHome(scope, (id) => within(id).length > 0));
}

/**
 * The section at hand, or the nearest around it that has what is asked for; the framework where none has. A section in which there could be some,
 * because others of its level have them, has none: it never reaches for those of its neighbours.
 */
function nearestHome({ names, home }: Scope, has: (section: string) => boolean): string {
  const all = [...names.sections.values()];
  for (let at = home; at !== undefined; at = names.sections.get(at)?.parent) {
    const { level } = names.sections.get(at) ?? { level: undefined };
    if (has(at) || (level !== 'figure' && all.some((other) => other.level === level && has(other.id)))) return at;
  }
  return names.framework;
}

function whereOf(where: ast.Condition | undefined, scope: Scope): Condition | undefined {
  return where === undefined ? undefined : lowerCondition(where, scope);
}

function answersSelection(node: SelectionNode & (ast.Group | ast.Quantity), span: Span, scope: Scope): Selection {
  const { names } = scope;
  const within = idsOf(node.within, node, 'within', scope);
  const [first] = within.flatMap((id) => names.sections.has(id) ? questionsWithin(names, id) : [id]);
  const unit = names.columns.get(first ?? '')?.unit ?? [...names.units.keys()][0] ?? 'inspection';
  const where = whereOf(node.where, { ...scope, record: unit, expected: undefined });
  return { kind: 'answers', within, except: idsOf(node.except, node, 'except', scope), unit, where, span };
}

function idsOf(list: readonly string[], node: ast.Group | ast.Quantity, property: string, scope: Scope): readonly string[] {
  return list.flatMap((name, index) => {
    const section = sectionCalled(name, scope);
    const column = section === undefined ? columnCalled(name, scope) : undefined;
    if (scope.listening !== undefined) tellSubject(name, column, section, scope.locate(node, property, index), scope);
    const found = section?.id ?? column?.id;
    if (found === undefined) unknown(name, scope.locate(node, property, index), scope, allNames(scope.names));
    return found === undefined ? [] : [found];
  });
}

/** A condition with its names resolved. */
export function lowerCondition(node: ast.Condition | undefined, around: Scope): Condition {
  if (node === undefined) return { kind: 'or', parts: [], span: NOWHERE };
  const scope = scopeAt(node, around);
  const span = scope.locate(node);
  switch (node.$type) {
    case 'Or': return { kind: 'or', parts: node.parts.map((part) => lowerCondition(part, scope)), span };
    case 'And': return { kind: 'and', parts: node.parts.map((part) => lowerCondition(part, scope)), span };
    case 'Not': return { kind: 'not', condition: lowerCondition(node.condition, scope), span };
    case 'Comparison': return comparison(node, span, scope);
    case 'Quantity': return quantity(node, span, scope);
    default: return { kind: 'or', parts: [], span };
  }
}

function comparison(node: ast.Comparison, span: Span, scope: Scope): Condition {
  const records = recordsOf(node, scope);
  const { listening } = scope;
  const hearing = listening === undefined ? undefined : { hear: listening.hear, anyRecord: node.quantifier === undefined };
  const left = lowerExpression(node.left, { ...scope, expected: undefined, record: records?.unit ?? scope.record, listening: hearing });
  const values = node.left.$type === 'Ref' ? columnCalled(node.left.name, scope)?.type : undefined;
  return comparisonOf(left, node.test, records, span, listening === undefined || values === undefined || !('list' in values) ? scope : { ...scope, listening: { ...listening, values: values.list } });
}

function recordsOf(node: ast.Comparison, scope: Scope): { quantifier: Quantifier; unit: string } | undefined {
  if (node.quantifier === undefined) return undefined;
  const name = node.unit ?? '';
  const unit = wordCalled(scope.names.units, name, scope);
  if (scope.listening !== undefined) tellUnit(name, unit, scope.locate(node, 'unit'), scope);
  if (unit === undefined) {
    unknown(name, scope.locate(node, 'unit'), scope, [...scope.names.units.keys()]);
    return undefined;
  }
  return { quantifier: quantifierOf(node), unit: unit.id };
}

/** A comparison of a lowered left side; tested by names of bands, a section is asked for its rating. */
export function comparisonOf(left: Expression, test: ast.Test | undefined, records: { quantifier: Quantifier; unit: string } | undefined, span: Span, scope: Scope): Condition {
  const rating = ratingAsked(left, test, scope);
  const typed: Expression = rating === undefined ? left : rating;
  const list = listOf(typed, scope);
  const isSettled = isLost(left) || reportedUnfit(typed, test, list, scope);
  const open = scope.listening === undefined || scope.listening.values !== undefined ? scope : { ...scope, listening: { ...scope.listening, values: list ?? bandsOfBare(left, scope.names) } };
  return { kind: 'comparison', left: typed, test: lowerTest(test, list, isSettled ? muted(open) : open, span), records, span };
}

/** What stands left of `is` could not be understood, which is reported; what its test may name can then not be known. */
function isLost(left: Expression): boolean {
  return left.kind === 'none' || (left.kind === 'aggregate' && left.over.kind === 'list' && left.over.items.some(isLost));
}

/** The same place, where nothing is reported. */
export function muted(scope: Scope): Scope {
  return { ...scope, report: () => undefined };
}

/** `safety is poor`: the bare section stands for its rating, because `poor` is one of its bands, or means nothing else. */
function ratingAsked(left: Expression, test: ast.Test | undefined, scope: Scope): Expression | undefined {
  if (left.kind !== 'property' || left.property !== 'score' || left.of.kind !== 'section') return undefined;
  if (left.span.end - left.span.start === 0 || test === undefined) return undefined;
  const bands = bandsOfBare(left, scope.names);
  const isRating = (word: string): boolean => bands?.values.includes(scope.renamed?.value(bands.id, word) ?? word) === true || (/^\p{L}/u.test(word) && isUnknown(word, scope));
  return bands !== undefined && bareNamesIn(test).some(isRating) ? { ...left, property: 'rating' } : undefined;
}

/** The bare names a test is made of; a value may be called `3`. */
function bareNamesIn({ alternatives }: ast.Test): readonly string[] {
  return alternatives.flatMap((item) => ast.isExactly(item) && item.from?.$type === 'Ref' ? [item.from.name] : ast.isExactly(item) && item.from?.$type === 'Literal' ? [item.from.value] : []);
}

function quantity(node: ast.Quantity, span: Span, scope: Scope): Condition {
  const over = lowerSelection(node, span, scope);
  const bands = bandsOfSelection(over, scope.names) ?? bandsOfLevel(node.kind, scope);
  const isSettled = over.kind === 'list' || (bands === undefined && isOfUnrated(over, bareNamesIn(node.test), span, scope));
  return { kind: 'quantity', quantifier: quantifierOf(node), over, test: lowerTest(node.test, bands, isSettled ? muted(scope) : scope, span), span };
}

function quantifierOf(node: { readonly quantifier?: 'any' | 'at least' | 'at most' | 'every' | 'no'; readonly number?: string }): Quantifier {
  const number = Number(node.number ?? 1);
  if (node.quantifier === 'at least' || node.quantifier === 'at most') return { kind: node.quantifier, number };
  return { kind: node.quantifier ?? 'any' };
}

/** A test; `list` are the names it may use. */
export function lowerTest(node: ast.Test | undefined, list: ListInfo | undefined, scope: Scope, around: Span): Test {
  if (node === undefined) return { alternatives: [], span: around };
  const inner = { ...scope, expected: list };
  // `not` goes for all that stands behind it: `not a or b` is neither.
  const from = node.alternatives.findIndex((item) => item.negated);
  return { alternatives: node.alternatives.map((item, i) => ({ negated: from >= 0 && i >= from, form: formOf(item, inner), span: scope.locate(item) })), span: scope.locate(node) };
}

/** A label, where the short name is what answers and ratings are called by. */
function textForName(text: string, list: ListInfo, span: Span, { report }: Scope): void {
  const near = nearest(text.trim().replace(/\s+/g, '-'), list.values);
  const names = list.values.map((v) => `\`${v}\``).join(', ');
  report('wrong-type', span, `Answers and ratings are called by their short names (${names}), so this text is never one of them. ${near === undefined ? 'Write the name that is meant.' : `Write \`${near}\`.`}`, { suggestion: near });
}

function formOf(item: ast.TestItem, scope: Scope): TestForm {
  if (ast.isBound(item)) return { kind: item.bound, limit: lowerExpression(item.limit, item.limit.$type === 'Literal' ? { ...scope, expected: undefined } : scope) };
  if (!ast.isExactly(item)) return { kind: 'exactly', value: nothing(scope.locate(item)) };
  if (item.text !== undefined) {
    if (scope.expected !== undefined && scope.expected.values.length > 0) textForName(item.text, scope.expected, scope.locate(item), scope);
    return { kind: 'exactly', value: { kind: 'text', value: item.text, span: scope.locate(item) } };
  }
  const value = lowerExpression(item.from, scope);
  if (item.to !== undefined) return { kind: 'range', from: value, to: lowerExpression(item.to, scope) };
  return item.reach === undefined ? { kind: 'exactly', value } : { kind: item.reach, value };
}
