import { FIRST_VALUE, NOT_ANSWERED, type Fact, type Question, type RecordResult } from '@inspection-criteria/model';
import { NO } from './answers.ts';
import type { Engine } from './engine.ts';
import { talliesByRecord } from './record-tallies.ts';
import { addTallies, shareOf } from './tallies.ts';

/** What each record of every unit gained, and what is missing or too much. */
export function allRecords(engine: Engine): readonly RecordResult[] {
  return engine.plan.framework.units.flatMap(({ id }) => recordsOf(id, engine));
}

/** The same for one unit, column by column. */
export function recordsOf(unit: string, engine: Engine): readonly RecordResult[] {
  const ids = idsOf(unit, engine);
  const columns = columnsOf(unit, engine);
  const questions = columns.flatMap((c) => c.kind === 'question' && c.counted ? [c] : []);
  const tallies = talliesByRecord(questions, ids.length, engine);
  if (tallies === undefined) return ids.map((_, record) => recordOf(unit, record, engine));
  const missing = listed(columns, ids.length, engine, isMissing);
  const extra = listed(columns, ids.length, engine, isExtra);
  return ids.map((id, record) => {
    const tally = tallies(record);
    return { unit, id, tally, share: shareOf(tally), missing: missing[record] ?? [], notAskedButAnswered: extra[record] ?? [] };
  });
}

/** The same for one record. */
export function recordOf(unit: string, record: number, engine: Engine): RecordResult {
  const columns = columnsOf(unit, engine);
  const tally = addTallies(columns.flatMap((c) => c.kind === 'question' && c.counted ? [engine.tallies.ofRecord(c, record)] : []));
  const asked = (id: string): number => engine.answers.askedOf(id)[record] ?? NO;
  const code = (id: string): number => engine.answers.column(id).codes[record] ?? NOT_ANSWERED;
  const those = (test: Cell): readonly string[] => columns.filter((c) => test(c, asked(c.id), code(c.id))).map((c) => c.id);
  return { unit, id: idsOf(unit, engine)[record] ?? '', tally, share: shareOf(tally), missing: those(isMissing), notAskedButAnswered: those(isExtra) };
}

function idsOf(unit: string, engine: Engine): readonly string[] {
  if (unit === 'inspection') return columnsOf(unit, engine).length > 0 ? ['inspection'] : [];
  return engine.answers.records.get(unit) ?? [];
}

function columnsOf(unit: string, engine: Engine): readonly (Question | Fact)[] {
  return [...engine.plan.column.values()].filter((c) => c.unit === unit && (c.kind === 'fact' || engine.isAsked(c.id)));
}

/** Whether something is to be said of a cell. */
type Cell = (column: Question | Fact, asked: number, code: number) => boolean;

const isMissing: Cell = (column, asked, code) => !column.optional && asked !== NO && code < FIRST_VALUE;
const isExtra: Cell = (_, asked, code) => asked === NO && code >= FIRST_VALUE;

function listed(columns: readonly (Question | Fact)[], size: number, { answers }: Engine, test: Cell): readonly (readonly string[] | undefined)[] {
  const lists = new Array<string[] | undefined>(size).fill(undefined);
  for (const column of columns) {
    const { codes } = answers.column(column.id);
    const asked = answers.askedOf(column.id);
    for (let record = 0; record < size; record++) if (test(column, asked[record] ?? NO, codes[record] ?? NOT_ANSWERED)) (lists[record] ??= []).push(column.id);
  }
  return lists;
}
