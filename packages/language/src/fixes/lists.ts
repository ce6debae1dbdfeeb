import type { AstNode } from 'langium';
import type { Source } from '../project/sources.ts';
import { ast, placeOf } from '../syntax/index.ts';
import type { Checked } from '../rules/check.ts';
import { putIn, writeAt, type Edit } from '../edits.ts';
import type { Rewriter } from './fix.ts';
import { indentOf, isAlone, lineStart, removal } from './lines.ts';
import { nodeAt, nodesIn, sourceAt, spanIn } from './places.ts';

/** Gives the answers a question has in its own braces a list of their own, which other questions can be answered on. */
export const extractList: Rewriter = (checked, span) => {
  const source = sourceAt(checked, span);
  const question = nodeAt(checked, span, (node): node is ast.Question | ast.Fact => ast.isQuestion(node) || ast.isFact(node));
  const framework = question === undefined ? undefined : nodeAt(checked, span, ast.isFramework);
  const top = framework?.members.find((member) => placeOf(member).start <= span.start && placeOf(member).end >= span.end);
  if (source === undefined || question === undefined || framework === undefined || top === undefined) return [];
  if (question.values.length === 0 || hasEditions(framework, checked)) return [];
  if (question.clauses.some((clause) => ast.isAnswered(clause) || ast.isAnsweredOn(clause) || ast.isBestIs(clause))) return [];
  const braces = bracesOf(source.text, question);
  if (braces === undefined || !holdsValuesAlone(question, braces.start)) return [];
  const name = freeName(`${question.name.toLowerCase()}-answers`, checked);
  const at = lineStart(source.text, placeOf(top).start);
  const indent = indentOf(source.text, at);
  const list = shifted(`answers ${name} ${source.text.slice(braces.start, braces.end)}`, indentOf(source.text, braces.start), indent);
  const edits: readonly Edit[] = [
    putIn(source.file, at, `${indent}${list}\n`), writeAt(source.file, braces, `answered on ${name}`)];
  return [{ title: `Give the answers to \`${question.name}\` a list of their own, \`${name}\``, kind: 'extract', edits }];
};

/** Writes the values of a list that one question alone is answered on into that question's braces. */
export const inlineList: Rewriter = (checked, span) => {
  const source = sourceAt(checked, span);
  const list = source === undefined ? undefined : listAt(checked, source, span);
  const braces = source === undefined || list === undefined ? undefined : bracesOf(source.text, list);
  if (source === undefined || list === undefined || braces === undefined) return [];
  if (list.label !== undefined || list.notes.length > 0 || list.clauses.length > 0 || !holdsValuesAlone(list, braces.start)) return [];
  const [use, ...more] = usesOf(list.name, checked);
  const question = use?.$container;
  const framework = nodeAt(checked, span, ast.isFramework);
  if (framework !== undefined && hasEditions(framework, checked)) return [];
  if (use === undefined || more.length > 0 || use.notes.length > 0 || !nodesIn(source, ast.isAnsweredOn).includes(use)) return [];
  if (!(ast.isQuestion(question) || ast.isFact(question))) return [];
  const own = bracesOf(source.text, question);
  if (own !== undefined || !isAlone(source.text, placeOf(list)) || placeOf(use).start < placeOf(question, 'name').end) return [];
  const title = `Write the answers of \`${list.name}\` into \`${question.name}\`, which alone has them`;
  return [{ title, kind: 'inline', edits: inlined(source, list, braces, use, question) }];
};

function inlined(source: Source, list: ast.Scale, braces: Place, use: ast.AnsweredOn, question: ast.Question | ast.Fact): readonly Edit[] {
  const { text, file } = source;
  const values = shifted(text.slice(braces.start, braces.end), indentOf(text, braces.start), indentOf(text, placeOf(question).start));
  const [clause, end] = [placeOf(use), placeOf(question).end];
  const clauseEdit = clause.end === end ? writeAt(file, clause, values) : writeAt(file, { ...clause, start: clause.start - 1 }, '');
  const put: readonly Edit[] = clause.end === end ? [] : [putIn(file, end, ` ${values}`)];
  return [removal(text, spanIn(file, placeOf(list))), clauseEdit, ...put];
}

/** Whether a framework is one of several editions, which may each say something of its lists. */
function hasEditions({ name }: ast.Framework, { project: { sources } }: Checked): boolean {
  return [...sources.values()].flatMap((source) => nodesIn(source, ast.isFramework)).filter((one) => one.name === name).length > 1;
}

type Place = ReturnType<typeof placeOf>;

/** The braces at the end of a declaration; undefined where it has none. */
function bracesOf(text: string, node: ast.Question | ast.Fact | ast.Scale): Place | undefined {
  const { end } = placeOf(node);
  const parts = [...node.label === undefined ? [] : [node.label], ...node.notes, ...clausesOf(node)];
  const ends = [placeOf(node, 'name').end, ...parts.map((part) => placeOf(part).end)];
  if (text[end - 1] !== '}') return undefined;
  const first = Math.min(...node.values.map((value) => placeOf(value).start), end - 1);
  const start = text.lastIndexOf('{', first);
  return start < Math.max(...ends.filter((one) => one < first)) || start < 0 ? undefined : { start, end };
}

function clausesOf({ clauses }: ast.Question | ast.Fact | ast.Scale): readonly AstNode[] {
  return clauses;
}

/** Whether nothing stands in braces but values: a clause or guidance there belongs to what has the braces. */
function holdsValuesAlone(node: ast.Question | ast.Fact | ast.Scale, braces: number): boolean {
  return node.members.length === 0 && node.clauses.every((clause) => placeOf(clause).start < braces);
}

/** The list that is declared at a span, or that what stands there is answered on. */
function listAt(checked: Checked, source: Source, span: Parameters<Rewriter>[1]): ast.Scale | undefined {
  const declared = nodeAt(checked, span, ast.isScale);
  const named = nodeAt(checked, span, ast.isAnsweredOn)?.scale;
  const list = declared ?? nodesIn(source, ast.isScale).find(({ name }) => name === named);
  const namesakes = [...checked.project.sources.values()].flatMap((one) => nodesIn(one, ast.isScale)).filter(({ name }) => name === list?.name);
  return list?.kind === 'answers' && namesakes.length === 1 ? list : undefined;
}

function usesOf(name: string, { project: { sources } }: Checked): readonly ast.AnsweredOn[] {
  return [...sources.values()].flatMap((source) => nodesIn(source, ast.isAnsweredOn)).filter(({ scale }) => scale === name);
}

/** A name that no list has yet. */
function freeName(wanted: string, { project: { sources } }: Checked): string {
  const taken = new Set([...sources.values()].flatMap((source) => nodesIn(source, ast.isScale)).map(({ name }) => name));
  for (let count = 2, name = wanted; ; count++) {
    if (!taken.has(name)) return name;
    name = `${wanted}-${count}`;
  }
}

/** Lines that stood at one depth, at another. */
function shifted(lines: string, from: string, to: string): string {
  return lines.split('\n').map((line, i) => i === 0 || !line.startsWith(from) ? line : to + line.slice(from.length)).join('\n');
}

