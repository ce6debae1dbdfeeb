import { AstUtils } from 'langium';
import { ast } from '../syntax/index.ts';
import { listed } from '../wording.ts';
import type { Rule, SourceSubject } from './rule.ts';

/** Values with nothing but their names on the line of one that has more: `requires improvement "Requires improvement" at least 50%`. */
export const partedName: Rule<SourceSubject> = ({ source, sources, locate, report }) => {
  if (source.syntax.language === 'cases') return;
  const isOneLine = (from: ast.Value, to: ast.Value): boolean => !/[\r\n]/.test(source.text.slice(locate(from).start, locate(to).start));
  for (const list of AstUtils.streamAllContents(source.syntax.tree.root).filter(hasValues)) {
    for (const { bare, last } of partedIn(list.values, isOneLine)) {
      const [first] = bare;
      if (first === undefined || continuesAny(bare, list, sources)) continue;
      const words = [...bare, last].map(({ name }) => name);
      const joined = words.join('-');
      const isName = /^\p{L}/u.test(joined) && !list.values.some(({ name }) => name === joined);
      const remedy = isName ? `If one name is meant, write \`${joined}\`; if not,` : 'If one name is meant, begin it with a letter and join its words by `-`; if not,';
      report('parted-name', { ...locate(first, 'name'), end: locate(last, 'name').end }, `\`${words.join(' ')}\` ${words.length === 2 ? 'is two values' : `is ${String(words.length)} values`}: a name has no blanks, so ${listed(words.slice(0, -1))} would be ${bare.length === 1 ? 'a value' : 'values'} without text and without anything said of ${bare.length === 1 ? 'it' : 'them'}. ${remedy} give each value a line of its own.`, isName ? { suggestion: joined } : {});
    }
  }
};

type WithValues = ast.Scale | ast.Question | ast.Fact;

function hasValues(node: unknown): node is WithValues {
  return (ast.isScale(node) || ast.isQuestion(node) || ast.isFact(node)) && node.values.length > 1 && node.values.every(({ name }) => typeof name === 'string');
}

/** Values with nothing but their names, and the one behind them on their line that has more. */
interface Parted {
  readonly bare: readonly ast.Value[];
  readonly last: ast.Value;
}

/**
 * What may be names in parts, in a list that has one value a line but for these, or whose other values all have a text to read, as the last of each has.
 * A list in one line, such as `{ yes no na }`, is one of bare values on purpose.
 */
function partedIn(values: readonly ast.Value[], isOneLine: (from: ast.Value, to: ast.Value) => boolean): readonly Parted[] {
  const lines = grouped(values, isOneLine);
  const isBareBut = (line: readonly ast.Value[]): boolean => line.length === 1 || (line.slice(0, -1).every(isBare) && line.slice(-1).every((last) => !isBare(last)));
  const runs = grouped(values, (from, to) => isBare(from) && isOneLine(from, to)).filter((run) => run.length === 1 || run.slice(-1).every((last) => !isBare(last)));
  const isOnePerLine = lines.length > 1 && lines.every(isBareBut);
  const areTold = runs.length > 1 && runs.flat().length === values.length && runs.every((run) => run.at(-1)?.label !== undefined);
  if (!isOnePerLine && !areTold) return [];
  return runs.flatMap((run) => { const last = run.at(-1); return last === undefined || run.length < 2 ? [] : [{ bare: run.slice(0, -1), last }]; });
}

/** Values that follow each other, parted where one does not go with the next. */
function grouped(values: readonly ast.Value[], goesWith: (from: ast.Value, to: ast.Value) => boolean): readonly (readonly ast.Value[])[] {
  const out: ast.Value[][] = [];
  values.forEach((value, i) => {
    const before = values[i - 1];
    const group = before !== undefined && goesWith(before, value) ? out.at(-1) : undefined;
    if (group === undefined) out.push([value]);
    else group.push(value);
  });
  return out;
}

function isBare({ label, notes, clauses, reasons, guidance }: ast.Value): boolean {
  return label === undefined && notes.length === 0 && clauses.length === 0 && reasons.length === 0 && guidance.length === 0;
}

/** Whether a list of the same name elsewhere has one of these: an edition that names a value has no need to say more of it. */
function continuesAny(bare: readonly ast.Value[], list: WithValues, sources: SourceSubject['sources']): boolean {
  const others = [...sources.values()].flatMap(({ syntax }) => AstUtils.streamAllContents(syntax.tree.root).filter(hasValues).toArray()).filter((one) => one !== list && one.name === list.name);
  return others.some((other) => other.values.some(({ name }) => bare.some((one) => one.name === name)));
}
