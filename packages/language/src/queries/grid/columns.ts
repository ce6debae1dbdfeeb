import { textIn, type Fact, type Question, type Span } from '@inspection-criteria/model';
import { tonesOf, type Plan, type Tone } from '@inspection-criteria/scoring';
import { lettersFor } from './letters.ts';

/** A question or fact as a column of answers. */
export interface Column {
  readonly id: string;
  readonly label: string;
  readonly kind: 'question' | 'fact';
  /** The section a question stands in. */
  readonly section: string | undefined;
  readonly answer: 'choice' | 'number' | 'date' | 'text';
  readonly values: readonly ColumnValue[];
  /** Where it is declared. */
  readonly span: Span;
}

/** A value to choose, with one or two letters for it that no other of its list has. */
export interface ColumnValue {
  readonly id: string;
  readonly label: string;
  readonly letter: string;
  readonly tone: Tone;
}

/** A section with questions of a unit; `depth` counts from 0 for one that stands in the framework itself. */
export interface SectionOfColumns {
  readonly id: string;
  readonly label: string;
  readonly depth: number;
}

/** What stays as it is from window to window: the columns that are let through, all facts, and the sections of a unit. */
export interface Head {
  readonly columns: readonly Column[];
  readonly facts: readonly Column[];
  readonly sections: readonly SectionOfColumns[];
}

const heads = new WeakMap<Plan, Map<string, Head>>();

/** The head of a unit, narrowed to a section; made once, and the same each time, for a framework that is the same. */
export function headOf(plan: Plan, unit: string, section: string | undefined, language: string | undefined): Head {
  const known = heads.get(plan) ?? new Map<string, Head>();
  heads.set(plan, known);
  const key = JSON.stringify([unit, section, language]);
  const before = known.get(key);
  if (before !== undefined) return before;
  const all = columnsOf(plan, unit, language);
  const head: Head = { columns: all.filter((column) => isWithin(column, section, plan)), facts: all.filter(({ kind }) => kind === 'fact'), sections: sectionsOf(plan, unit, language) };
  known.set(key, head);
  return head;
}

/** The facts and questions of a unit as columns, the facts first, each in document order. */
function columnsOf(plan: Plan, unit: string, language: string | undefined): readonly Column[] {
  return [...plan.column.values()].filter((column) => column.unit === unit).map((column) => columnOf(column, language));
}

function columnOf(column: Question | Fact, language: string | undefined): Column {
  const { id, kind, answer, nameSpan } = column;
  const section = column.kind === 'question' ? column.section : undefined;
  return { id, kind, label: textIn(column.label, language), section, answer: answer.kind, values: valuesOf(column, language), span: nameSpan };
}

/** Only answers that are given by name can be chosen. */
function valuesOf(column: Question | Fact, language: string | undefined): readonly ColumnValue[] {
  if (column.answer.kind !== 'choice') return [];
  const tones = tonesOf(column);
  const labels = column.answer.values.map(({ label }) => textIn(label, language));
  const letters = lettersFor(labels);
  return column.answer.values.map(({ id }, i) => ({ id, label: labels[i] ?? id, letter: letters[i] ?? '', tone: tones[i] ?? 'plain' }));
}

/** The sections in which questions of a unit stand, be it deeper down. */
function sectionsOf({ sections, questions, around }: Plan, unit: string, language: string | undefined): readonly SectionOfColumns[] {
  const within = new Set(questions.filter((question) => question.unit === unit).flatMap(({ section }) => around.get(section) ?? [section]));
  return sections.filter(({ id, parent }) => parent !== undefined && within.has(id))
    .map(({ id, label }) => ({ id, label: textIn(label, language), depth: Math.max(0, (around.get(id)?.length ?? 0) - 2) }));
}

/** Whether a question stands in a section or deeper in it; a fact always may be shown. */
function isWithin({ kind, section }: Column, wanted: string | undefined, { around }: Plan): boolean {
  return wanted === undefined || kind === 'fact' || (around.get(section ?? '') ?? []).includes(wanted);
}
