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

/** Counts answers in a whole inspection. Answers to what is not asked, and questions that may be left open, do not count. */
export function answered({ units }: AnswerSheet, { records, questions }: Pick<Results, 'records' | 'questions'>): Answered {
  // Questions are counted already; it is left to look at the facts, which are few.
  const tallied = new Set(questions.map(({ id }) => id));
  let given = questions.reduce((sum, { tally }) => sum + tally.answers, 0);
  for (const { columns } of units) for (const { id, codes } of columns.values()) if (!tallied.has(id)) given += countGiven(codes, () => true);
  let missing = 0;
  for (const { missing: open, notAskedButAnswered } of records) {
    missing += open.length;
    given -= notAskedButAnswered.filter((id) => !tallied.has(id)).length;
  }
  return { given, asked: given + missing };
}

/** The same for a part of it. Looks at every cell of that part's columns. */
export function answeredIn({ units }: AnswerSheet, { records }: Pick<Results, 'records'>, part: CountedPart): Answered {
  const ofPart = (columns: readonly string[]): number => columns.filter((column) => part.columns.has(column)).length;
  let given = 0;
  for (const { records: ids, columns } of units.filter(({ unit }) => unit === part.unit)) {
    const wanted = ids.map((id) => part.records.has(id));
    for (const { id, codes } of columns.values()) if (part.columns.has(id)) given += countGiven(codes, (record) => wanted[record] === true);
  }
  let missing = 0;
  for (const { unit, id, missing: open, notAskedButAnswered } of records) {
    if (unit !== part.unit || !part.records.has(id)) continue;
    missing += ofPart(open);
    given -= ofPart(notAskedButAnswered);
  }
  return { given, asked: given + missing };
}

function countGiven(codes: Uint8Array, wanted: (record: number) => boolean): number {
  let given = 0;
  for (let record = 0; record < codes.length; record++) if ((codes[record] ?? 0) >= FIRST_VALUE && wanted(record)) given++;
  return given;
}
