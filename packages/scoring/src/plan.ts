import { allSections, valuesOf, type AggregateExpression, type Condition, type Expression, type Fact, type Framework, type Question, type Scale, type Section, type Test, type Value } from '@inspection-criteria/model';
import { runsOverNumbers } from './numbers.ts';

/** A framework compiled once: everything that does not depend on answers is settled. */
export interface Plan {
  readonly framework: Framework;
  /** In document order, the root first. */
  readonly sections: readonly Section[];
  readonly section: ReadonlyMap<string, Section>;
  readonly questions: readonly Question[];
  readonly column: ReadonlyMap<string, Question | Fact>;
  readonly scales: ReadonlyMap<string, Scale>;
  /** The bands each section is rated or judged on, as they read for it. */
  readonly bandsOf: ReadonlyMap<string, Scale>;
  /** The values of each list, best first, by the id of the list or of the question or fact. */
  readonly order: ReadonlyMap<string, readonly string[]>;
  /** The questions that count in each section: those in it and those that count also there. */
  readonly counted: ReadonlyMap<string, readonly string[]>;
  /** Of whose questions a section's own expressions speak where they name none: its own; a figure, which has none, speaks of the section around it. */
  readonly home: ReadonlyMap<string, string>;
  /** Whether a section's score is a share, printed in percent. */
  readonly measure: ReadonlyMap<string, 'share' | 'number'>;
  /** The sections each section is inside of, itself first. */
  readonly around: ReadonlyMap<string, readonly string[]>;
  /** The columns whose being asked depends on a column, directly or not, each behind those it depends on itself: what one changed answer may touch. */
  readonly dependents: ReadonlyMap<string, readonly string[]>;
  /** The columns whose being asked depends, directly or not, on itself, and all that depend on those. Such a circle is reported elsewhere. */
  readonly circular: ReadonlySet<string>;
}

/** Compiles a framework. */
export function compilePlan(framework: Framework): Plan {
  const sections = allSections(framework.root);
  const section = new Map(sections.map((s) => [s.id, s]));
  const questions = sections.flatMap((s) => s.questions);
  const column = new Map<string, Question | Fact>([...framework.facts, ...questions].map((c) => [c.id, c]));
  const around = new Map(sections.map((s) => [s.id, aroundOf(s, section)]));
  const scales = new Map(framework.scales.map((s) => [s.id, s]));
  return {
    framework, sections, section, questions, column, scales, around, order: ordersOf(framework, column),
    bandsOf: new Map(sections.flatMap((s) => { const bands = s.bandsHere ?? scales.get(s.bands ?? ''); return bands === undefined ? [] : [[s.id, bands]]; })),
    counted: new Map(sections.map((s) => [s.id, countedIn(s, questions, section, around)])),
    home: new Map(sections.map((s) => [s.id, s.level === 'figure' && s.questions.length === 0 ? s.parent ?? s.id : s.id])),
    measure: measuresOf(sections, { section, column }),
    ...dependenceOf(column),
  };
}

type Measure = 'share' | 'number';

interface Known {
  readonly measures: Map<string, Measure>;
  readonly section: ReadonlyMap<string, Section>;
  readonly column: ReadonlyMap<string, Question | Fact>;
}

/** Shares, and means, bests and worsts of shares, are shares; sums, counts and points are plain numbers. */
function measuresOf(sections: readonly Section[], all: Omit<Known, 'measures'>): ReadonlyMap<string, Measure> {
  const measures = new Map<string, Measure>();
  for (const section of sections) measureOf(section, { ...all, measures });
  return measures;
}

/** Every score is looked at once; one that is made of itself, which is reported elsewhere, is a number meanwhile. */
function measureOf(section: Section, all: Known): Measure {
  const known = all.measures.get(section.id);
  if (known !== undefined) return known;
  all.measures.set(section.id, 'number');
  const measure = section.score !== undefined && isShare(section.score.expression, all) ? 'share' : 'number';
  all.measures.set(section.id, measure);
  return measure;
}

/** Whether an expression comes to a share, printed in percent; a bare `score` is taken for one. */
export function comesToShare(expression: Expression, { section, column, measure }: Pick<Plan, 'section' | 'column' | 'measure'>): boolean {
  return isShare(expression, { section, column, measures: new Map(measure) });
}

function isShare(expression: Expression, all: Known): boolean {
  switch (expression.kind) {
    case 'number': return expression.percent;
    case 'property': {
      if (expression.property !== 'score') return false;
      const section = expression.of.kind === 'section' ? all.section.get(expression.of.id) : undefined;
      return section === undefined || measureOf(section, all) === 'share';
    }
    case 'aggregate': return aggregateIsShare(expression, all);
    case 'arithmetic': return isShare(expression.left, all) || isShare(expression.right, all);
    default: return false;
  }
}

function aggregateIsShare(expression: AggregateExpression, all: Known): boolean {
  const { function: word, property, over } = expression;
  if (word === 'share') return true;
  if (runsOverNumbers(expression, all)) return false;
  if (word === 'sum' || word === 'count' || word === 'weighted-sum' || over.kind === 'answers') return false;
  if (property !== undefined && property !== 'score') return false;
  switch (over.kind) {
    case 'records': case 'questions': return true;
    case 'sections': {
      // What has no score, such as a judged section, does not say what the others' is.
      const scored = over.ids.flatMap((id) => all.section.get(id) ?? []).filter((s) => s.score !== undefined);
      return scored.length > 0 && scored.every((s) => measureOf(s, all) === 'share');
    }
    case 'list': return over.items.every((item) => isShare(item, all));
  }
}

function ordersOf(framework: Framework, columns: ReadonlyMap<string, Question | Fact>): ReadonlyMap<string, readonly string[]> {
  const idsOf = (values: readonly Value[]): readonly string[] => values.map((v) => v.id);
  return new Map([
    ...[...columns.values()].map(({ id, answer }): [string, readonly string[]] => [id, idsOf(valuesOf(answer))]),
    ...framework.scales.map((s): [string, readonly string[]] => [s.id, idsOf(s.values)]),
  ]);
}

function aroundOf(section: Section, all: ReadonlyMap<string, Section>): readonly string[] {
  const out: string[] = [];
  for (let at: Section | undefined = section; at !== undefined; at = all.get(at.parent ?? '')) out.push(at.id);
  return out;
}

/** A section keeps its questions to itself when it is not counted, or has no score of its own. */
export function keepsToItself(section: Section): boolean {
  return section.leftOut || (section.score === undefined && section.parent !== undefined);
}

function countedIn(target: Section, questions: readonly Question[], all: ReadonlyMap<string, Section>, around: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const reaches = (from: string): boolean => {
    for (const id of around.get(from) ?? []) {
      if (id === target.id) return true;
      const section = all.get(id);
      if (section === undefined || keepsToItself(section)) return false;
    }
    return false;
  };
  return questions.filter((q) => q.counted && [q.section, ...q.countsAlsoIn].some(reaches)).map((q) => q.id);
}

function dependenceOf(columns: ReadonlyMap<string, Question | Fact>): Pick<Plan, 'dependents' | 'circular'> {
  const direct = new Map<string, Set<string>>();
  for (const { id, asked } of columns.values()) {
    for (const used of asked.flatMap(columnsOfCondition)) direct.set(used, (direct.get(used) ?? new Set()).add(id));
  }
  const reached = new Map([...columns.keys()].map((id) => [id, reachedFrom(id, direct)]));
  const inCircle = [...reached].filter(([id, ids]) => ids.has(id)).map(([id]) => id);
  // What more columns lead to comes later: all that lead to a column lead to what depends on it too.
  const depth = new Map([...columns.keys()].map((id) => [id, [...reached.values()].filter((ids) => ids.has(id)).length]));
  const inOrder = (ids: ReadonlySet<string>): readonly string[] => [...ids].toSorted((a, b) => (depth.get(a) ?? 0) - (depth.get(b) ?? 0));
  return {
    dependents: new Map([...reached].map(([id, ids]) => [id, inOrder(ids)])),
    circular: new Set(inCircle.flatMap((id) => [id, ...reached.get(id) ?? []])),
  };
}

function reachedFrom(id: string, direct: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const reached = new Set<string>();
  const queue = [...direct.get(id) ?? []];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    queue.push(...direct.get(next) ?? []);
  }
  return reached;
}

/** The questions and facts a condition looks at. */
export function columnsOfCondition(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'and': case 'or': return condition.parts.flatMap(columnsOfCondition);
    case 'not': return columnsOfCondition(condition.condition);
    case 'comparison': return [...columnsOf(condition.left), ...columnsOfTest(condition.test)];
    case 'quantity': return [];
  }
}

function columnsOfTest(test: Test): readonly string[] {
  return test.alternatives.flatMap(({ form }) => {
    switch (form.kind) {
      case 'range': return [...columnsOf(form.from), ...columnsOf(form.to)];
      case 'exactly': case 'or better': case 'or worse': return columnsOf(form.value);
      default: return columnsOf(form.limit);
    }
  });
}

function columnsOf(expression: Expression): readonly string[] {
  if (expression.kind === 'answer') return [expression.column];
  return expression.kind === 'arithmetic' ? [...columnsOf(expression.left), ...columnsOf(expression.right)] : [];
}
