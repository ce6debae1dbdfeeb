import { linesOf } from '@inspection-criteria/model';
import type { Plan } from '@inspection-criteria/scoring';
import type { Reading } from '../../answers/reading.ts';
import { lineEndFrom } from '../../syntax/characters.ts';
import type { Stretch } from '../../syntax/index.ts';
import { nextId } from './next-id.ts';
import { gap, type Pattern, type Proposal } from './proposal.ts';
import type { StatementAt } from './statement-at.ts';

/** An inspection, or an example, to which a record is added. */
export interface Records {
  readonly text: string;
  readonly plan: Plan;
  /** Its answers, in reading order. */
  readonly readings: readonly Reading[];
}

/** The next record of each unit where a statement may begin, whole; and behind the name of a unit its id, alone and with its block. */
export function nextRecords({ words: [lead, ...more] }: StatementAt, units: readonly string[], records: Records, replace: Stretch): readonly Proposal[] {
  const rest = records.text.slice(replace.end, lineEndFrom(records.text, replace.end));
  const bare = /^[ \t]*$/.test(rest);
  if (lead === undefined) return bare ? units.flatMap((unit) => wholeRecord(unit, records, replace)) : [];
  const unit = records.plan.framework.units.find(({ id }) => id === lead.image && id !== 'inspection')?.id;
  const id = unit === undefined || more.length > 0 ? undefined : idFor(unit, records, replace);
  if (unit === undefined || id === undefined) return [];
  const alone: Proposal = { label: id, kind: 'record', replace, detail: `the next ${unit}` };
  return bare ? [alone, { label: `${id} { … }`, kind: 'pattern', replace, detail: `the next ${unit}, with its facts`, put: block(id, unit, records.plan) }] : [alone];
}

/** A record as the last one of its unit stands: in a table of its columns, or as a block. */
function wholeRecord(unit: string, records: Records, replace: Stretch): readonly Proposal[] {
  const last = ofUnit(unit, records, replace).at(-1);
  const id = idFor(unit, records, replace);
  if (last === undefined || id === undefined) return [];
  if (last.fragment.kind === 'record') return [{ label: `${unit} ${id} { … }`, kind: 'pattern', replace, detail: `the next ${unit}`, put: [`${unit} `, ...block(id, unit, records.plan)] }];
  const row: Pattern = last.columns.flatMap((): Pattern => [' ', gap(), ' |']);
  return [{ label: `| ${unit} | … |`, kind: 'pattern', replace, detail: `a table with the next ${unit}`, put: [`${linesOf(last.fragment.text).textOf(1).trimEnd()}\n| ${id} |`, ...row] }];
}

/** What is always known of a record, and room for the rest. */
function block(id: string, unit: string, plan: Plan): Pattern {
  const facts = [...plan.column.values()].filter((column) => column.kind === 'fact' && column.unit === unit && column.asked.length === 0);
  return [`${id} {`, ...facts.flatMap((fact): Pattern => [`\n    ${fact.id}: `, gap()]), '\n    ', gap(), '\n}'];
}

/** The id behind the last one in use. */
function idFor(unit: string, records: Records, replace: Stretch): string | undefined {
  const ids = ofUnit(unit, records, replace).flatMap(({ fragment, rows }) => fragment.kind === 'record' ? [fragment.id] : rows.flatMap(({ record }) => record ?? []));
  const last = ids.at(-1);
  return last === undefined ? undefined : nextId(last, new Set(ids));
}

/** Answers about records of a unit, without the record that is being named. */
function ofUnit(unit: string, { readings }: Records, replace: Stretch): readonly Reading[] {
  return readings.filter(({ fragment }) => fragment.unit === unit && !(fragment.kind === 'record' && fragment.idSpan.start <= replace.end && replace.start <= fragment.idSpan.end));
}
