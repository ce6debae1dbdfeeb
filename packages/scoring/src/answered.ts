import { FIRST_VALUE, type AnswerSheet, type Results } from '@inspection-criteria/model';

/** How many of the answers that are asked for are there, questions and facts alike. */
export interface Answered {
  readonly given: number;
  readonly asked: number;
}

/** What is counted: certain records of a unit, and certain columns of theirs. */
export interface CountedPart {
  readonly unit: string;
  readonly records: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
}

/** Counts answers in a whole inspection or in a part of it. Answers to what is not asked, and questions that may be left open, do not count. */
export function answered({ units }: AnswerSheet, { records }: Pick<Results, 'records'>, part?: CountedPart): Answered {
  const isIn = (unit: string, record: string): boolean => part === undefined || (part.unit === unit && part.records.has(record));
  const ofPart = (columns: readonly string[]): number => part === undefined ? columns.length : columns.filter((column) => part.columns.has(column)).length;
  let given = 0;
  for (const { unit, records: ids, columns } of units) {
    const wanted = ids.map((id) => isIn(unit, id));
    if (!wanted.includes(true)) continue;
    for (const { id, codes } of columns.values()) {
      if (part === undefined || part.columns.has(id)) codes.forEach((code, record) => { if (code >= FIRST_VALUE && wanted[record] === true) given++; });
    }
  }
  let missing = 0;
  for (const { unit, id, missing: open, notAskedButAnswered } of records) {
    if (!isIn(unit, id)) continue;
    missing += ofPart(open);
    given -= ofPart(notAskedButAnswered);
  }
  return { given, asked: given + missing };
}
