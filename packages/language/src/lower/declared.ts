import type { Span } from '@inspection-criteria/model';
import { ast, placeOf } from '../syntax/index.ts';
import type { AstNode } from 'langium';

/** What has a name and may be amended by an edition. */
export type Kind = 'framework' | 'section' | 'level' | 'unit' | 'fact' | 'question' | 'scale' | 'value' | 'reason';

/** A declaration with all that editions said of it: plain, uniform, and still made of syntax nodes. */
export interface Declared {
  readonly kind: Kind;
  readonly name: string;
  /** Its word: the level of a section, the kind of a list; the kind itself for the rest. */
  readonly word: string;
  readonly label: ast.Label | undefined;
  readonly notes: readonly ast.Note[];
  readonly clauses: readonly AnyClause[];
  readonly children: readonly Declared[];
  readonly rules: readonly DeclaredRule[];
  readonly guidance: readonly ast.Guidance[];
  readonly each: readonly ast.Each[];
  readonly examples: readonly ast.Example[];
  readonly withdraws: readonly ast.Withdraw[];
  readonly formerly: readonly string[];
  readonly span: Span;
  readonly nameSpan: Span;
}

export type AnyClause = ast.Clause | ast.ValueClause;

/** A rule or a table, with its name where it has one. */
export interface DeclaredRule {
  readonly name: string | undefined;
  readonly node: ast.Plain | ast.Table;
  readonly span: Span;
}

/** Tells the file of a node: a syntax tree knows only offsets. */
export type Locate = (node: AstNode, property?: string, index?: number) => Span;

/** Locates nodes of the syntax trees of several files. */
export function locator(files: ReadonlyMap<AstNode, string>): Locate {
  return (node, property, index) => {
    let root = node;
    while (root.$container !== undefined) root = root.$container;
    return { file: files.get(root) ?? '', ...placeOf(node, property, index) };
  };
}

type HeadNode = ast.Framework | ast.Section | ast.Level | ast.Unit | ast.Fact | ast.Question | ast.Scale | ast.Value | ast.Reason;

/** Takes a declaration's syntax apart into the uniform form. */
export function declaredOf(node: HeadNode, locate: Locate): Declared {
  const members: readonly AstNode[] = 'members' in node ? node.members : [];
  const formerly = node.$type === 'Reason' ? [node.formerly].filter((f) => f !== undefined) : 'clauses' in node ? node.clauses.filter(ast.isFormerly) : [];
  return {
    kind: kindOf(node), name: node.name, word: wordOf(node), label: node.label, notes: node.notes,
    clauses: 'clauses' in node ? node.clauses : formerly,
    children: [...members.filter(isHead), ...('values' in node ? node.values : []), ...('reasons' in node ? node.reasons : [])]
      .filter((child) => typeof child.name === 'string').map((child) => declaredOf(child, locate)),
    rules: members.flatMap((member) => ruleOf(member, locate)),
    guidance: 'guidance' in node ? node.guidance : members.filter(ast.isGuidance), each: members.filter(ast.isEach), examples: members.filter(ast.isExample),
    withdraws: members.filter(ast.isWithdraw), formerly: formerly.flatMap((f) => f.names),
    span: locate(node), nameSpan: locate(node, 'name'),
  };
}

function ruleOf(member: AstNode, locate: Locate): readonly DeclaredRule[] {
  if (ast.isNamed(member)) return isRule(member.rule) ? [{ name: member.name, node: member.rule, span: locate(member) }] : [];
  return ast.isTable(member) || isRule(member) ? [{ name: undefined, node: member, span: locate(member) }] : [];
}

function isRule(node: unknown): node is ast.Plain {
  return ast.isGive(node) || ast.isMove(node) || ast.isLimit(node) || ast.isMayHold(node) || ast.isCheck(node);
}

function isHead(node: AstNode): node is HeadNode {
  return ast.isSection(node) || ast.isLevel(node) || ast.isUnit(node) || ast.isFact(node) || ast.isQuestion(node) || ast.isScale(node);
}

function kindOf(node: HeadNode): Kind {
  switch (node.$type) {
    case 'Framework': return 'framework';
    case 'Section': return 'section';
    case 'Level': return 'level';
    case 'Unit': return 'unit';
    case 'Fact': return 'fact';
    case 'Question': return 'question';
    case 'Scale': return 'scale';
    case 'Value': return 'value';
    case 'Reason': return 'reason';
  }
}

function wordOf(node: HeadNode): string {
  if (node.$type === 'Section') return node.level;
  return node.$type === 'Scale' ? node.kind : kindOf(node);
}
