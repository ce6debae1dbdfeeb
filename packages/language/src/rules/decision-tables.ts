import { wordCondition, wordExpression, type DecisionTable, type Test } from '@inspection-criteria/model';
import type { Plan } from '@inspection-criteria/scoring';
import { combinations, countOfCombinations, outcomePasses, outcomesOf, type Outcome } from './outcomes.ts';
import type { FrameworkSubject, Rule } from './rule.ts';

/** The most combinations of outcomes that are tried for one table. */
const MOST_COMBINATIONS = 50_000;

/** `row-shadowed` and `rows-incomplete`: rows of decision tables that are never reached, and combinations that no row covers. */
export const decisionTables: Rule<FrameworkSubject> = ({ plan, understood, report }) => {
  for (const section of plan.sections) {
    for (const table of section.tables) {
      const tried = understood(table.span) ? tryOut(table, plan) : undefined;
      if (tried === undefined) continue;
      for (const [index, row] of table.rows.entries()) {
        if (!tried.reached.has(index)) report('row-shadowed', row.span, 'This row is never reached: for every combination it fits, a row above it fits too, and the first row that fits is taken. Move it up, or remove it.');
      }
      if (tried.uncovered === undefined) continue;
      const bands = plan.bandsOf.get(section.id)?.values.some((v) => v.cuts.length > 0) === true;
      report('rows-incomplete', table.span, `No row fits when ${tried.uncovered}. ${bands ? 'The bands would decide then.' : 'There would be no rating then.'} Add a row, or end with one whose cells are all \`any\`.`);
    }
  }
};

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
function tryOut(table: DecisionTable, plan: Plan): Tried | undefined {
  const columns = table.headings.map((heading, column) => heading.kind === 'when' ? [ANY] : outcomesOf(wordExpression(heading.expression).replace(/^score of /, ''), testsIn(table, column), plan));
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

function tryRows(rows: readonly (readonly Asked[])[], choices: readonly (readonly Choice[])[]): Tried {
  const reached = new Set<number>();
  let uncovered: string | undefined;
  for (const combination of combinations(choices)) {
    const row = rows.findIndex((asked) => asked.every(({ variable, passes }) => passes(combination[variable] ?? ANY)));
    if (row >= 0) reached.add(row);
    else uncovered ??= combination.flatMap((choice) => choice === ANY ? [] : [choice.words]).join(' and ');
  }
  return { reached, uncovered };
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
