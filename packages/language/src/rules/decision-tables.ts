import { wordCondition, wordExpression, wordTest, type DecisionRow, type DecisionTable, type Expression, type Rational, type Section, type Test } from '@inspection-criteria/model';
import type { Plan } from '@inspection-criteria/scoring';
import { combinations, countOfCombinations, outcomePasses, outcomesOf, type Outcome } from './outcomes.ts';
import { spokenOf } from './mismatch.ts';
import { plainest, type Said } from './plainest.ts';
import type { FrameworkSubject, Rule } from './rule.ts';

/** The most combinations of outcomes that are tried for one table. */
const MOST_COMBINATIONS = 50_000;

/** `row-shadowed`, `rows-in-conflict` and `rows-incomplete`: rows of decision tables that are never reached, and combinations that no row covers. */
export const decisionTables: Rule<FrameworkSubject> = ({ plan, understood, report }) => {
  for (const section of plan.sections) {
    for (const table of section.tables) {
      const tried = understood(table.span) ? tryOut(table, section, plan) : undefined;
      if (tried === undefined) continue;
      for (const [index, row] of table.rows.entries()) {
        if (tried.reached.has(index)) continue;
        const rival = table.rows.slice(0, index).find((above) => wordCells(above) === wordCells(row) && wordExpression(above.value) !== wordExpression(row.value));
        if (rival === undefined) report('row-shadowed', row.span, 'This row is never reached: for every combination it fits, a row above it fits too, and the first row that fits is taken. Move it up, or remove it.');
        else report('rows-in-conflict', row.span, `A row above asks for the same and gives \`${wordExpression(rival.value)}\`, so \`${wordExpression(row.value)}\` is never given here. Decide which of the two is right, and remove the other.`, { related: [{ span: rival.span, message: 'This row is taken.' }] });
      }
      if (tried.uncovered === undefined) continue;
      const bands = plan.bandsOf.get(section.id)?.values.some((v) => v.cuts.length > 0) === true;
      report('rows-incomplete', table.span, `${tried.uncovered === '' ? 'No row fits anything' : `No row fits when ${tried.uncovered}`}. ${bands ? 'The bands would decide then.' : 'There would be no rating then.'} Add a row, or end with one whose cells are all \`any\`.`);
    }
  }
};

/** The cells of a row as written again. */
function wordCells({ cells }: DecisionRow): string {
  return cells.map((cell) => cell === undefined ? 'any' : 'kind' in cell ? wordCondition(cell) : wordTest(cell)).join(' | ');
}

interface Tried {
  /** The rows that some combination reaches, by index. */
  readonly reached: ReadonlySet<number>;
  /** A combination that no row covers, in words. */
  readonly uncovered: string | undefined;
}

/** What one column comes to, or whether a whole condition holds. */
type Choice = Outcome | { readonly holds: boolean; readonly words: string };

/** A cell of a row, as a test of one of the things the table looks at. */
interface Asked {
  readonly variable: number;
  readonly passes: (choice: Choice) => boolean;
}

/** Tries every combination on the rows; undefined where a cell hangs on more than what stands in the table, or there are too many. */
function tryOut(table: DecisionTable, section: Section, plan: Plan): Tried | undefined {
  const columns = table.headings.map((heading, column) => {
    const tests = testsIn(table, column);
    return heading.kind === 'when' || tests.length === 0 ? [ANY] : outcomesOf(spokenOf(heading.expression), tests, plan, stepOf(heading.expression, section, plan));
  });
  if (!areKnown(columns)) return undefined;
  const conditions = [...new Set(table.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell !== undefined && 'kind' in cell ? [wordCondition(cell)] : [])))];
  const choices = [...columns, ...conditions.map(truthOf)];
  if (countOfCombinations(choices) > MOST_COMBINATIONS) return undefined;
  const rows = table.rows.map(({ cells }) => cells.flatMap((cell, column): readonly Asked[] => {
    if (cell === undefined) return [];
    if ('kind' in cell) return [{ variable: columns.length + conditions.indexOf(wordCondition(cell)), passes: (choice) => 'holds' in choice && choice.holds }];
    return [{ variable: column, passes: (choice) => 'value' in choice && outcomePasses(choice, cell, plan) === true }];
  }));
  return tryRows(rows, choices);
}

/** The steps in which what a heading asks for is published. */
function stepOf(expression: Expression, section: Section, plan: Plan): Rational | undefined {
  if (expression.kind !== 'property' || expression.property !== 'score' || expression.of.kind === 'question') return undefined;
  return (expression.of.kind === 'this' ? section : plan.section.get(expression.of.id))?.rounding?.step;
}

function tryRows(rows: readonly (readonly Asked[])[], choices: readonly (readonly Choice[])[]): Tried {
  const reached = new Set<number>();
  const uncovered: (readonly number[])[] = [];
  const choiceAt = ({ variable, choice }: Said): Choice => choices[variable]?.[choice] ?? ANY;
  for (const combination of combinations(choices.map((own) => own.map((_, index) => index)))) {
    const row = rows.findIndex((asked) => asked.every(({ variable, passes }) => passes(choiceAt({ variable, choice: combination[variable] ?? 0 }))));
    if (row >= 0) reached.add(row);
    else if (combination.every((choice, variable) => occurs(choiceAt({ variable, choice })))) uncovered.push(combination);
  }
  const sizes = choices.map((own) => own.filter(occurs).length);
  const said = plainest(uncovered, sizes, (one) => { const choice = choiceAt(one); return 'value' in choice || choice.holds; });
  return { reached, uncovered: uncovered.length === 0 ? undefined : said.map((one) => choiceAt(one).words).join(' and ') };
}

/** Scores that rounding passes over tell rows apart, and never come. */
function occurs(choice: Choice): boolean {
  return !('value' in choice) || choice.occurs;
}

function areKnown(columns: readonly (readonly Choice[] | undefined)[]): columns is readonly (readonly Choice[])[] {
  return columns.every((own) => own !== undefined);
}

function testsIn({ rows }: DecisionTable, column: number): readonly Test[] {
  return rows.flatMap(({ cells }) => { const cell = cells[column]; return cell === undefined || 'kind' in cell ? [] : [cell]; });
}

/** A column of whole conditions: each of those is a thing of its own. */
const ANY: Choice = { holds: true, words: '' };

function truthOf(words: string): readonly Choice[] {
  return [{ holds: true, words }, { holds: false, words: `not (${words})` }];
}
