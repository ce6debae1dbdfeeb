import { textIn, type RecordResult } from '@inspection-criteria/model';
import type { AstNode } from 'langium';
import { textOf } from '../../lower/texts.ts';
import type { Source } from '../../project/sources.ts';
import { ast, placeOf, type Stretch } from '../../syntax/index.ts';
import type { OutlineItem, OutlineKind } from './item.ts';
import { tableItem, type Answered } from './table-item.ts';

/** What an outline shows beside the text's own words. */
export interface OutlineContext {
  /** The language of labels; undefined is the main one. */
  readonly language: string | undefined;
  /** The results of the records of the inspection that begins at an offset; undefined where it has none. */
  readonly recordsAt: (offset: number) => readonly RecordResult[] | undefined;
}

/** The outline of a text, as far as it could be read: what stands in it, in the order written. */
export function outlineOf({ text, syntax: { tree: { root } } }: Pick<Source, 'text' | 'syntax'>, context: OutlineContext): readonly OutlineItem[] {
  return root.members.flatMap((member) => itemOf(member, { text, language: context.language, recordsAt: context.recordsAt, answered: NOBODY }));
}

/** Where an item stands: the text, and the inspection around it. */
interface Around extends OutlineContext {
  readonly text: string;
  readonly answered: Answered;
}

const NOBODY: Answered = () => '';

function itemOf(node: AstNode, around: Around): readonly OutlineItem[] {
  if (isDeclaration(node)) return [declaration(node, around)];
  if (ast.isNamed(node)) return [{ ...statement(node, 'rule', node.name, around), named: placeOf(node, 'name') }];
  if (ast.isTable(node)) return [tableItem(node.text, placeOf(node), around.answered)];
  if (ast.isInspection(node)) return [inspection(node, around)];
  if (ast.isExample(node)) return [labelled(node, 'example', around)];
  if (ast.isRecord(node)) return [record(node, around)];
  const kind = KINDS.get(node.$type);
  return kind === undefined ? [] : [statement(node, kind, undefined, around)];
}

type Declaration = ast.Framework | ast.Section | ast.Level | ast.Unit | ast.Fact | ast.Question | ast.Scale | ast.Value | ast.Reason;

/** What is a line of its own without having a name: it is called by its words. */
const KINDS: ReadonlyMap<string, OutlineKind> = new Map<string, OutlineKind>([
  ['Give', 'rule'], ['Move', 'rule'], ['Limit', 'rule'], ['MayHold', 'rule'], ['Each', 'default'], ['Withdraw', 'withdrawal'], ['Answers', 'answers'],
  ['Judge', 'decision'], ['Hold', 'decision'], ['DoNotHold', 'decision'], ['Moderate', 'decision'], ['Include', 'decision'], ['Check', 'check'],
]);

function isDeclaration(node: AstNode): node is Declaration {
  return ast.isFramework(node) || ast.isSection(node) || ast.isLevel(node) || ast.isUnit(node) || ast.isFact(node) || ast.isQuestion(node) || ast.isScale(node) || ast.isValue(node) || ast.isReason(node);
}

/** A declaration; one that is half typed and has no name yet goes by its leading word. */
function declaration(node: Declaration, around: Around): OutlineItem {
  const whole = placeOf(node);
  const edition = ast.isFramework(node) ? node.clauses.find(ast.isEdition)?.edition : undefined;
  const label = labelIn(node.label, around);
  const text = textOf(node.label, '');
  const translations = [text.text, ...text.translations.map((translation) => translation.text)].filter((other) => other !== label);
  return {
    ...translations.length === 0 ? {} : { translations }, kind: kindOf(node), name: nameOf(node) ?? leadingWord(node, around), detail: edition === undefined ? label : [label, `edition ${edition}`].filter((part) => part !== '').join(', '),
    whole, named: nameOf(node) === undefined ? firstLine(whole, around) : placeOf(node, 'name'), children: inside(node, around),
  };
}

function inside(node: AstNode, around: Around): readonly OutlineItem[] {
  const members: readonly AstNode[] = [...('members' in node && Array.isArray(node.members) ? node.members as readonly AstNode[] : []), ...(ast.isFact(node) || ast.isQuestion(node) || ast.isScale(node) ? node.values : []), ...(ast.isValue(node) ? node.reasons : [])];
  return members.flatMap((member) => itemOf(member, around)).sort((a, b) => a.whole.start - b.whole.start);
}

function inspection(node: ast.Inspection, around: Around): OutlineItem {
  const whole = placeOf(node);
  const records = new Map(around.recordsAt(whole.start)?.map((result) => [`${result.unit} ${result.id}`, result]));
  const answered: Answered = (unit, id) => { const found = records.get(`${unit} ${id}`); return found === undefined ? '' : answeredText(found); };
  return { ...labelled(node, 'inspection', { ...around, answered }), ...(nameOf(node) === undefined ? {} : { name: node.name, detail: labelIn(node.label, around), named: placeOf(node, 'name') }) };
}

/** How many of a record's counted questions are answered. */
function answeredText({ tally: { answers, missing } }: RecordResult): string {
  return `${String(answers)} of ${String(answers + missing)} answered`;
}

function labelled(node: ast.Example | ast.Inspection, kind: OutlineKind, around: Around): OutlineItem {
  const label = (node as Partial<typeof node>).label;
  const whole = placeOf(node);
  return { kind, name: labelIn(label, around) || leadingWord(node, around), detail: '', whole, named: label === undefined ? firstLine(whole, around) : placeOf(node, 'label'), children: inside(node, around) };
}

function record(node: ast.Record, around: Around): OutlineItem {
  const whole = placeOf(node);
  const detail = node.name === undefined ? '' : around.answered(node.unit, node.name);
  return { kind: 'record', name: node.name ?? node.unit, detail, whole, named: placeOf(node, node.name === undefined ? 'unit' : 'name'), children: [] };
}

function statement(node: AstNode, kind: OutlineKind, name: string | undefined, around: Around): OutlineItem {
  const whole = placeOf(node);
  const words = inOneLine(around.text.slice(whole.start, whole.end));
  return { kind, name: name ?? words, detail: name === undefined ? '' : words.slice(name.length + 1).trim(), whole, named: firstLine(whole, around), children: [] };
}

/** The words of a statement in one line, cut off where they become too many to be read at a glance. */
function inOneLine(words: string): string {
  const line = words.slice(0, 4 * MOST_LETTERS).replace(/\s+/g, ' ');
  return line.length <= MOST_LETTERS ? line : `${line.slice(0, MOST_LETTERS).replace(/[\uD800-\uDBFF]$/, '').trimEnd()} …`;
}

/** The most letters of a statement that an outline shows. */
const MOST_LETTERS = 80;

function leadingWord(node: AstNode, { text }: Around): string {
  const { start, end } = placeOf(node);
  return /^\S+/.exec(text.slice(start, end))?.[0] ?? node.$type.toLowerCase();
}

function firstLine({ start, end }: Stretch, { text }: Around): Stretch {
  const line = /^[^\r\n]*/.exec(text.slice(start, end))?.[0] ?? '';
  return { start, end: start + line.trimEnd().length };
}

function labelIn(label: ast.Label | undefined, { language }: Around): string {
  return textIn(textOf(label, ''), language);
}

/** In a broken text a name may be missing, whatever the syntax tree's type says. */
function nameOf({ name }: { readonly name?: string }): string | undefined {
  return name === '' ? undefined : name;
}

function kindOf(node: Declaration): OutlineKind {
  switch (node.$type) {
    case 'Framework': return 'framework';
    case 'Section': return node.level === 'figure' ? 'figure' : 'section';
    case 'Level': return 'level';
    case 'Unit': return 'unit';
    case 'Fact': return 'fact';
    case 'Question': return 'question';
    case 'Scale': return 'list';
    case 'Value': return 'value';
    case 'Reason': return 'reason';
  }
}
