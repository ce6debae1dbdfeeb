import { add, compare, divide, numberText, ONE, percentText, rational, ZERO, wordCondition, wordExpression, type Condition, type DecisionHeading, type DecisionTable, type Expression, type Rational, type Section, type Test } from '@inspection-criteria/model';
import { passes, type Computed, type Plan } from '@inspection-criteria/scoring';
import type { FrameworkSubject, Rule } from './rule.ts';

/** The most combinations of outcomes that are tried for one table. */
const MOST_COMBINATIONS = 50_000;

/** Rows of decision tables that are never reached, and combinations that no row covers. */
export const decisionTableRules: Rule<FrameworkSubject> = ({ plan, report }) => {
  for (const section of plan.sections) {
    for (const table of section.tables) {
      const outcome = tryOut(table, section, plan);
      if (outcome === undefined) continue;
      table.rows.forEach((row, index) => {
        if (outcome.reached.has(index)) return;
        report('row-shadowed', row.span, 'This row is never reached: for every combination it fits, a row above it fits too, and the first row that fits is taken. Move it up, or remove it.');
      });
      if (outcome.uncovered === undefined) continue;
      const bands = plan.scales.get(section.bands ?? '')?.values.some((v) => v.cuts.length > 0) === true;
      report('rows-incomplete', table.span, `No row fits when ${outcome.uncovered}. ${bands ? 'The bands would decide then.' : 'There would be no rating then.'} Add a row, or end with one whose cells are all \`any\`.`);
    }
  }
};

interface Outcome {
  readonly reached: ReadonlySet<number>;
  /** A combination that no row covers, in words. */
  readonly uncovered: string | undefined;
}

/** One thing a table looks at, and all it can be that makes a difference to the table. */
interface Variable {
  readonly outcomes: readonly { readonly value: Computed | boolean; readonly words: string }[];
}

function tryOut(table: DecisionTable, section: Section, plan: Plan): Outcome | undefined {
  const variables = table.headings.map((heading, column) => heading.kind === 'when' ? undefined : variableOf(heading, column, table, plan));
  const conditions = [...new Set(table.rows.flatMap((row) => row.cells.flatMap((cell) => cell !== undefined && 'kind' in cell ? [wordCondition(cell)] : [])))];
  const all: readonly Variable[] = [...variables.filter((v) => v !== undefined), ...conditions.map(truthOf)];
  if (all.reduce((product, v) => product * Math.max(1, v.outcomes.length), 1) > MOST_COMBINATIONS) return undefined;
  const reached = new Set<number>();
  let uncovered: string | undefined;
  for (const combination of combinations(all)) {
    const row = table.rows.findIndex((r) => table.headings.every((heading, column) => holds(r.cells[column], heading, column, variables, combination, conditions, section, plan)));
    if (row >= 0) reached.add(row);
    else uncovered ??= combination.map((c) => c.words).join(' and ');
  }
  return { reached, uncovered };
}

type Chosen = Variable['outcomes'][number];

function holds(cell: Test | Condition | undefined, heading: DecisionHeading, column: number, variables: readonly (Variable | undefined)[], combination: readonly Chosen[], conditions: readonly string[], section: Section, plan: Plan): boolean {
  if (cell === undefined) return true;
  const shown = variables.filter((v) => v !== undefined).length;
  if ('kind' in cell) return combination[shown + conditions.indexOf(wordCondition(cell))]?.value === true;
  const position = variables.slice(0, column).filter((v) => v !== undefined).length;
  const value = combination[position]?.value;
  return heading.kind === 'expression' && typeof value === 'object' && passes(value, cell, (e) => constantOf(e, section, plan)) === true;
}

function constantOf(expression: Expression, section: Section, plan: Plan): Computed {
  if (expression.kind === 'number') return { kind: 'number', number: expression.value };
  if (expression.kind !== 'value') return { kind: 'none' };
  return { kind: 'value', value: expression.value, order: plan.order.get(expression.list) ?? plan.order.get(section.bands ?? '') ?? [] };
}

function truthOf(words: string): Variable {
  return { outcomes: [{ value: true, words }, { value: false, words: `not (${words})` }] };
}

function variableOf(heading: Extract<DecisionHeading, { kind: 'expression' }>, column: number, table: DecisionTable, plan: Plan): Variable {
  const tests = table.rows.flatMap((row) => { const cell = row.cells[column]; return cell === undefined || 'kind' in cell ? [] : [cell]; });
  const name = wordExpression(heading.expression).replace(/^score of /, '');
  const list = tests.flatMap(listsOf)[0];
  if (list !== undefined) {
    const order = plan.order.get(list) ?? [];
    return { outcomes: order.map((value) => ({ value: { kind: 'value', value, order }, words: `${name} is ${value}` })) };
  }
  const share = tests.some((t) => t.alternatives.some(({ form }) => limitsOf(form).some((e) => e.kind === 'number' && e.percent)));
  return { outcomes: samples(tests, share).map((number) => ({ value: { kind: 'number', number }, words: `${name} is ${share ? percentText(number) : numberText(number)}` })) };
}

function listsOf(test: Test): readonly string[] {
  return test.alternatives.flatMap(({ form }) => limitsOf(form).flatMap((e) => e.kind === 'value' ? [e.list] : []));
}

function limitsOf(form: Test['alternatives'][number]['form']): readonly Expression[] {
  if (form.kind === 'range') return [form.from, form.to];
  return 'value' in form ? [form.value] : [form.limit];
}

/** The limits that tests name, and numbers between and beyond them: enough to tell any two outcomes apart. */
function samples(tests: readonly Test[], share: boolean): readonly Rational[] {
  const limits = tests.flatMap((t) => t.alternatives.flatMap(({ form }) => limitsOf(form).flatMap((e) => e.kind === 'number' ? [e.value] : [])))
    .sort(compare).filter((n, i, all) => i === 0 || compare(n, all[i - 1] ?? n) !== 0);
  const [first = ZERO] = limits;
  const last = limits.at(-1) ?? ONE;
  const lower = share ? ZERO : add(first, rational(-1));
  const upper = share ? ONE : add(last, ONE);
  const ends = [lower, ...limits, upper].sort(compare);
  const between = ends.flatMap((n, i) => { const next = ends[i + 1]; return next === undefined ? [] : [divide(add(n, next), rational(2)) ?? n]; });
  return [...ends, ...between].sort((a, b) => compare(b, a)).filter((n, i, all) => i === 0 || compare(n, all[i - 1] ?? n) !== 0);
}

function* combinations(variables: readonly Variable[], from = 0): Generator<readonly Chosen[]> {
  const variable = variables[from];
  if (variable === undefined) { yield []; return; }
  for (const outcome of variable.outcomes) for (const rest of combinations(variables, from + 1)) yield [outcome, ...rest];
}
