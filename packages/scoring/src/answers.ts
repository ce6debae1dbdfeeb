import { FIRST_VALUE, NOT_ANSWERED, add, divide, isBeyondUse, multiply, subtract, type AnswerDetail, type AnswerSheet, type Condition, type Expression, type Fact, type InspectionBody, type Question, type Rational, type Section, type Value } from '@inspection-criteria/model';
import { columnsOfCondition, type Plan } from './plan.ts';
import { allOf, anyOf, NONE, passes, UNKNOWN, type Computed, type Truth } from './values.ts';

/** Whether a question is asked of a record, or a condition holds for it: no, yes, or not known yet. */
export const NO = 0;
export const YES = 1;
export const OPEN = 2;

/** What decides, beside the answers, which optional sections are in the inspection. */
export type Decisions = Pick<InspectionBody, 'given' | 'judgements' | 'choices'>;

const NO_DECISIONS: Decisions = { given: [], judgements: [], choices: [] };

/** The answers of one column, ready to be counted and changed. */
export interface Column {
  readonly id: string;
  readonly codes: Uint8Array;
  readonly numbers: Map<number, Rational>;
  readonly texts: Map<number, string>;
  readonly details: Map<number, AnswerDetail>;
}

/** An answer as it stands in one cell. */
export interface Answer {
  /** {@link NOT_ANSWERED}, another of the codes without a value, or {@link FIRST_VALUE} + the index of the value. */
  readonly code: number;
  readonly number?: Rational | undefined;
  readonly text?: string | undefined;
  readonly detail?: AnswerDetail | undefined;
}

/** For each record of a unit whether a condition holds, and the columns it looks at. */
export interface Mask {
  readonly condition: Condition;
  readonly unit: string;
  readonly statuses: Uint8Array;
  readonly columns: readonly string[];
}

/** The answers of an inspection with, for every column, of which records it is asked. */
export class Answers {
  readonly plan: Plan;
  private readonly decisions: Decisions;
  readonly records: ReadonlyMap<string, readonly string[]>;
  private readonly columns = new Map<string, Column>();
  private readonly asked = new Map<string, Uint8Array>();
  private readonly omitted = new Map<string, boolean>();
  private readonly pending = new Set<string>();
  private readonly masks = new Map<Condition, Mask>();
  private readonly byKey = new Map<string, Mask>();
  private readonly kept = new Set<Uint8Array>();

  constructor(plan: Plan, sheet: AnswerSheet, decisions: Decisions = NO_DECISIONS) {
    this.plan = plan;
    this.decisions = decisions;
    const units = new Map(sheet.units.map((u) => [u.unit, u]));
    this.records = new Map(plan.framework.units.map(({ id }) => [id, id === 'inspection' ? units.get(id)?.records.slice(0, 1) ?? [] : units.get(id)?.records ?? []]));
    for (const { id, unit } of plan.column.values()) {
      const read = units.get(unit)?.columns.get(id);
      const size = this.size(unit);
      const codes = new Uint8Array(size);
      if (read !== undefined) codes.set(read.codes.subarray(0, size));
      this.columns.set(id, { id, codes, numbers: new Map(read?.numbers), texts: new Map(read?.texts), details: new Map(read?.details) });
    }
  }

  /** How many records a unit has; the inspection itself is always one. */
  size(unit: string): number {
    return unit === 'inspection' ? 1 : this.records.get(unit)?.length ?? 0;
  }

  column(id: string): Column {
    return this.columns.get(id) ?? { id, codes: new Uint8Array(0), numbers: new Map(), texts: new Map(), details: new Map() };
  }

  /** Left out of the inspection: it or a section around it was omitted, or is optional and neither included nor answered. */
  isOmitted(id: string): boolean {
    const known = this.omitted.get(id);
    if (known !== undefined) return known;
    const section = this.plan.section.get(id);
    const result = section === undefined || this.choiceOf(section) || (section.parent !== undefined && this.isOmitted(section.parent));
    this.omitted.set(id, result);
    return result;
  }

  private choiceOf(section: Section): boolean {
    const choice = this.decisions.choices.findLast((c) => c.section === section.id);
    if (choice !== undefined) return !choice.included;
    return section.optional && !this.isGivenAnything(section);
  }

  private isGivenAnything(section: Section): boolean {
    const inside = (id: string): boolean => this.plan.around.get(id)?.includes(section.id) === true;
    const said = [...this.decisions.given, ...this.decisions.judgements].some((g) => inside(g.section));
    return said || this.plan.questions.some((q) => inside(q.section) && this.column(q.id).codes.some((code) => code >= FIRST_VALUE));
  }

  /** For each record whether the question or fact is asked: NO, YES or OPEN. What stands in an omitted section is not asked. */
  askedOf(id: string): Uint8Array {
    const known = this.asked.get(id);
    if (known !== undefined) return known;
    const column = this.plan.column.get(id);
    const omitted = this.isLeftOut(id);
    const mask = new Uint8Array(this.size(column?.unit ?? '')).fill(omitted ? NO : YES);
    if (column === undefined || omitted || column.asked.length === 0) { this.asked.set(id, mask); return mask; }
    // Conditions that go round in a circle are reported elsewhere; here the question counts as asked.
    if (this.pending.has(id)) return mask;
    this.pending.add(id);
    const parts = column.asked.map((condition) => this.maskOf(condition, column.unit));
    for (let record = 0; record < mask.length; record++) mask[record] = together(parts, record);
    this.pending.delete(id);
    this.asked.set(id, mask);
    return mask;
  }

  /** For each record of the unit whether the condition holds: NO, YES or OPEN. Conditions that read the same share a mask. */
  maskOf(condition: Condition, unit: string): Uint8Array {
    const known = this.masks.get(condition);
    if (known?.unit === unit) return known.statuses;
    const columns = columnsOfCondition(condition);
    // What a circle decides hangs on where one enters it, so it is not kept.
    if (columns.some((id) => this.plan.circular.has(id))) return this.slowMask(condition, unit);
    const key = keyOf(condition, unit);
    const mask = this.byKey.get(key) ?? { condition, unit, columns, statuses: this.quickMask(condition, unit) ?? this.slowMask(condition, unit) };
    this.byKey.set(key, mask);
    this.kept.add(mask.statuses);
    this.masks.set(condition, mask);
    return mask.statuses;
  }

  /** Whether a mask is one of those kept up to date. */
  keeps(statuses: Uint8Array): boolean {
    return this.kept.has(statuses);
  }

  /** The masks made so far that look at any of the columns. */
  masksOn(columns: readonly string[]): readonly Mask[] {
    return [...this.byKey.values()].filter((mask) => mask.columns.some((id) => columns.includes(id)));
  }

  private slowMask(condition: Condition, unit: string): Uint8Array {
    return new Uint8Array(this.size(unit)).map((_, record) => statusOf(this.holds(condition, record)));
  }

  /** A test of one choice column: the test is made once for each value, not once for each record. No value is what is not asked. */
  private quickMask(condition: Condition, unit: string): Uint8Array | undefined {
    if (condition.kind !== 'comparison' || condition.left.kind !== 'answer' || condition.left.unit !== unit) return undefined;
    const { column: id } = condition.left;
    const answer = this.plan.column.get(id)?.answer;
    if (answer?.kind !== 'choice' || condition.test.alternatives.some(({ form }) => form.kind !== 'exactly' || form.value.kind !== 'value')) return undefined;
    const order = this.plan.order.get(id) ?? [];
    const byCode = new Uint8Array(256).fill(OPEN);
    order.forEach((value, index) => { byCode[FIRST_VALUE + index] = passes({ kind: 'value', value, order }, condition.test, (e) => this.compute(e, 0)) === true ? YES : NO; });
    const { codes } = this.column(id);
    const asked = this.askedOf(id);
    return codes.map((code, record) => asked[record] === NO ? NO : asked[record] === OPEN ? OPEN : byCode[code] ?? OPEN);
  }

  /** Whether a condition on the record's own answers holds. */
  holds(condition: Condition, record: number): Truth {
    switch (condition.kind) {
      case 'and': return allOf(condition.parts.map((part) => this.holds(part, record)));
      case 'or': return anyOf(condition.parts.map((part) => this.holds(part, record)));
      case 'not': { const inner = this.holds(condition.condition, record); return inner === undefined ? undefined : !inner; }
      case 'comparison': return passes(this.compute(condition.left, record), condition.test, (e) => this.compute(e, record));
      case 'quantity': return false;
    }
  }

  /** An expression over the record's own answers. */
  compute(expression: Expression, record: number): Computed {
    switch (expression.kind) {
      case 'number': return { kind: 'number', number: expression.value };
      case 'date': case 'text': return { kind: expression.kind, text: expression.value };
      case 'value': return this.namedValue(expression.list, expression.value);
      case 'answer': return this.answer(expression.column, expression.unit === 'inspection' ? 0 : record);
      case 'arithmetic': return arithmetic(expression.operator, this.compute(expression.left, record), this.compute(expression.right, record));
      default: return NONE;
    }
  }

  namedValue(list: string, value: string): Computed {
    return { kind: 'value', value, order: this.plan.order.get(list) ?? [] };
  }

  /** The answer to a question or fact: none when it is not asked, unknown when it is still to come. */
  answer(id: string, record: number): Computed {
    const definition = this.plan.column.get(id);
    if (definition === undefined) return NONE;
    const asked = this.askedOf(id)[record];
    if (asked === NO) return NONE;
    const column = this.column(id);
    const code = column.codes[record] ?? NOT_ANSWERED;
    if (asked === OPEN || code < FIRST_VALUE) return UNKNOWN;
    return this.given(definition, column, record, code);
  }

  private given(definition: Question | Fact, column: Column, record: number, code: number): Computed {
    const { answer } = definition;
    switch (answer.kind) {
      case 'choice': {
        const value = answer.values[code - FIRST_VALUE];
        return value === undefined ? NONE : { kind: 'value', value: value.id, order: this.plan.order.get(definition.id) ?? [] };
      }
      case 'number': {
        const number = column.numbers.get(record);
        if (number === undefined) return NONE;
        const value = valueForNumber(answer.values, number);
        return value === undefined ? { kind: 'number', number } : { kind: 'value', value: value.id, order: this.plan.order.get(definition.id) ?? [], number };
      }
      case 'date': case 'text': {
        const text = column.texts.get(record);
        return text === undefined ? NONE : { kind: answer.kind, text };
      }
    }
  }

  /** Puts another answer in a cell. What was found out before is not looked at again: see {@link reread} and {@link forget}. */
  put(id: string, record: number, { code, number, text, detail }: Answer): void {
    const { codes, numbers, texts, details } = this.column(id);
    codes[record] = code;
    place(numbers, record, number);
    place(texts, record, text);
    place(details, record, detail);
  }

  /** Looks again at one record: whether the columns, each behind those it depends on, are asked, and whether the masks hold. */
  reread(columns: readonly string[], masks: readonly Mask[], record: number): void {
    for (const id of columns) {
      const asked = this.plan.column.get(id)?.asked ?? [];
      if (asked.length > 0 && !this.isLeftOut(id)) this.askedOf(id)[record] = statusOf(allOf(asked.map((condition) => this.holds(condition, record))));
    }
    for (const { condition, statuses } of masks) statuses[record] = statusOf(this.holds(condition, record));
  }

  private isLeftOut(id: string): boolean {
    const column = this.plan.column.get(id);
    return column?.kind === 'question' && this.isOmitted(column.section);
  }

  /** Forgets all that was found out about the answers; they themselves stay. */
  forget(): void {
    for (const known of [this.asked, this.omitted, this.masks, this.byKey, this.kept]) known.clear();
  }
}

function place<T>(cells: Map<number, T>, record: number, value: T | undefined): void {
  if (value === undefined) cells.delete(record);
  else cells.set(record, value);
}

function statusOf(truth: Truth): number {
  return truth === undefined ? OPEN : truth ? YES : NO;
}

/** The value of a list whose cuts a number passes first. */
export function valueForNumber(values: readonly Value[], number: Rational): Value | undefined {
  return values.find((value) => value.otherwise || (value.cuts.length > 0 && value.cuts.every((cut) => passes({ kind: 'number', number }, cut.test, constant) === true)));
}

/** Conditions that read the same have the same key: the places in the text are left out. */
function keyOf(condition: Condition, unit: string): string {
  return `${unit} ${JSON.stringify(condition, (name, value: unknown) => name === 'span' ? undefined : typeof value === 'bigint' ? value.toString() : value)}`;
}

function together(parts: readonly Uint8Array[], record: number): number {
  let open = false;
  for (const part of parts) {
    const status = part[record] ?? NO;
    if (status === NO) return NO;
    if (status === OPEN) open = true;
  }
  return open ? OPEN : YES;
}

/** Sums, differences, products and quotients; *none* and the unknown are carried on, division by nought is *none*. */
export function arithmetic(operator: '+' | '-' | '*' | '/', left: Computed, right: Computed): Computed {
  if (left.kind === 'unknown' || right.kind === 'unknown') return UNKNOWN;
  const a = left.kind === 'number' || left.kind === 'value' ? left.number : undefined;
  const b = right.kind === 'number' || right.kind === 'value' ? right.number : undefined;
  if (a === undefined || b === undefined) return NONE;
  const result = operate(operator, a, b);
  return result === undefined ? NONE : { kind: 'number', number: result };
}

/** A number known before any answer, such as `75%` or `2/3`; none for anything else. */
export function constant(expression: Expression): Computed {
  if (expression.kind === 'arithmetic') return arithmetic(expression.operator, constant(expression.left), constant(expression.right));
  return expression.kind === 'number' ? { kind: 'number', number: expression.value } : NONE;
}

/** One arithmetic step on exact numbers; undefined for division by nought, and for a result of more digits than anyone could use. */
export function operate(operator: '+' | '-' | '*' | '/', a: Rational, b: Rational): Rational | undefined {
  const result = operated(operator, a, b);
  return result === undefined || isBeyondUse(result) ? undefined : result;
}

function operated(operator: '+' | '-' | '*' | '/', a: Rational, b: Rational): Rational | undefined {
  switch (operator) {
    case '+': return add(a, b);
    case '-': return subtract(a, b);
    case '*': return multiply(a, b);
    case '/': return divide(a, b);
  }
}
