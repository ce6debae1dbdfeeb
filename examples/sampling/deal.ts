import type { Asked, FactPlan, Plan, QuestionPlan, UnitPlan } from './plan.ts';
import { createRandom, ranked, type Random } from './random.ts';

/** One dealt answer; `-` where the question is not asked. */
export interface Cell {
  readonly value: string;
  readonly reasons: readonly string[];
}

/** A record with its answers by column. */
export interface DealtRecord {
  readonly id: string;
  readonly cells: ReadonlyMap<string, Cell>;
}

/** The dealt records of a unit, in their order. */
export interface DealtUnit {
  readonly unit: string;
  readonly records: readonly DealtRecord[];
}

interface Dealing {
  readonly id: string;
  readonly cells: Map<string, Cell>;
  /** How good the work in this record is altogether: a weak case is weak across questions. */
  readonly quality: number;
  readonly byTheme: Map<string, number>;
}

const NOT_ASKED: Cell = { value: '-', reasons: [] };

/** Deals every answer of the plan: the counts are the plan's, who gets which answer is drawn from its seed. */
export function deal(plan: Plan): readonly DealtUnit[] {
  const random = createRandom(plan.seed);
  return plan.units.map((unit) => ({ unit: unit.unit, records: dealUnit(unit, random) }));
}

function dealUnit(unit: UnitPlan, random: Random): readonly DealtRecord[] {
  const records = Array.from({ length: unit.size }, (_, i) => newRecord(unit, i + 1, random));
  for (const column of unit.columns) {
    if (column.kind === 'fact') dealFact(column, records, random);
    else dealQuestion(column, records, random);
  }
  return records;
}

function newRecord(unit: UnitPlan, number: number, random: Random): Dealing {
  const themes = new Set(unit.columns.map((column) => themeOf(column.id)));
  const byTheme = new Map([...themes].map((theme) => [theme, random.below(1000)]));
  const width = String(unit.size).length;
  return { id: unit.prefix + String(number).padStart(width, '0'), cells: new Map(), quality: random.below(1000), byTheme };
}

function dealFact(fact: FactPlan, records: readonly Dealing[], random: Random): void {
  const among = ranked(records.filter((r) => isAsked(fact.among, r)), () => random.below(1000));
  const values = fact.values.flatMap(([value, count]) => Array.from({ length: count }, () => value));
  if (values.length > among.length) throw new Error(`${fact.id}: ${values.length} values for ${among.length} records`);
  among.forEach((record, i) => record.cells.set(fact.id, { value: values[i] ?? fact.otherwise, reasons: [] }));
  for (const record of records) {
    if (!record.cells.has(fact.id)) record.cells.set(fact.id, { value: fact.otherwise, reasons: [] });
  }
}

function dealQuestion(question: QuestionPlan, records: readonly Dealing[], random: Random): void {
  const asked = records.filter((r) => isAsked(question.asked, r));
  if (question.counted > asked.length) throw new Error(`${question.id}: counted in ${question.counted} of ${asked.length} records`);
  const drawn = ranked(asked, () => random.below(1000));
  const counted = new Set(drawn.slice(0, question.counted));
  const best = ranked(asked.filter((r) => counted.has(r)), (r) => standing(r, question.id) + random.below(2000));
  const gained = new Set(best.slice(0, question.gained));
  for (const record of records) {
    if (!asked.includes(record)) record.cells.set(question.id, NOT_ASKED);
    else if (!counted.has(record)) record.cells.set(question.id, { value: question.excluded, reasons: [] });
    else record.cells.set(question.id, { value: gained.has(record) ? 'yes' : 'no', reasons: [] });
  }
  dealReasons(question, best.filter((r) => !gained.has(r)), random);
}

/** Where a record stands: its quality twice, and how it does in the theme of the question. */
function standing(record: Dealing, question: string): number {
  return 2 * record.quality + (record.byTheme.get(themeOf(question)) ?? 0);
}

/** What `R12` and `q1.2` have in common with their neighbours: `R`, `q1`. */
function themeOf(column: string): string {
  return column.replace(/[.]?[0-9]+(-.*)?$/, '');
}

/** Every missed answer gets a reason before any gets a second. */
function dealReasons(question: QuestionPlan, missed: readonly Dealing[], random: Random): void {
  const given = new Map<Dealing, string[]>(missed.map((record) => [record, []]));
  for (const [reason, count] of question.reasons) {
    const open = ranked(missed, (r) => random.below(1000) - 1000 * (given.get(r)?.length ?? 0));
    for (const record of open.slice(0, count)) given.get(record)?.push(reason);
  }
  for (const [record, reasons] of given) record.cells.set(question.id, { value: 'no', reasons });
}

function isAsked(asked: Asked, record: Dealing): boolean {
  return Object.entries(asked).every(([column, values]) => values.includes(record.cells.get(column)?.value ?? ''));
}
